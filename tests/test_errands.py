"""Work that nobody waits for any more ends at its next step."""

import threading
from collections.abc import Callable
from datetime import UTC
from types import ModuleType

import pytest

from ainews_tui.article import Script, Written
from ainews_tui.document import Document, Paragraph, Span
from ainews_tui.errands import CalledOff, Errand, go_on
from ainews_tui.text.boilerplate import cutting
from ainews_tui.text.html import writer
from ainews_tui.text.layout import blocks
from ainews_tui.text.layout.articles import lay_out_article
from ainews_tui.text.markdown import reading
from ainews_tui.text.parse import parse
from ainews_tui.text.script import documents
from ainews_tui.text.script.documents import convert_document

LONG = Document(tuple(Paragraph((Span(f"第{number}段。"),)) for number in range(50)))

PAGE = "<html><body><article>" + "<p>一段话。</p>" * 50 + "</article></body></html>"
MARKDOWN = "\n\n".join(["- 一条", "> 一句", "一段**话**。"] * 50)


def test_outside_of_an_errand_everything_goes_on() -> None:
    go_on()


def test_an_errand_returns_what_is_made() -> None:
    assert Errand().run(lambda: "成品") == "成品"


def test_what_is_called_off_ends_at_its_next_step() -> None:
    errand, steps = Errand(), list[int]()

    def work() -> None:
        for step in range(5):
            go_on()
            steps.append(step)
            if step == 2:
                errand.call_off()

    with pytest.raises(CalledOff):
        errand.run(work)
    assert steps == [0, 1, 2]


def test_what_was_called_off_is_no_matter_to_who_comes_after() -> None:
    errand = Errand()
    errand.call_off()
    with pytest.raises(CalledOff):
        errand.run(go_on)
    go_on()
    Errand().run(go_on)


def test_an_errand_is_that_of_its_own_thread() -> None:
    errand = Errand()
    errand.call_off()
    ended = list[str]()

    def other() -> None:
        go_on()
        ended.append("别的事做完了")

    def work() -> None:
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()

    errand.run(work)
    assert ended == ["别的事做完了"]


@pytest.mark.parametrize(
    ("module", "work"),
    [
        (blocks, lambda: lay_out_article("题", (), LONG, 40)),
        (documents, lambda: convert_document(LONG, Script.TW, False, Written.HANS)),
        (writer, lambda: parse(PAGE.encode(), "a.html", UTC)),
        (reading, lambda: parse(MARKDOWN.encode(), "a.md", UTC)),
        (cutting, lambda: parse(MARKDOWN.encode(), "a.md", UTC)),
    ],
    ids=lambda it: getattr(it, "__name__", "").removeprefix("ainews_tui.text."),
)
def test_all_that_takes_long_of_an_article_can_be_called_off(
    module: ModuleType, work: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    errand, steps = Errand(), list[int]()

    def stepped() -> None:
        steps.append(len(steps))
        if len(steps) == 20:
            errand.call_off()
        go_on()

    monkeypatch.setattr(module, "go_on", stepped)
    with pytest.raises(CalledOff):
        errand.run(work)
    assert len(steps) >= 20
