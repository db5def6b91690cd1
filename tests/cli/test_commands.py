"""The command line: what each command prints, where, and how it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ainews_tui import __version__, paths
from ainews_tui.cli.main import COMMANDS, run

NEWEST = "華爾街開始懷疑：頭髮不會一夜變長"


@pytest.fixture(autouse=True)
def feed(news: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AINEWS_TUI_FEED", str(news))
    return news


Output = pytest.CaptureFixture[str]


def printed(capsys: Output, *arguments: str, status: int = 0) -> str:
    assert run(list(arguments)) == status
    return capsys.readouterr().out


def complaint(capsys: Output, *arguments: str, status: int) -> str:
    assert run(list(arguments)) == status
    captured = capsys.readouterr()
    assert captured.out == ""
    return captured.err


def records(capsys: Output, *arguments: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in printed(capsys, *arguments).split("\n") if line]


def ids(capsys: Output) -> dict[str, str]:
    return {str(told["title"]): str(told["id"]) for told in records(capsys, "list", "--json")}


def test_list_is_newest_first_and_undated_last(capsys: Output) -> None:
    lines = printed(capsys, "list").rstrip("\n").split("\n")
    assert [line.split("  ", 1)[1] for line in lines] == [
        f"2025-02-08 21:14  鉅亨網          {NEWEST}",
        "2025-02-08 08:00  腾讯网          DeepSeek把训练成本压低",
        "2025-02-07 18:20  腾讯网          谷歌搜寻加入AI摘要",
        "2025-02-07 09:51  新浪美股        亚马逊把钱投进数据中心",
        "日期不详          鉅亨網          沒有日期的一篇",
    ]


def test_list_tells_programs_everything(capsys: Output, feed: Path) -> None:
    told = records(capsys, "list", "--json")[1]
    assert len(str(told.pop("id"))) == 10
    assert told == {
        "title": "DeepSeek把训练成本压低",
        "date": "2025-02-08T08:00:00+08:00",
        "date_inferred": False,
        "source": "qq",
        "source_name": "腾讯网",
        "author": None,
        "editor": None,
        "tags": ["AI", "DeepSeek"],
        "topics": ["DeepSeek", "芯片"],
        "url": "https://example.com/costs.md",
        "summary": None,
        "path": str(feed / "costs.md"),
        "script": "hans",
        "characters": 25,
        "duplicate": False,
    }


def test_list_finds_either_script_and_shows_a_snippet(capsys: Output) -> None:
    (told,) = records(capsys, "list", "--json", "結果", "谷歌")
    assert told["title"] == "谷歌搜寻加入AI摘要"
    assert "谷歌在搜索结果上方放了一段摘要" in str(told["snippet"])


def test_list_by_source_with_a_limit(capsys: Output) -> None:
    sources = [told["source"] for told in records(capsys, "list", "--sort", "source", "--json")]
    assert sources == ["cnyes", "cnyes", "qq", "qq", "sina_us_stock"]
    assert len(records(capsys, "list", "--limit", "2", "--json")) == 2


def test_a_query_may_begin_with_a_minus(capsys: Output) -> None:
    titles = [told["title"] for told in records(capsys, "list", "--json", "--", "-谷歌", "tag:AI")]
    assert titles == [NEWEST, "DeepSeek把训练成本压低"]


def test_nothing_found_is_said_on_stderr(capsys: Output) -> None:
    assert "没有符合的文章" in complaint(capsys, "list", "月球背面", status=1)


def test_a_mistaken_query_is_wrong_usage(capsys: Output) -> None:
    assert "不是日期" in complaint(capsys, "list", "date:someday", status=2)


def test_show_by_id(capsys: Output) -> None:
    article = ids(capsys)["亚马逊把钱投进数据中心"]
    assert printed(capsys, "show", article) == (
        "亚马逊把钱投进数据中心\n"
        "新浪美股 · 2025-02-07 09:51 · 34 字 · 约 1 分钟\n"
        "\n"
        "亚马逊今年的资本支出约为一千亿美元。\n"
        "\n"
        "分析师认为，人工智能是主要原因。\n"
    )


def test_show_by_path_in_another_script(capsys: Output, feed: Path) -> None:
    shown = printed(capsys, "show", str(feed / "doubts.md"), "--script", "hans")
    assert shown.startswith("华尔街开始怀疑：头发不会一夜变长\n钜亨网 · ")
    assert "里面的道理很简单" in shown


def test_regional_words_only_when_asked_for(capsys: Output, feed: Path) -> None:
    path = str(feed / "costs.md")
    assert "芯片" in printed(capsys, "show", path, "--script", "tw")
    assert "晶片" in printed(capsys, "show", path, "--script", "tw", "--regional")


def test_show_obeys_the_width(capsys: Output, feed: Path) -> None:
    from rich.cells import cell_len

    for width in (10, 21, 40):
        shown = printed(capsys, "show", str(feed / "doubts.md"), "--width", str(width))
        assert max(map(cell_len, shown.split("\n"))) <= width


def test_show_as_markdown(capsys: Output, feed: Path) -> None:
    shown = printed(capsys, "show", str(feed / "capital.md"), "--format", "markdown")
    assert shown.startswith("# 亚马逊把钱投进数据中心\n\n新浪美股 · ")
    assert shown.endswith("\n\n**分析师**认为，人工智能是主要原因。\n")


def test_show_as_json(capsys: Output, feed: Path) -> None:
    (told,) = records(capsys, "show", str(feed / "costs.md"), "--format", "json")
    assert told["title"] == "DeepSeek把训练成本压低"
    assert told["body"] == "训练只用了两千多块芯片。\n\n- 时间两个月\n- 成本五百多万美元"


def test_an_unknown_article_is_named(capsys: Output) -> None:
    assert "nowhere.md" in complaint(capsys, "show", "nowhere.md", status=1)


def test_index_counts_what_it_did(capsys: Output, feed: Path) -> None:
    assert printed(capsys, "index") == "读入 5，未变 0，消失 0，失败 0\n"
    (feed / "costs.md").unlink()
    assert printed(capsys, "index") == "读入 0，未变 4，消失 1，失败 0\n"
    assert printed(capsys, "index", "--rebuild") == "读入 4，未变 0，消失 0，失败 0\n"


def test_answers_come_from_the_index_as_it_stands(capsys: Output, feed: Path) -> None:
    assert len(ids(capsys)) == 5
    (feed / "costs.md").unlink()
    assert len(ids(capsys)) == 5
    assert len(records(capsys, "list", "--json", "--refresh")) == 4


def test_ids_stay_when_the_index_is_rebuilt(capsys: Output) -> None:
    before = ids(capsys)
    assert run(["index", "--rebuild"]) == 0
    capsys.readouterr()
    assert ids(capsys) == before


def test_counts(capsys: Output) -> None:
    assert records(capsys, "tags", "--json") == [
        {"name": "AI", "articles": 3},
        {"name": "DeepSeek", "articles": 1},
        {"name": "云计算", "articles": 1},
    ]
    assert {"name": "Meta", "articles": 1} in records(capsys, "topics", "--json")
    assert printed(capsys, "sources").split("\n")[0] == "      2  鉅亨網  cnyes"
    assert records(capsys, "sources", "--json")[2] == {
        "name": "sina_us_stock",
        "articles": 1,
        "source_name": "新浪美股",
    }


def test_feeds_are_added_listed_and_removed(
    capsys: Output, feed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AINEWS_TUI_FEED")
    assert printed(capsys, "feeds") == f"{paths.bundled_feed()}\n"
    assert run(["feeds", "add", str(feed)]) == 0
    capsys.readouterr()
    assert printed(capsys, "feeds") == f"{feed}\n"
    assert len(ids(capsys)) == 5
    assert run(["feeds", "remove", str(feed)]) == 0
    assert run(["feeds", "remove", str(feed)]) == 1
    assert run(["feeds", "add", str(feed / "nowhere")]) == 1


def test_doctor_names_what_failed(capsys: Output, feed: Path) -> None:
    (feed / "loop.md").symlink_to(feed / "loop.md")
    assert run(["index"]) == 1
    capsys.readouterr()
    told = printed(capsys, "doctor", status=1)
    assert f"ainews-tui {__version__}" in told
    assert f"文件夹  {feed}" in told
    assert "文章  5 篇" in told
    assert f"{feed / 'loop.md'}" in told


def test_doctor_speaks_of_a_missing_folder(
    capsys: Output, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AINEWS_TUI_FEED", str(tmp_path / "gone"))
    told = printed(capsys, "doctor", status=1)
    assert "（不存在）" in told


def test_a_missing_feed_is_one_sentence(capsys: Output, tmp_path: Path) -> None:
    said = complaint(capsys, "list", "--feed", str(tmp_path / "gone"), status=1)
    assert said.count("\n") == 1
    assert "gone" in said


def test_a_word_that_is_neither_command_nor_folder_names_both(capsys: Output) -> None:
    said = complaint(capsys, "lst", status=2)
    assert "lst" in said
    assert "命令" in said
    assert "文件夹" in said


def test_a_command_wins_over_a_folder_of_its_name(
    capsys: Output, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "list").mkdir()
    monkeypatch.chdir(tmp_path)
    assert len(printed(capsys, "list").split("\n")) == 6
    # the reader itself needs a terminal, and says so before anything else
    assert "终端" in complaint(capsys, "./list", status=2)


@pytest.mark.parametrize("arguments", [["--help"], *([name, "--help"] for name in COMMANDS)])
def test_help_speaks_of_everything(capsys: Output, arguments: list[str]) -> None:
    assert "Usage: ainews-tui" in printed(capsys, *arguments)


def test_version(capsys: Output) -> None:
    assert printed(capsys, "--version") == f"ainews-tui {__version__}\n"


def program(*arguments: str, **extra: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "ainews_tui", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **extra},
    )


def test_a_broken_pipe_is_no_error(write_post: object) -> None:
    assert callable(write_post)
    for number in range(300):
        write_post(f"{number}.md", "一个不长不短的标题" * 20, "正文。")
    running = program("list")
    assert running.stdout is not None
    assert running.stderr is not None
    running.stdout.readline()
    running.stdout.close()
    assert running.stderr.read() == b""
    running.stderr.close()
    assert running.wait() == 0


@pytest.mark.parametrize(
    "arguments",
    [["list"], ["show", "{feed}/costs.md"], ["tags"], ["doctor"], ["--help"], ["index"]],
)
def test_only_opening_the_reader_imports_textual(feed: Path, arguments: list[str]) -> None:
    given = [argument.format(feed=feed) for argument in arguments]
    script = (
        "import sys; from ainews_tui.cli.main import run\n"
        f"assert run({given!r}) == 0\n"
        "assert 'textual' not in sys.modules, 'textual was imported'\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_hostile_text_never_reaches_the_terminal(
    capsys: Output, write_post: object, feed: Path
) -> None:
    assert callable(write_post)
    write_post("evil\x1b[31m\n.md", "坏\x1b]0;标题\x07标题\u202e\x9b", "正\x1b[2J文\x07。\x85")
    path = str(feed / "evil\x1b[31m\n.md")
    said = printed(capsys, "list") + printed(capsys, "list", "--json")
    for form in ("text", "markdown", "json"):
        said += printed(capsys, "show", path, "--format", form)
    run(["show", "\x1b[2J", "--feed", str(feed)])
    captured = capsys.readouterr()
    said += captured.out + captured.err
    bad = {
        character
        for character in said
        if character != "\n" and (ord(character) < 32 or 0x7F <= ord(character) < 0xA0)
    }
    assert bad == set()
    assert "\u202e" not in said
    assert "坏标题" in said


def test_a_name_that_is_not_utf8_can_be_shown_again(capsys: Output, feed: Path) -> None:
    source = (feed / "costs.md").read_bytes()
    name = os.fsencode(feed) + b"/\xff\xfe.md"
    Path(os.fsdecode(name)).write_bytes(source)
    told = next(
        told for told in records(capsys, "list", "--json", "--refresh") if told["duplicate"]
    )
    assert str(told["path"]).startswith(str(feed))
    assert printed(capsys, "show", str(told["id"])).startswith("DeepSeek把训练成本压低")


def test_articles_are_never_written(capsys: Output, feed: Path) -> None:
    def state() -> dict[Path, tuple[bytes, int]]:
        return {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in feed.iterdir()}

    before = state()
    for arguments in (["index", "--rebuild"], ["list"], ["show", str(feed / "costs.md")]):
        assert run(arguments) == 0
    assert state() == before


def test_regional_words_need_a_script(capsys: Output, feed: Path) -> None:
    said = complaint(capsys, "show", str(feed / "costs.md"), "--regional", status=2)
    assert "--script" in said


def test_hits_are_coloured_on_a_terminal_only(
    capsys: Output, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b" not in printed(capsys, "list", "芯片")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert "\x1b[33m芯片\x1b[0m" in printed(capsys, "list", "芯片")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in printed(capsys, "list", "芯片")


def test_a_full_disk_is_one_sentence(feed: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "ainews_tui", "list"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == 1


def test_a_search_tells_of_its_snippet_even_where_there_is_none(capsys: Output) -> None:
    assert {told["snippet"] for told in records(capsys, "list", "--json", "tag:AI")} == {None}
    assert all("snippet" not in told for told in records(capsys, "list", "--json"))


def test_a_lost_folder_of_the_settings_does_not_hide_the_others(
    capsys: Output, feed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AINEWS_TUI_FEED")
    (tmp_path / "disk").mkdir()
    assert run(["feeds", "add", str(feed)]) == 0
    assert run(["feeds", "add", str(tmp_path / "disk")]) == 0
    (tmp_path / "disk").rmdir()
    capsys.readouterr()
    assert run(["list"]) == 0
    captured = capsys.readouterr()
    assert len(captured.out.split("\n")) == 6
    assert f"没有这个文件夹：{tmp_path / 'disk'}" in captured.err
    assert "（不存在）" in printed(capsys, "doctor")
    assert run(["feeds", "remove", str(tmp_path / "disk")]) == 0


def test_an_option_before_the_command_is_explained(capsys: Output, feed: Path) -> None:
    said = complaint(capsys, "--feed", str(feed), "list", status=2)
    assert "ainews-tui list --feed" in said
