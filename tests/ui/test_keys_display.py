"""Script, order, theme; help, palette and the way out."""

import pytest
from rich.cells import cell_len
from tests.ui.reader import SECOND, UNDATED, OpenReader

from ainews_tui import paths
from ainews_tui.article import Script
from ainews_tui.choices import load_choices
from ainews_tui.query.tree import Order
from ainews_tui.ui.commands import COMMANDS


async def test_the_whole_screen_changes_script(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("j", "s")
        assert reader.cursor == SECOND
        assert "华尔街开始怀疑：头发不会一夜变长" in reader.screen
        assert "原文 [简] 繁·台" in reader.lines[0]
        await reader.press("s")
        assert reader.cursor == "DeepSeek把訓練成本壓低"
        assert "訓練只用了兩千多塊芯片" in reader.screen
        assert "騰訊網" in reader.screen
        assert "j 移動" in reader.screen
        await reader.press("s")
        assert "原文" in reader.lines[0]
        assert SECOND in reader.screen


async def test_the_script_in_use_stands_out(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("s")
        title = reader.app.screen._compositor.render_strips()[0]
        bold = [text for text, style, _ in title if style and style.bold]
        assert bold == ["ainews-tui", "[简]"]


async def test_regional_words_and_the_kind_of_traditional_are_chosen(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await reader.press("s", "s", "j", "S")
        await reader.press("j", "enter", "j", "j", "enter", "escape")
        assert "[繁·港] 詞" in reader.lines[0]
        assert load_choices(paths.choices_file()).traditional is Script.HK
        assert load_choices(paths.choices_file()).regional


async def test_the_script_picker_goes_by_j_and_k(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("S", "j", "j", "k", "enter", "escape")
        assert "[繁·港]" in reader.lines[0]


async def test_script_order_and_theme_survive_a_restart(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("s", "o")
        reader.app.theme = "nord"
        await reader.settle()
    choices = load_choices(paths.choices_file())
    assert (choices.script, choices.order, choices.theme) == (Script.HANS, Order.SOURCE, "nord")
    async with open_reader() as reader:
        assert "原文 [简] 繁·台" in reader.lines[0]
        assert "钜亨网" in reader.lines[1]
        assert reader.app.theme == "nord"


async def test_the_theme_is_chosen_by_name(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        assert "输入文字查找配色" in await reader.press("C")
        await reader.type("nord")
        await reader.press("enter")
        await reader.settle()
        assert reader.app.theme == "nord"


async def test_help_shows_every_key(open_reader: OpenReader) -> None:
    async with open_reader((120, 80)) as reader:
        screen = await reader.press("question_mark")
        assert "ainews-tui feeds add" in screen or "怎样加文件夹" in screen
        assert "关掉最里面的一层" in screen
        assert "关掉最里面的一层" not in await reader.press("escape")


async def test_help_has_room_for_words_where_the_screen_is_narrow(open_reader: OpenReader) -> None:
    async with open_reader((50, 20)) as reader:
        assert "空格 PgDn   往下翻一页" in await reader.press("question_mark")
        assert "Esc h ←     关掉最里面的一层：搜索栏、文章" in reader.screen


@pytest.mark.parametrize("size", [(50, 20), (80, 24)])
@pytest.mark.parametrize(("key", "title"), [("question_mark", "帮助"), ("ctrl+p", "命令")])
async def test_a_window_leaves_no_sliver_of_what_it_covers(
    open_reader: OpenReader, size: tuple[int, int], key: str, title: str
) -> None:
    async with open_reader(size) as reader:
        await reader.press(key)
        assert f"╭─ {title} {'─' * (size[0] - len(title) * 2 - 5)}╮" in reader.lines


@pytest.mark.parametrize(("key", "shown"), [("？", "边打边找"), ("／", "简繁都行，“短语”")])
async def test_a_key_counts_in_its_wide_form_too(
    open_reader: OpenReader, key: str, shown: str
) -> None:
    async with open_reader() as reader:
        assert shown in await reader.press(key)


@pytest.mark.parametrize(("key", "title"), [("question_mark", "帮助"), ("t", "按标签筛选")])
async def test_a_window_of_many_lines_takes_the_height_of_a_short_screen(
    open_reader: OpenReader, key: str, title: str
) -> None:
    async with open_reader((50, 20)) as reader:
        await reader.press(key)
        assert reader.lines[0].startswith(f"╭─ {title} ─")
        assert reader.lines[18].startswith("╰─")


async def test_what_is_too_long_for_the_column_has_a_line_of_its_own(
    open_reader: OpenReader,
) -> None:
    async with open_reader((80, 24)) as reader:
        lines = (await reader.press("question_mark", "G", *"kkkkkk")).split("\n")
        at = next(at for at, line in enumerate(lines) if "(芯片 OR 晶圆) 出口" in line)
        assert lines[at].strip(" │█▁▂▃▄▅▆▇") == "(芯片 OR 晶圆) 出口"
        assert lines[at + 1].strip(" │█▁▂▃▄▅▆▇") == "括号里的先算"


async def test_help_scrolls(open_reader: OpenReader) -> None:
    async with open_reader((80, 24)) as reader:
        await reader.press("question_mark")
        assert "怎样加文件夹" not in reader.screen
        top = reader.lines[3]
        assert reader.screen.count(top) == 1
        assert top not in (await reader.press("j")).split("\n")[3]
        assert top in (await reader.press("k")).split("\n")[3]
        assert "怎样加文件夹" in await reader.press("end")
        assert "移动" in await reader.press("home")
        assert "怎样加文件夹" in await reader.press("G")
        assert "下一行" in await reader.press("g")
        assert "下一行" not in await reader.press("space")


async def test_the_palette_offers_the_commands(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        assert "输入文字查找命令" in await reader.press("ctrl+p")
        screen = await reader.type("简繁切换")
        assert "简繁切换  s" in screen
        await reader.press("enter")
        await reader.settle()
        assert "[简]" in reader.lines[0]


@pytest.mark.parametrize("typed", ["简繁切换", "簡繁切換", "简換"])
async def test_the_palette_finds_in_either_script(open_reader: OpenReader, typed: str) -> None:
    async with open_reader() as reader:
        await reader.press("s", "s", "ctrl+p")
        assert "簡繁切換  s" in await reader.type(typed)
        await reader.press("escape", "s", "ctrl+p")
        assert "简繁切换  s" in await reader.type(typed)


async def test_the_palette_finds_a_command_by_a_mark_that_is_its_key(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await reader.press("ctrl+p")
        screen = await reader.type("/")
        assert "搜索  /" in screen
        assert "跳到" not in screen


@pytest.mark.parametrize(
    ("opened", "said"), [("ctrl+p", "沒有這樣的命令"), ("C", "沒有這樣的配色")]
)
async def test_the_palette_says_what_is_not_there_in_the_readers_script(
    open_reader: OpenReader, opened: str, said: str
) -> None:
    async with open_reader() as reader:
        await reader.press("s", "s", opened)
        assert said in await reader.type("不存在")
        await reader.press("enter")
        assert reader.app.focused is reader.find("#list")


async def test_every_key_stands_in_the_palette(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        titles = [command.title for command in reader.app.get_system_commands(reader.app.screen)]
        assert {title.split("  ")[0] for title in titles} == {command.title for command in COMMANDS}
        await reader.press("ctrl+p")
        await reader.type("到尾")
        await reader.press("enter")
        await reader.settle()
        assert reader.cursor == UNDATED


async def test_the_palette_begins_with_what_the_bottom_line_names(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        screen = await reader.press("ctrl+p")
        assert "─ 命令 ─" in screen
        places = [
            screen.index(title) for title in ("下移  j ↓", "阅读  Enter", "搜索  /", "帮助  ?")
        ]
        assert places == sorted(places)


async def test_the_themes_begin_with_the_programs_own(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        screen = await reader.press("C")
        assert "─ 配色 ─" in screen
        places = [screen.index(name) for name in ("✓ ink ", "  paper ", "ansi-dark ")]
        assert places == sorted(places)
        await reader.press("down", "enter")
        await reader.settle()
        assert "✓ paper " in await reader.press("C")


async def test_whether_a_theme_is_dark_stands_in_one_column(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("C")
        rows = [line for line in reader.lines if "深色" in line or "浅色" in line]
        assert len(rows) > 5
        places = {cell_len(row[: max(row.find("深色"), row.find("浅色"))]) for row in rows}
        assert len(places) == 1


async def test_quit(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("q")
        assert reader.app.return_code == 0


async def test_ctrl_c_says_how_to_leave(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        assert "按 q 退出" in await reader.press("ctrl+c")
