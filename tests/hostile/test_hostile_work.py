"""Twice the text costs twice the work, whatever it is made of: counted in calls, never timed.

What happens inside one call of C, a regular expression or a parser of HTML, is no call:
`test_hostile_patterns`, `test_hostile_regexes` and `test_hostile_depth` see to those.
"""

from zoneinfo import ZoneInfo

import pytest
from tests.hostile.counting import calls, peak
from tests.hostile.tricks import TRICKS

from ainews_tui.text.layout.blocks import lay_out
from ainews_tui.text.parse import parse

ZONE = ZoneInfo("UTC")
LENGTH = 1000  # characters
LENGTH_OF_TAGS = 8000  # far more than the depth that is allowed can hide in
TWICE = 2.5  # and some more, for what is done once or ends at a bound
MOST_CALLS = 200  # for a character; plain text has less than one
MOST_BYTES = 1500  # for a character; plain text has a few


def read(text: str) -> None:
    """Do all that is done with a file from its bytes to the lines of a screen."""
    article = parse(text.encode("utf-8", "surrogatepass"), "a.md", ZONE)
    lay_out(article.document, 76)


@pytest.fixture(scope="module", autouse=True)
def all_is_loaded() -> None:
    read("# 题\n\n**字**<b>字</b>\n\n[a](http://b.cn)\n\n1. 字\n\n|a|\n|-|\n|1|\n")
    read("<html><table><tr><th>字<tr><td>1</table>（责任编辑：王小明）")


@pytest.mark.parametrize("name", TRICKS)
def test_twice_the_text_is_twice_the_work(name: str) -> None:
    length = LENGTH_OF_TAGS if name.startswith("<") else LENGTH
    single, double = TRICKS[name](length), TRICKS[name](2 * length)
    once, more = calls(lambda: read(single)), calls(lambda: read(double))
    assert more <= TWICE * once
    assert more <= MOST_CALLS * len(double)


@pytest.mark.parametrize(
    "name", ["字\n", "- 字\n", "|a|b|\n", "~~a", "![a](", "<div>", "<b>字</b>", "a square table"]
)
def test_twice_the_text_is_twice_the_memory(name: str) -> None:
    single, double = TRICKS[name](2 * LENGTH), TRICKS[name](4 * LENGTH)
    once, more = peak(lambda: read(single)), peak(lambda: read(double))
    assert more <= TWICE * once
    assert more <= MOST_BYTES * len(double)
