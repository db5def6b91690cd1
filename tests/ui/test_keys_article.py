"""What can be done with the article that is read: links, headings, tables, copying it whole."""

from pathlib import Path

import pytest
from tests.posts import Write
from tests.ui.reader import OpenReader
from textual.widget import Widget

from ainews_tui.text.layout import cells
from ainews_tui.text.layout.cells import width
from ainews_tui.ui.address_dialog import AddressDialog
from ainews_tui.ui.article_view import ArticleView
from ainews_tui.ui.contents_screen import ContentsScreen
from ainews_tui.ui.link_picker import LinkPicker
from ainews_tui.ui.table_screen import TableScreen

BODY = """\
公司公布了[年报](https://example.com/annual)和[公告](https://example.org/notice)。

## 机房的电费

{long}

| 公司 | 说明 | 金额 |
|---|---|--:|
| 甲 | {wide} | 5 |

### 明年的计划

**还没有**计划。
"""


@pytest.fixture
def feed(write_post: object, tmp_path: Path) -> Path:
    assert callable(write_post)
    long = "\n\n".join("数据中心的电费又涨了一点。" * 8 for _ in range(9))
    wide = "这一格的文字比一般的要长得多，窄的地方放不下"
    body = BODY.format(long=long, wide=wide)
    write_post("parts.md", "有各种块的文章", body, date="2025-02-20 09:00:00")
    return tmp_path / "news"


async def test_the_place_is_told_in_percent_while_reading(
    open_reader: OpenReader, feed: Path
) -> None:
    async with open_reader((80, 24), feed) as reader:
        assert "%" not in reader.lines[23]
        assert (await reader.press("enter")).split("\n")[23].endswith(" 0%")
        view = reader.find("#article")
        await reader.press("space")
        told = round(100 * view.scroll_offset.y / view.max_scroll_y)
        assert 0 < told < 100
        assert reader.lines[23].endswith(f" {told}%")
        assert (await reader.press("G")).split("\n")[23].endswith(" 100%")
        await reader.press("n")
        assert "%" not in reader.lines[23]  # all of it is in sight
        await reader.press("p", "escape")
        assert "%" not in reader.lines[23]


def marks(view: Widget) -> list[tuple[int, int]]:
    assert isinstance(view, ArticleView)
    assert view.page
    return [extent for extents in view.page.hits.values() for extent in extents]


async def test_finding_in_the_article_in_either_script(open_reader: OpenReader, feed: Path) -> None:
    async with open_reader((80, 24), feed) as reader:
        await reader.press("enter")
        view = reader.find("#article")
        assert "在文章里找" in await reader.press("apostrophe")
        await reader.type("明年的計劃")
        assert view.scroll_offset.y > 10
        assert marks(view) == [(0, 5)]
        await reader.press("enter")
        assert marks(view) == [(0, 5)]
        assert "命中 1 / 1" in reader.lines[0]


async def test_leaving_the_line_goes_back_to_what_was_read(
    open_reader: OpenReader, feed: Path
) -> None:
    async with open_reader((80, 24), feed) as reader:
        await reader.press("slash", *"年报", "enter", "enter")
        view = reader.find("#article")
        assert marks(view) == [(5, 7)]
        await reader.press("apostrophe", *"明年")
        assert marks(view) == [(0, 2)]
        await reader.press("escape")
        assert marks(view) == [(5, 7)]
        assert view.scroll_offset.y == 0


async def test_escape_ends_what_is_sought_before_it_leaves_the_article(
    open_reader: OpenReader, feed: Path
) -> None:
    async with open_reader((80, 24), feed) as reader:
        await reader.press("slash", *"年报", "enter", "enter", "apostrophe", *"计划", "enter")
        view = reader.find("#article")
        place = view.scroll_offset.y
        assert len(marks(view)) == 2
        await reader.press("escape")
        assert marks(view) == [(5, 7)]
        assert reader.app.focused is view
        assert view.scroll_offset.y == place > 0
        await reader.press("escape")
        assert reader.app.focused is reader.find("#list")
        assert "搜索 年报" in reader.lines[0]


async def test_nothing_found_takes_no_escape(open_reader: OpenReader, feed: Path) -> None:
    async with open_reader((80, 24), feed) as reader:
        await reader.press("enter", "apostrophe", *"没有写的", "enter", "escape")
        assert reader.app.focused is reader.find("#list")


