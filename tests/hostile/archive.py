"""A folder of articles that attack in every place a text can stand, and its harmless twin.

The twin has the same articles, dates and addresses, so that a walk through it shows what the
program itself tells a terminal.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.hostile.attacks import (
    ATTACKS,
    LONE_SURROGATES,
    code_points,
    in_entities,
    in_escapes,
    in_json,
    joined,
)

TAME = "平常"

_CHUNK = 0x800
_BLOCKS = (
    *range(0, 0x3400, _CHUNK),
    *(0xA000, 0xA800, 0xD7B0, 0xF800, 0x1D000, 0x1D800, 0x1F000, 0x1F800, 0xE0000, 0xE0800),
)
"""Where Unicode has anything but plain letters: each the first of 2,048 characters."""


@dataclass(frozen=True)
class Archive:
    """A feed, its articles' files, newest first, and the environment that has it read."""

    feed: Path
    files: tuple[Path, ...]
    home: Mapping[str, str]


def title(number: int) -> str:
    """Return how the title of an article begins; the newest has number 0."""
    return f"第{number:02}篇"


def end(number: int) -> str:
    """Return how the body of an article ends."""
    return f"末尾{number:02}"


def hostile(root: Path) -> Archive:
    """Write the attacking archive."""
    chunks = [code_points(first, first + _CHUNK) for first in _BLOCKS]
    return _written(root, ATTACKS, chunks)


def harmless(root: Path) -> Archive:
    """Write its twin."""
    return _written(root, dict.fromkeys(ATTACKS, TAME), [TAME] * len(_BLOCKS))


def _written(root: Path, attacks: Mapping[str, str], chunks: list[str]) -> Archive:
    text = joined(attacks)
    strange = "" if attacks != ATTACKS else "\x1b]0;owned\x07\x1b[6n\u202e\x9b2J\n\U000e0041"
    feed = root / f"新闻{strange}"
    feed.mkdir(parents=True)
    forms = (*_forms(attacks), *map(_chunk, chunks), _plain(text))  # undated, so it comes last
    files = [
        (f"{number:02}{strange}{suffix}", written(number))
        for number, (suffix, written) in enumerate(forms)
    ]
    for name, content in files:
        (feed / name).write_text(content, encoding="utf-8", newline="")
    (feed / f"环{strange}.md").symlink_to(feed / f"环{strange}.md")
    return Archive(feed, tuple(feed / name for name, _ in files), _home(root / "home", feed, text))


def _home(folder: Path, feed: Path, text: str) -> Mapping[str, str]:
    home = {f"XDG_{name}_HOME": str(folder / name) for name in ("CONFIG", "DATA", "CACHE")}
    settings = Path(home["XDG_CONFIG_HOME"]) / "ainews-tui" / "settings.toml"
    settings.parent.mkdir(parents=True)
    lines = [
        "width = 200",
        "[sources.qq]",
        f"hans = {in_escapes(text)}",
        f"hant = {in_escapes(text)}",
    ]
    settings.write_text("\n".join(lines), encoding="utf-8")
    return {"HOME": str(folder), "AINEWS_TUI_FEED": str(feed), **home}


_Form = tuple[str, Callable[[int], str]]


def _forms(attacks: Mapping[str, str]) -> Iterator[_Form]:
    """Yield every kind of file, with a text in all its places: each a suffix and a writer."""
    text = joined(attacks)
    lone = LONE_SURROGATES if attacks == ATTACKS else ""
    body, entities = partial(_body, attacks, str), partial(_body, attacks, in_entities)
    yield ".md", lambda number: _yaml(number, f'"{text}"', body(number))
    yield ".md", lambda number: _yaml(number, in_escapes(text), entities(number))
    yield ".md", lambda number: _yaml(number, f'"{in_entities(text)}"', body(number))
    yield ".md", lambda number: _toml(number, in_escapes(text), body(number))
    yield ".md", lambda number: _json(number, in_json(text + lone), body(number))
    yield ".html", lambda number: _page(number, in_entities(text))
    yield ".html", lambda number: _page(number, text)


def _chunk(characters: str) -> _Form:
    quoted = '"' + "".join(character for character in characters if character not in '"\\\n') + '"'
    return ".md", lambda number: _yaml(number, quoted, f"信号{characters}\n\n{end(number)}")


def _plain(text: str) -> _Form:
    return ".txt", lambda number: f"{title(number)}{text}\n\n信号{text}\n\n{end(number)}\n"


def _moment(number: int) -> str:
    return f"2025-02-07 12:{59 - number:02}:00"


def _with_title(number: int, quoted: str) -> str:
    return quoted[0] + title(number) + quoted[1:]


def _yaml(number: int, quoted: str, body: str) -> str:
    return (
        f"---\ndate: {_moment(number)}\nurl: https://example.com/{number}\n"
        f"source: {'qq' if number == 1 else quoted}\ntitle: {_with_title(number, quoted)}\n"
        f"author: {quoted}\neditor: {quoted}\nsummary: {quoted}\n"
        f"tags:\n- {quoted}\n- 签{number}\n---\n\n{body}\n"
    )


def _toml(number: int, quoted: str, body: str) -> str:
    return (
        f'+++\ndate = "{_moment(number)}"\nurl = "https://example.com/{number}"\n'
        f"source = {quoted}\ntitle = {_with_title(number, quoted)}\nauthor = {quoted}\n"
        f"tags = [{quoted}]\n+++\n\n{body}\n"
    )


def _json(number: int, quoted: str, body: str) -> str:
    return (
        f'{{"date": "{_moment(number)}", "url": "https://example.com/{number}", '
        f'"source": {quoted}, "title": {_with_title(number, quoted)}, "author": {quoted}, '
        f'"tags": [{quoted}]}}\n\n{body}\n'
    )


def _page(number: int, text: str) -> str:
    return (
        f"<html><head><title>{title(number)}{text}</title>"
        f'<meta name="author" content="{text}"><meta property="og:site_name" content="{text}">'
        f'<meta property="article:published_time" content="{_moment(number)}">'
        f"</head><body><article><h1>{title(number)}{text}</h1><p>信号{text}</p>"
        f'<p><a href="https://example.com/{text}">{text}</a>'
        f'<img src="https://example.com/a.png" alt="{text}"></p>'
        f"<table><tr><th>{text}</th></tr><tr><td>{text}</td></tr></table>"
        f"<pre>{text}</pre><p>{end(number)}</p></article></body></html>\n"
    )


def _body(attacks: Mapping[str, str], write: Callable[[str], str], number: int) -> str:
    plain = joined(attacks)
    text = write(plain)
    blocks = [
        f"信号{text}",
        "\n".join(f"{name}：{write(attack)}" for name, attack in attacks.items()),
        f"## 标题{text}",
        f"> 引文{text}",
        f"- 条目{text}\n- **着重{text}**",
        f"|表{text}|二|\n|---|---|\n|三|四{text}|",
        f"行内`码{plain}`",
        f"```\n代码{plain}\n```",
        f"[链接{text}](https://example.com/{text}) ![图{text}](https://example.com/p.png)",
        end(number),
    ]
    return "\n\n".join(blocks)
