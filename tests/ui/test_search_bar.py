"""What the search bar says while one types, completes and recalls."""

import pytest
from tests.posts import Write
from tests.ui.reader import OpenReader, Reader

from ainews_tui import paths
from ainews_tui.article import Script
from ainews_tui.choices import Choices, save_choices
from ainews_tui.history import History
from ainews_tui.library.naming import Missing
from ainews_tui.library.searching import Searching
from ainews_tui.query.tree import Node, Tagged
from ainews_tui.ui.search_field import SearchField

NOTE, FIELD = -4, -3


def field(reader: Reader) -> SearchField:
    found = reader.find("#search")
    assert isinstance(found, SearchField)
    return found


def marked(reader: Reader) -> str:
    """The part of what is typed that is shown to be wrong."""
    strip = field(reader).render_line(0)
    return "".join(text for text, style, _ in strip if style and style.underline and style.reverse)


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [("芯片 date:2025-19", "2025-19"), ("length:多", "多"), ("芯片)", ")")],
)
async def test_a_mistake_is_shown_where_it_stands(
    open_reader: OpenReader, typed: str, wrong: str
) -> None:
    async with open_reader((80, 24)) as reader:
        await reader.press("slash")
        await reader.paste(typed)
        assert marked(reader) == wrong
        assert reader.lines[FIELD] == f" / {typed}"
        assert reader.lines[NOTE].strip()
        await reader.press("ctrl+u")
        assert marked(reader) == ""


@pytest.mark.parametrize(
    ("size", "said"),
    [
        ((80, 24), " 简繁都行，“短语”、-排除、OR，source: date:2025-02"),
        ((50, 20), " 简繁都行，“短语”、-排除、date:2025-02"),
        ((20, 20), " 简繁都行"),
    ],
)
async def test_how_to_search_is_said_as_far_as_there_is_room(
    open_reader: OpenReader, size: tuple[int, int], said: str
) -> None:
    async with open_reader(size) as reader:
        assert (await reader.press("slash")).split("\n")[NOTE] == said


async def test_a_source_that_there_is_not_may_be_nearly_one_that_there_is(
    open_reader: OpenReader,
) -> None:
    async with open_reader((80, 24)) as reader:
        await reader.press("slash")
        await reader.paste("source:新浪 芯片")
        assert "没有名为“新浪”的来源；名称相近的有：新浪美股" in reader.lines[NOTE]
        await reader.press("ctrl+u")
        await reader.paste("source:新浪美股 ")
        assert "没有" not in reader.lines[NOTE]


