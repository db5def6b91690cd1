"""The numbers of links."""

import pytest

from ainews_tui.document import Document, Mark, Paragraph, Span
from ainews_tui.text.layout.blocks import lay_out
from ainews_tui.text.layout.links import host

A, B = "https://a.cn/x", "https://www.b.cn/y/"


def screen(*spans: Span, width: int = 40) -> list[str]:
    return [line.text for line in lay_out(Document((Paragraph(spans),)), width)]


def test_links_are_numbered_after_their_text_and_listed_at_the_end() -> None:
    spans = (Span("据"), Span("年报", url=A), Span("和"), Span("公告", url=B), Span("，"))
    assert screen(*spans) == [
        "据年报[1]和公告[2]，",
        "",
        "链接",
        "[1] https://a.cn/x",
        "[2] https://www.b.cn/y/",
    ]


def test_one_address_has_one_number() -> None:
    spans = (Span("年报", url=A), Span("，"), Span("公告", url=B), Span("，"), Span("又", url=A))
    assert screen(*spans)[0] == "年报[1]，公告[2]，又[1]"


def test_spans_of_one_link_share_a_number() -> None:
    spans = (Span("年", url=A), Span("报", Mark.STRONG, url=A), Span("公告", url=B))
    assert screen(*spans)[0] == "年报[1]公告[2]"


@pytest.mark.parametrize(
    ("text", "url"),
    [
        (A, A),
        ("a.cn/x", A),
        ("b.cn/y", B),
        ("HTTP://WWW.B.CN/y", B),
        ("news@a.cn", "mailto:news@a.cn"),
    ],
)
def test_an_address_that_is_its_own_text_has_no_number(text: str, url: str) -> None:
    assert screen(Span(text, url=url)) == [text]


def test_a_link_without_text_has_no_number() -> None:
    assert screen(Span("据"), Span(" ", url=A), Span("年报")) == ["据 年报"]


def test_a_number_stays_with_what_it_belongs_to() -> None:
    spans = (Span("据说的"), Span("年报", url=A), Span("如此"))
    assert screen(*spans, width=12)[:2] == ["据说的年", "报[1]如此"]
    assert screen(*spans, width=13)[:2] == ["据说的年报[1]", "如此"]


def test_the_numbers_of_a_long_list_stand_to_the_right() -> None:
    spans = (Span(f"第{n}", url=f"http://a.cn/{n}") for n in range(1, 11))
    assert screen(*spans)[-2:] == [" [9] http://a.cn/9", "[10] http://a.cn/10"]


def test_a_doubtful_address_says_where_it_leads_and_why() -> None:
    lines = screen(Span("银行", url="https://bank.com@evil.cn/x"), Span("的公告"))
    assert lines == [
        "银行[1!]的公告",
        "",
        "链接",
        "[1] https://bank.com@evil.cn/x",
        "    ! 实际通往：evil.cn",
        "    ! @ 前面的不是网站，只是登录名：",
        "      bank.com",
    ]


def test_a_text_that_names_another_site_is_a_doubt() -> None:
    spans = (Span("https://bank.com/", url="https://evil.cn/"), Span("和"))
    lines = screen(*spans, Span("年报", url="https://evil.cn/"), width=60)
    assert lines[0] == "https://bank.com/[1!]和年报[1!]"
    assert lines[-2:] == ["    ! 实际通往：evil.cn", "    ! 文字写的是另一个网站：bank.com"]


def test_a_doubtful_address_that_is_its_own_text_is_listed() -> None:
    assert screen(Span("http://1.2.3.4/", url="http://1.2.3.4/"))[-4:-2] == [
        "[1] http://1.2.3.4/",
        "    ! 实际通往：1.2.3.4",
    ]


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://www.example.org/a", "example.org"),
        ("http://user@news.example.org:8080?q=1", "news.example.org"),
        ("http://news@example.org/", "example.org"),
        ("mailto:news@example.org", "mailto:news@example.org"),
        ("images/a.png", "images/a.png"),
    ],
)
def test_host(url: str, shown: str) -> None:
    assert host(url) == shown
