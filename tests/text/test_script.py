"""Which script a text is in, and how it reads in another."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.article import Script, Written
from ainews_tui.text.script.convert import convert
from ainews_tui.text.script.detecting import detect
from ainews_tui.text.script.names import convert_names

ORIGINAL, HANS, HANT, TW, HK = Script


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("美国的资本支出继续增长", Written.HANS),
        ("美國的資本支出繼續增長", Written.HANT),
        ("人工智能大模型", Written.NONE),
        ("后里干台面发", Written.HANS),
        ("后里干台面", Written.NONE),
        ("Capital spending grows", Written.NONE),
        ("", Written.NONE),
        ("什么", Written.HANS),
        ("甚麼", Written.HANT),
        ("秘書群峰恒生", Written.HANT),
        ("著名着重", Written.NONE),
        ("苧藴", Written.NONE),
        ("\U000298d1", Written.HANT),  # beyond U+FFFF
        ("国國", Written.MIXED),
        ("国" * 9 + "國", Written.HANS),
        ("国" * 8 + "國", Written.MIXED),
        ("國" * 9 + "国", Written.HANT),
    ],
)
def test_script_is_told_by_the_characters_of_one_script_only(text: str, written: Written) -> None:
    assert detect(text) is written
    # long ones are looked through by other means
    assert detect(f"{'人' * 1000}😀{text}") is written


@pytest.mark.parametrize(
    ("hans", "hant", "tw", "hk"),
    [
        ("字节跳动", "字節跳動", "字節跳動", "字節跳動"),
        ("摩尔线程", "摩爾線程", "摩爾線程", "摩爾線程"),
        ("人工智能", "人工智能", "人工智能", "人工智能"),
        ("里面", "裏面", "裡面", "裏面"),
        ("头发", "頭髮", "頭髮", "頭髮"),
        ("发展", "發展", "發展", "發展"),
        ("干燥", "乾燥", "乾燥", "乾燥"),
        ("干部", "幹部", "幹部", "幹部"),
        ("后天", "後天", "後天", "後天"),
        ("皇后", "皇后", "皇后", "皇后"),
        ("面条", "麪條", "麵條", "麪條"),
        ("面对", "面對", "面對", "面對"),
        ("胚胎发育", "胚胎發育", "胚胎發育", "胚胎發育"),
        ("为什么", "爲什麼", "為什麼", "為什麼"),
    ],
)
def test_words_in_every_script(hans: str, hant: str, tw: str, hk: str) -> None:
    assert convert(hans, HANT, written=Written.HANS) == hant
    assert convert(hans, TW, written=Written.HANS) == tw
    assert convert(hans, HK, written=Written.HANS) == hk
    assert convert(hant, TW, written=Written.HANT) == tw
    assert convert(hant, HK, written=Written.HANT) == hk
    assert {convert(text, HANS, written=Written.HANT) for text in (hant, tw, hk)} == {hans}


@pytest.mark.parametrize(
    ("script", "text", "expected"),
    [
        (TW, "软件里的内存", "軟體裡的記憶體"),
        (HK, "打印机里的软件", "打印機裏的軟件"),
        (HANT, "软件", "軟件"),
        (HANS, "軟體裡的記憶體", "软件里的内存"),
        (TW, "軟件裏的內存", "軟件裡的內存"),
    ],
)
def test_regional_words_are_the_readers_choice(script: Script, text: str, expected: str) -> None:
    assert convert(text, script, regional=True) == expected


def test_regional_words_are_not_the_default() -> None:
    assert convert("软件里的内存", TW) == "軟件裡的內存"
    assert convert("軟體裡的記憶體", HANS) == "软体里的记忆体"


@pytest.mark.parametrize(
    ("script", "text"),
    [
        (HANS, "“后里干台”是简体"),
        (HANT, "為甚麼「裡面」寫的不是繁體"),
        (HANT, "后里 AI"),
        (TW, "里面"),
        (TW, "余先生來電"),
        (HK, "余先生來電"),
        (ORIGINAL, "国國里"),
        (HANT, "Meta 的 AI"),
    ],
)
def test_left_alone(script: Script, text: str) -> None:
    """In the script already, in none, or wanted as it is: 里 would become 裏, 余 餘."""
    assert convert(text, script) == text


def test_the_articles_script_decides_what_a_text_alone_cannot() -> None:
    assert detect("里面") is Written.NONE
    assert convert("里面", HANT) == "里面"
    assert convert("里面", HANT, written=Written.HANS) == "裏面"


def test_a_mixed_text_is_decided_line_by_line() -> None:
    mixed = "这里说的是干部\n皇后在裏面說話\n里面\n国國里"
    assert detect(mixed) is Written.MIXED
    assert convert(mixed, HANT) == "這裏說的是幹部\n皇后在裏面說話\n里面\n國國裏"
    assert convert(mixed, HANS) == "这里说的是干部\n皇后在里面说话\n里面\n国国里"
    assert convert(mixed, TW) == "這裡說的是幹部\n皇后在裡面說話\n里面\n國國裡"


@given(st.text(alphabet="国國里裏发發髮头頭，。AI x\n后後", max_size=60), st.sampled_from(Script))
def test_nothing_is_lost(text: str, script: Script) -> None:
    converted = convert(text, script)
    assert len(converted) == len(text)
    assert [char for char in converted if char in "，。AI x\n"] == [
        char for char in text if char in "，。AI x\n"
    ]


@pytest.mark.parametrize(
    ("start", "written"),
    [
        ("000", Written.HANS),
        ("001", Written.HANS),
        ("002", Written.HANS),
        ("003", Written.HANT),
        ("004", Written.HANT),
    ],
)
def test_the_seed_documents(shared: Path, start: str, written: Written) -> None:
    (file,) = (shared / "seeds").glob(f"{start}_*.txt")
    assert detect(file.read_text(encoding="utf-8")) is written


def test_no_real_article_is_mixed(shared: Path) -> None:
    texts = [file.read_text(encoding="utf-8") for file in (shared / "articles").rglob("*.md")]
    assert len(texts) > 200
    assert Written.MIXED not in map(detect, texts)


@pytest.mark.parametrize(
    ("names", "hant"),
    [
        ("于健", "于健"),
        ("范文叶、叶范", "范文葉、葉範"),
        ("陈于, 余华", "陳於, 余華"),
        ("Jane Doe", "Jane Doe"),
        ("", ""),
    ],
)
def test_a_surname_is_no_word(names: str, hant: str) -> None:
    assert convert_names(names, Script.HANT, Written.HANS) == hant
    assert convert_names(names, Script.ORIGINAL, Written.HANS) == names
