"""Where lines end: every rule by example, and what holds for any text at any width."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.text.line_ends import forbidden

from ainews_tui.text.layout.cells import width as cells_of
from ainews_tui.text.layout.linebreak import break_lines, chop_lines

WIDTHS = st.integers(2, 40)
TEXTS = st.text(
    st.sampled_from("字国一第A b1.,:!()（）「」“”—…、。％$/-'\"\n\u3000\u0301👍\u200d\ufe0f❤")
    | st.characters()
)


def lines_of(text: str, width: int, first: int | None = None) -> list[str]:
    return [text[start:end] for start, end in break_lines(text, width, first)]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        pytest.param("", 10, [""], id="nothing is one line"),
        pytest.param("投资回报", 8, ["投资回报"], id="fits"),
        pytest.param("投资回报的怀疑", 8, ["投资回报", "的怀疑"], id="Han breaks anywhere"),
        pytest.param("投资回报的怀疑", 9, ["投资回报", "的怀疑"], id="no half characters"),
        pytest.param("一\n\n二\n", 8, ["一", "", "二", ""], id="newlines end lines"),
        pytest.param("  一 \n　二  ", 8, ["一", "二"], id="white space at the ends goes"),
        pytest.param("one two   three", 7, ["one two", "three"], id="and where a line ends"),
        # 避头尾
        pytest.param("投资回报，怀疑", 8, ["投资回", "报，怀疑"], id="no comma begins a line"),
        pytest.param("投资回报。”怀疑", 8, ["投资回", "报。”怀", "疑"], id="nor two marks"),
        pytest.param("投资回报」、怀疑", 8, ["投资回", "报」、怀", "疑"], id="nor those of Taiwan"),
        pytest.param("投资回（怀疑）", 8, ["投资回", "（怀疑）"], id="no bracket ends a line"),
        pytest.param("投资回：“「怀疑", 11, ["投资回：", "“「怀疑"], id="nor two"),
        pytest.param("投资《 怀疑", 7, ["投资", "《 怀疑"], id="nor one before a space"),
        pytest.param("投资回报 ，怀疑", 8, ["投资回", "报 ，怀", "疑"], id="nor a comma after one"),
        pytest.param("投资回报——怀疑", 8, ["投资回", "报——怀疑"], id="dash"),
        pytest.param("投资回报……怀疑", 9, ["投资回", "报……怀疑"], id="ellipsis"),
        pytest.param("约翰逊·史密斯", 6, ["约翰", "逊·史", "密斯"], id="middle dot"),
        pytest.param("佐佐木々子", 6, ["佐佐", "木々子"], id="iteration mark"),
        pytest.param("约为￥500万", 6, ["约为", "￥500", "万"], id="wide currency sign"),
        # half-width marks beside Han
        pytest.param("投资回报,怀疑", 8, ["投资回", "报,怀疑"], id="half-width comma"),
        pytest.param("投资回报?!怀疑", 8, ["投资回", "报?!怀疑"], id="half-width question"),
        pytest.param("投资回报:AI", 9, ["投资回报:", "AI"], id="a word after a half-width mark"),
        pytest.param("投资回(怀疑)", 8, ["投资回", "(怀疑)"], id="half-width bracket"),
        pytest.param("投资回((怀疑", 8, ["投资回", "((怀疑"], id="two half-width brackets"),
        pytest.param("OpenAI(开放)", 8, ["OpenAI", "(开放)"], id="Han in brackets after a word"),
        pytest.param("投资 !怀疑", 5, ["投", "资 !", "怀疑"], id="a mark after a space"),
        pytest.param("使用 .NET", 5, ["使用", ".NET"], id="but not if it begins a word"),
        pytest.param("中美-日韩", 4, ["中", "美-", "日韩"], id="connecting hyphen"),
        pytest.param("跌幅-3.5", 4, ["跌幅", "-3.5"], id="minus"),
        pytest.param("设计/研发", 6, ["设", "计/研", "发"], id="slash, on neither side"),
        pytest.param("设计／研发", 7, ["设", "计／研", "发"], id="and the wide one"),
        pytest.param('他说"好"了', 6, ["他", '说"好"', "了"], id="quotes of no direction"),
        # words and numbers
        pytest.param("OpenAI 发布了全新", 12, ["OpenAI 发布", "了全新"], id="no hole after a word"),
        pytest.param("全新的OpenAI模型", 9, ["全新的", "OpenAI模", "型"], id="word moved whole"),
        pytest.param("增长3.5%后", 6, ["增长", "3.5%后"], id="number and sign"),
        pytest.param("约为$5以上", 5, ["约为", "$5以", "上"], id="sign and number"),
        pytest.param("投资800亿的", 8, ["投资", "800亿的"], id="number and unit"),
        pytest.param("投资3.5万亿美元", 12, ["投资", "3.5万亿美元"], id="unit of several"),
        pytest.param("涨了0.5个百分点", 12, ["涨了", "0.5个百分点"], id="and of many"),
        pytest.param("约80多亿元后", 7, ["约80多", "亿元后"], id="more than a number"),
        pytest.param("投资 800 亿美元", 13, ["投资", "800 亿美元"], id="unit after a space"),
        pytest.param("用了20 天后", 8, ["用了", "20 天后"], id="short unit after a space"),
        pytest.param("面积90㎡后", 7, ["面积", "90㎡后"], id="unit in one character"),
        pytest.param("今年第3季度", 8, ["今年", "第3季度"], id="ordinal"),
        pytest.param("今年第 3 季度", 8, ["今年", "第 3 季", "度"], id="ordinal with spaces"),
        pytest.param("增长＋5点", 7, ["增长", "＋5点"], id="wide sign"),
        pytest.param("增长３．５％", 11, ["增长", "３．５％"], id="wide number"),
        pytest.param("今晚10：30开", 9, ["今晚", "10：30开"], id="time of day"),
        pytest.param("模型GPT-4的", 7, ["模型", "GPT-4的"], id="name with a hyphen"),
        pytest.param("公司Ａｐｐｌｅ", 12, ["公司", "Ａｐｐｌｅ"], id="full-width word"),
        pytest.param("全新的GPT-4o", 10, ["全新的", "GPT-4o"], id="the last name with a hyphen"),
        pytest.param("从Apple’s", 8, ["从", "Apple’s"], id="apostrophe"),
        pytest.param("从cafe\u0301s", 6, ["从", "cafe\u0301s"], id="word with a combining accent"),
        pytest.param("“Apple’ 公司", 9, ["“Apple’", "公司"], id="quote after a word"),
        # what is longer than the line
        pytest.param("abcdefghij", 4, ["abcd", "efgh", "ij"], id="long word"),
        pytest.param(
            "见https://a.cn/news/2025-02-08?page=1&x=2",
            13,
            ["见https://", "a.cn/news/", "2025-02-08?", "page=1&x=2"],
            id="long address",
        ),
        pytest.param("字a-bcdefghij", 10, ["字", "a-bcdefghi", "j"], id="no hole for a hyphen"),
        pytest.param("abcdefgh, i", 8, ["abcdefg", "h, i"], id="its comma stays with it"),
        pytest.param("abcdefg(hij)", 8, ["abcdefg", "(hij)"], id="and its brackets"),
        pytest.param("12345亿", 6, ["12345", "亿"], id="number longer than the line"),
        pytest.param("好！！！！！！", 8, ["好！！！", "！！！"], id="only marks"),
        pytest.param("5亿！！！！", 6, ["5", "亿！！", "！！"], id="the unit gives way to marks"),
        pytest.param("！——", 3, ["！", "——"], id="a mark gives way to a dash"),
        pytest.param("！……", 3, ["！", "……"], id="and to an ellipsis"),
        pytest.param("——————", 4, ["————", "——"], id="only dashes"),
        pytest.param("e\u0301" * 3, 2, ["e\u0301e\u0301", "e\u0301"], id="combining characters"),
        pytest.param("中a文", 1, ["中", "a", "文"], id="wider than the line: sticks out"),
    ],
)
def test_break_lines(text: str, width: int, lines: list[str]) -> None:
    assert lines_of(text, width) == lines


@pytest.mark.parametrize(
    ("text", "width", "first", "lines"),
    [
        ("投资回报的怀疑", 10, 4, ["投资", "回报的怀疑"]),
        ("投资回报的怀疑", 4, 10, ["投资回报的", "怀疑"]),
        ("OpenAI模型", 8, 4, ["", "OpenAI模", "型"]),  # the word fits on the second line only
        ("OpenAI模型", 4, 3, ["Ope", "nAI", "模型"]),
        ("字", 4, 0, ["", "字"]),
        ("一\n投资回报", 8, 4, ["一", "投资回报"]),
    ],
)
def test_first_line_of_another_width(text: str, width: int, first: int, lines: list[str]) -> None:
    assert lines_of(text, width, first) == lines


@given(TEXTS, WIDTHS)
def test_nothing_is_lost_or_too_wide(text: str, width: int) -> None:
    extents = break_lines(text, width)
    assert all(start <= end for start, end in extents)
    assert all(before[1] <= after[0] for before, after in pairwise(extents))
    lines = [text[start:end] for start, end in extents]
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cells_of(line) <= width for line in lines)
    assert all(line == line.strip() and "\n" not in line for line in lines)


@given(TEXTS, WIDTHS, st.integers(0, 40))
def test_a_first_line_of_another_width_loses_nothing(text: str, width: int, first: int) -> None:
    head, *rest = lines_of(text, width, first)
    assert "".join("".join([head, *rest]).split()) == "".join(text.split())
    assert cells_of(head) <= first
    assert all(cells_of(line) <= width for line in rest)


@settings(max_examples=500)
@given(
    st.text(st.sampled_from("字国一，。”“（）「」《》—…ab12,.()% ")),
    st.integers(2, 12),
)
def test_kinsoku_holds_unless_unavoidable(text: str, width: int) -> None:
    """Unavoidable: every other place on the same line would offend as well."""
    assert forbidden(text, break_lines(text, width)) == []


@given(st.text(st.sampled_from("字国一二三")), WIDTHS)
def test_lines_of_han_are_full(text: str, width: int) -> None:
    assert all(cells_of(line) == width - width % 2 for line in lines_of(text, width)[:-1])


@pytest.mark.parametrize(
    "unit", ["字", "a", "a-", "a ", "字,", "！", "「 ", " 。", "—", "(", "\u0301", '"']
)
def test_a_run_without_end_is_broken_within_the_time_limit(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    lines = break_lines(text, 76)
    assert lines[-1][1] in (len(text), len(text.rstrip()))


@pytest.mark.parametrize(
    ("text", "width", "parts"),
    [
        ("if x:\n    return y", 8, ["if x:", "    retu", "rn y"]),
        ("  ，注释", 6, ["  ，注", "释"]),  # code knows no 避头尾
        ("a\n\nb", 8, ["a", "", "b"]),
        ("a     b", 4, ["a", "  b"]),
        ("中文", 1, ["中", "文"]),
        ("e\u0301f", 1, ["e\u0301", "f"]),
    ],
)
def test_chop_lines(text: str, width: int, parts: list[str]) -> None:
    assert [text[start:end] for start, end in chop_lines(text, width)] == parts


@given(TEXTS, WIDTHS)
def test_chopped_lines_keep_all_but_white_space_at_their_ends(text: str, width: int) -> None:
    parts = [text[start:end] for start, end in chop_lines(text, width)]
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert parts[0].startswith(text.split("\n")[0].rstrip()[:1])  # the indent is kept
    assert all(cells_of(part) <= width for part in parts)
