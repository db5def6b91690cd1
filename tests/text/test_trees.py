"""Looking for elements in a tree that is being changed."""

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ainews_tui.text.html.trees import holds, inside_out, line_of, within


def tree(html: str) -> LexborNode:
    node = LexborHTMLParser(html).css_first("main")
    assert node is not None
    return node


def test_each_element_is_found_once_and_the_root_is_not() -> None:
    root = tree("<main class=a><p class=a hidden>甲<b class=a>乙</b></p><p>丙</p></main>")
    assert [node.tag for node in within(root, "p, .a, [hidden], main")] == ["p", "b", "p"]
    assert [node.tag for node in inside_out(root, "p, b")] == ["p", "b", "p"]
    assert holds(root, "b")
    assert not holds(root, "main")


def test_elements_may_be_removed_inside_out() -> None:
    root = tree("<main><div hidden style=x>甲<div hidden style=x>乙</div></div>丙</main>")
    for node in inside_out(root, "div, [hidden], [style]"):
        node.decompose()
    assert root.inner_html == "丙"


def test_text_in_one_line() -> None:
    assert line_of(tree("<main> 甲\n <b>乙</b>  丙 </main>")) == "甲 乙 丙"
