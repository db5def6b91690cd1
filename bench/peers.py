"""What others take for the same articles, where they are installed, in the same run.

ripgrep looks through the files; newsboat loads one RSS file made of the articles, notmuch indexes
mails made of them. What is made is made before the clock starts.
"""

import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape
from pathlib import Path
from statistics import median

from ainews_tui.article import Headline
from ainews_tui.query.tree import EVERYTHING, Order
from ainews_tui.store.bodies import body
from ainews_tui.store.headlines import rowid_of_id
from bench.archives import Archive
from bench.measuring import library_of
from bench.processes import Home, run
from bench.table import Row

_WORDS = ("人工智能", "中国")
_MOST = 60_000
"""Articles; newsboat wants a kilobyte of memory and more for each, notmuch 12 ms."""


def ripgrep(archive: Archive, home: Home) -> Iterator[Row]:
    """Look for words in all files."""
    if not shutil.which("rg"):
        return
    for word in _WORDS:
        command = ["rg", "--no-config", "-l", "-F", word, str(archive.folder)]
        seconds = median(run(command, home)[0] for _ in range(3))
        yield Row(f"ripgrep: files with {word}", archive.name, seconds, "s")


def newsboat(archive: Archive, home: Home) -> Iterator[Row]:
    """Load all articles from one RSS file, as newsboat does at its first start."""
    if not shutil.which("newsboat") or archive.articles > _MOST:
        return
    folder = _new(home.folder / "newsboat")
    (folder / "urls").write_text(f"file://{_rss(archive, home, folder)}\n")
    (folder / "config").write_text("max-items 0\n")
    options = ("-u", folder / "urls", "-c", folder / "cache.db", "-C", folder / "config")
    command = ["newsboat", *map(str, options)]
    seconds, memory = run([*command, "-x", "reload"], home)
    yield Row("newsboat: load all, no text index", archive.name, seconds, "s")
    yield Row("newsboat: memory", archive.name, memory / 1e6, "MB")
    shutil.rmtree(folder)


def notmuch(archive: Archive, home: Home) -> Iterator[Row]:
    """Index all articles as mails, and look for words in them."""
    if not shutil.which("notmuch") or archive.articles > _MOST:
        return
    folder = _new(home.folder / "mails")
    _mails(archive, home, folder)
    config = home.folder / ".notmuch-config"
    config.write_text(f"[database]\npath={folder}\n[user]\nname=a\nprimary_email=a@example.com\n")
    seconds, memory = run(["notmuch", "new", "--quiet"], home)
    yield Row("notmuch: first index", archive.name, seconds, "s")
    yield Row("notmuch: memory", archive.name, memory / 1e6, "MB")
    for word in _WORDS:
        seconds = median(run(["notmuch", "count", f'"{word}"'], home)[0] for _ in range(3))
        yield Row(f"notmuch: number of {word}", archive.name, seconds, "s")
    shutil.rmtree(folder)


def _new(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


def _articles(archive: Archive, home: Home) -> Iterator[tuple[Headline, str]]:
    """Yield all articles of the index with their bodies."""
    with closing(library_of(archive, home)) as library, library.index.reading() as connection:
        for headline in library.searching.all(EVERYTHING, Order.DATE, None):
            rowid = rowid_of_id(connection, headline.id)
            if rowid is not None:
                yield headline, body(connection, rowid)


def _date(headline: Headline) -> str:
    return format_datetime(headline.date or datetime(2015, 1, 1, tzinfo=UTC))


def _rss(archive: Archive, home: Home, folder: Path) -> Path:
    path = folder / "all.xml"
    with path.open("w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>')
        file.write("<title>all</title><link>https://example.com/</link>")
        for headline, text in _articles(archive, home):
            link = f"https://example.com/{headline.id}"
            file.write(
                f"<item><title>{escape(headline.title)}</title><link>{link}</link>"
                f"<guid>{link}</guid><pubDate>{_date(headline)}</pubDate>"
                f"<description>{escape(text)}</description></item>\n"
            )
        file.write("</channel></rss>")
    return path


def _mails(archive: Archive, home: Home, folder: Path) -> None:
    for headline, text in _articles(archive, home):
        mail = EmailMessage()
        mail["From"] = "a@example.com"
        mail["Subject"] = headline.title
        mail["Date"] = _date(headline)
        mail["Message-ID"] = f"<{headline.id}@example.com>"
        mail.set_content(text, cte="8bit")
        (folder / headline.id).write_bytes(mail.as_bytes())
