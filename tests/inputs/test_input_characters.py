"""INPUT.md, "Characters": which are kept, which become a space or a line, which are cut."""

import pytest
from tests.inputs.conftest import Lay, Listing
from tests.inputs.reading import read, read_body


@pytest.mark.parametrize(
    ("written", "body"),
    [
        # NBSP and other spaces are plain spaces
        ("花\u00a0钱", "花 钱"),
        ("花\u2003钱\u2009还\u202f钱", "花 钱 还 钱"),
        ("\u00a0\u00a0第一段。", "第一段。"),
        # zero-width: nothing
        ("花\u200b钱\u200c还\u200d钱\u2060。\ufeff", "花钱还钱。"),
        ("花\u00ad钱", "花钱"),  # soft hyphen
        # variation selectors ask for another width: nothing
        ("☎\ufe0f 电话 ❤\ufe0e", "☎ 电话 ❤"),
        # the full-width indent is no part of the text; within it, it stays
        ("\u3000\u3000第一段。", "第一段。"),
        ("第一章\u3000机房", "第一章\u3000机房"),
        # compatibility ideographs and radicals stay as they are; search takes them for 首, 人, 工
        ("⾸次⼈⼯智能", "⾸次⼈⼯智能"),
        ("\uf9ce\uf967", "\uf9ce\uf967"),
        # private use: no one knows what it showed, so it stays
        ("花\ue001钱\U000f0001", "花\ue001钱\U000f0001"),
        # C0
        ("花\x00\x01\x02钱\x07\x08。\x1f\x7f", "花钱。"),
        ("花\t钱", "花 钱"),
        # raw ESC, with what it commands
        ("花\x1b[1;31m红\x1b[0m钱", "花红钱"),
        ("花\x1b]0;标题\x07钱", "花钱"),
        ("花\x1b钱", "花钱"),
        # C1
        ("花\x80\x8f钱\x9c", "花钱"),
        # bidi controls
        ("花\u202e钱\u202c还\u2066钱\u2069。\u200e\u200f\u061c", "花钱还钱。"),
        # half-width punctuation between Chinese stays as it is
        ("花錢,還錢:誰來還;沒有人知道.", "花錢,還錢:誰來還;沒有人知道."),
        ("ＡＩ　２０２５", "ＡＩ　２０２５"),
        ("😀👍🏽", "😀👍🏽"),
    ],
)  # fmt: skip
def test_within_a_text(written: str, body: str) -> None:
    assert read_body(written) == body


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c"], ids=ascii)
class TestLineEndsOfOtherKinds:
    """U+2028, U+2029 and NEL end a line: one rule for them all, and nothing is split twice."""

    def test_in_a_plain_text(self, end: str) -> None:
        assert read_body(f"第一段。{end}第二段。") == "第一段。\n\n第二段。"

    def test_in_markdown(self, end: str) -> None:
        assert read_body(f"**第一行**{end}第二行。") == "**第一行**\n第二行。"

    def test_in_html(self, end: str) -> None:
        assert read_body(f"<p>第一段{end}写在一处。</p>") == "第一段写在一处。"

    def test_in_code(self, end: str) -> None:
        assert read_body(f"```\na{end}b\n```") == "```\na\nb\n```"

    @pytest.mark.parametrize(
        "front",
        ["---\ntitle: {}\n---\n", '---\ntitle: "{}"\n---\n', '+++\ntitle = "{}"\n+++\n',
         '{{"title": "{}"}}\n'],
    )  # fmt: skip
    def test_in_a_title_it_is_a_space(self, front: str, end: str) -> None:
        assert read(front.format(f"机房{end}账单") + "\n正文。").title == "机房 账单"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("机房\u00a0账单", "机房 账单"),
        ("\u3000机房\u3000\u3000账单\u3000", "机房 账单"),
        ("机房\u200b\ufeff账单", "机房账单"),
        ("机房\u202e账单", "机房账单"),
        ("机房\x1b[31m账单", "机房账单"),
        ("⾸次", "⾸次"),
        ("机房\ue001账单", "机房\ue001账单"),
    ],
)
def test_within_a_title(written: str, title: str) -> None:
    assert read(f"---\ntitle: {written}\n---\n\n正文。").title == title


def test_search_finds_what_looks_the_same(lay: Lay, listed: Listing) -> None:
    lay(
        {
            "radicals.md": "# 第一篇\n\n⾸次⼈⼯智能大会。",
            "wide.md": "# 第二篇\n\n首次ＡＩ大会。",
            "invisible.md": "# 第三篇\n\n首\u200b次\ufe0f大\u00ad会。",
            "none.md": "# 第四篇\n\n第二次大会。",
        }
    )
    assert {told["title"] for told in listed("首次")} == {"第一篇", "第二篇", "第三篇"}
    # exactly so, since the one is the other's name
    assert [told["title"] for told in listed("=人工智能")] == ["第一篇"]
    assert [told["title"] for told in listed("=AI")] == ["第二篇"]
