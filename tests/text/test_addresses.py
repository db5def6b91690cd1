"""Addresses that may be opened."""

import pytest

from ainews_tui.text.addresses.followed import joined, web_address


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("https://a.cn/x", "https://a.cn/x"),
        (" HTTP://a.cn ", "HTTP://a.cn"),
        ("//a.cn/x", "https://a.cn/x"),
        ("mailto:a@b.cn", "mailto:a@b.cn"),
        ("https://a.cn/一 二.html", "https://a.cn/一%20二.html"),
        ("https://a.cn/\n\tx", "https://a.cn/x"),
        ("https://a.cn/\u202ex\x1b[0m", "https://a.cn/x"),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("ftp://a.cn", None),
        ("/p/1", None),
        ("#top", None),
        ("https://", None),
        ("", None),
    ],
)
def test_web_address(written: str, expected: str | None) -> None:
    assert web_address(written) == expected


@pytest.mark.parametrize(
    ("base", "written", "expected"),
    [
        ("https://a.cn/n/1.html", "../i/2.png", "https://a.cn/i/2.png"),
        ("https://a.cn/n/1.html", "//b.cn/2.png", "https://b.cn/2.png"),
        ("https://a.cn/n/1.html", "https://[x", "https://[x"),
        (None, "../i/2.png", "../i/2.png"),
    ],
)
def test_joined(base: str | None, written: str, expected: str) -> None:
    assert joined(base, written) == expected
