"""Line breaks that a program made, and those that a writer made."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.text.markdown.wrapping import hard_wrapped, join_lines, unwrap

MAIL = [
    "The ministry said in a statement on Monday that it would look into the",
    "matter and that the results would be made public as soon as they were",
    "known. It did not say when that might be, nor who would lead the work,",
    "which had been asked for by both houses.",
]
FORUM = [
    "　　会上有人问起这件事，台上的人没有正面回答，只说还要再等一等，等到",
    "手续都办完了再讲。散会以后大家在门口站了很久，谁也不肯先走，都在议论",
    "刚才的那几句话。",
    "　　过了三天，消息才慢慢传开。有人说是真的，有人说是假的，也有人说真",
    "假都不要紧。",
]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (MAIL, [" ".join(MAIL)]),
        (FORUM, ["".join(FORUM[:3]).strip(), "".join(FORUM[3:]).strip()]),
        ([MAIL[0], "matter."], [MAIL[0] + " matter."]),
        # one break tells little if the line is short; two tell more
        (["字" * 25 + "，", "字字"], ["字" * 25 + "，", "字字"]),
        (["字" * 25 + "，", "字" * 26, "字字"], ["字" * 25 + "，" + "字" * 28]),
        # short lines: a signature, a verse
        (["文／王小明", "图／李大华"], ["文／王小明", "图／李大华"]),
        # sentences of one width
        (["一二三四五六七八九十" * 3 + "。"] * 3, ["一二三四五六七八九十" * 3 + "。"] * 3),
        # headlines: each begins with a capital
        ([line.capitalize() for line in MAIL], [line.capitalize() for line in MAIL]),
        # paragraphs, one a line
        (["字" * 80, "字" * 20, "字" * 90], ["字" * 80, "字" * 20, "字" * 90]),
        # of uneven width: nothing tells that there was no room
        (
            [MAIL[0], "and more words", "and then more", "and more"],
            [MAIL[0], "and more words", "and then more", "and more"],
        ),
        (["只有一行"], ["只有一行"]),
        ([], []),
    ],
)
def test_unwrap(lines: list[str], expected: list[str]) -> None:
    assert unwrap([lines]) == [expected]


def test_a_text_is_judged_as_a_whole_and_joined_where_it_is_wrapped() -> None:
    address = ["Statement", "12 Harbour Road"]
    link = ["https://example.com/" + "x" * 90, "see above"]
    assert unwrap([address, MAIL, link]) == [address, [" ".join(MAIL)], link]


@pytest.mark.parametrize(("column", "wrapped"), [(70, True), (90, False)])
def test_lines_are_full_if_the_next_word_had_no_room(column: int, wrapped: bool) -> None:
    assert hard_wrapped(MAIL, column) is wrapped


FULL, SENTENCE, SHORT = MAIL[0], MAIL[0] + ".", "and on"


@pytest.mark.parametrize(
    ("lines", "wrapped"),
    [
        ([FULL, SHORT, SHORT], True),  # half of the breaks are for want of room
        ([FULL, SHORT, SHORT, SHORT], False),
        ([FULL, SENTENCE, SHORT], True),  # half of those end a sentence
        ([SENTENCE, FULL, SENTENCE, SHORT], False),
        ([SHORT, SHORT], False),
        ([FULL], False),
    ],
)
def test_how_many_lines_must_be_full(lines: list[str], wrapped: bool) -> None:
    assert hard_wrapped(lines, 70) is wrapped


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["word", "word"], "word word"),
        (["中文", "中文"], "中文中文"),
        (["中文", "word", "中文"], "中文word中文"),
        (["“引”", "word"], "“引”word"),
        (["  a  b ", "", "c"], "a b c"),
        ([], ""),
    ],
)
def test_join_lines(lines: list[str], expected: str) -> None:
    assert join_lines(lines) == expected


@given(st.lists(st.lists(st.text(st.sampled_from("ab 中。　.\u00a0"), max_size=80))))
def test_no_character_is_lost(groups: list[list[str]]) -> None:
    for lines, found in zip(groups, unwrap(groups), strict=True):
        assert "".join("".join(found).split()) == "".join("".join(lines).split())
