"""Most of the news, read without the parser: text, bold, links and pictures, in plain blocks.

A shortcut and no dialect: what it reads, it reads as the parser does, and what it is not sure of
is the parser's. It takes a tenth of the time.
"""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, groupby

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from ainews_tui.document import Mark, Picture, Span
from ainews_tui.text.addresses.followed import web_address
from ainews_tui.text.markdown.pieces import Line, collapsed, shown, telling, tidy, tidy_spans
from ainews_tui.text.safe import safe_text

PLAIN_LINES, PLAIN_PARAGRAPHS = "plain_lines", "plain_paragraphs"
"""The types of tokens with text for `plain_lines`; paragraphs are parted by `BETWEEN`."""

BETWEEN = "\n\n"

_BLANK_LINES = re.compile(r"\n(?:[ \t]*+\n)++")
_REACHING_FAR = ("```", "~~~", "]:")  # code may hold blank lines, definitions serve all
# what a line begins with that may be more than a paragraph: heading, quote, list, break, indent
_OPENING = re.compile(r"[#>+_`~ \t-]|\*(?!\*[^\s*])|[0-9]{1,9}[.)]|$")

_HEADING = re.compile(r"(#{1,6}) ([^\n]*[^\n#])")
_UNDERLINED = re.compile(r"([^\n|]*[^\s|。])\n(?:(={3,})|-{3,})")  # as `headings` has them

_ESCAPE = r"\\[!-%'-/:-@\[-`{-~]"
_LITERAL = rf"!(?!\[)|&(?!#?\w*;|nbsp)|{_ESCAPE}"
_LABEL = rf"(?:[^\\`*_~<&!\[\]\n]++|{_LITERAL})"
_TEXT = rf"(?:[^\\`*_~<&!\[\n]++|{_LITERAL})++"
_ADDRESS = r"[^\s\x00-\x20\x7f()<>\\&]++"
_LINK = rf"\[(?P<label>{_LABEL}++)\]\((?P<address>{_ADDRESS})\)"
_PICTURE = rf"!\[(?P<caption>{_LABEL}*+)\]\((?P<picture>{_ADDRESS})\)"
_PIECE = re.compile(rf"(?P<text>{_TEXT})|{_LINK}|{_PICTURE}|\*\*")
_ANY = re.sub(r"\?P<\w+>", "?:", rf"(?:{_TEXT}|{_LINK}|{_PICTURE})")
_PLAIN = re.compile(rf"(?:{_ANY}|\*\*(?!\s|ST){_ANY}++(?<!\s)\*\*(?!\*|ST)|\n)*+")
_ESCAPED = re.compile(r"\\(.)")


def install_plain(reader: MarkdownIt) -> None:
    """Make a reader leave to `plain_lines` what that can read."""
    reader.core.ruler.at("block", _block)
    reader.core.ruler.at("inline", _inline)


def plain_lines(text: str) -> list[Line]:
    """Return the lines of a text that is plain and safe to print."""
    return list(map(plain_line, text.split("\n")))


def plain_line(line: str) -> Line:
    """Return one such line."""
    if "[" in line or "**" in line:
        return tidy(list(_pieces(line)))
    text = collapsed(_said(line)).strip()
    return [Span(text)] if text else []


def _block(state: StateCore) -> None:
    """As the parser's own rule, which is spared the lines that are a paragraph by themselves.

    Such a line is the end of any list or quote above it, so what lies between two of them can be
    read without the rest; and without the parser, if it is one plain block.
    """
    parse = partial(state.md.block.parse, md=state.md, env=state.env, outTokens=state.tokens)
    if any(sign in state.src for sign in _REACHING_FAR) or safe_text(state.src) != state.src:
        parse(state.src)
        return
    for plain, run in groupby(_BLANK_LINES.split(state.src.strip("\n")), _is_paragraph):
        text = BETWEEN.join(run)
        if plain:
            state.tokens.append(Token(PLAIN_PARAGRAPHS, "", 0, content=text))
        elif block := _plain_block(text):
            state.tokens += block
        else:
            parse(text)


def _plain_block(text: str) -> list[Token]:
    """Return the tokens of a list, a quote or a heading whose lines are plain; else none."""
    if text.startswith("- "):
        items = text[2:].split("\n- ")
        if all(map(_is_paragraph, items)):
            marked = (_within("list_item", "li", _paragraph(item)) for item in items)
            return _within("bullet_list", "ul", chain.from_iterable(marked))
    elif text.startswith("> ") and _is_paragraph(text[2:]):
        return _within("blockquote", "blockquote", _paragraph(text[2:]))
    elif (heading := _HEADING.fullmatch(text)) and _is_paragraph(heading[2]):
        return _within("heading", f"h{len(heading[1])}", [_plain_token(heading[2])])
    elif (heading := _UNDERLINED.fullmatch(text)) and _is_paragraph(heading[1]):
        return _within("heading", "h1" if heading[2] else "h2", [_plain_token(heading[1])])
    return []


def _paragraph(text: str) -> list[Token]:
    return _within("paragraph", "p", [_plain_token(text)])


def _within(kind: str, tag: str, tokens: Iterable[Token]) -> list[Token]:
    return [Token(f"{kind}_open", tag, 1), *tokens, Token(f"{kind}_close", tag, -1)]


def _plain_token(text: str) -> Token:
    return Token(PLAIN_LINES, "", 0, content=text)


def _is_paragraph(text: str) -> bool:
    return "\n" not in text and not _OPENING.match(text) and bool(_PLAIN.fullmatch(text))


def _inline(state: StateCore) -> None:
    """As the parser's own rule, which is spared what is plain."""
    for token in state.tokens:
        if token.type == "inline":
            if _PLAIN.fullmatch(token.content) and safe_text(token.content) == token.content:
                token.type = PLAIN_LINES
            else:
                token.children = []
                state.md.inline.parse(token.content, state.md, state.env, token.children)


def _pieces(line: str) -> Iterator[Span | Picture]:
    mark = Mark.NONE
    for piece in _PIECE.finditer(line):
        if piece["text"]:
            yield Span(_said(piece["text"]), mark)
        elif piece["label"]:
            yield Span(_said(piece["label"]), mark, web_address(piece["address"]))
        elif piece["picture"]:
            caption = tidy_spans([Span(_said(piece["caption"]), mark)])
            yield from shown(telling(caption), web_address(piece["picture"]))
        else:
            mark = Mark.NONE if mark else Mark.STRONG


def _said(text: str) -> str:
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text
