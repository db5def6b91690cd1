"""The regular expressions of the readers take time linear in a text's length, whatever it is."""

import re
from importlib import import_module

import pytest
from tests.hostile.stepping import steps

RUN = 40  # characters
LONGEST_UNIT = 3
SPACES = (" ", "\n")
MOST_TIMES = 2.5
EXAMPLES: dict[str, dict[str, tuple[str, ...]]] = {
    # module: pattern: how it is used, and texts that it finds
    "addresses.doubts": {
        "_LATIN": ("search", "中a"),
        "_NAMED_HOST": ("fullmatch", "https://a@b-c.d.cn:80/e", "mailto:a@b.cn", "1.2.3.4#a"),
        "_PLAIN": ("fullmatch", "a-b.cn"),
    },
    "html.tags": {
        "TAG": ("search", "<a-b:c d e=\"f\" g='h'/></i>"),
    },
    "html.unseen": {
        "_IN_HTML": ("search", "甲<!-- <script>"),
        "_IN_MARKDOWN": ("search", "`甲`<style >"),
        "_REST_OF_TAG": ("match", " a=b\nc>"),
    },
    "markdown.brackets": {
        "_MARK": ("search", r"\a`b`<a>![]"),
        "_RUN": ("search", "a``b"),
        "_TARGET": ("match", '( <a b> "c" )', "(//a 'b')", "(a(b)c )"),
    },
    "markdown.fences": {
        "_CLOSING": ("match", "> ````  "),
        "_INFO": ("match", "{.a"),
        "_LANGUAGE": ("match", "a-b "),
        "_OPENING": ("match", "> - 1. ```` a b", "~~~~ a"),
    },
    "markdown.headings": {
        "_NUMBER": ("match", "1. a"),
        "_UNDERLINE": ("match", "---  "),
    },
    "markdown.nesting": {
        "_CROWDED": ("search", "<a b = \"c\" d='e' f=g/h>"),
        "_DEEP_MARKS": ("match", "> - * + 1. > > > > a"),
        "_PREFIX": ("search", "> - 1) a"),
        "_RULE": ("match", "> - -  --"),
        "_TAG": ("search", "<title>a</title><b c></b>"),
        "_WIDE_GAP": ("search", ">" + " " * 24 + "a"),
    },
    "markdown.pieces": {
        "_FACE": ("fullmatch", "-😀-", "[字字]"),
        "_MARKS": ("fullmatch", "……"),
        "_NO_CAPTION": ("fullmatch", "cover-a image-b 12", "a(1).jpeg"),
        "_SPACES": ("search", "a  b"),
    },
    "markdown.plain": {
        "_BLANK_LINES": ("search", "a\n \t\n\nb"),
        "_ESCAPED": ("search", r"a\*b"),
        "_HEADING": ("fullmatch", "## a#b"),
        "_OPENING": ("match", "12. a"),
        "_PIECE": ("search", r"a\*&b![c](d)[e!](f)**g**"),
        "_PLAIN": ("fullmatch", r"a\*&b![c](d)[e!](f)**g**"),
        "_UNDERLINED": ("fullmatch", "a b\n---", "a\n==="),
    },
    "markdown.quotes": {
        "_MARKS": ("match", "> > a"),
    },
    "markdown.tables": {
        "_DELIMITERS": ("fullmatch", "| :-: | - |", ":--:"),
        "_PIPE": ("search", r"a\||b"),
    },
    "metadata.flat_yaml": {
        "_ESCAPED": ("search", r"a\"b"),
        "_FIELD": (
            "match",
            'a:\n  - "b\\"c" \n  - d:e\n',
            "a: [b, c.d ] \n",
            'a: "b" \n',
            "a: b c:d\n",
            "a: \n",
        ),
        "_ITEM": ("search", "  - a\n  - b"),
        "_LABELS": ("search", "[a, b.c]"),
    },
}
UNFOUND = {"_CROWDED"}  # which takes a thousand attributes
PATTERNS = [
    (module, name, how, example)
    for module, patterns in EXAMPLES.items()
    for name, (how, *examples) in patterns.items()
    for example in examples
]


def compiled(module: str) -> dict[str, re.Pattern[str]]:
    values = vars(import_module(f"ainews_tui.text.{module}"))
    return {name: value for name, value in values.items() if isinstance(value, re.Pattern)}


def units(example: str, at: int) -> set[str]:
    """Return what may be repeated in an example: what stands there, and white space."""
    return {example[at : at + length] for length in range(1, LONGEST_UNIT + 1)} | {*SPACES}


@pytest.mark.parametrize("module", EXAMPLES)
def test_every_pattern_has_examples(module: str) -> None:
    assert set(compiled(module)) == set(EXAMPLES[module])


@pytest.mark.parametrize(("module", "name", "how", "example"), PATTERNS)
def test_an_example_is_found(module: str, name: str, how: str, example: str) -> None:
    assert bool(getattr(compiled(module)[name], how)(example)) == (name not in UNFOUND)


@pytest.mark.parametrize(("module", "name", "how", "example"), PATTERNS)
def test_a_run_of_twice_the_length_takes_twice_the_steps(
    module: str, name: str, how: str, example: str
) -> None:
    pattern = compiled(module)[name]
    for at in range(len(example)):
        for unit in units(example, at):
            once, twice = (
                steps(pattern, f"{example[:at]}{unit * times}{example[at:]}\x00", how)
                for times in (RUN // len(unit), 2 * RUN // len(unit))
            )
            assert twice <= MOST_TIMES * once + 10 * RUN, (at, unit)
