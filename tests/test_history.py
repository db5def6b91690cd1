"""Searches outlive the program, once each and the newest last."""

import errno
from pathlib import Path

import pytest

from ainews_tui.history import MOST, History, Recall


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "searches.txt"


def test_searches_are_found_again(file: Path) -> None:
    History(file).remember("芯片")
    History(file).remember("source:新浪美股 财报")
    assert History(file).searches() == ("芯片", "source:新浪美股 财报")


def test_a_search_made_again_is_the_newest(file: Path) -> None:
    history = History(file)
    for search in ("芯片", "财报", "芯片"):
        history.remember(search)
    assert history.searches() == ("财报", "芯片")


def test_the_newest_hundred_are_kept(file: Path) -> None:
    history = History(file)
    for number in range(MOST + 5):
        history.remember(f"第{number}次")
    assert history.searches() == tuple(f"第{number}次" for number in range(5, MOST + 5))


def test_readers_open_at_a_time_keep_each_others_searches(file: Path) -> None:
    one, other = History(file), History(file)
    one.remember("芯片")
    other.remember("财报")
    one.remember("降息")
    assert other.searches() == ("芯片", "财报", "降息")


@pytest.mark.parametrize("search", ["", "  ", "\n"])
def test_nothing_is_no_search(file: Path, search: str) -> None:
    History(file).remember(search)
    assert History(file).searches() == ()


def test_a_search_is_one_line(file: Path) -> None:
    History(file).remember(" 芯片\n出口 \ud800")
    assert History(file).searches() == ("芯片 出口 ?",)


def test_of_a_damaged_file_what_is_left_is_kept(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes("芯片\n".encode() + b"\xff\xfe\x00\n\n" + "财报".encode())
    history = History(file)
    assert history.searches() == ("芯片", "\ufffd\ufffd\x00", "财报")
    history.remember("降息")
    assert history.searches()[-2:] == ("财报", "降息")


def test_what_cannot_be_read_is_no_search(file: Path) -> None:
    file.mkdir(parents=True)
    assert History(file).searches() == ()
    with pytest.raises(IsADirectoryError):
        History(file).remember("芯片")


def test_searches_that_cannot_be_read_are_not_written_over(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    history = History(file)
    history.remember("芯片")
    with monkeypatch.context() as refusing:
        refusing.setattr(Path, "read_text", refuse)
        with pytest.raises(PermissionError):
            history.remember("财报")
    assert history.searches() == ("芯片",)


def refuse(*_: object, **__: object) -> str:
    raise PermissionError(errno.EACCES, "Permission denied")


def test_recalling_goes_back_and_forth_and_keeps_what_was_typed() -> None:
    recall = Recall(("一", "二"))
    assert [recall.step(step, "草稿") for step in (-1, -1, -1, 1, 1, 1)] == [
        "二", "一", "一", "二", "草稿", "草稿",
    ]  # fmt: skip


def test_without_searches_what_was_typed_stays() -> None:
    assert Recall(()).step(-1, "草稿") == "草稿"
