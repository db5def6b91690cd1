"""`ainews-tui list`: headlines as text and as JSON."""

from pathlib import Path

import pytest
from tests.cli.command_line import CommandLine
from tests.posts import Write

from ainews_tui.query.fields import FIELDS

NEWEST = "華爾街開始懷疑：頭髮不會一夜變長"


def test_list_is_newest_first_and_undated_last(cli: CommandLine) -> None:
    lines = cli.printed("list").rstrip("\n").split("\n")
    assert [line.split("  ", 1)[1] for line in lines] == [
        f"2025-02-08 21:14  鉅亨網          {NEWEST}",
        "2025-02-08 08:00  腾讯网          DeepSeek把训练成本压低",
        "2025-02-07 18:20  腾讯网          谷歌搜寻加入AI摘要",
        "2025-02-07 09:51  新浪美股        亚马逊把钱投进数据中心",
        "日期不详          鉅亨網          沒有日期的一篇",
    ]


def test_list_tells_programs_everything(cli: CommandLine, feed: Path) -> None:
    told = cli.records("list", "--json")[1]
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
        "cut": False,
        "duplicate": False,
    }


def test_list_finds_either_script_and_shows_a_snippet(cli: CommandLine) -> None:
    (told,) = cli.records("list", "--json", "結果", "谷歌")
    assert told["title"] == "谷歌搜寻加入AI摘要"
    assert "谷歌在搜索结果上方放了一段摘要" in str(told["snippet"])


def test_list_by_source_with_a_limit(cli: CommandLine) -> None:
    sources = [told["source"] for told in cli.records("list", "--sort", "source", "--json")]
    assert sources == ["cnyes", "cnyes", "qq", "qq", "sina_us_stock"]
    assert len(cli.records("list", "--limit", "2", "--json")) == 2


def test_a_query_may_begin_with_a_minus(cli: CommandLine) -> None:
    titles = [told["title"] for told in cli.records("list", "--json", "--", "-谷歌", "tag:AI")]
    assert titles == [NEWEST, "DeepSeek把训练成本压低"]


def test_nothing_found_is_said_on_stderr(cli: CommandLine) -> None:
    assert "没有符合的文章" in cli.complaint("list", "月球背面", status=1)


def test_a_source_that_there_is_not_may_be_nearly_one_that_there_is(cli: CommandLine) -> None:
    said = cli.complaint("list", "source:新浪 数据", status=1)
    assert "没有名为“新浪”的来源；名称相近的有：新浪美股" in said
    assert "没有名为“月球日报”的来源" in cli.complaint("list", "source:月球日报", status=1)


def test_a_tag_or_a_topic_that_no_article_has_is_told(cli: CommandLine) -> None:
    said = cli.complaint("list", "tag:A topic:月球 -tag:B", status=1)
    assert "没有标签为“A”的文章；名称相近的有：AI" in said
    assert "没有主题为“月球”的文章" in said
    assert "“B”" not in said
    assert "没有标签" not in cli.complaint("list", "tag:qq tag:ai 月球", status=1)


def test_a_folder_is_no_query(cli: CommandLine, feed: Path) -> None:
    said = cli.complaint("list", str(feed), status=2)
    assert f"“{feed}”是文件夹；列出里面的文章：ainews-tui list --feed {feed}" in said
    assert "没有符合的文章" in cli.complaint("list", f'"{feed}"', status=1)


def test_a_word_may_be_a_folders_name_by_chance(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("芯片", "月 球"):
        (tmp_path / name).mkdir()
    monkeypatch.chdir(tmp_path)
    assert cli.run("list", "芯片").err == ""
    said = cli.complaint("list", "月 球", status=1)
    assert "没有符合的文章" in said
    assert "ainews-tui list --feed '月 球'" in said


def test_an_empty_word_is_no_folder(cli: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    said = cli.complaint("list", "--feed", str(tmp_path / "empty"), "", status=1)
    assert "是文件夹" not in said


@pytest.mark.parametrize("word", ["/不存在", "./不存在", "../不存在/", "~/不存在"])
def test_a_path_that_leads_nowhere_is_no_query(cli: CommandLine, word: str) -> None:
    said = cli.complaint("list", word, status=2)
    assert f"没有这个文件夹：{word}；找这几个字，加上引号：'\"{word}\"'" in said
    assert "没有符合的文章" in cli.complaint("list", f'"{word}"', status=1)


def test_a_mistaken_query_is_wrong_usage(cli: CommandLine) -> None:
    assert "不是日期" in cli.complaint("list", "date:someday", status=2)


def test_a_search_tells_of_its_snippet_even_where_there_is_none(cli: CommandLine) -> None:
    assert {told["snippet"] for told in cli.records("list", "--json", "tag:AI")} == {None}
    assert all("snippet" not in told for told in cli.records("list", "--json"))


def test_hits_are_coloured_on_a_terminal_only(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b" not in cli.printed("list", "芯片")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert "\x1b[33m芯片\x1b[0m" in cli.printed("list", "芯片")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in cli.printed("list", "芯片")


def test_the_best_come_first_with_their_scores_where_that_is_asked_for(cli: CommandLine) -> None:
    told = cli.records("list", "--json", "--sort", "relevance", "谷歌 OR 芯片")
    scores = [told_of["score"] for told_of in told]
    assert scores == sorted(map(float, map(str, scores)), reverse=True)
    assert told[0]["title"] == "谷歌搜寻加入AI摘要"
    assert all("score" not in told_of for told_of in cli.records("list", "--json", "谷歌"))


def test_an_order_in_the_query_outweighs_that_of_the_option(cli: CommandLine) -> None:
    lengths = [told["characters"] for told in cli.records("list", "--json", "sort:length")]
    assert lengths == sorted(map(int, map(str, lengths)), reverse=True)
    by_source = cli.records("list", "--json", "--sort", "length", "sort:source")
    assert by_source[0]["source"] == "cnyes"


def test_other_names_are_found_unless_exact(cli: CommandLine, write_post: Write) -> None:
    write_post("names.md", "輝達的財報", "輝達公布財報，市場期待已久。")
    cli.run("index")
    (told,) = cli.records("list", "--json", "Nvidia 财报")
    assert told["title"] == "輝達的財報"
    for arguments in (("--exact", "英伟达 财报"), ("=英伟达 财报",)):
        assert "没有符合的文章" in cli.complaint("list", *arguments, status=1)


def test_a_mistake_is_pointed_at(cli: CommandLine) -> None:
    said = cli.complaint("list", "芯片 has:video", "出口", status=2)
    assert said.split("\n")[1:3] == ["  芯片 has:video 出口", "           ^^^^^"]
    said = cli.complaint("list", "很" * 40 + " date:\x1b[1m明天", status=2)
    assert said.split("\n")[1:3] == ["  …" + "很" * 24 + " date:明天", " " * 57 + "^^^^"]
    said = cli.complaint("list", "a)", status=2)
    assert said.split("\n")[1:3] == ["  a)", "   ^"]


def test_that_too_many_hits_were_ranked_is_said(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ainews_tui.store.relevance.MOST_RANKED", 1)
    said = cli.run("list", "--sort", "relevance", "谷歌 OR 芯片").err
    assert "篇不参加排名" in said
    assert cli.run("list", "--sort", "relevance", "tag:AI").err == ""


def test_the_help_names_every_field(cli: CommandLine) -> None:
    told = cli.printed("list", "--help")
    assert [field.name for field in FIELDS if f"{field.name}:" not in told] == []
