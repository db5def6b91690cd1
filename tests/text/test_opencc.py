"""Conversions are OpenCC's: its own cases, and its way with words, normalization and runs."""

import pytest
from tools.conformance import OTHERS, USED, Case, cases, failed, plain_json

from ainews_tui.text.script.conversion import conversion

NUMBERS = {
    "s2t": 105, "s2tw": 65, "s2twp": 85, "s2hk": 51, "t2s": 55, "tw2s": 32, "tw2sp": 54,
    "hk2s": 21, "s2hkp": 9, "hk2sp": 9, "t2tw": 10, "t2hk": 17, "tw2t": 18, "hk2t": 17,
    "t2jp": 4, "jp2t": 4,
}  # fmt: skip
"""Cases of each configuration, 556 in all; 468 of them are of the first eight."""

KNOWN_FAILURES: dict[str, dict[str, str]] = {}
"""For a configuration the names of the cases that fail, each with its reason."""


@pytest.fixture(scope="module")
def known() -> tuple[Case, ...]:
    return cases()


@pytest.mark.parametrize("configuration", [*USED, *OTHERS])
def test_openccs_own_cases(configuration: str, known: tuple[Case, ...]) -> None:
    assert sum(configuration in case.expected for case in known) >= NUMBERS[configuration]
    wrong = {case.name for case in failed(configuration, known)}
    assert wrong == set(KNOWN_FAILURES.get(configuration, ()))


def test_a_case_that_fails_is_told() -> None:
    right, wrong = Case("a", "头发", {"s2t": "頭髮"}), Case("b", "头发", {"s2t": "頭發"})
    assert list(failed("s2t", [right, wrong])) == [wrong]
    assert list(failed("t2s", [right, wrong])) == []


def test_comments_and_last_commas_are_no_json() -> None:
    assert plain_json('{"a": "//,]", // no\n "b": [1, /* x */ 2,],\n}').split() == [
        '{"a":', '"//,]",', '"b":', "[1,", "2]", "}",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("configuration", "text", "expected"),
    [
        ("s2t", "\uf900", "豈"),
        ("tw2s", "\uf96f", "说"),
        ("s2twp", "伯克希尔-哈撒韦公司", "波克夏海瑟威公司"),
    ],
)
def test_what_the_engine_alone_does_not_know(configuration: str, text: str, expected: str) -> None:
    """Compatibility characters are ordinary ones; a word may hold a hyphen."""
    assert conversion(configuration).convert(text) == expected


def test_a_later_dictionary_finds_no_word_across_the_end_of_another() -> None:
    """级别 is a word, so Taiwan's 高階 for 高级 is not looked for in 高级别."""
    assert conversion("s2twp").convert("高级芯片") == "高階晶片"
    assert conversion("s2twp").convert("高级别会谈") == "高級別會談"


@pytest.mark.parametrize("configuration", ["s2twp", "tw2sp", "s2tw"])
def test_pieces_stand_where_they_stood(configuration: str) -> None:
    text = "这里的内存，軟體裡的資料庫，伺服器。" * 3
    convert = conversion(configuration)
    pieces = list(convert.pieces(text))
    assert "".join(piece.source for piece in pieces) == text
    assert "".join(piece.shown for piece in pieces) == convert.convert(text)


def test_a_word_of_another_length_is_a_piece_of_its_own() -> None:
    pieces = conversion("s2twp").pieces("它的内存不大")
    assert [(source, shown) for source, shown, _ in pieces if len(source) != len(shown)] == [
        ("内存", "記憶體")
    ]


def test_all_forms_a_character_may_take() -> None:
    assert conversion("s2tw").forms("发") == ("發", "髮")
    assert conversion("s2tw").forms("里") == ("裡", "里", "哩")
    assert conversion("s2hk").forms("里") == ("裏", "里", "哩")
    assert conversion("t2s").forms("國") == ("国",)


def test_a_conversion_is_made_once() -> None:
    assert conversion("t2tw") is conversion("t2tw")
