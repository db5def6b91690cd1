"""`ainews-tui show`: one article, in every form, script and width."""

import os
import re
from pathlib import Path

from tests.cli.command_line import CommandLine
from tests.posts import Write

from ainews_tui import paths
from ainews_tui.settings import Ambiguous
from ainews_tui.terminals import Drawn, Terminal, terminal_name


def test_show_by_id(cli: CommandLine) -> None:
    article = cli.ids()["亚马逊把钱投进数据中心"]
    assert cli.printed("show", article) == (
        "亚马逊把钱投进数据中心\n"
        "新浪美股 · 2025-02-07 09:51 · 34 字 · 约 1 分钟\n"
        "\n"
        "亚马逊今年的资本支出约为一千亿美元。\n"
        "\n"
        "分析师认为，人工智能是主要原因。\n"
    )


def test_show_by_path_in_another_script(cli: CommandLine, feed: Path) -> None:
    shown = cli.printed("show", str(feed / "doubts.md"), "--script", "hans")
    assert shown.startswith("华尔街开始怀疑：头发不会一夜变长\n钜亨网 · ")
    assert "里面的道理很简单" in shown


def test_regional_words_only_when_asked_for(cli: CommandLine, feed: Path) -> None:
    path = str(feed / "costs.md")
    assert "芯片" in cli.printed("show", path, "--script", "tw")
    assert "晶片" in cli.printed("show", path, "--script", "tw", "--regional")


def test_regional_words_need_a_script(cli: CommandLine, feed: Path) -> None:
    said = cli.complaint("show", str(feed / "costs.md"), "--regional", status=2)
    assert "--script" in said


def test_show_obeys_the_width(cli: CommandLine, feed: Path) -> None:
    from rich.cells import cell_len

    for width in (10, 21, 40):
        shown = cli.printed("show", str(feed / "doubts.md"), "--width", str(width))
        assert max(map(cell_len, shown.split("\n"))) <= width


def test_show_as_markdown(cli: CommandLine, feed: Path) -> None:
    shown = cli.printed("show", str(feed / "capital.md"), "--format", "markdown")
    assert shown.startswith("# 亚马逊把钱投进数据中心\n\n新浪美股 · ")
    assert shown.endswith("\n\n**分析师**认为，人工智能是主要原因。\n")


def test_show_as_json(cli: CommandLine, feed: Path) -> None:
    (told,) = cli.records("show", str(feed / "costs.md"), "--format", "json")
    assert told["title"] == "DeepSeek把训练成本压低"
    assert told["body"] == "训练只用了两千多块芯片。\n\n- 时间两个月\n- 成本五百多万美元"


def test_an_unknown_article_is_named(cli: CommandLine) -> None:
    assert "nowhere.md" in cli.complaint("show", "nowhere.md", status=1)


def test_a_name_that_is_not_utf8_can_be_shown_again(cli: CommandLine, feed: Path) -> None:
    source = (feed / "costs.md").read_bytes()
    name = os.fsencode(feed) + b"/\xff\xfe.md"
    Path(os.fsdecode(name)).write_bytes(source)
    told = next(told for told in cli.records("list", "--json", "--refresh") if told["duplicate"])
    assert str(told["path"]).startswith(str(feed))
    assert cli.printed("show", str(told["id"])).startswith("DeepSeek把训练成本压低")


def configure(text: str, name: str = "settings.toml") -> Path:
    file = paths.settings_file().with_name(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_a_source_has_a_script_of_its_own_until_one_is_named(cli: CommandLine, feed: Path) -> None:
    configure('[sources.qq]\nscript = "tw"\n')
    path = str(feed / "costs.md")
    assert "訓練只用了" in cli.printed("show", path)
    assert "训练只用了" in cli.printed("show", path, "--script", "original")
    assert "亚马逊今年" in cli.printed("show", str(feed / "capital.md"))


def test_a_source_named_in_simplified_is_shown_in_traditional(cli: CommandLine, feed: Path) -> None:
    configure('[sources.qq]\nhans = "样刊门户"\n')
    path = str(feed / "costs.md")
    assert "樣刊門戶" in cli.printed("show", path, "--script", "tw")
    assert "样刊门户" in cli.printed("show", path, "--script", "hans")


def test_a_script_that_there_is_not_is_named(cli: CommandLine, feed: Path) -> None:
    file = configure('[sources.qq]\nscript = "klingon"\n')
    said = cli.complaint("show", str(feed / "costs.md"), status=1)
    assert str(file) in said
    assert "sources.qq" in said
    assert "original、hans、hant、tw、hk" in said


def test_own_words_overrule_and_mistakes_are_told(cli: CommandLine, feed: Path) -> None:
    file = configure("芯片\t\t晶片\n坏\n", "glossary.txt")
    said = cli.run("show", str(feed / "costs.md"), "--script", "tw")
    assert "兩千多塊晶片" in said.out
    assert f"{file} 第 2 行" in said.err


def test_frames_are_plain_where_the_terminal_draws_them_wide(
    cli: CommandLine, write_post: Write, feed: Path
) -> None:
    write_post("quoted.md", "引文一篇", "> 引文\n\n## 小标题\n\n正文。")
    path = str(feed / "quoted.md")
    assert "│ 引文" in cli.printed("show", path)
    this = Terminal(paths.terminals_file(), terminal_name(os.environ))
    this.keep(Drawn(frames=Ambiguous.WIDE))
    shown = cli.printed("show", path)
    assert "| 引文" in shown
    assert "\n------\n" in shown
    assert not re.search("[─-▟]", shown)
