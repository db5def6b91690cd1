"""Nothing deep ever reaches a parser: there is one door to each, and a scan before it."""

import ast
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser
from tests.hostile.tricks import TRICKS

import ainews_tui
from ainews_tui.text.html import prune
from ainews_tui.text.parse import parse

SOURCES = sorted(Path(ainews_tui.__file__).parent.rglob("*.py"))
LENGTH = 8000
DEEPEST_TREE = 4 * 200 + 4  # for one `<table>` the parser makes four elements
DEEPEST_TOKENS = 50


def callers(name: str) -> list[str]:
    """Return the modules that call something of this name, or make a class of it."""
    found = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_bytes())):
            used = [node.func] if isinstance(node, ast.Call) else []
            used += node.bases if isinstance(node, ast.ClassDef) else []
            if any(isinstance(it, ast.Name) and it.id == name for it in used):
                found.append(f"{path.parent.name}/{path.stem}")
    return found


def test_there_is_one_door_to_each_parser() -> None:
    assert callers("LexborHTMLParser") == ["html/prune"]
    assert callers("MarkdownIt") == ["markdown/reading"]
    assert callers("HTML2Text") == ["html/marks"]


def depth(tree: LexborHTMLParser) -> int:
    level, nodes = 0, [tree.root]
    while nodes := [child for node in nodes if node for child in node.iter()]:
        level += 1
    return level


@pytest.mark.parametrize("name", [name for name in TRICKS if "<" in name])
def test_no_tree_is_deep(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    depths = [0]

    def spied(html: str) -> LexborHTMLParser:
        tree = LexborHTMLParser(html)
        depths.append(depth(tree))
        return tree

    monkeypatch.setattr(prune, "LexborHTMLParser", spied)
    parse(TRICKS[name](LENGTH).encode(), "a.md", ZoneInfo("UTC"))
    assert max(depths) <= DEEPEST_TREE


@pytest.mark.parametrize("unit", [">", "> ", "- ", "1. ", "> - ", "> 1. - ", "*\t"])
def test_no_token_lies_deep(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    deepest = [0]
    original = MarkdownIt.parse

    def spied(self: MarkdownIt, source: str) -> object:
        tokens = original(self, source)
        deepest.append(max((token.level for token in tokens), default=0))
        return tokens

    monkeypatch.setattr(MarkdownIt, "parse", spied)
    parse(f"**题**\n\n{unit * LENGTH}字".encode(), "a.md", ZoneInfo("UTC"))
    assert 0 < max(deepest) < DEEPEST_TOKENS