async def test_what_is_sought_stays_marked_in_another_script(
    open_reader: OpenReader, feed: Path
) -> None:
    async with open_reader((80, 24), feed) as reader:
        await reader.press("slash", *"年报", "enter", "enter", "apostrophe", *"明年", "enter")
        await reader.press("s", "s")
        view = reader.find("#article")
        assert marks(view) == [(0, 2)]
        assert "命中 1 / 1" in reader.lines[0]
        await reader.press("apostrophe", *"机房", "s", "escape")
        assert marks(view) == [(0, 2)]


async def test_keys_of_an_article_act_from_the_list_too(
    open_reader: OpenReader, feed: Path
) -> None:
    async with open_reader((120, 24), feed) as reader:
        await reader.press("apostrophe", *"明年", "enter")
        assert "命中 1 / 1" in reader.lines[0]
    async with open_reader((60, 24), feed) as reader:
        for key in ("apostrophe", "f", "V", "D", "O", "z", "right_curly_bracket"):
            assert "先打开一篇文章" in await reader.press(key)


async def test_letters_lead_to_links(open_reader: OpenReader, feed: Path) -> None:
    async with open_reader((80, 24), feed) as reader:
        await reader.press("enter")
        assert "年报[1]和公告[2]" in reader.screen
        assert "年报 a 和公告 b " in await reader.press("f")
        assert "https://example.org/notice" in await reader.press("b")
        assert isinstance(reader.app.screen, AddressDialog)
        assert "年报[1]和公告[2]" in await reader.press("escape")


@pytest.mark.parametrize("key", ["escape", "z"])
async def test_other_keys_open_no_link(open_reader: OpenReader, feed: Path, key: str) -> None:
    async with open_reader((80, 24), feed) as reader:
        await reader.press("enter", "f")
        assert isinstance(reader.app.screen, LinkPicker)
        assert "年报[1]和公告[2]" in await reader.press(key)
        assert not isinstance(reader.app.screen, LinkPicker | AddressDialog)


async def test_the_contents_lead_to_a_heading(open_reader: OpenReader, feed: Path) -> None:
    async with open_reader((80, 24), feed) as reader:
        await reader.press("enter", "T")
        assert isinstance(reader.app.screen, ContentsScreen)
        assert "机房的电费" in reader.screen
        assert "  明年的计划" in reader.screen
        await reader.press("j", "enter")
        assert "明年的计划" in reader.screen
        view = reader.find("#article")
        assert view.scroll_offset.y > 10
        await reader.press("T", "escape")
        assert not isinstance(reader.app.screen, ContentsScreen)


async def test_a_long_heading_is_one_line_of_the_contents(
    open_reader: OpenReader, write_post: object, tmp_path: Path
) -> None:
    assert callable(write_post)
    long = "机房搬到北方以后，电费、工资、运费和税各变了多少，客户又各自说了些什么"
    body = f"## {long}\n\n正文。\n\n## 尾声\n\n完。"
    write_post("long.md", "有长标题的文章", body, date="2025-02-20 09:00:00")
    async with open_reader((60, 20), tmp_path / "news") as reader:
        await reader.press("enter", "T")
        framed = [line for line in reader.lines if line.strip().startswith("│")]
        at = next(number for number, line in enumerate(framed) if "机房搬到北方" in line)
        assert "…" in framed[at]
        assert "尾声" in framed[at + 1]


@pytest.mark.parametrize("keys", [("g", "G"), ("home", "end"), ("pageup", "pagedown")])
async def test_the_contents_and_a_table_have_ends(
    open_reader: OpenReader, write_post: Write, tmp_path: Path, keys: tuple[str, str]
) -> None:
    rows = "".join(f"| 甲{number} | {number} |\n" for number in range(40))
    body = f"## 表格\n\n| 公司 | 金额 |\n|---|---|\n{rows}\n## 结尾\n\n完。"
    write_post("ends.md", "长表", body, date="2025-02-20 09:00:00")
    head, end = keys
    async with open_reader((60, 30), tmp_path / "news") as reader:
        await reader.press("enter", "T", end, head, end, "enter")
        assert "结尾" in reader.screen
        await reader.press("T", head, "enter", "z")
        assert "甲0 " in reader.screen
        await reader.press(end)
        assert "甲0 " not in reader.screen
        assert "甲0 " in await reader.press(head)


