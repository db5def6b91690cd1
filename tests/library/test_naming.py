"""Who asks for a source that there is not is told of those that are called nearly so."""

import pytest

from ainews_tui.library.naming import Missing, missing_sources
from ainews_tui.query.tree import All, Any, From, Node, Not, Phrase
from ainews_tui.text.sources import Names, load_sources

SOURCES = load_sources({"cai": Names("样刊财经", "樣刊財經"), "ke": Names("科技样刊", "科技樣刊")})
CODES = ("ke", "cai", "样刊视点", "qq")


@pytest.mark.parametrize(
    ("node", "missing"),
    [
        (From("样刊"), (Missing("样刊", ("cai", "样刊视点", "ke")),)),
        (From("樣刊財"), (Missing("樣刊財", ("cai",)),)),
        (From("C"), (Missing("C", ("cai",)),)),
        (From("样刊财经"), ()),
        (From("樣刊財經"), ()),
        (From("CAI"), ()),
        (From("腾讯网"), ()),
        (From("月球日报"), ()),
        (From(""), ()),
        (Not(From("样刊")), ()),
        (
            All((Phrase("芯片"), Any((From("科技"), From("科技"), From("qq"))))),
            (Missing("科技", ("ke",)),),
        ),
    ],
    ids=str,
)
def test_which_sources_may_have_been_meant(node: Node, missing: tuple[Missing, ...]) -> None:
    assert missing_sources(node, CODES, SOURCES) == missing
