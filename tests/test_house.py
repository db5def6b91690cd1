"""The house is kept small: no file and no class grows past what one can hold in the head."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted(
    path for folder in ("src", "tests", "tools", "bench") for path in (ROOT / folder).rglob("*.py")
)
LONGEST_FILE = 300
MOST_METHODS = 25


def named(module: Path) -> str:
    return module.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_no_file_is_too_long(module: Path) -> None:
    assert module.read_bytes().count(b"\n") <= LONGEST_FILE


@pytest.mark.parametrize("module", MODULES, ids=named)
def test_no_class_has_too_many_methods(module: Path) -> None:
    tree = ast.parse(module.read_bytes())
    methods = {
        node.name: sum(isinstance(it, ast.FunctionDef | ast.AsyncFunctionDef) for it in node.body)
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    assert {name: count for name, count in methods.items() if count > MOST_METHODS} == {}


@pytest.mark.parametrize("module", sorted((ROOT / "src").rglob("*.py")), ids=named)
def test_lines_are_never_split_at_exotic_ends(module: Path) -> None:
    """`str.splitlines` splits at U+2028 and NEL, which stand inside articles."""
    calls = [
        node.lineno
        for node in ast.walk(ast.parse(module.read_bytes()))
        if isinstance(node, ast.Attribute) and node.attr == "splitlines"
    ]
    assert calls == []