async def test_what_no_article_has_is_looked_for_when_the_keys_rest(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked, missing = list[Node](), Searching.missing

    def counted(searching: Searching, node: Node) -> tuple[Missing, ...]:
        asked.append(node)
        return missing(searching, node)

    async with open_reader((80, 24)) as reader:
        await reader.press("slash")
        monkeypatch.setattr(Searching, "missing", counted)
        monkeypatch.setattr("ainews_tui.ui.headline_pane._REST", 60.0)
        await reader.pilot.press(*"tag:月球")
        while "搜索 tag:月球" not in reader.lines[0]:
            await reader.pilot.pause(0.01)
        assert asked == []
        monkeypatch.setattr("ainews_tui.ui.headline_pane._REST", 0.0)
        await reader.press("中")
        assert asked == [Tagged("月球中")]
        assert "没有标签为“月球中”的文章" in reader.lines[NOTE]


async def test_a_name_that_no_article_has_is_told_in_place_of_the_list(
    open_reader: OpenReader,
) -> None:
    async with open_reader((80, 24)) as reader:
        await reader.press("s", "s", "slash")
        await reader.paste("source:不存在")
        assert "沒有名為“不存在”的來源" in reader.lines[NOTE]
        screen = await reader.press("enter")
        assert "沒有找到：source:不存在" in screen
        assert "沒有名為“不存在”的來源" in screen
        assert "少寫幾個詞" not in screen
        assert "按 / 改搜" in screen


async def test_what_is_typed_is_never_squeezed_by_words(open_reader: OpenReader) -> None:
    typed = "人工智能 芯片 -裁员 date:2025-02-01..2025-02-99"
    async with open_reader((80, 24)) as reader:
        await reader.press("slash")
        await reader.paste(typed)
        assert "不是日期" in reader.lines[NOTE]
        assert reader.lines[FIELD] == f" / {typed}"


async def test_what_is_wrong_is_told_however_long_it_is(open_reader: OpenReader) -> None:
    async with open_reader((80, 24)) as reader:
        await reader.press("slash")
        field(reader).value = "date:" + "长" * 36
        await reader.settle()
        assert "“长长长长长长…”不是日期" in reader.lines[NOTE]


async def test_the_days_that_were_understood_are_told(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.paste("date:2025-02")
        assert reader.lines[NOTE].strip() == "日期 2025-02-01..2025-02-28"


async def test_what_else_is_looked_for_is_told_and_switched_off(
    open_reader: OpenReader, write_post: Write
) -> None:
    write_post("soft.md", "軟體業的冬天", "正文。", date="2025-02-09 10:00:00")
    async with open_reader() as reader:
        await reader.press("slash")
        assert "軟體業的冬天" in await reader.paste("软件")
        assert "也找：" in reader.lines[NOTE]
        assert "軟體" in reader.lines[NOTE]
        assert "軟體業的冬天" not in await reader.press("ctrl+e")
        assert reader.lines[FIELD] == " / =软件"
        assert "只找这样写的" in reader.lines[NOTE]
        assert "軟體業的冬天" in await reader.press("ctrl+e")
        assert reader.lines[FIELD] == " / 软件"


async def test_words_are_completed_by_tab(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.paste("to")
        assert reader.lines[NOTE].strip() == "topic:"
        await reader.press("tab")
        assert reader.lines[FIELD] == " / topic:"
        await reader.press("backspace", *"x so", "tab")
        assert reader.lines[FIELD] == " / topicx source:"
        await reader.press("tab")
        assert reader.lines[FIELD] == " / topicx sort:"
        await reader.press("shift+tab")
        assert reader.lines[FIELD] == " / topicx source:"


async def test_names_of_the_index_are_completed(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.paste("source:")
        assert reader.lines[NOTE].split() == ["鉅亨網", "腾讯网", "新浪美股"]
        await reader.press("tab")
        assert "搜索 source:鉅亨網 · 2 篇" in reader.lines[0]
        await reader.press("tab", "tab")
        assert "搜索 source:新浪美股 · 1 篇" in reader.lines[0]


async def test_a_tag_in_regional_words_is_shown_so_and_typed_as_the_index_has_it(
    open_reader: OpenReader, write_post: Write
) -> None:
    write_post("soft.md", "软件业的冬天", "正文。", date="2025-02-09 10:00:00", tags=("软件",))
    save_choices(paths.choices_file(), Choices(Script.TW, regional=True))
    async with open_reader() as reader:
        await reader.press("slash")
        await reader.paste("tag:軟體")
        assert reader.lines[NOTE].strip() == "軟體"
        await reader.press("tab")
        assert reader.lines[FIELD] == " / tag:软件"
        assert "1 篇" in reader.lines[0]


async def test_where_nothing_goes_on_tab_leaves_the_bar(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash", "投", "tab")
        assert not reader.find("SearchBar").display
        assert reader.app.focused is reader.find("#article")


async def test_searches_are_recalled_after_a_restart(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash", "投", "enter")
        await reader.press("c", "slash", "A", "enter")
    async with open_reader() as reader:
        await reader.press("slash", "芯", "up")
        assert reader.lines[FIELD] == " / A"
        assert "搜索 A ·" in reader.lines[0]
        await reader.press("up", "up")
        assert reader.lines[FIELD] == " / 投"
        await reader.press("down", "down")
        assert reader.lines[FIELD] == " / 芯"


async def test_a_search_left_for_another_pane_is_remembered_one_given_up_is_not(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await reader.press("slash", "投", "tab")
        await reader.press("slash", "芯", "escape")
        assert History(paths.history_file()).searches() == ("投",)


async def test_a_history_that_cannot_be_written_is_told(open_reader: OpenReader) -> None:
    paths.history_file().mkdir(parents=True)
    async with open_reader() as reader:
        assert "搜索没能记下来" in await reader.press("slash", "投", "enter")
        assert "搜索 投 · 2 篇" in reader.lines[0]


async def test_an_empty_bar_explains_itself(open_reader: OpenReader) -> None:
    async with open_reader((80, 24)) as reader:
        await reader.press("slash")
        assert "简繁都行" in reader.lines[NOTE]


async def test_signs_that_command_terminals_are_searched_for_in_peace(
    open_reader: OpenReader,
) -> None:
    async with open_reader((80, 24)) as reader:
        await reader.press("slash")
        for text in ("\x9bc\x07芯\x07", "date:\x07\x9b\x07", "source:\x07"):
            await reader.paste(text)
            await reader.press("ctrl+u")
        assert "简繁都行" in reader.lines[NOTE]
