"""The reader's own words overrule the dictionaries; a mistake in the file is told with its line."""

from pathlib import Path

import pytest

from ainews_tui.article import Script, Written
from ainews_tui.errors import SettingsError
from ainews_tui.text.script.convert import convert
from ainews_tui.text.script.glossary import Entry, Glossary, add_entry, own_glossary, read_glossary

FILE = """\
# 我的词
特朗普\t\t川普
头发\t头发\t头发
川普\t特朗普
OpenAI\tOpen AI\tOpen AI
"""


def hant(text: str, glossary: Glossary, regional: bool = False) -> str:
    return convert(text, Script.TW, regional, Written.HANS, glossary)


def test_a_line_is_a_word_and_its_two_forms() -> None:
    glossary = read_glossary(FILE)
    assert glossary.mistakes == ()
    assert list(glossary.entries.values()) == [
        Entry("特朗普", "特朗普", "川普"),
        Entry("头发", "头发", "头发"),
        Entry("川普", "特朗普", "川普"),
        Entry("OpenAI", "Open AI", "Open AI"),
    ]


def test_own_words_overrule_dictionaries_and_vocabulary() -> None:
    glossary = read_glossary("软件\t\t軟件\n头发\t\t头发\n")
    assert hant("软件里的头发", glossary) == "軟件裡的头发"
    assert hant("软件里的内存", glossary, regional=True) == "軟件裡的記憶體"


def test_the_longest_own_word_is_taken() -> None:
    glossary = read_glossary("甲乙\t\t一\n甲乙丙丁\t\t二\n")
    assert hant("甲乙丙丁", glossary) == "二"
    assert hant("甲乙丙", glossary) == "一丙"


def test_own_words_overrule_the_packages() -> None:
    assert hant("它被发明了", Glossary({})) == "它被發明了"
    assert hant("它被发明了", read_glossary("被发\t\t披髮\n")) == "它披髮明瞭"


def test_simplified_has_its_own_form() -> None:
    glossary = read_glossary(FILE)
    assert convert("川普說", Script.HANS, written=Written.HANT, own=glossary) == "特朗普说"


def test_what_is_in_the_script_already_is_left_alone() -> None:
    glossary = read_glossary(FILE)
    assert convert("川普说", Script.HANS, written=Written.HANS, own=glossary) == "川普说"
    assert convert("川普說", Script.ORIGINAL, written=Written.HANT, own=glossary) == "川普說"


@pytest.mark.parametrize(
    ("text", "shown"),
    [("用OpenAI的", "用Open AI的"), ("OpenAI2与MyOpenAI", "OpenAI2與MyOpenAI")],
)
def test_no_word_is_found_inside_a_latin_one(text: str, shown: str) -> None:
    assert hant(text, read_glossary(FILE)) == shown


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("\t简\t繁", "第 2 行：原文至少要两个字"),
        ("发\t发\t發", "第 2 行：原文至少要两个字"),
        ("甲乙\t简\t繁\t多", "第 2 行：应是原文、简体、繁体三栏，用 Tab 分开"),
        ("好的\t好", "第 2 行：“好的”前面已经有了"),
        ("长" * 61, "第 2 行：太长，最多 60 字"),
        ("坏\ufffd字", "第 2 行：不是 UTF-8"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_the_rest_serves(line: str, said: str) -> None:
    glossary = read_glossary(f"好的\t好\t好\n{line}\n还有\t还\t還\n")
    assert glossary.mistakes == (said,)
    assert list(glossary.entries) == ["好的", "还有"]


def test_nothing_in_the_file_commands_the_terminal() -> None:
    entry = read_glossary("甲\x1b[31m乙\t\t丙\u202e丁\r\n").entries["甲乙"]
    assert entry.hant == "丙丁"


def test_a_missing_file_is_an_empty_one(tmp_path: Path) -> None:
    glossary = own_glossary(tmp_path / "glossary.txt")
    assert (glossary.entries, glossary.mistakes) == ({}, ())


def test_bytes_that_are_no_text_cost_their_line(tmp_path: Path) -> None:
    file = tmp_path / "glossary.txt"
    file.write_bytes("\ufeff甲乙\t\t丙\n".encode() + b"\xff\xfe\n" + "丁戊\n".encode())
    glossary = own_glossary(file)
    assert list(glossary.entries) == ["甲乙", "丁戊"]
    assert glossary.mistakes == ("第 2 行：不是 UTF-8",)


def test_a_file_that_cannot_be_read_is_a_mistake(tmp_path: Path) -> None:
    assert own_glossary(tmp_path).mistakes[0].startswith("读不了")


def test_a_word_is_added_and_the_rest_kept(tmp_path: Path) -> None:
    file = tmp_path / "config" / "glossary.txt"
    add_entry(file, Entry("甲乙", "", "丙"))
    assert file.read_text(encoding="utf-8") == "甲乙\t甲乙\t丙\n"
    file.write_text("# 我的词\n甲乙\t\t丙\n\n丁戊", encoding="utf-8")
    add_entry(file, Entry("甲乙", "己", "庚"))
    assert file.read_text(encoding="utf-8") == "# 我的词\n\n丁戊\n甲乙\t己\t庚\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# 我的词\r\n甲乙\t\t丙\r\n丁戊", "# 我的词\r\n丁戊\r\n甲乙\t己\t庚\r\n"),
        ("# 我的词\r\n甲乙", "# 我的词\r\n甲乙\t己\t庚\r\n"),
        ("甲乙", "甲乙\t己\t庚\n"),
        ("", "甲乙\t己\t庚\n"),
    ],
)
def test_the_files_own_line_ends_are_kept(tmp_path: Path, before: str, after: str) -> None:
    file = tmp_path / "glossary.txt"
    file.write_bytes(before.encode())
    add_entry(file, Entry("甲乙", "己", "庚"))
    assert file.read_bytes() == after.encode()


def test_a_word_is_one_line_whatever_it_holds(tmp_path: Path) -> None:
    file = tmp_path / "glossary.txt"
    add_entry(file, Entry(" 甲\n乙", "丙\x1b[0m", "丁"))
    assert file.read_text(encoding="utf-8") == "甲 乙\t丙\t丁\n"


@pytest.mark.parametrize(
    "entry", [Entry("甲", "", ""), Entry("甲\t乙", "丙", "丁"), Entry(" #话题", "话题", "話題")]
)
def test_what_is_no_word_is_not_added(tmp_path: Path, entry: Entry) -> None:
    file = tmp_path / "glossary.txt"
    with pytest.raises(SettingsError, match=r"glossary\.txt"):
        add_entry(file, entry)
    assert not file.exists()


def test_a_file_that_is_not_understood_is_not_written_over(tmp_path: Path) -> None:
    file = tmp_path / "glossary.txt"
    file.write_bytes(b"\xff\n")
    with pytest.raises(SettingsError):
        add_entry(file, Entry("甲乙", "", "丙"))
    assert file.read_bytes() == b"\xff\n"


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsError, match="写不了"):
        add_entry(tmp_path / "file" / "glossary.txt", Entry("甲乙", "", "丙"))
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