async def test_the_headings_of_a_table_alone_stay_over_their_columns(
    open_reader: OpenReader, write_post: Write, tmp_path: Path
) -> None:
    names = [f"第{number}季度的营收" for number in range(9)]
    table = "".join(
        f"| {' | '.join(row)} |\n" for row in (names, ["---"] * 9, *[["1.5亿"] * 9] * 40)
    )
    write_post("wide.md", "宽表", f"{table}\n", date="2025-02-20 09:00:00")
    async with open_reader((60, 20), tmp_path / "news") as reader:
        await reader.press("enter", "z", "G")
        framed = [line for line in reader.lines if line.startswith("│")]
        assert "第0季度" in framed[0]
        assert set(framed[1]) == set("│ ─")
        await reader.press(*"l" * 20)
        framed = [line for line in reader.lines if line.startswith("│")]
        assert "第0季度" not in framed[0]
        assert "第8季度" in framed[0]
        assert width(framed[0].partition("第8")[0]) < width(framed[2].rpartition("1.5亿")[0])
        assert framed[0].rstrip("│ ").endswith("营收")
        assert width(framed[0].rstrip("│ ")) == width(framed[2].rstrip("│ "))


async def test_a_table_alone_is_wrapped_to_the_window(
    open_reader: OpenReader, write_post: Write, tmp_path: Path
) -> None:
    said = "，".join(["机房搬到北方以后电费降了一半"] * 6)
    table = f"| 公司 | 说明 | 回应 |\n|---|---|---|\n| 甲 | {said}甲说完 | {said}甲答完 |\n"
    write_post("said.md", "三栏的表", table, date="2025-02-20 09:00:00")
    async with open_reader((60, 30), tmp_path / "news") as reader:
        screen = await reader.press("enter", "z")
        assert isinstance(reader.app.screen, TableScreen)
        assert "公司  说明" in screen
        assert "甲说完" in screen
        assert "甲答完" in screen
        assert await reader.press("l", "h", "l") == screen
        await reader.press("z")
        assert not isinstance(reader.app.screen, TableScreen)


async def test_the_lines_of_a_table_are_measured_a_few_times_each(
    open_reader: OpenReader, write_post: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = "".join(f"| 公司{number} | {number} |\n" for number in range(60))
    write_post("long.md", "一张长表", f"| 公司 | 金额 |\n|---|--:|\n{rows}", date="2025-02-20")
    measured: list[str] = []

    def counted(text: str) -> int:
        measured.append(text)
        return width(text)

    width = cells.width
    async with open_reader((80, 24)) as reader:
        await reader.press("enter")
        with monkeypatch.context() as counting:
            counting.setattr(cells, "width", counted)
            assert "公司9" in await reader.press("z")
    assert 60 < len(measured) < 60 * 10


async def test_what_is_not_there_is_said(open_reader: OpenReader, feed: Path) -> None:
    async with open_reader((80, 24), feed) as reader:
        assert "画面上没有表格" in await reader.press("enter", "z")
        await reader.press("n")
        assert "这篇文章没有小标题" in await reader.press("T")
    other = feed.parent / "other"
    other.mkdir()
    (other / "bare.txt").write_text("只有一句\n\n没有网址的一句。", "utf-8")
    async with open_reader((80, 24), other) as reader:
        assert "画面上没有链接" in await reader.press("enter", "f")


async def test_the_whole_article_is_copied(open_reader: OpenReader, feed: Path) -> None:
    async with open_reader((50, 20), feed) as reader:
        await reader.press("j", "j", "s", "enter")
        assert "已复制全文" in await reader.press("Y")
        assert reader.app.clipboard == (
            "DeepSeek把训练成本压低\n腾讯网 · 2025-02-08 08:00 · 25 字 · 约 1 分钟\n\n"
            "训练只用了两千多块芯片。\n\n- 时间两个月\n- 成本五百多万美元\n\n"
            "https://example.com/costs.md"
        )
        view = reader.find("#article")
        assert isinstance(view, ArticleView)
        view.show_hint("")
        reader.app.copy_to_clipboard("以前的")
        await reader.press("Y")
        assert reader.app.clipboard == "以前的"
