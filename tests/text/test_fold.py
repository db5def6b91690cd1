"""Folding joins what a search must not tell apart, and tokens are what FTS5 will see."""

import sqlite3
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.text.script.conversion import conversion
from ainews_tui.text.script.dictionaries import dictionary
from ainews_tui.text.script.fold import (
    BREAK,
    IGNORED,
    fold,
    han_in,
    is_common,
    is_single,
    shape,
    tokens,
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("谷歌搜尋", "谷歌搜寻"),
        ("臺灣颱風檯燈", "台湾台风台灯"),
        ("裏面裡面里面", "里面里面里面"),
        ("爲什麼為什么", "为什么为什么"),
        ("跟著跟着", "跟着跟着"),
        ("衛星衞星卫星", "卫星卫星卫星"),
        ("乾燥的幹部干活", "干燥的干部干活"),
        ("瞭解、答覆、藉口、想像", "了解、答复、借口、想象"),
        ("計畫计划", "计画计画"),
        ("ＡＩ　ｃｈｉｐ", "ai chip"),
        ("Ｇｐｔ－４", "gpt-4"),
        ("Café Übung ǖ İ", "cafe ubung u i"),
        ("ΛΟΓΟΣ λογος", "λογοσ λογοσ"),
        ("⾸席", "首席"),
        ("⻓⻔⻢", "长门马"),
        ("⻑期", "长期"),
        ("Ørsted Łódź", "orsted lodz"),
        ("\uf96f\u0020\ufa0a", "说 见"),
        ("ｱｲ", "アイ"),
        ("が한", "が한"),
        ("ﬁ Ⅲ ½ ß", "ﬁ ⅲ ½ ß"),
        ("", ""),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert len(text) == len(folded)


@given(st.text())
def test_folding_keeps_the_length_and_is_done_once(text: str) -> None:
    assert len(fold(text)) == len(shape(text)) == len(text)
    assert fold(fold(text)) == fold(text)
    assert tokens(fold(text)) == tokens(text)


def test_every_character_folds_at_once_to_one() -> None:
    characters = "".join(map(chr, range(0x30000)))
    assert len(fold(characters)) == len(characters)
    assert fold(fold(characters)) == fold(characters)


def test_of_a_common_han_character_nothing_but_the_script_is_folded() -> None:
    common = "".join(filter(is_common, map(chr, range(0x11000))))
    assert (common[0], common[-1], len(common)) == ("一", "\u9fff", 0x5200)
    for form in ("NFKC", "NFD"):
        assert unicodedata.normalize(form, common) == common
    assert common.casefold() == common
    assert all(map(is_single, common))


@pytest.mark.parametrize("configuration", ["s2t", "s2tw", "s2hk"])
def test_a_word_and_its_traditional_form_fold_to_one(configuration: str) -> None:
    """Nearly: the others are idioms that Taiwan writes with a rare character, as 揹 for 背."""
    words = list(dictionary("STPhrases"))[::25]
    convert = conversion(configuration).convert
    apart = [word for word in words if fold(convert(word)) != fold(word)]
    assert len(apart) / len(words) < 0.004


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("OpenAI发布GPT", ["openai", "发", "布", "gpt"]),
        ("人工 智能", ["人", "工", "智", "能"]),
        ("人工，智能", ["人", "工", BREAK, "智", "能"]),
        ("完。”\n\n　　又", ["完", BREAK, "又"]),
        ("a , ，b", ["a", BREAK, "b"]),
        ("a\tb\u00a0c\u3000d", ["a", "b", "c", "d"]),
        ("GPT-4.5 C++", ["gpt", BREAK, "4", BREAK, "5", "c", BREAK]),
        ("snake_case", ["snake", BREAK, "case"]),
        ("人\u200b工\ufe0f 智\ufeff能", ["人", "工", "智", "能"]),
        ("Open\u00adAI e\u0301te", ["openai", "ete"]),
        ("仮名かなカナー한글", [*"仮名かなカナー한글"]),
        ("𠮷野家〇々", [*"𠮷野家〇々"]),
        ("a\ue000b\uf8ff", ["a", BREAK, "b", BREAK]),
        ("火🔥箭\x00\x1b", ["火", BREAK, "箭", BREAK]),
        ("a\u2028b\x85c", ["a", BREAK, "b", BREAK, "c"]),
        ("\ud800", [BREAK]),
        (" \u200b", []),
        ("好" + "， \n" * 1000 + " " * 1000 + "a", ["好", BREAK, "a"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert [token for token in tokens(text).split(" ") if token] == expected


@pytest.mark.parametrize("tokenizer", ["ascii", "unicode61 remove_diacritics 0"])
def test_fts5_sees_these_tokens_and_no_others(tokenizer: str) -> None:
    text = "OpenAI发布 GPT-4.5，“很好”。\n𠮷野家\ue000の한글 Übung ǆ ½"
    database = sqlite3.connect(":memory:")
    database.execute(f'CREATE VIRTUAL TABLE texts USING fts5(text, tokenize="{tokenizer}")')
    database.execute("CREATE VIRTUAL TABLE seen USING fts5vocab(texts, instance)")
    database.execute("INSERT INTO texts VALUES (?)", (tokens(text),))
    seen = database.execute('SELECT term FROM seen ORDER BY "offset"').fetchall()
    database.close()
    assert [term for (term,) in seen] == tokens(text).split()


@pytest.mark.parametrize(
    ("text", "shaped"),
    [
        ("頭 A，b", f"头 a{BREAK}b"),
        ("e\u0301\u3000x\n", f"e{IGNORED} x{BREAK}"),
    ],
)
def test_shape_tells_what_a_character_is(text: str, shaped: str) -> None:
    assert shape(text) == shaped


@pytest.mark.parametrize("char", ["中", "龍", "〇", "々", "⾸", "𠮷", "\U00030000", "豈"])
def test_han(char: str) -> None:
    assert han_in(f"{char}a{char}") == 2


@pytest.mark.parametrize("char", ["a", "1", "，", "の", "ア", "한", "ㄅ", "　", "\ue000", ""])
def test_not_han(char: str) -> None:
    assert han_in(char) == 0
