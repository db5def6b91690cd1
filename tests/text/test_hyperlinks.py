"""Addresses that a terminal is told: what they are, and that they cannot be anything else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.hostile.attacks import ATTACKS

from ainews_tui.text.addresses.hyperlinks import hyperlink, link_id

PRINTED = re.compile(r"(?:https?|mailto):[!-~]+", re.IGNORECASE)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("https://a.cn/x?b=1&c=%E4%B8%80;d#e", "https://a.cn/x?b=1&c=%E4%B8%80;d#e"),
        ("https://a.cn/一", "https://a.cn/%E4%B8%80"),
        ("https://新闻.cn/", "https://%E6%96%B0%E9%97%BB.cn/"),
        ("https://a.cn\\b", "https://a.cn\\b"),
        ("mailto:a@b.cn", "mailto:a@b.cn"),
        ("https://a.cn/\x1b\\x", "https://a.cn/\\x"),
        ("https://a.cn/\x07x\x9cy", "https://a.cn/xy"),
        ("https://a.cn/" + "x" * 2070, "https://a.cn/" + "x" * 2070),
        ("https://a.cn/" + "x" * 2071, None),
        ("https://a.cn/" + "一" * 240, None),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("data:text/html,x", None),
        ("", None),
    ],
)
def test_hyperlink(written: str, told: str | None) -> None:
    assert hyperlink(written) == told


@given(st.text() | st.sampled_from([*ATTACKS.values()]), st.sampled_from(["", "https://a.cn/"]))
def test_nothing_in_an_address_ends_it(text: str, before: str) -> None:
    told = hyperlink(before + text)
    assert told is None or PRINTED.fullmatch(told)
    assert told is None or hyperlink(told) == told


def test_links_to_one_place_are_one() -> None:
    assert link_id("https://a.cn/1") == link_id("https://a.cn/1")
    assert link_id("https://a.cn/1") != link_id("https://a.cn/2")
    assert re.fullmatch(r"\w+", link_id("https://a.cn/:;"))
