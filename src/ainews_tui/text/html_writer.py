"""HTML as Markdown: html2text's spacing of blocks, with own marks where its marks break Chinese.

html2text sets a space after `</b>` and before `<i>`, which is wrong between Chinese characters,
and lets marks run over the ends of blocks. Here emphasis and links are states: a mark is written
only when text follows, and closed before a block ends. Every character of text is escaped.
"""

import re
from collections import Counter
from dataclasses import dataclass
from urllib.parse import quote

from html2text import HTML2Text

from ainews_tui.text.addresses import web_address
from ainews_tui.text.render import escaped
from ainews_tui.text.tags import BLOCK
from ainews_tui.text.wrapping import join_lines

_STRONG, _EMPHASIS, _STRIKE = "**", "*", "~~"
_MARKS = {
    **dict.fromkeys(("b", "strong"), _STRONG),
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), _EMPHASIS),
    **dict.fromkeys(("del", "s", "strike"), _STRIKE),
}
_CODE = frozenset(("code", "kbd", "samp", "tt"))
_SPACED = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr"))
_LINES = frozenset(("dd", "dt", "tr"))
_RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_LANGUAGE = re.compile(r"\blang(?:uage)?-([\w+#.-]+)")
_BACKTICKS = re.compile("`+")
_MARKUP_IN_ADDRESS = re.compile(r"[\\()&]")
_BREAK_IN_ADDRESS = re.compile(r"[\s<>|]")
VERBATIM = "data-markdown"
"""The attribute of a `pre` element whose text is Markdown already."""


@dataclass(slots=True)
class _Listing:
    """An open list: the number of its last item, and the columns of its marks and its text."""

    ordered: bool
    number: int
    mark_column: int
    text_column: int


