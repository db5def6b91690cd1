"""Words that a conversion must not decide by itself: the package's few and the reader's own.

A file of lines, each a word as it is written, then how it is shown in Simplified and how in
Traditional, parted by tabs. An empty or missing field means that the word stays as it is
written. A line that begins with `#` is a comment.

    被发明	被发明	被發明
    特朗普		川普
    文件夹	=	=

These words overrule OpenCC's dictionaries and every regional vocabulary, the longest first; a
field of `=` leaves a word to them after all, where a shorter one would be found in it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path

from ainews_tui.article import Script
from ainews_tui.errors import SettingsError
from ainews_tui.files import replace_file
from ainews_tui.paths import data_text
from ainews_tui.text.safe import safe_line
from ainews_tui.text.script.matching import Dictionary, Matcher, Piece

_COMMENT = "#"

AS_USUAL = "="
"""What is written for a word that is left to the dictionaries."""

LONGEST = 60
"""Characters of a word, at most: a longer one is a sentence."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A word, and how it is shown in Simplified and in Traditional."""

    word: str
    hans: str
    hant: str


class Glossary:
    """The words of one file. `mistakes` says, each with its line, what in it is not understood."""

    def __init__(self, entries: Mapping[str, Entry], mistakes: tuple[str, ...] = ()) -> None:
        self.entries = entries
        self.mistakes = mistakes
        self._matcher = Matcher([Dictionary(dict.fromkeys(entries, ""))])

    def pieces(self, text: str, script: Script) -> Iterator[Piece]:
        """Cut a text into words of the glossary, as a script shows them, and what is between."""
        place = 0
        for source, _, is_word in self._matcher.pieces(text):
            end = place + len(source)
            shown = self._shown(source, script) if is_word else AS_USUAL
            if shown == AS_USUAL or _inside_latin(text, place) or _inside_latin(text, end):
                yield Piece(source, source, False)
            else:
                yield Piece(source, shown, True)
            place = end

    def _shown(self, word: str, script: Script) -> str:
        entry = self.entries[word]
        return entry.hans if script is Script.HANS else entry.hant


@cache
def bundled() -> Glossary:
    """Return the package's own glossary: where OpenCC errs on news."""
    return read_glossary(data_text("glossary.txt"))


def own_glossary(path: Path) -> Glossary:
    """Return the reader's own glossary; an empty one where there is no such file.

    What cannot be read is a mistake like others; the rest of the file serves.
    """
    try:
        return read_glossary(path.read_bytes().decode("utf-8-sig", "replace"))
    except FileNotFoundError:
        return Glossary({})
    except OSError as error:
        return Glossary({}, (f"读不了（{error.strerror}）",))


def read_glossary(text: str) -> Glossary:
    """Read a glossary; lines that are no entry are left out and named."""
    entries: dict[str, Entry] = {}
    mistakes: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip() or line.startswith(_COMMENT):
            continue
        try:
            entry = _entry(line)
            if entry.word in entries:
                raise ValueError(f"“{entry.word}”前面已经有了")
            entries[entry.word] = entry
        except ValueError as error:
            mistakes.append(f"第 {number} 行：{error}")
    return Glossary(entries, tuple(mistakes))


def add_entry(path: Path, entry: Entry) -> None:
    """Write a word into the reader's glossary, in place of the line it had; the rest stays.

    Raises SettingsError where the file cannot be read or written, or the word is none.
    """
    try:
        clean = _entry(f"{entry.word}\t{entry.hans}\t{entry.hant}")
        if clean.word.startswith(_COMMENT):
            raise ValueError(f"原文不能以 {_COMMENT} 开头：那是注释")
        before = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
        end = "\r\n" if "\r\n" in before else "\n"
        lines = [line for line in StringIO(before) if _word(line) != clean.word]
        if lines and not lines[-1].endswith("\n"):
            lines.append(end)
        lines.append(f"{clean.word}\t{clean.hans}\t{clean.hant}{end}")
        replace_file(path, "".join(lines))
    except OSError as error:
        raise SettingsError(f"词汇表写不了：{path}（{error.strerror}）") from error
    except ValueError as error:
        raise SettingsError(f"词汇表写不了：{path}（{error}）") from error


def _entry(line: str) -> Entry:
    fields = [safe_line(field) for field in line.split("\t")]
    word, hans, hant, *more = (*fields, "", "")
    if "\ufffd" in line:
        raise ValueError("不是 UTF-8")
    if len(word) < 2:
        raise ValueError("原文至少要两个字")  # one alone would tear every word that has it
    if any(more):
        raise ValueError("应是原文、简体、繁体三栏，用 Tab 分开")
    if max(map(len, fields)) > LONGEST:
        raise ValueError(f"太长，最多 {LONGEST} 字")
    return Entry(word, hans or word, hant or word)


def _word(line: str) -> str:
    return "" if line.startswith(_COMMENT) else safe_line(line.partition("\t")[0])


def _inside_latin(text: str, place: int) -> bool:
    """Tell whether a place parts two letters or digits of one Latin word."""
    pair = text[max(place - 1, 0) : place + 1]
    return place > 0 and len(pair) == 2 and pair.isascii() and pair.isalnum()
