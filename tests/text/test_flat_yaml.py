"""Front matter read without a parser, and the parser's word that it is read rightly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.text.metadata.fields import Listed, Value
from ainews_tui.text.metadata.flat_yaml import read_flat
from ainews_tui.text.metadata.yaml_events import parse_yaml


@pytest.mark.parametrize(
    ("block", "fields"),
    [
        ("title: 云的账单，谁来付？\n", {"title": "云的账单，谁来付？"}),
        ('title: "云的账单：\\"谁\\"来付"\n', {"title": '云的账单："谁"来付'}),
        ("date: 2025-02-08T02:20:30.000Z\n", {"date": "2025-02-08T02:20:30.000Z"}),
        ("from: https://a.cn/1?x=2&y=3#4\n", {"from": "https://a.cn/1?x=2&y=3#4"}),
        ("title: 1984\npager: On\n", {"title": "1984", "pager": "On"}),
        ("tags: [ 云, ai ]\n", {"tags": Listed(("云", "ai"), "[ 云, ai ]")}),
        ('tags:\n  - "云"\n  - ai\n', {"tags": Listed(("云", "ai"), "云 ai")}),
        ("tags:\n- 云\ntitle: 题\n", {"tags": Listed(("云",), "云"), "title": "题"}),
        ('menu: ""\nlead:\ntags:\n  - ""\n', {}),
        ("title: 一\ntitle: 二\n", {"title": "二"}),
    ],
)
def test_texts_and_lists_of_texts_are_read(block: str, fields: dict[str, Value]) -> None:
    assert read_flat(block) == fields == parse_yaml(block)


@pytest.mark.parametrize(
    "block",
    [
        "title: 甲: 乙\n",
        "title: 甲 # 乙\n",
        "title: null\n",
        "tags: [ null ]\n",
        "title: '甲'\n",
        'title: "甲\\n乙"\n',
        "title: 甲\n  乙\n",
        "title: |\n  甲\n",
        "title: 甲\n  - 乙\n",
        "tags:\n  - 甲\n - 乙\n",
        "author:\n  name: 甲\n",
        "title: *甲\n",
        "title: !甲 乙\n",
        'title: "甲\x8f"\n',
        "一行字\n",
    ],
)
def test_all_else_takes_a_parser(block: str) -> None:
    assert read_flat(block) is None


SCRAPS = st.sampled_from([
    *"\"'\\[]{}#|>~&*!%@`=?-,:： \n\t，。\u3000\xa0\x85", ": ", ":\n", "\n  - ", "\n- ", "\n  ",
    '"甲"', '"\\""', "[ 甲, b ]", "甲", "word", "null", "Null", "true", "1.5", "2025-02-08", "https://a.cn",
    "---", "...", "<<", "“甲”", "title: ", "tags:", "\ntitle: ",
])  # fmt: skip


@given(st.sampled_from(["title: ", "tags:\n  - ", "tags:\n- ", ""]), st.lists(SCRAPS, max_size=8))
def test_it_reads_as_the_parser_does(start: str, scraps: list[str]) -> None:
    block = start + "".join(scraps) + "\n"
    fields = read_flat(block)
    assert fields is None or fields == parse_yaml(block)
