"""Who asks for a name that no article has is told so, and of those that are called nearly so."""

import pytest

from ainews_tui.article import Display, Script
from ainews_tui.library.naming import Missing, missing, missing_words
from ainews_tui.library.presenting import Presenter
from ainews_tui.query.tree import About, From, Named, Tagged
from ainews_tui.text.sources import Names, load_sources

SOURCES = load_sources({"cai": Names("样刊财经", "樣刊財經"), "ke": Names("科技样刊", "科技樣刊")})
CODES = ("ke", "cai", "样刊视点", "qq")
LABELS = ("数据中心", "中心城市", "AI", "OpenAI", "qq")


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("样刊", ("cai", "样刊视点", "ke")),
        ("樣刊財", ("cai",)),
        ("C", ("cai",)),
        ("科技", ("ke",)),
        ("样刋财经", ("cai",)),
        ("月球日报", ()),
    ],
)
def test_which_sources_may_have_been_meant(name: str, near: tuple[str, ...]) -> None:
    assert missing(From(name), CODES, SOURCES) == Missing(From(name), near)


@pytest.mark.parametrize("name", ["样刊财经", "樣刊財經", "CAI", "腾讯网", ""])
def test_a_source_is_there_by_any_of_its_names(name: str) -> None:
    assert missing(From(name), CODES, SOURCES) is None


@pytest.mark.parametrize("kind", [Tagged, About])
@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("中心", ("中心城市", "数据中心")),
        ("數據", ("数据中心",)),
        ("open", ("OpenAI",)),
        ("数据中新", ("数据中心",)),
        ("月球", ()),
    ],
)
def test_which_labels_may_have_been_meant(
    kind: type[Tagged | About], name: str, near: tuple[str, ...]
) -> None:
    assert missing(kind(name), LABELS, SOURCES) == Missing(kind(name), near)


@pytest.mark.parametrize("name", ["數據中心", "ai", "ＡＩ", "QQ"])
def test_a_label_is_there_in_either_script(name: str) -> None:
    assert missing(Tagged(name), LABELS, SOURCES) is None


@pytest.mark.parametrize(
    ("sought", "near", "words"),
    [
        (From("月球"), (), "沒有名為“月球”的來源"),
        (From("样"), ("cai", "ke"), "沒有名為“样”的來源；名稱相近的有：樣刊財經、科技樣刊"),
        (Tagged("数"), ("数据中心",), "沒有標籤為“数”的文章；名稱相近的有：數據中心"),
        (About("月\x1b[31m"), (), "沒有主題為“月”的文章"),
        (
            Tagged("a"),
            tuple(f"a{number}" for number in range(9)),
            "沒有標籤為“a”的文章；名稱相近的有：a0、a1、a2、a3、a4、a5、a6、a7……",
        ),
    ],
)
def test_it_is_told_in_a_sentence(sought: Named, near: tuple[str, ...], words: str) -> None:
    presenter = Presenter(Display(Script.TW), SOURCES)
    assert missing_words(Missing(sought, near), presenter) == words
