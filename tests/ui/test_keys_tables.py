"""Tables wider than the column: moved sideways by keys and the wheel, and by going to a hit."""

from pathlib import Path

import pytest
from tests.posts import Write
from tests.ui.reader import OpenReader, Reader
from textual.events import (
    MouseEvent,
    MouseScrollDown,
    MouseScrollLeft,
    MouseScrollRight,
    MouseScrollUp,
)

TABLE = """\
| 公司 | 第一季度 | 第二季度 | 第三季度 | 第四季度 | 说明 |
|---|---|---|---|---|---|
| {name} | 1,525.5亿 | 1,630.5亿 | 1,722.5亿 | 1,888.5亿 | 机房又多了[几座](https://a.cn/{name}) |
"""


@pytest.fixture
def feed(write_post: Write, tmp_path: Path) -> Path:
    body = f"{TABLE.format(name='甲公司')}\n中间一段。\n\n{TABLE.format(name='乙公司')}\n末一段。"
    write_post("wide.md", "两张宽表", body, date="2025-02-20 09:00:00")
    return tmp_path / "news"


def shown(reader: Reader, name: str) -> str:
    """What is seen of a company's row."""
    return next(line for line in reader.lines if name in line).strip(" ▁▂▃▄▅▆▇█")


async def test_a_column_more_is_shown_by_each_key(open_reader: OpenReader, feed: Path) -> None:
    async with open_reader((42, 24), feed) as reader:
        assert "右边还有 3 列 ▸" in await reader.press("enter")
        assert shown(reader, "甲公司") == "甲公司  1,525.5亿  1,630.5亿        ▸"
        assert "◂ 左边还有 1 列" in await reader.press("right_curly_bracket")
        assert shown(reader, "甲公司") == "甲公司  ◂ 1,630.5亿  1,722.5亿      ▸"
        await reader.press("shift+right", "right_curly_bracket", "right_curly_bracket")
        assert shown(reader, "甲公司") == "甲公司  ◂ 机房又多了几座[1]"
        await reader.press("left_curly_bracket", "shift+left", "left_curly_bracket")
        assert shown(reader, "甲公司") == "甲公司  ◂ 1,630.5亿  1,722.5亿      ▸"
        # the other table is in sight too, and moved with it
        assert shown(reader, "乙公司") == "乙公司  ◂ 1,630.5亿  1,722.5亿      ▸"


async def test_where_no_table_is_too_wide_it_is_said(open_reader: OpenReader, feed: Path) -> None:
    async with open_reader((160, 24), feed) as reader:
        await reader.press("enter")
        assert "几座" in reader.screen
        assert "画面上没有放不下的表格" in await reader.press("right_curly_bracket")


def turned(reader: Reader, kind: type[MouseEvent], row: int, shift: bool = False) -> MouseEvent:
    """Return a turn of the wheel over a row of the screen."""
    view = reader.find("#article")
    x, y = 5, row
    return kind(view, x, y - view.region.y, 0, 0, 0, shift, False, False, x, y)


@pytest.mark.parametrize(
    ("on", "back", "shift"),
    [(MouseScrollRight, MouseScrollLeft, False), (MouseScrollDown, MouseScrollUp, True)],
)
async def test_the_wheel_moves_the_table_under_the_pointer(
    open_reader: OpenReader,
    feed: Path,
    on: type[MouseEvent],
    back: type[MouseEvent],
    shift: bool,
) -> None:
    async with open_reader((42, 24), feed) as reader:
        await reader.press("enter")
        row = next(at for at, line in enumerate(reader.lines) if "乙公司" in line)
        view = reader.find("#article")
        view.post_message(turned(reader, on, row, shift))
        await reader.settle()
        assert "◂ 1,630.5亿" in shown(reader, "乙公司")
        assert "◂" not in shown(reader, "甲公司")
        view.post_message(turned(reader, back, row, shift))
        await reader.settle()
        assert "◂" not in reader.screen


async def test_a_wheel_turned_downward_moves_no_table(open_reader: OpenReader, feed: Path) -> None:
    async with open_reader((42, 24), feed) as reader:
        await reader.press("enter")
        reader.find("#article").post_message(turned(reader, MouseScrollDown, 8))
        await reader.settle()
        assert "◂" not in reader.screen


async def test_a_hit_out_of_sight_is_moved_into_it(open_reader: OpenReader, feed: Path) -> None:
    async with open_reader((42, 24), feed) as reader:
        await reader.press("enter", "apostrophe", *"第四季度", "enter")
        assert "命中 1 / 2" in reader.lines[0]
        first, second = (line for line in reader.lines if "公司  " in line and "季度" in line)
        assert "第四季度" in first
        assert "第四季度" not in second
        await reader.press("right_square_bracket")
        assert reader.screen.count("第四季度") == 2


async def test_letters_are_shown_on_links_in_sight(open_reader: OpenReader, feed: Path) -> None:
    async with open_reader((46, 12), feed) as reader:
        await reader.press("enter")
        assert "几座" not in reader.screen
        await reader.press(*["right_curly_bracket"] * 3, "f")
        assert "几座 a\n" in reader.screen


async def test_it_stays_where_it_was_moved_in_the_other_script(
    open_reader: OpenReader, feed: Path
) -> None:
    async with open_reader((42, 24), feed) as reader:
        await reader.press("enter", "right_curly_bracket")
        await reader.press("s", "s")
        assert "◂ 左邊還有 1 列" in reader.screen
        assert "右邊還有 2 列 ▸" in reader.screen
        await reader.press("n", "p")
        assert "◂ 左" not in reader.screen


async def test_what_is_selected_by_keys_is_moved_into_sight(
    open_reader: OpenReader, feed: Path
) -> None:
    async with open_reader((42, 24), feed) as reader:
        await reader.press("enter", "V", "J", "J")
        assert "第四季度" not in reader.screen
        await reader.press("J", "J")
        assert "第四季度" in reader.screen
