"""The real articles and the first five documents: nothing lost, no markup left."""

import re
from collections import Counter
from pathlib import Path

from ainews_tui.document import Picture, plain_text, text_of
from ainews_tui.text.markdown.reading import parse_markdown
from ainews_tui.text.markdown.shape import to_markdown
from ainews_tui.text.metadata.frontmatter import split

MARKUP = re.compile(r"\*\*|\]\(|!\[|</?[a-zA-Z]|&nbsp|\\[_*.\-\[\]]|`|\{:|^\|", re.MULTILINE)
ADDRESS = re.compile(r"!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)")


def bodies(shared: Path) -> dict[str, str]:
    files = [*shared.glob("articles/**/*.md"), *shared.glob("seeds/*.txt")]
    return {file.name: split(file.read_text(encoding="utf-8"))[1] for file in files}


def test_no_markup_is_left(shared: Path) -> None:
    for name, body in bodies(shared).items():
        text = plain_text(parse_markdown(to_markdown(body)))
        assert not MARKUP.search(text), (name, MARKUP.search(text))


def test_every_chinese_character_is_there(shared: Path) -> None:
    for name, body in bodies(shared).items():
        source = Counter(re.findall("[\u4e00-\u9fff]", ADDRESS.sub("", body)))
        text = plain_text(parse_markdown(to_markdown(body)))
        assert not source - Counter(re.findall("[\u4e00-\u9fff]", text)), name


def test_the_layout_table_is_one_picture_with_its_caption(shared: Path) -> None:
    body = next(body for name, body in bodies(shared).items() if name.startswith("002_"))
    pictures = [b for b in parse_markdown(to_markdown(body)).blocks if isinstance(b, Picture)]
    assert [text_of(picture.caption) for picture in pictures] == [
        "美国4家大型IT企业的CEO（reuters）"
    ]
