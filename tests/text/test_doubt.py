"""Where a conversion had to choose a form is told, with what stood there."""

import pytest

from ainews_tui.article import Script, Written
from ainews_tui.document import Inline, Mark, Span
from ainews_tui.text.script.documents import align_leaf
from ainews_tui.text.script.doubt import Doubt, doubts
from ainews_tui.text.script.glossary import read_glossary

HAIR = Doubt((1, 2), "发", ("發", "髮"), True)


def leaf(text: str) -> Inline:
    return (Span(text),)


@pytest.mark.parametrize(
    ("text", "script", "expected"),
    [
        ("头发", Script.TW, (HAIR,)),
        ("他发", Script.TW, (Doubt((1, 2), "发", ("發", "髮"), False),)),
        ("他说", Script.TW, ()),
        ("头发", Script.HANS, ()),
        ("头发", Script.ORIGINAL, ()),
        ("他在里", Script.HK, (Doubt((2, 3), "里", ("裏", "里", "哩"), False),)),
    ],
)
def test_one_form_in_the_original_and_several_in_the_script_shown(
    text: str, script: Script, expected: tuple[Doubt, ...]
) -> None:
    assert doubts(leaf(text), script, False, Written.HANS) == expected


def test_traditional_has_doubts_of_its_own() -> None:
    """乾 is 干 as dry and 乾 in a name."""
    (doubt,) = doubts(leaf("他很乾。"), Script.HANS, False, Written.HANT)
    assert (doubt.original, doubt.forms[:2]) == ("乾", ("干", "乾"))


def test_places_are_those_of_the_text_shown() -> None:
    text = "内存里的头发，数据面"
    found = doubts(leaf(text), Script.TW, True, Written.HANS)
    shown = align_leaf(leaf(text), Script.TW, True, Written.HANS).shown
    assert shown == "記憶體裡的頭髮，資料面"
    assert [(shown[slice(*doubt.extent)], doubt.original) for doubt in found] == [
        ("裡", "里"), ("髮", "发"), ("面", "面"),
    ]  # fmt: skip


def test_an_own_word_decides() -> None:
    own = read_glossary("他发\t\t他髮\n")
    assert doubts(leaf("他发"), Script.TW, False, Written.HANS, own) == (HAIR,)


def test_code_is_no_doubt_and_keeps_the_places_after_it() -> None:
    inline = (Span("他发"), Span("发", Mark.CODE), Span("他发"))
    found = doubts(inline, Script.TW, False, Written.HANS)
    assert [doubt.extent for doubt in found] == [(1, 2), (4, 5)]


def test_a_mixed_text_has_doubts_where_it_was_converted() -> None:
    found = doubts(leaf("国头发\n國說后"), Script.TW, False, Written.MIXED)
    assert [(doubt.extent, doubt.original) for doubt in found] == [((2, 3), "发")]
