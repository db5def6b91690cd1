"""The counts that stand beside the rules of boilerplate."""

from pathlib import Path
from typing import Any

import pytest
from tools.touched import RULES, count, rewritten

from ainews_tui.text.boilerplate.rules import boilerplate_data

ENTRIES: list[dict[str, Any]] = boilerplate_data()["rule"]
COUNTED = {entry["name"]: entry["touched"] for entry in ENTRIES if "touched" in entry}
KEYS = {
    *("name", "kind", "where", "source", "needle", "picture", "tags", "pattern"),
    *("example", "unlike", "touched", "untouched"),
}

TEXT = """\
# two rules

[[rule]]
name = "end mark"
pattern = 'x'
touched = { old = 7 }

[[rule]]
name = "line drawn by hand"
pattern = 'y'

[byline]
unlike = ["完"]

[touched]
title = { old = 1 }
"""
REWRITTEN = """\
# two rules

[[rule]]
name = "end mark"
pattern = 'x'

[[rule]]
name = "line drawn by hand"
pattern = 'y'
touched = { qq = 12, "某某社" = 1 }

[byline]
unlike = ["完"]

[touched]
"closing link" = { qq = 3 }
"""


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry["name"] for entry in ENTRIES])
def test_a_rule_says_what_it_touched_or_why_it_is_there(entry: dict[str, Any]) -> None:
    assert set(entry) <= KEYS
    assert ("touched" in entry) != ("untouched" in entry)
    assert all(articles > 0 for articles in entry.get("touched", {}).values())
    assert set(entry.get("touched", ())) <= set(entry.get("source", entry.get("touched", ())))


def test_counts_are_written_in_place_of_the_old_ones() -> None:
    touched = {"line drawn by hand": {"qq": 12, "某某社": 1}, "closing link": {"qq": 3}}
    assert rewritten(TEXT, touched) == REWRITTEN
    assert rewritten(REWRITTEN, touched) == REWRITTEN


def test_what_stands_in_the_data_file_is_how_it_would_be_written() -> None:
    text = RULES.read_text(encoding="utf-8")
    assert rewritten(text, COUNTED | boilerplate_data()["touched"]) == text


def test_articles_are_counted_by_rule_and_source(tmp_path: Path) -> None:
    texts = (
        "---\nsource: qq\n---\n责任编辑：王小明\n\n——END——\n\n分享到：",
        "---\nsource: qq\n---\n市场已有预期。\n\n责任编辑：李红\n\n编辑：李红",
        "---\nsource: cnyes\n---\n責任編輯：王小明",
        "市场已有预期。\n\n——END——",
        "这是新起點。(壹零社)",
        '<html><meta property="og:site_name" content="wallstreetcn"><p>市场已有预期。<p>——END——',
    )
    files = [tmp_path / f"{number}.md" for number in range(len(texts))]
    for file, text in zip(files, texts, strict=True):
        file.write_text(text, encoding="utf-8")
    assert count(files) == {
        "credits": {"qq": 2, "cnyes": 1},
        "end mark": {"qq": 1, "unknown": 1, "wallstreetcn": 1},
        "share prompt": {"qq": 1},
        "closing byline": {"壹零社": 1},
    }


def test_the_counts_are_those_of_the_real_articles(shared: Path) -> None:
    files = [file for folder in ("articles", "seeds") for file in (shared / folder).rglob("*.*")]
    assert count(files) == COUNTED | boilerplate_data()["touched"]
