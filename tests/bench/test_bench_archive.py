"""Generated archives: the same whenever they are made, and of every kind that real ones hold."""

from datetime import UTC, datetime
from pathlib import Path
from random import Random
from statistics import median
from zoneinfo import ZoneInfo

import pytest
from bench.archive import write_archive
from bench.archives import bare_walk
from bench.posts import SHAPES, Story, bare, forum, hugo, jekyll, page, plain

from ainews_tui.article import Article, Written
from ainews_tui.text.parse import parse
from bench import archive

SHANGHAI = ZoneInfo("Asia/Shanghai")
STORY = Story(
    number=7,
    title="谷歌在上海推出新的芯片",
    date=datetime(2024, 3, 5, 9, 30, tzinfo=UTC),
    source="qq",
    name="腾讯网",
    author="沈知白",
    tags=("AI",),
    url="https://www.example.com/qq/00000007.html",
    paragraphs=[
        "谷歌在上海推出新的芯片，分析师认为成本并不高。",
        "价格约为九十亿元，订单仍有空间。",
    ],
)


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of 300 articles."""
    folder = tmp_path_factory.mktemp("archives") / "news"
    write_archive(folder, 300, seed=1)
    return folder


def articles(folder: Path) -> list[Article]:
    files = contents(folder).items()
    return [parse(data, Path(name).name, SHANGHAI) for name, data in files]


def test_the_same_seed_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    write_archive(tmp_path / "again", 300, seed=1)
    assert contents(tmp_path / "again") == contents(folder)
    write_archive(tmp_path / "other", 30, seed=2)
    assert not set(contents(tmp_path / "other").items()) & set(contents(folder).items())


def test_a_small_archive_is_the_beginning_of_a_large_one(folder: Path, tmp_path: Path) -> None:
    write_archive(tmp_path / "small", 20, seed=1)
    small = contents(tmp_path / "small")
    assert len(small) == 20
    assert small.items() <= contents(folder).items()


@pytest.mark.parametrize(
    ("shape", "date", "source"),
    [
        (hugo, "2024-03-05T09:30:00+08:00", "qq"),
        (jekyll, "2024-03-05T09:30:00+00:00", "腾讯网"),
        (forum, "2024-03-05T00:00:00+08:00", "腾讯网"),
        (bare, "2024-03-05T09:30:00+08:00", None),
        (page, "2024-03-05T09:30:00+08:00", "腾讯网"),
    ],
)
def test_every_shape_is_read_as_what_it_tells(shape: object, date: str, source: str | None) -> None:
    assert callable(shape)
    article = parse(shape(STORY, Random("shape")).encode(), "a.md", SHANGHAI)
    assert article.title == STORY.title
    assert article.date is not None
    assert article.date.isoformat() == date
    assert article.source == source


def test_a_plain_text_may_have_no_headline() -> None:
    texts = {plain(STORY, Random(number)).split("\n")[0] for number in range(20)}
    assert texts == {STORY.title, f"　　{STORY.paragraphs[0]}"}


def test_the_shares_of_shapes_are_of_a_hundred() -> None:
    assert sum(share for _, share in SHAPES) == 100


def test_an_archive_is_mixed_as_real_ones_are(folder: Path) -> None:
    found = articles(folder)
    written = [article.written for article in found]
    assert 0.5 < written.count(Written.HANS) / len(found) < 0.85
    assert 0.15 < written.count(Written.HANT) / len(found) < 0.4
    assert len({article.source for article in found}) >= 12
    years = {article.date.year for article in found if article.date}
    assert {2016, 2020, 2025} <= years
    assert any(article.tags for article in found)
    assert 4_000 < median(len(data) for data in contents(folder).values()) < 6_500


def test_what_articles_are_about_is_common_or_rare(folder: Path) -> None:
    texts = [data.decode(errors="replace") for data in contents(folder).values()]

    def share(word: str) -> float:
        return sum(word in text for text in texts) / len(texts)

    assert 0.15 < share("人工智能") < 0.6
    assert 0.1 < share("英伟达") < 0.5
    assert 0 < share("泡泡玛特") < 0.1


def test_several_processes_write_what_one_does(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "_PART", 25)
    write_archive(tmp_path / "again", 60, seed=1)
    again = contents(tmp_path / "again")
    assert len(again) == 60
    assert again.items() <= contents(folder).items()


def test_articles_of_a_large_archive_are_short(tmp_path: Path) -> None:
    write_archive(tmp_path / "short", 40, seed=1, short=True)
    sizes = list(bare_walk(tmp_path / "short"))
    assert len(sizes) == 40
    assert 2_000 < sum(sizes) / 40 < 4_500


def test_sizes_are_those_of_all_files(folder: Path) -> None:
    assert sorted(bare_walk(folder)) == sorted(map(len, contents(folder).values()))
