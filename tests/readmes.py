"""What the two READMEs say, taken apart for the tests."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
NAMES = ("README.md", "README.zh.md")


def text(name: str) -> str:
    """Return a page."""
    return (ROOT / name).read_text(encoding="utf-8")


def table(name: str, header: str) -> list[list[str]]:
    """Return the cells of the table that begins with this header, row by row."""
    rows = text(name).split(header, 1)[1].split("\n\n", 1)[0].strip().split("\n")[1:]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1]] for row in rows]


def spans(cell: str) -> list[str]:
    """Return what stands in backticks."""
    return [span.replace("\\|", "|") for span in re.findall(r"`([^`]+)`", cell)]
