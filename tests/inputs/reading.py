"""A file and what it must be read as, side by side.

Where each line of ../shared/INPUT.md is held:

| line | test file |
|---|---|
| the shapes | `test_input_shapes.py`, all in one folder: `test_input_folders.py` |
| the seed documents | `test_input_seeds.py` |
| front matter, titles, tags, keys | `test_input_front_matter.py`, `test_input_hugo.py` |
| dates: zones, missing, inferred, mixed | `test_input_dates.py` |
| encodings, line ends, empty files | `test_input_encodings.py` |
| characters | `test_input_characters.py` |
| saved pages, size, hidden parts | `test_input_pages.py` |
| what bodies hold | `test_input_bodies.py`; images: `test_input_pictures.py` |
| file names, links | `test_input_names.py` |
| duplicates, markup-like text, summary, half-width marks | `test_input_folders.py` |
"""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from ainews_tui.text.markdown.render import render_markdown
from ainews_tui.text.parse import parse

SHANGHAI = ZoneInfo("Asia/Shanghai")


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as text: the date in ISO 8601, the body as Markdown; absent is what is not said.

    `inferred` speaks of the date, `written` of the script.
    """

    title: str
    body: str = ""
    date: str | None = None
    inferred: bool = False
    source: str | None = None
    author: str | None = None
    editor: str | None = None
    tags: tuple[str, ...] = ()
    url: str | None = None
    summary: str | None = None
    written: str = "hans"


def read(file: str | bytes, name: str = "1.md", zone: ZoneInfo = SHANGHAI) -> Reading:
    """Return what a file of these bytes and this name is read as."""
    article = parse(file.encode() if isinstance(file, str) else file, name, zone)
    return Reading(
        title=article.title,
        body=render_markdown(article.document),
        date=article.date.isoformat() if article.date else None,
        inferred=article.date_inferred,
        source=article.source,
        author=article.author,
        editor=article.editor,
        tags=article.tags,
        url=article.url,
        summary=article.summary,
        written=article.written.value,
    )


def read_body(body: str) -> str:
    """Return the body of a post that has a title, as Markdown."""
    return read(f"---\ntitle: 机房的账单\n---\n\n{body}").body
