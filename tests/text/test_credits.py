import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.text.boilerplate.credits import read_credits, tidy_names


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        ("责任编辑：王小明 SF069", [("editor", "王小明")]),
        ("（责任编辑：王小明 HX001）", [("editor", "王小明")]),
        ("【编辑:王小明】", [("editor", "王小明")]),
        ("責任編輯：王小明", [("editor", "王小明")]),
        ("Editor: Jane Doe", [("editor", "Jane Doe")]),
        ("Editors: Jane Doe, John Smith", [("editor", "Jane Doe, John Smith")]),
        ("责任编辑：DF380", [("editor", "")]),
        ("作者丨王小明", [("author", "王小明")]),
        ("文 / 王小明", [("author", "王小明")]),
        ("作 者：星空下的橙子", [("author", "星空下的橙子")]),
        ("文：王小明（实习）、李红", [("author", "王小明（实习）、李红")]),
        ("作者：王小明；编辑：李红", [("author", "王小明"), ("editor", "李红")]),
        (
            "文 | 某某号，作者\xa0| 王小明，编辑\xa0| 李红",
            [("author", "某某号"), ("author", "王小明"), ("editor", "李红")],
        ),
        (
            "作者 | 王小明；编辑 | 李红；来源 | 某某网；ID | moumou18",
            [("author", "王小明"), ("editor", "李红"), ("source", "某某网"), ("desk", "moumou18")],
        ),
        ("每经记者：王小明    每经编辑：李红", [("author", "王小明"), ("editor", "李红")]),
        ("责任编辑：王小明 主编：李红", [("editor", "王小明"), ("desk", "李红")]),
        ("校对：王小明", [("desk", "王小明")]),
        ("来源：某某社", [("source", "某某社")]),
    ],
)
def test_a_line_of_roles_and_names_is_credits(line: str, roles: list[tuple[str, str]]) -> None:
    assert list(read_credits(line)) == roles


@pytest.mark.parametrize(
    "line",
    [
        "",
        "王小明",
        "编辑部的故事",
        "编辑：",
        "编辑：这件事，他们并不知道。",
        "编辑 王小明",
        "作者：王小明说，市场已经变了",
        "作者：今天早上我在路边看见一只猫",
        "记者：您好",
        "记者：谢谢王总",
        "本报记者 王小明 北京报道",
        "看看新闻记者: 王小明 李红",
        "图 | 某某社",
        "文 / 王小明 图 / 李红",
        "总第 12 期 作者 | 王小明",
        "中文：王小明",
        "作者：王小明中文：李红",
        "来源：某某社、某某网等",
        "责任编辑：王小明的职责是什么？",
        "财联社2月7日讯（编辑 王小明）市场已有预期。",
        "编辑：" + "王小明、" * 30 + "李红",
    ],
)
def test_any_other_line_is_not(line: str) -> None:
    assert read_credits(line) == ()


@pytest.mark.parametrize(
    ("names", "tidy"),
    [
        ("王小明 SF069", "王小明"),
        ("王小明,李红", "王小明、李红"),
        ("王小明 李红", "王小明、李红"),
        ("王小明（实习），李红", "王小明（实习）、李红"),
        ("杨 迅", "杨迅"),
        ("Jane Doe", "Jane Doe"),
        ("Jane Doe, John Smith", "Jane Doe, John Smith"),
        (" 王小明；", "王小明"),
        ("SF069", ""),
    ],
)
def test_names_are_made_a_list(names: str, tidy: str) -> None:
    assert tidy_names(names) == tidy


@given(st.text(alphabet="编辑作者文：|；, 王小明A1（）。", max_size=40))
def test_credits_tell_nothing_that_the_line_does_not_hold(line: str) -> None:
    for _, names in read_credits(line):
        assert set(names) - {"、"} <= set(line)
