"""Looking for elements in a tree so that a tree can be changed on the way, and reading it whole.

`css` of selectolax finds the root itself too, and an element once for every part of a selector
that fits it: removing those twice is a use of freed memory.
"""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode


def within(root: LexborNode, selector: str) -> list[LexborNode]:
    """Return the elements below `root` that a selector fits, each once, in document order."""
    found = {node.mem_id: node for node in root.css(selector)}
    found.pop(root.mem_id, None)
    return list(found.values())


def inside_out(root: LexborNode, selector: str) -> list[LexborNode]:
    """Return the same backwards: whatever an element holds comes before it."""
    return within(root, selector)[::-1]


def holds(root: LexborNode, selector: str) -> bool:
    """Tell whether an element below `root` fits the selector."""
    return bool(within(root, selector))


def line_of(node: LexborNode) -> str:
    """Return the text of an element in one line."""
    return " ".join(node.text().split())


def traversed(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Yield all that is below `root` where it begins (True), and elements where they end (False).

    Needs no stack, however deep they lie. The tree must not be changed on the way.
    """
    ancestors = list[LexborNode]()
    node = root.child
    while node is not None or ancestors:
        if node is None:
            node = ancestors.pop()
            yield node, False
        else:
            yield node, True
            if node.is_element_node:
                ancestors.append(node)
                node = node.child
                continue
        node = node.next
