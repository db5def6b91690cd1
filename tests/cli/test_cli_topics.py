"""Topics on the command line: the bundled ones, the reader's own, and mistakes in these."""

import pytest
from tests.cli.command_line import CommandLine

from ainews_tui import paths


def settings(text: str) -> None:
    file = paths.settings_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def topics(cli: CommandLine, *options: str) -> dict[object, object]:
    told = cli.records("topics", "--json", *options)
    return {one["name"]: one["articles"] for one in told}


def test_the_readers_topics_join_the_bundled_ones(cli: CommandLine) -> None:
    settings(
        """
        [topics]
        "花钱" = "资本支出 OR title:数据中心"
        "Meta" = "Meta -股价"
        "谷歌" = ""
        """
    )
    found = topics(cli)
    assert found["花钱"] == 1
    assert found["DeepSeek"] == 1
    assert "Meta" not in found, "the article speaks of its price"
    assert "谷歌" not in found
    (told,) = cli.records("list", "topic:花钱", "--json")
    assert told["title"] == "亚马逊把钱投进数据中心"


def test_a_changed_topic_is_found_by_the_next_refresh(cli: CommandLine) -> None:
    settings('[topics]\n"我的" = "芯片"')
    assert topics(cli)["我的"] == 1
    settings('[topics]\n"我的" = "谷歌 OR 芯片"')
    assert topics(cli)["我的"] == 1, "nothing is searched for an answer"
    assert topics(cli, "--refresh")["我的"] == 2
    settings("")
    assert "我的" not in topics(cli, "--refresh")


@pytest.mark.parametrize("command", ["topics", "list", "index"])
@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ('"芯片 topic:云计算"', "主题里不能再用 topic:"),
        ('"芯片 date:7d"', "日期要写定，不能用 7d、今天 这样随日子变的"),
        ("3", "应是一条搜索，写在引号里"),
    ],
)
def test_a_mistake_is_one_sentence_that_names_the_topic(
    cli: CommandLine, command: str, query: str, reason: str
) -> None:
    settings(f'[topics]\n"我的" = {query}')
    said = cli.complaint(command, status=1)
    assert said.count("\n") == 1
    assert "主题“我的”" in said
    assert reason in said
