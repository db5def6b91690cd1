"""Article files: found in a feed, named, read, never written.

A file's name is its path inside the feed, with `/` between folders. It may hold whatever the
system allows: newlines, quotes, bytes that are no UTF-8 (kept as `surrogateescape` keeps them).
"""

import errno
import hashlib
import os
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from ainews_tui.errors import FeedError
from ainews_tui.text.decode import whole_characters

SUFFIXES = (".md", ".markdown", ".html", ".htm", ".txt")

_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"  # RFC 4648, in lower case

_REASONS = {
    errno.ENOENT: "文件不存在",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EIO: "磁盘读取出错",
    errno.EISDIR: "是文件夹",
    errno.ENOTDIR: "不是文件夹",
    errno.ELOOP: "链接成环",
    errno.ENAMETOOLONG: "路径太长",
}


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """A file to be read as an article: where it is, and what tells that it has changed.

    `feed` is a resolved path, `size` is in bytes, `modified_ns` in nanoseconds since 1970.
    """

    feed: Path
    name: str
    size: int
    modified_ns: int

    @property
    def path(self) -> Path:
        """Return where the file is."""
        return self.feed / self.name

    @property
    def id(self) -> str:
        """Return the article's id."""
        return identify(self.feed, self.name)


@dataclass(frozen=True, slots=True)
class Failure:
    """A file or folder that cannot be read, and why in a few words."""

    path: Path
    reason: str


def identify(feed: Path, name: str) -> str:
    """Return the id of an article: ten characters made from its resolved feed and its name."""
    told = os.fsencode(feed) + b"\0" + os.fsencode(name)
    number = int.from_bytes(hashlib.blake2b(told, digest_size=8).digest())
    return "".join(_BASE32[number >> shift & 31] for shift in range(59, 9, -5))


def resolved(feed: Path) -> Path:
    """Return a feed's path free of symbolic links. Raises FeedError where it is no folder."""
    try:
        if S_ISDIR(feed.stat().st_mode):
            return feed.resolve()
    except FileNotFoundError as error:
        raise FeedError(f"没有这个文件夹：{feed}") from error
    except OSError as error:
        raise FeedError(f"{reason(error)}：{feed}") from error
    raise FeedError(f"不是文件夹：{feed}")


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of a feed; its name is that of its path there, none for the feed itself.

    `files` are the article files in it, by name: names, sizes and times as of `ArticleFile`.
    `failures` are what is in it and was refused.
    """

    feed: Path
    name: str
    files: Sequence[tuple[str, int, int]]
    failures: Sequence[Failure]

    @property
    def articles(self) -> Iterator[ArticleFile]:
        """The article files as such."""
        above = f"{self.name}/" if self.name else ""
        for name, size, modified_ns in self.files:
            yield ArticleFile(self.feed, above + name, size, modified_ns)

    @property
    def fingerprint(self) -> bytes | None:
        """What is another one when a file has changed; None where not all could be looked at."""
        if self.failures:
            return None
        names, sizes, times = zip(*self.files, strict=True) if self.files else ((), (), ())
        told = array("q", (*sizes, *times)).tobytes() + os.fsencode("\0".join(names))
        return hashlib.blake2b(told, digest_size=16).digest()


def folders(feed: Path) -> Iterator[Folder | Failure]:
    """Yield every folder of a feed with its article files, and a failure for one that is refused.

    Hidden files and folders are left out; white space behind a suffix is overlooked. Linked
    folders are followed after all others, and no folder is entered twice, so a file that can be
    reached in two ways has its plain name.
    Raises FeedError where the feed is no folder.
    """
    resolved(feed)
    plain, linked = [""], list[str]()
    entered: set[tuple[int, int]] = set()
    while plain or linked:
        name = (plain or linked).pop()
        try:
            entries = _enter(feed / name, entered)
        except OSError as error:
            yield Failure(feed / name, reason(error))
            continue
        if entries is None:
            continue
        files, failures = list[tuple[str, int, int]](), list[Failure]()
        for entry in entries:
            try:
                if entry.is_dir():
                    inner = f"{name}/{entry.name}" if name else entry.name
                    (linked if entry.is_symlink() else plain).append(inner)
                elif status := _status(entry):
                    files.append((entry.name, status.st_size, status.st_mtime_ns))
            except OSError as error:
                failures.append(Failure(feed / name / entry.name, reason(error)))
        yield Folder(feed, name, files, failures)


def walk(feed: Path) -> Iterator[ArticleFile | Failure]:
    """Yield every article file of a feed, and a failure for all that the system refuses.

    Raises FeedError where the feed is no folder.
    """
    for found in folders(feed):
        if isinstance(found, Failure):
            yield found
        else:
            yield from found.articles
            yield from found.failures


def may_concern(feed: Path, path: Path) -> bool:
    """Tell whether a change at a path can change what `walk` finds in a feed.

    It can at an article file, at a folder, where something vanished that may have been one, and
    where the system does not say what there is.
    """
    if not path.is_relative_to(feed):
        return False
    if any(part.startswith(".") for part in path.relative_to(feed).parts):
        return False
    try:
        return path.name.lower().rstrip().endswith(SUFFIXES) or not path.is_file()
    except OSError:
        return True


def read(path: Path, most: int) -> tuple[bytes, bool]:
    """Return the bytes of a file, and whether they are only its head. Raises OSError.

    Of a file of more than so many bytes it is the head, up to the end of a character.
    """
    with path.open("rb") as file:
        data = file.read(most + 1)
    return (whole_characters(data[:most]), True) if len(data) > most else (data, False)


def reason(error: OSError) -> str:
    """Return why the system refused, in words for the reader."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)


def _status(entry: os.DirEntry[str]) -> os.stat_result | None:
    """Return what the system tells of an article file; None of anything else."""
    if not entry.name.lower().rstrip().endswith(SUFFIXES):
        return None
    status = entry.stat()
    return status if S_ISREG(status.st_mode) else None


def _enter(folder: Path, entered: set[tuple[int, int]]) -> list[os.DirEntry[str]] | None:
    """Return what is shown in a folder, by name; None where it has been entered before."""
    status = folder.stat()
    if (status.st_dev, status.st_ino) in entered:
        return None
    entered.add((status.st_dev, status.st_ino))
    with os.scandir(folder) as entries:
        shown = [entry for entry in entries if not entry.name.startswith(".")]
    return sorted(shown, key=attrgetter("name"))