class MarkdownWriter(HTML2Text):
    """Writes one piece of HTML, free of scripts and data tables (see `prune`); use it once.

    `one_line` makes everything one line, as in the cell of a table.
    """

    def __init__(self, *, one_line: bool = False) -> None:
        super().__init__(bodywidth=0)
        self.convert_charrefs = True
        self._one_line = one_line
        self._wanted = Counter[str]()
        self._link: str | None = None
        self._opened: list[tuple[str, str]] = []
        self._lists: list[_Listing] = []
        self._verbatim: list[str] | None = None
        self._in_pre = self._is_markdown = False
        self._language = ""
        self._raised = False

    def handle_tag(self, tag: str, attrs: dict[str, str | None], start: bool) -> None:
        """Write what a tag means, or remember it until text follows."""
        if tag == "pre" or tag in _CODE:
            self._handle_code(tag, attrs, start)
        elif self._verbatim is not None:
            self._verbatim.append("\n" if tag == "br" or (tag in BLOCK and not start) else "")
        elif tag in _MARKS:
            self._wanted[_MARKS[tag]] += 1 if start else -1
        elif tag == "a":
            self._end_marks()
            self._link = web_address(attrs.get("href") or "") if start else None
        elif tag == "img" and start:
            self._picture(attrs)
        elif tag in {"sup", "q"}:
            self._raised = start and tag == "sup"
            if tag == "q":
                self.handle_data("“" if start else "”")
        elif tag == "br" or tag in BLOCK:
            self._handle_block(tag, attrs, start)

    def handle_data(self, data: str, entity_char: bool = False) -> None:
        """Write text, escaped, in the marks and the link that hold for it."""
        if self._verbatim is not None:
            self._verbatim.append(data)
            return
        text = join_lines(data.strip().split("\n"))
        if not text:
            self.space = self.space or bool(data)
            return
        self.space = self.space or data[0].isspace()
        self._settle_marks()
        raised = self._raised and not text.strip("0123456789+-")
        self.o(escaped(text.translate(_RAISED) if raised else text))
        self.space = data[-1].isspace()

    def close(self) -> None:
        """Take in the last of the input, and close what is still open."""
        super().close()
        self._end_marks()

    def _handle_block(self, tag: str, attrs: dict[str, str | None], start: bool) -> None:
        self._end_marks()
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
        else:
            super().handle_tag(tag if tag in _SPACED else "div", attrs, start)

    def _handle_list(self, tag: str, attrs: dict[str, str | None], start: bool) -> None:
        if start:
            column = self._lists[-1].text_column if self._lists else 0
            first = attrs.get("start") or "1"
            number = int(first) if first.isascii() and first.isdigit() else 1
            self._lists.append(_Listing(tag == "ol", number - 1, column, column))
        elif self._lists:
            self._lists.pop()
        self.p_p = max(self.p_p, 1 if self._lists[1 if start else 0 :] else 2)

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
        if tag == "pre" or (self._verbatim is None and start):
            self._write_verbatim()
        if start and self._verbatim is None:
            self._in_pre, self._verbatim = tag == "pre", []
            self._language, self._is_markdown = "", VERBATIM in attrs
        if start:
            self._language = self._language or _language(attrs)
        elif not self._in_pre:
            self._write_verbatim()

    def _write_verbatim(self) -> None:
        """Write the code that has been read, if any."""
        if self._verbatim is not None:
            text = "".join(self._verbatim)
            self._verbatim = None
            self._end_marks()
            if self._in_pre and not (self._one_line or self.inheader):
                self._write_block(text)
            else:
                self._write_code(text)

    def _write_block(self, text: str) -> None:
        lines = text.strip("\n").split("\n")
        if not self._is_markdown:
            fence = _fence(text, 3)
            lines = [fence + self._language, *lines, fence]
        self.p()
        self._indent()
        column = self._lists[-1].text_column if self._lists else 0
        self.o(("\n" + self._quote_mark() + " " * column).join(lines))
        self.p()

    def _write_code(self, text: str) -> None:
        text = " ".join(text.split())
        if not text:
            return
        self._settle_marks()
        fence = _fence(text, 1)
        margin = " " if text.startswith("`") or text.endswith("`") else ""
        text = text.replace("|", "\\|") if self._one_line else text
        self.o(fence + margin + text + margin + fence)

    def _picture(self, attrs: dict[str, str | None]) -> None:
        address, caption = attrs.get("src") or "", attrs.get("alt") or ""
        if address or caption:
            self._end_marks()
            self._indent()
            self.o(f"![{escaped(caption)}]({_destination(address)})")

    def _settle_marks(self) -> None:
        """Close and open marks, so that those hold which are wanted: none of them twice."""
        wanted = [("[", f"]({_destination(self._link)})")] if self._link else []
        wanted += [(mark, mark) for mark, count in self._wanted.items() if count > 0]
        same = 0
        while self._opened[same : same + 1] and self._opened[same : same + 1] == wanted[same:][:1]:
            same += 1
        self._end_marks(same)
        self._indent()
        for opening, _ in wanted[same:]:
            self.o(opening)
        self._opened = wanted

    def _end_marks(self, kept: int = 0) -> None:
        """Close marks before the white space that is due, for none may end in white space."""
        space, self.space = self.space, False
        for _, closing in reversed(self._opened[kept:]):
            self.o(closing)
        del self._opened[kept:]
        self.space = space

    def _indent(self) -> None:
        """Begin a further line of a list's item below its text."""
        if self._lists and not self.start and (self.p_p or self.lastWasNL):
            self.o(" " * self._lists[-1].text_column)

    def _quote_mark(self) -> str:
        return ">" * self.blockquote + " " if self.blockquote else ""


def _language(attrs: dict[str, str | None]) -> str:
    found = _LANGUAGE.search(attrs.get("class") or "")
    return found[1] if found else ""


def _fence(text: str, shortest: int) -> str:
    longest = max((len(run) for run in _BACKTICKS.findall(text)), default=0)
    return "`" * max(shortest, longest + 1)


def _destination(address: str) -> str:
    whole = _BREAK_IN_ADDRESS.sub(lambda found: quote(found[0]), address)
    return _MARKUP_IN_ADDRESS.sub(r"\\\g<0>", whole)
