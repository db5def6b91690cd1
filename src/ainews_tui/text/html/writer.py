"""HTML as Markdown: html2text's spacing of blocks, with own lists, code, pictures and marks."""

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from ainews_tui.errands import go_on
from ainews_tui.text.html.marks import MarkWriter, destination
from ainews_tui.text.html.tags import BLOCK, VOID, names
from ainews_tui.text.html.trees import traversed
from ainews_tui.text.markdown.render import escaped

VERBATIM = "data-markdown"
"""The attribute of a `pre` element whose text is Markdown already."""

_CODE = names("code kbd samp tt")
_SPACED = names("h1 h2 h3 h4 h5 h6 blockquote hr")  # by html2text
_LINES = names("dd dt tr")
_LANGUAGE = re.compile(r"\blang(?:uage)?-([\w+#.-]+)")
_BACKTICKS = re.compile("`+")


@dataclass(slots=True)
class _Listing:
    """An open list: the number of its last item, and the columns of its marks and its text."""

    ordered: bool
    number: int
    mark_column: int
    text_column: int


class MarkdownWriter(MarkWriter):
    """Writes one piece of HTML, free of scripts and data tables (see `prune`); use it once.

    `one_line` makes everything one line, as in the cell of a table.
    """

    def __init__(self, *, one_line: bool = False) -> None:
        super().__init__()
        self._one_line = one_line
        self._lists: list[_Listing] = []
        self._verbatim: list[str] | None = None
        self._in_pre = self._is_markdown = False
        self._language = ""

    def markdown_of(self, root: LexborNode) -> str:
        """Return what is below an element as Markdown.

        html2text is told what it would find if it parsed the HTML that has been parsed already.
        """
        self.start = True
        texts = list[str]()  # of one element, though another once stood between them
        for node, begins in traversed(root):
            if node.is_text_node:
                texts.append(node.text_content or "")
                continue
            self._write_texts(texts)
            tag = node.tag or ""
            if begins:
                self.handle_tag(tag, node.attributes, start=True)
            elif tag not in VOID:
                self.handle_tag(tag, {}, start=False)
        self._write_texts(texts)
        return self.finish().strip()

    def handle_tag(self, tag: str, attrs: dict[str, str | None], start: bool) -> None:
        """Write what a tag means, or remember it until text follows."""
        if tag == "pre" or tag in _CODE:
            self._handle_code(tag, attrs, start)
        elif self._verbatim is not None:
            self._verbatim.append("\n" if tag == "br" or (tag in BLOCK and not start) else "")
        elif tag == "img" and start:
            self._write_picture(attrs)
        elif tag == "br" or tag in BLOCK:
            self._handle_block(tag, attrs, start)
        else:
            self.handle_inline(tag, attrs, start)

    def handle_data(self, data: str, entity_char: bool = False) -> None:
        """Write text, or keep it until the code it is in ends."""
        if self._verbatim is None:
            self.write_text(data)
        else:
            self._verbatim.append(data)

    def _write_texts(self, texts: list[str]) -> None:
        if texts:
            go_on()
            self.handle_data("".join(texts))
            texts.clear()

    def begin_line(self) -> None:
        """Indent a further line of a list's item as its text is."""
        if self._lists and not self.start and (self.p_p or self.lastWasNL):
            self.o(" " * self._lists[-1].text_column)

    def _handle_block(self, tag: str, attrs: dict[str, str | None], start: bool) -> None:
        self.end_marks()
        if self._one_line or (self.inheader and tag not in _SPACED):
            self.space = True
        elif tag == "br":
            self.o("  \n" + self._quote_mark())
        elif tag in {"ul", "ol"}:
            self._handle_list(tag, attrs, start)
        elif tag == "li":
            self._handle_item(start)
        elif tag in _LINES:
            self.pbr()
        elif tag in _SPACED:
            super().handle_tag(tag, attrs, start)
        else:  # as html2text does for a div
            self.p()

    def _handle_list(self, tag: str, attrs: dict[str, str | None], start: bool) -> None:
        if not start:
            self._lists = self._lists[:-1]
        self.p_p = max(self.p_p, 1 if self._lists else 2)
        if start:
            column = self._lists[-1].text_column if self._lists else 0
            first = attrs.get("start") or "1"
            number = int(first) if re.fullmatch("[0-9]{1,9}", first) else 1
            self._lists.append(_Listing(tag == "ol", number - 1, column, column))

    def _handle_item(self, start: bool) -> None:
        self.pbr()
        if not start:
            return
        if not self._lists:
            self._lists.append(_Listing(False, 0, 0, 0))
        listing = self._lists[-1]
        listing.number += 1
        mark = f"{listing.number}. " if listing.ordered else "- "
        listing.text_column = listing.mark_column + len(mark)
        self.o(" " * listing.mark_column + mark)
        self.start = True

    def _handle_code(self, tag: str, attrs: dict[str, str | None], start: bool) -> None:
        if tag == "pre" or not (start or self._in_pre):
            self._write_verbatim()
        if start and self._verbatim is None:
            self._in_pre, self._verbatim = tag == "pre", []
            self._language, self._is_markdown = "", VERBATIM in attrs
        if start and not self._language:
            named = _LANGUAGE.search(attrs.get("class") or "")
            self._language = named[1] if named else ""

    def _write_verbatim(self) -> None:
        """Write the code that has been read, if any."""
        if self._verbatim is None:
            return
        text = "".join(self._verbatim)
        self._verbatim = None
        if self._in_pre and not (self._one_line or self.inheader):
            self._write_lines(text.strip("\n").split("\n"), _fence(text, 3))
        elif text := " ".join(text.split()):
            fence = _fence(text, 1)
            margin = " " if text.startswith("`") or text.endswith("`") else ""
            text = text.replace("|", r"\|") if self._one_line else text
            self.write(fence + margin + text + margin + fence)

    def _write_lines(self, lines: list[str], fence: str) -> None:
        if not self._is_markdown:
            lines = [fence + self._language, *lines, fence]
        self.end_marks()
        self.p()
        self.begin_line()
        column = self._lists[-1].text_column if self._lists else 0
        self.o(("\n" + self._quote_mark() + " " * column).join(lines))
        self.p()

    def _write_picture(self, attrs: dict[str, str | None]) -> None:
        address, caption = attrs.get("src") or "", attrs.get("alt") or ""
        if address or caption:
            self.end_marks()
            self.begin_line()
            self.o(f"![{escaped(caption)}]({destination(address)})")

    def _quote_mark(self) -> str:
        return ">" * self.blockquote + " " if self.blockquote else ""


def _fence(text: str, shortest: int) -> str:
    longest = max((len(run) for run in _BACKTICKS.findall(text)), default=0)
    return "`" * max(shortest, longest + 1)
