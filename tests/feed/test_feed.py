"""Which files are articles, what they are called, and what happens where the system refuses."""

import errno
import os
from pathlib import Path

import pytest

from ainews_tui.errors import FeedError
from ainews_tui.feed import ArticleFile, Failure, identify, read, reason, resolved, walk


def touch(folder: Path, *names: str | bytes) -> None:
    for name in names:
        path = Path(os.fsdecode(os.fsencode(folder) + b"/" + os.fsencode(name)))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"text")


def names(feed: Path) -> list[str]:
    return sorted(found.name for found in walk(feed) if isinstance(found, ArticleFile))


def failures(feed: Path) -> list[Failure]:
    return [found for found in walk(feed) if isinstance(found, Failure)]


def test_articles_are_found_to_the_bottom_by_their_suffix(tmp_path: Path) -> None:
    touch(tmp_path, "a.md", "b/c.markdown", "b/d/e/f.HTML", "g.htm", "h.TXT")
    touch(tmp_path, "picture.png", "md", "notes.md.bak", "b/script.py")
    (tmp_path / "folder.md").mkdir()
    assert names(tmp_path) == ["a.md", "b/c.markdown", "b/d/e/f.HTML", "g.htm", "h.TXT"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    touch(tmp_path, ".hidden.md", ".git/a.md", "b/.c/d.md", ".md", "seen.md")
    assert names(tmp_path) == ["seen.md"]


@pytest.mark.parametrize(
    "name",
    [
        "line\nbreak.md",
        "quo\"te's.md",
        "back\\slash.md",
        "[brackets]*.md",
        "-starts.md",
        " .md",
        "ends.md ",
        "ends .md\n",
    ],
)
def test_a_name_is_taken_as_it_is(tmp_path: Path, name: str) -> None:
    touch(tmp_path, name)
    (found,) = walk(tmp_path)
    assert isinstance(found, ArticleFile)
    assert found.name == name
    assert read(found.path, 4) == (b"text", False)


def test_a_name_that_is_no_utf8_is_found_and_read(tmp_path: Path) -> None:
    touch(tmp_path, "新闻".encode("gb18030") + b".md")
    (found,) = walk(tmp_path)
    assert isinstance(found, ArticleFile)
    assert os.fsencode(found.name) == "新闻".encode("gb18030") + b".md"
    assert len(found.id) == 10
    assert read(found.path, 4) == (b"text", False)


def test_of_a_file_over_the_limit_the_head_is_read(tmp_path: Path) -> None:
    touch(tmp_path, "a.md")
    assert read(tmp_path / "a.md", 4) == (b"text", False)
    assert read(tmp_path / "a.md", 3) == (b"tex", True)


def test_what_tells_that_a_file_has_changed(tmp_path: Path) -> None:
    touch(tmp_path, "a.md")
    os.utime(tmp_path / "a.md", ns=(0, 1_700_000_000_123_456_789))
    assert list(walk(tmp_path)) == [ArticleFile(tmp_path, "a.md", 4, 1_700_000_000_123_456_789)]


def test_links_are_followed_but_nothing_is_found_twice(tmp_path: Path) -> None:
    touch(tmp_path, "feed/real/a.md", "elsewhere/b.md", "elsewhere/deep/c.md")
    (tmp_path / "feed/aaa").symlink_to(tmp_path / "feed/real")
    (tmp_path / "feed/loop").symlink_to(tmp_path / "feed")
    (tmp_path / "feed/other").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "feed/file.md").symlink_to(tmp_path / "elsewhere/b.md")
    # `aaa` comes before `real`, but a folder's own name is preferred to a link's
    assert names(tmp_path / "feed") == ["file.md", "other/b.md", "other/deep/c.md", "real/a.md"]
    assert failures(tmp_path / "feed") == []


def test_links_that_lead_nowhere_are_failures(tmp_path: Path) -> None:
    touch(tmp_path, "a.md")
    (tmp_path / "gone.md").symlink_to(tmp_path / "nothing")
    (tmp_path / "self").symlink_to(tmp_path / "self")
    assert names(tmp_path) == ["a.md"]
    assert failures(tmp_path) == [
        Failure(tmp_path / "gone.md", "文件不存在"),
        Failure(tmp_path / "self", "链接成环"),
    ]


def test_what_is_neither_file_nor_folder_is_left_out(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert list(walk(tmp_path)) == []


def test_a_folder_the_system_refuses_costs_only_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    touch(tmp_path, "a.md", "refused/b.md", "z/c.md")
    scandir = os.scandir

    def refuse(folder: Path) -> object:
        if folder.name == "refused":
            raise PermissionError(errno.EACCES, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    assert names(tmp_path) == ["a.md", "z/c.md"]
    assert failures(tmp_path) == [Failure(tmp_path / "refused", "没有权限")]


def test_a_feed_must_be_a_folder(tmp_path: Path) -> None:
    touch(tmp_path, "file.md")
    with pytest.raises(FeedError, match=r"没有这个文件夹：.*missing"):
        list(walk(tmp_path / "missing"))
    with pytest.raises(FeedError, match=r"路径太长：.*xxx"):
        list(walk(tmp_path / ("x" * 300)))
    with pytest.raises(FeedError, match=r"不是文件夹：.*file\.md"):
        list(walk(tmp_path / "file.md"))


def test_a_feed_is_resolved(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    assert resolved(tmp_path / "link") == tmp_path.resolve() / "real"
    with pytest.raises(FeedError):
        resolved(tmp_path / "missing")


def test_ids_are_short_and_come_from_feed_and_name() -> None:
    # written down, since ids must stay the same from version to version
    assert identify(Path("/feed"), "a/b.md") == "65uzrjeuao"
    others = {identify(Path("/feed"), "a/c.md"), identify(Path("/feed/a"), "b.md")}
    assert identify(Path("/feed"), "a/b.md") not in others
    assert len(others) == 2
    assert ArticleFile(Path("/feed"), "a/b.md", 0, 0).id == identify(Path("/feed"), "a/b.md")


def test_ids_hardly_ever_meet() -> None:
    assert len({identify(Path("/feed"), f"{number}.md") for number in range(100_000)}) == 100_000


def test_a_refusal_is_told_in_words() -> None:
    assert reason(PermissionError(errno.EACCES, "Permission denied")) == "没有权限"
    assert reason(OSError(errno.ENOSPC, "No space left on device")) == "No space left on device"
    assert reason(OSError("odd")) == "odd"
