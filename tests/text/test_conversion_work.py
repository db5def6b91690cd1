"""Converting costs in proportion to the text, and a paragraph is converted once."""

from collections.abc import Iterator
from itertools import count

import pytest

from ainews_tui.article import Script, Written
from ainews_tui.document import Document, Paragraph, Span
from ainews_tui.text.script import convert as converting
from ainews_tui.text.script.conversion import Conversion
from ainews_tui.text.script.convert import aligned
from ainews_tui.text.script.documents import convert_document
from ainews_tui.text.script.glossary import Glossary
from ainews_tui.text.script.matching import Matcher, Piece

RUNS = ["发", "头发", "这家公司的软件里的内存", "千千万万", "后后里"]
"""What a run without punctuation may be made of; of the last, no word is in the dictionaries."""


def asked(run: str, length: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how many places of a text of this length were looked up in dictionaries."""
    counter = count()
    find = Matcher._word_at

    def counted(matcher: Matcher, text: str, place: int) -> Piece | None:
        next(counter)
        return find(matcher, text, place)

    with monkeypatch.context() as patch:
        patch.setattr(Matcher, "_word_at", counted)
        text = (run * length)[:length]
        assert len(list(Conversion("s2twp").pieces(text))) <= length
    return next(counter)


@pytest.mark.parametrize("run", RUNS)
def test_a_run_without_punctuation_costs_what_its_parts_cost(
    run: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    short, middle, long = (asked(run, length, monkeypatch) for length in (2500, 5000, 10_000))
    assert long <= 4 * 10_000
    assert long - middle == pytest.approx(2 * (middle - short), abs=50)


def test_two_hundred_thousand_characters_in_a_row() -> None:
    text = ("这家公司的头发" * 30_000)[:200_000]
    shown = aligned(text, Script.TW, False, Written.HANS).shown
    assert shown == ("這家公司的頭髮" * 30_000)[:200_000]


@pytest.fixture
def converted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Note every text that is truly converted, not remembered."""
    texts: list[str] = []
    pieces = converting.pieces

    def noted(text: str, name: str, script: Script, own: Glossary | None) -> Iterator[Piece]:
        texts.append(text)
        return pieces(text, name, script, own)

    monkeypatch.setattr(converting, "pieces", noted)
    converting._aligned.cache_clear()
    yield texts
    converting._aligned.cache_clear()


def test_a_paragraph_is_converted_once_for_each_script(converted: list[str]) -> None:
    texts = [f"第{number}段的头发" for number in range(50)]
    document = Document(tuple(Paragraph((Span(text),)) for text in texts))
    for script in (Script.TW, Script.HK, Script.TW, Script.ORIGINAL, Script.HK):
        convert_document(document, script, False, Written.HANS)
    assert converted == texts * 2


def test_a_paragraph_can_be_had_before_the_others(converted: list[str]) -> None:
    """What stands before the eye may be converted first: the others find nothing done twice."""
    texts = [f"第{number}段在这里" for number in range(20)]
    document = Document(tuple(Paragraph((Span(text),)) for text in texts))
    assert aligned(texts[7], Script.TW, False, Written.HANS).shown == "第7段在這裡"
    convert_document(document, Script.TW, False, Written.HANS)
    assert sorted(converted) == sorted(texts)
