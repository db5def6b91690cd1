"""Queries at random, about few words, so that they find something."""

from datetime import date

from hypothesis import strategies as st

from ainews_tui.query.tree import (
    About,
    All,
    Any,
    By,
    Dated,
    From,
    Has,
    Kind,
    Length,
    Node,
    Not,
    Part,
    Phrase,
    Tagged,
    WrittenIn,
)

WORDS = st.lists(
    st.sampled_from(
        ["谷歌", "搜尋", "搜寻", "芯", "片", "AI", "ai", "aid", "x", " ", "，", '"', "*", "AND"]
    ),
    max_size=4,
).map("".join)
DAYS = st.dates(date(2025, 1, 30), date(2025, 2, 9))
NUMBERS = st.integers(0, 12)
NAMES = st.sampled_from(["王惠子", "李明", "李明，王惠子", "Ann Lee"])


def leaves() -> st.SearchStrategy[Node]:
    return st.one_of(
        st.builds(Phrase, WORDS, st.none() | st.sampled_from(Part), st.booleans()),
        st.builds(Tagged, st.sampled_from(["AI", "ai", "云", "雲", "qq", "SINA", ""])),
        st.builds(About, st.sampled_from(["Chip", "chip", "Meta"])),
        st.builds(From, st.sampled_from(["新浪", "腾讯", "qq", "nobody"])),
        st.builds(By, st.sampled_from(["李明", "惠子", "lee", "，", "Le"])),
        st.builds(WrittenIn, st.sampled_from(["hans", "hant", "mixed"])),
        st.builds(Has, st.sampled_from(Kind)),
        st.builds(Length, NUMBERS, st.none() | NUMBERS),
        st.builds(Dated, DAYS, DAYS),
    )


def trees() -> st.SearchStrategy[Node]:
    return st.recursive(
        leaves(),
        lambda inner: st.one_of(
            st.builds(Not, inner),
            st.builds(All, st.lists(inner, max_size=3).map(tuple)),
            st.builds(Any, st.lists(inner, max_size=3).map(tuple)),
        ),
        max_leaves=8,
    )
