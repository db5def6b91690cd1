"""ARCHITECTURE.md is true to the code: its layers, its tests, its dependencies."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def test_the_layers_named_are_the_layers_checked() -> None:
    contracts = PROJECT["tool"]["importlinter"]["contracts"]
    checked = [line.replace("ainews_tui.", "") for line in contracts[0]["layers"]]
    named = re.search(r"```\n(cli\n.*?)```", PAGE, re.DOTALL)
    assert named is not None
    assert named[1].strip().split("\n") == checked


def test_every_module_stands_in_a_layer() -> None:
    layers = PROJECT["tool"]["importlinter"]["contracts"][0]["layers"]
    named = {name.removeprefix("ainews_tui.") for layer in layers for name in layer.split(" | ")}
    package = ROOT / "src" / "ainews_tui"
    modules = {path.stem for path in package.glob("*.py")}
    packages = {path.parent.name for path in package.glob("*/__init__.py")}
    assert (modules | packages) - {"__init__", "__main__"} == named


def test_every_package_of_text_is_described() -> None:
    packages = {path.parent.name for path in (ROOT / "src/ainews_tui/text").glob("*/__init__.py")}
    assert set(re.findall(r"^\| `text\.(\w+)` \|", PAGE, re.MULTILINE)) == packages


def test_every_test_named_exists() -> None:
    tests = "\n".join(path.read_text(encoding="utf-8") for path in ROOT.glob("tests/**/*.py"))
    for name in re.findall(r"`(test_\w+)`", PAGE):
        assert f"def {name}(" in tests, name
    for path in re.findall(r"`(tests/[\w/.]+)`", PAGE):
        assert (ROOT / path).exists(), path


def test_every_dependency_has_its_reason() -> None:
    needed = {re.split(r"[^\w-]", line)[0] for line in PROJECT["project"]["dependencies"]}
    table = PAGE.split("## Dependencies")[1].split("\n## ")[0]
    named = set(re.findall(r"^\| ([\w-]+) \|", table, re.MULTILINE)) - {"package"}
    assert named == needed
