"""What each key does, seen on the screen."""

import re
from pathlib import Path

import pytest
from tests.ui.reader import OpenReader, Reader

from ainews_tui import paths
from ainews_tui.article import Script
from ainews_tui.choices import load_choices
from ainews_tui.query import Order
from ainews_tui.ui.article_view import ArticleView
from ainews_tui.ui.commands import COMMANDS
from ainews_tui.ui.headline_list import HeadlineList

NEWEST = "華爾街開始懷疑：頭髮不會一夜變長"
SECOND = "DeepSeek把训练成本压低"
OLDEST_DATED = "亚马逊把钱投进数据中心"
UNDATED = "沒有日期的一篇"

SCROLL_BAR = " ▁▂▃▄▅▆▇█"


def cursor(reader: Reader) -> str:
    """The title under the cursor."""
    row = next(line for line in reader.lines if "❯ " in line)
    return re.split("[│┃]", row.split("❯ ")[1])[0].strip(SCROLL_BAR)


def article(reader: Reader) -> str:
    """The title of the open article, in a screen of two or three panes."""
    return re.split("[│┃]", reader.lines[1])[-1].strip(SCROLL_BAR)


async def test_moving_through_the_list(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        assert cursor(reader) == NEWEST
        await reader.press("j")
        assert cursor(reader) == SECOND
        await reader.press("k", "k")
        assert cursor(reader) == NEWEST
        await reader.press("G")
        assert cursor(reader) == UNDATED
        await reader.press("g")
        assert cursor(reader) == NEWEST
        await reader.press("down", "up", "end", "home", "pagedown")
        assert cursor(reader) == UNDATED
        await reader.press("pageup")
        assert cursor(reader) == NEWEST


async def test_the_article_follows_the_cursor_where_there_is_room(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("j")
        assert article(reader) == SECOND


async def test_one_pane_at_a_time_on_a_narrow_screen(open_reader: OpenReader) -> None:
    async with open_reader((50, 20)) as reader:
        assert "训练只用了" not in await reader.press("j")
        assert "训练只用了" in await reader.press("enter")
        assert cursor_absent(reader)
        await reader.press("h")
        assert cursor(reader) == SECOND


def cursor_absent(reader: Reader) -> bool:
    return "❯" not in reader.screen


async def test_reading_goes_to_the_next_and_previous_article(open_reader: OpenReader) -> None:
    async with open_reader((50, 20)) as reader:
        await reader.press("enter")
        assert SECOND in await reader.press("n")
        assert NEWEST in await reader.press("p")
        await reader.press("escape")
        assert cursor(reader) == NEWEST


async def test_tab_goes_round_the_panes(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        focused = []
        for _ in range(4):
            assert reader.app.focused is not None
            focused.append(reader.app.focused.id)
            await reader.press("tab")
        assert focused == ["list", "article", "side", "list"]
        await reader.press("shift+tab")
        assert reader.app.focused is reader.find("#list")


async def test_the_side_pane_slides_in_where_two_fit(open_reader: OpenReader) -> None:
    async with open_reader((80, 24)) as reader:
        assert "来源" not in reader.screen
        assert "来源" in await reader.press("shift+tab")
        assert "来源" not in await reader.press("escape")


async def test_a_source_is_a_filter(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("shift+tab", "j", "enter")
        assert "鉅亨網 · 2 篇" in reader.lines[0]
        assert SECOND not in reader.screen
        await reader.press("j", "enter")
        assert "腾讯网 · 2 篇" in reader.lines[0]
        await reader.press("enter")
        assert "全部 · 5 篇" in reader.lines[0]


async def test_the_first_row_of_the_side_pane_shows_all_again(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("shift+tab", "j", "enter")
        assert "全部 · 5 篇" in (await reader.press("g", "enter")).split("\n")[0]


async def test_tags_are_picked_by_typing_any_or_all(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("t")
        await reader.type("AI")
        assert "已选 AI · 文章要有任一个" in await reader.press("enter")
        await reader.type("雲計算")
        assert "已选 AI、云计算 · 文章要有任一个" in await reader.press("enter")
        assert "AI / 云计算 · 4 篇" in (await reader.press("escape")).split("\n")[0]
        await reader.press("t", "tab")
        assert "AI + 云计算 · 0 篇" in (await reader.press("escape")).split("\n")[0]
        assert "没有符合这些筛选的文章" in reader.screen
        assert "全部 · 5 篇" in (await reader.press("c")).split("\n")[0]


async def test_a_topic_is_picked_as_a_tag(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("t")
        await reader.type("meta")
        await reader.press("enter", "escape")
        assert "Meta · 1 篇" in reader.lines[0]
        assert NEWEST in reader.screen


async def test_searching_while_typing(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("谷歌搜尋")
        assert "搜索 谷歌搜尋 · 1 篇" in reader.lines[0]
        assert "谷歌搜寻加入AI摘要" in reader.screen
        await reader.press("enter")
        assert reader.app.focused is reader.find("#list")
        assert "搜索 谷歌搜尋 · 1 篇" in reader.lines[0]
        await reader.press("escape")
        assert "全部 · 5 篇" in reader.lines[0]


async def test_escape_in_the_bar_brings_back_what_was_shown(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("芯片")
        await reader.press("escape")
        assert "全部 · 5 篇" in reader.lines[0]
        assert reader.app.focused is reader.find("#list")


async def test_a_search_without_a_hit_says_what_to_do(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        screen = await reader.type("月球")
        assert "没有找到：月球" in screen
        assert "按 c 看全部文章" in screen


async def test_a_mistake_in_a_search_is_named_and_the_last_result_stays(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("芯片")
        await reader.type(" date:x")
        assert "搜索 芯片 date: · 1 篇" in reader.lines[0]
        assert "“x”不是日期" in reader.lines[-3]


@pytest.mark.parametrize("text", ["[AI]", "[/b]", "[red]x", '"', "*", "a'b", "\\", "AND OR ("])
async def test_signs_in_a_search_are_text(open_reader: OpenReader, text: str) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        for character in text:
            await reader.press("space" if character == " " else character)
        assert f"/ {text}" in reader.lines[-3]


async def test_the_whole_screen_changes_script(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("j", "s")
        assert cursor(reader) == SECOND
        assert "华尔街开始怀疑：头发不会一夜变长" in reader.screen
        assert "原文 [简] 繁·台" in reader.lines[0]
        await reader.press("s")
        assert cursor(reader) == "DeepSeek把訓練成本壓低"
        assert "訓練只用了兩千多塊芯片" in reader.screen
        assert "騰訊網" in reader.screen
        assert "j 移動" in reader.screen
        await reader.press("s")
        assert "原文" in reader.lines[0]
        assert SECOND in reader.screen


async def test_regional_words_and_the_kind_of_traditional_are_chosen(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await reader.press("s", "s", "j", "S")
        await reader.press("j", "enter", "j", "j", "enter", "escape")
        assert "[繁·港] 詞" in reader.lines[0]
        assert load_choices(paths.choices_file()).traditional is Script.HK
        assert load_choices(paths.choices_file()).regional


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


async def test_the_place_in_an_article_is_kept(open_reader: OpenReader, long_article: Path) -> None:
    async with open_reader((80, 24), long_article) as reader:
        await reader.press("enter", "space", "j")
        seen = reader.find("#article")
        assert isinstance(seen, ArticleView)
        place = seen.place
        assert place > (1, 0.0)
        await reader.press("n", "p")
        assert seen.place == place
        await reader.press("s")
        assert seen.place == place
        await reader.press("v", "v")
        assert seen.place == place


@pytest.fixture
def long_article(write_post: object, tmp_path: Path) -> Path:
    assert callable(write_post)
    body = "\n\n".join(f"第{number}段。" + "数据中心的电费又涨了一点。" * 8 for number in range(40))
    write_post("long.md", "一篇长文章", body, date="2025-02-20 09:00:00")
    write_post("short.md", "一篇短文章", "只有一句。", date="2025-02-19 09:00:00")
    return tmp_path / "news"


async def test_pages_of_an_article(open_reader: OpenReader, long_article: Path) -> None:
    async with open_reader((80, 24), long_article) as reader:
        await reader.press("enter", "G")
        assert "第39段" in reader.screen
        await reader.press("g")
        assert article(reader) == "一篇长文章"
        view = reader.find("#article")
        await reader.press("pagedown")
        below = view.scroll_offset.y
        assert below == view.size.height - 2
        await reader.press("pageup", "j", "k")
        assert view.scroll_offset.y == 0


async def test_a_search_opens_the_article_at_its_first_hit(
    open_reader: OpenReader, long_article: Path
) -> None:
    async with open_reader((80, 24), long_article) as reader:
        await reader.press("slash")
        await reader.type("第30段")
        await reader.press("enter", "enter")
        assert "第30段" in reader.screen
        assert "第1段" not in reader.screen


async def test_the_raw_file_and_back(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        assert 'title: "' in await reader.press("v")
        assert article(reader) == "doubts.md"
        await reader.press("escape")
        assert article(reader) == NEWEST
        assert 'title: "' not in reader.screen


async def test_escape_closes_the_innermost_thing_first(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("芯片")
        await reader.press("enter", "enter", "v")
        for expected in ("搜索 芯片 · 1 篇", "搜索 芯片 · 1 篇", "全部 · 5 篇"):
            await reader.press("escape")
            assert expected in reader.lines[0]
        await reader.press("escape")
        assert "全部 · 5 篇" in reader.lines[0]


async def test_the_address_is_copied_and_opened(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader() as reader:
        opened: list[str] = []
        monkeypatch.setattr(reader.app, "open_url", opened.append)
        await reader.press("b", "y")
        assert opened == ["https://example.com/doubts.md"]
        assert reader.app.clipboard == "https://example.com/doubts.md"


async def test_help_shows_every_key(open_reader: OpenReader) -> None:
    async with open_reader((120, 60)) as reader:
        screen = await reader.press("question_mark")
        assert "ainews-tui feeds add" in screen or "怎样加文件夹" in screen
        assert "关掉最里面的一层" in screen
        assert "关掉最里面的一层" not in await reader.press("escape")


async def test_the_palette_offers_the_commands(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        assert "打字找命令" in await reader.press("ctrl+p")
        screen = await reader.type("简繁切换")
        assert "简繁切换  s" in screen
        await reader.press("enter")
        await reader.settle()
        assert "[简]" in reader.lines[0]


async def test_quit(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("q")
        assert reader.app.return_code == 0


async def test_the_mouse_picks_a_headline(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.pilot.click(HeadlineList, offset=(6, 3))
        await reader.settle()
        assert cursor(reader) == SECOND
        await reader.pilot.click(HeadlineList, offset=(6, 3), times=2)
        await reader.settle()
        assert reader.app.focused is reader.find("#article")


@pytest.mark.parametrize(
    ("start", "end", "copied"),
    [
        ((2, 4), (40, 6), "亚马逊今年的资本支出约为一千亿美元。\n分析师认为，人工智能是主要原因。"),
        ((0, 4), (6, 4), "亚马逊"),
        ((8, 4), (10, 6), "今年的资本支出约为一千亿美元。\n分析师认为"),
        ((5, 3), (6, 4), "亚马逊"),
    ],
)
async def test_a_drag_copies_paragraphs(
    open_reader: OpenReader, start: tuple[int, int], end: tuple[int, int], copied: str
) -> None:
    async with open_reader((50, 20)) as reader:
        await reader.press("j", "j", "j", "enter")
        view = reader.find("#article")
        await reader.pilot.mouse_down(view, offset=start)
        await reader.pilot.hover(view, offset=end)
        await reader.pilot.mouse_up(view, offset=end)
        assert reader.app.screen.get_selected_text() == copied


async def test_markup_in_a_title_is_text(
    open_reader: OpenReader, write_post: object, tmp_path: Path
) -> None:
    assert callable(write_post)
    write_post("m.md", "[AI] 新闻 [/b] [red]x", "正文。")
    async with open_reader(feed=tmp_path / "news") as reader:
        assert "[AI] 新闻 [/b] [red]x" in reader.screen


async def test_an_empty_feed_says_what_to_do(open_reader: OpenReader, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    async with open_reader(feed=tmp_path / "empty") as reader:
        assert "这里还没有文章" in reader.screen
        assert "ainews-tui feeds add" in reader.screen
        await reader.press("j", "k", "G", "g", "enter", "v", "b", "y", "n", "p", "o", "s", "space")
        assert "這裡還沒有文章" in await reader.press("s")


async def test_new_articles_come_in_by_refresh(open_reader: OpenReader, write_post: object) -> None:
    assert callable(write_post)
    async with open_reader() as reader:
        await reader.press("j")
        write_post("new.md", "刚到的新闻", "正文。", date="2025-02-09 10:00:00")
        await reader.press("r")
        assert "全部 · 6 篇" in reader.lines[0]
        assert "刚到的新闻" in reader.screen
        assert cursor(reader) == SECOND


async def test_the_cursor_stays_on_the_newest_until_it_is_moved(
    open_reader: OpenReader, write_post: object
) -> None:
    assert callable(write_post)
    async with open_reader() as reader:
        write_post("new.md", "刚到的新闻", "正文。", date="2025-02-09 10:00:00")
        await reader.press("r")
        assert cursor(reader) == "刚到的新闻"


async def test_a_file_that_vanished_under_the_cursor_is_reported(
    open_reader: OpenReader, news: Path
) -> None:
    async with open_reader((50, 20)) as reader:
        (news / "doubts.md").unlink()
        await reader.press("enter")
        assert "读不了" in reader.screen
        assert "文件不存在" in reader.screen


async def test_typing_what_is_no_tag_says_so(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("t")
        assert "没有这样的标签或主题" in await reader.type("zz")
        await reader.press("enter", "escape")
        assert "全部 · 5 篇" in reader.lines[0]


async def test_the_article_shown_is_the_one_under_the_cursor(open_reader: OpenReader) -> None:
    async with open_reader((80, 24)) as reader:
        await reader.press("shift+tab", "j", "j", "enter", "tab")
        assert cursor(reader) == SECOND
        assert article(reader) == SECOND


async def test_no_article_is_shown_where_none_is_found(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("月球")
        assert article(reader) == ""
        await reader.press("escape")
        assert article(reader) == NEWEST


async def test_a_mistaken_search_is_not_kept(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("date:x")
        assert "“x”不是日期" in await reader.press("enter")
        await reader.press("backspace")
        assert "不是日期" not in reader.screen
        await reader.press("enter")
        assert reader.app.focused is reader.find("#list")


async def test_the_raw_file_at_once_on_a_narrow_screen(open_reader: OpenReader) -> None:
    async with open_reader((50, 20)) as reader:
        await reader.press("j")
        assert "costs.md" in await reader.press("v")
        assert 'title: "' in reader.screen
        assert 'title: "' not in await reader.press("v")
        assert SECOND in reader.lines[1]


async def test_a_filter_picked_on_a_narrow_screen_shows_its_list(open_reader: OpenReader) -> None:
    async with open_reader((50, 20)) as reader:
        await reader.press("shift+tab", "j", "enter")
        assert cursor(reader) == NEWEST


async def test_the_day_stays_in_sight(open_reader: OpenReader, write_post: object) -> None:
    assert callable(write_post)
    for number in range(20):
        write_post(f"{number}.md", f"第{number}条", "正文。", date=f"2025-03-01 09:{number:02}:00")
    async with open_reader((80, 24)) as reader:
        await reader.press(*["j"] * 15)
        assert "2025-03-01 周六" in reader.lines[1]
        assert cursor(reader) == "第4条"
        for expected in range(5, 17):
            await reader.press("k")
            assert "2025-03-01 周六" in reader.lines[1]
            assert cursor(reader) == f"第{expected}条"


async def test_an_article_without_a_body_says_so(
    open_reader: OpenReader, write_post: object, tmp_path: Path
) -> None:
    assert callable(write_post)
    write_post("empty.md", "空空如也", "", date="2025-03-01 09:00:00")
    async with open_reader(feed=tmp_path / "news") as reader:
        assert article(reader) == "空空如也"
        assert "只有标题，没有正文" in reader.screen
        assert "https://example.com/empty.md" in reader.screen


async def test_the_theme_is_chosen_by_name(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        assert "打字找配色" in await reader.press("T")
        await reader.type("nord")
        await reader.press("enter")
        await reader.settle()
        assert reader.app.theme == "nord"


async def test_ctrl_c_says_how_to_leave(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        assert "按 q 退出" in await reader.press("ctrl+c")


async def test_leaving_a_search_brings_the_cursor_back(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("j", "j", "slash")
        await reader.type("DeepSeek")
        assert cursor(reader) == SECOND
        await reader.press("escape")
        assert cursor(reader) == "谷歌搜寻加入AI摘要"


async def test_every_key_stands_in_the_palette(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        titles = [command.title for command in reader.app.get_system_commands(reader.app.screen)]
        assert [title.split("  ")[0] for title in titles] == [command.title for command in COMMANDS]
        await reader.press("ctrl+p")
        await reader.type("到尾")
        await reader.press("enter")
        await reader.settle()
        assert cursor(reader) == UNDATED


@pytest.mark.parametrize("key", ["S", "t", "question_mark", "slash", "ctrl+p", "T"])
async def test_a_tiny_screen_is_no_reason_to_stop(open_reader: OpenReader, key: str) -> None:
    async with open_reader((8, 3)) as reader:
        await reader.press(key)
        await reader.press("escape", "enter", "v", "tab")
        assert reader.app.is_running


async def test_going_on_to_read_keeps_a_search(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.type("AI")
        await reader.pilot.click(HeadlineList, offset=(6, 3), times=2)
        await reader.settle()
        assert not reader.find("SearchBar").display
        await reader.press("escape")
        assert "搜索 AI" in reader.lines[0]


async def test_tags_are_picked_by_arrows_and_mouse(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("t", "down", "down", "up", "enter")
        assert "已选 DeepSeek" in reader.screen
        options = reader.app.screen.query_one("OptionList")
        await reader.pilot.click(options, offset=(4, 1))
        await reader.settle()
        assert "已选 DeepSeek、AI" in reader.screen


async def test_the_script_picker_goes_by_j_and_k(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("S", "j", "j", "k", "enter", "escape")
        assert "[繁·港]" in reader.lines[0]


async def test_help_scrolls(open_reader: OpenReader) -> None:
    async with open_reader((80, 24)) as reader:
        await reader.press("question_mark")
        assert "怎样加文件夹" not in reader.screen
        assert "怎样加文件夹" in await reader.press(*["j"] * 40)
        assert "移动" in await reader.press(*["k"] * 40)
