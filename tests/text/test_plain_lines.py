"""Front matter that does not parse: one unreadable line costs nothing of the others."""

import pytest

from ainews_tui.text.metadata.fields import FrontMatter
from ainews_tui.text.metadata.frontmatter import split

BROKEN = "\nbroken: a: b"


def fields(block: str) -> FrontMatter:
    front, body = split(f"---\n{block}\n---\n正文\n")
    assert body == "正文\n"
    return front


def test_lists() -> None:
    front = fields(
        "tags:\n  - 一\n  - \"二, 三\"\n- '四'\nflow: [五, \"六, 七\" , '八']\nnone: []" + BROKEN
    )
    assert front.all("tags") == ("一", "二, 三", "四")
    assert front.all("flow") == ("五", "六, 七", "八")
    assert front.written("flow") == "[五, \"六, 七\" , '八']"
    assert front.all("none") == ()


def test_values_go_on_below() -> None:
    front = fields("title: 三\n  四\n\n# 注释\nurl: x" + BROKEN)
    assert front.first("title") == "三 四"
    assert front.first("url") == "x"


@pytest.mark.parametrize("mark", ["|", "|-", "|+", ">", ">-", ">+"])
def test_blocks(mark: str) -> None:
    front = fields(f"summary: {mark}\n  one\n  two" + BROKEN)
    assert front.first("summary") == "one two"


def test_an_address_is_no_field() -> None:
    front = fields("link:\n  https://a.cn/x\nhttps://b.cn/y" + BROKEN)
    assert front.first("link") == "https://a.cn/x https://b.cn/y"
    assert front.first("https") is None


def test_keys_without_space_and_with_a_full_width_colon() -> None:
    front = fields("title:标题\ndate：2025-02-08")
    assert (front.first("title"), front.first("date")) == ("标题", "2025-02-08")


def test_chinese_keys_that_are_known() -> None:
    front = fields("标题: 一问: 为什么\n日期：2025-02-08\n摘要: 三\n他说：四\nAI公司：五")
    assert dict(front.values) == {
        "标题": "一问: 为什么",
        "日期": "2025-02-08",
        "摘要": "三 他说：四 AI公司：五",
    }


def test_nothing() -> None:
    front = fields("title: 甲\na:\nb: ~\nc: null\nd: ''" + BROKEN)
    assert set(front.values) == {"title", "broken"}


def test_toml() -> None:
    front, body = split(
        '+++\n# 注释\ntitle = "人工\\智能"\ndate = 2025-2-8\nurl = https://a.cn/?x=1\n'
        'tags = [\n  "乙",\n  "丙",\n]\nsummary = """\n一\n二"""\n'
        "[params]\nauthor = '丁'\n+++\n\n正文"
    )
    assert body == "正文"
    assert front.first("title") == "人工\\智能"
    assert front.first("date") == "2025-2-8"
    assert front.first("url") == "https://a.cn/?x=1"
    assert front.all("tags") == ("乙", "丙")
    assert front.first("summary") == " 一 二"
    assert front.first("author") == "丁"


@pytest.mark.parametrize("mark", ["=", " = ", ":", "："])
def test_toml_with_the_marks_of_yaml(mark: str) -> None:
    assert split(f"+++\ntitle{mark}标题\n+++\n")[0].first("title") == "标题"
