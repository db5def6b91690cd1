"""A source has a script of its own; the reader's own words are used, their mistakes told once."""

from tests.ui.reader import NEWEST, OpenReader

from ainews_tui import paths
from ainews_tui.article import Script

NEWEST_HANS = "华尔街开始怀疑：头发不会一夜变长"


async def test_an_article_is_shown_in_its_sources_script(open_reader: OpenReader) -> None:
    async with open_reader(scripts={"qq": Script.TW}) as reader:
        assert (reader.cursor, reader.article) == (NEWEST, NEWEST)
        await reader.press("j")
        assert reader.cursor == "DeepSeek把訓練成本壓低"
        assert reader.article == "DeepSeek把訓練成本壓低"
        assert "訓練只用了兩千多塊芯片" in reader.screen
        assert "原文" in reader.lines[0]


async def test_a_script_chosen_while_an_article_is_open_is_kept_for_it(
    open_reader: OpenReader,
) -> None:
    """`s` turns the open article, and its row, as it turns all others; there they stay."""
    async with open_reader(scripts={"cnyes": Script.ORIGINAL}) as reader:
        assert (reader.cursor, reader.article) == (NEWEST, NEWEST)
        await reader.press("s")
        assert (reader.cursor, reader.article) == (NEWEST_HANS, NEWEST_HANS)
        await reader.press("j", "s")
        assert (reader.cursor, reader.article) == ("DeepSeek把訓練成本壓低",) * 2
        await reader.press("r", "k")
        assert (reader.cursor, reader.article) == (NEWEST_HANS, NEWEST_HANS)


async def test_the_badge_tells_the_script_of_the_article_where_it_is_another(
    open_reader: OpenReader,
) -> None:
    async with open_reader(scripts={"cnyes": Script.HK}) as reader:
        assert reader.lines[0].endswith("[原文] 简 繁·台  本文 繁·港")
        await reader.press("j")
        assert reader.lines[0].endswith("[原文] 简 繁·台")
        await reader.press("k", "s")
        assert reader.lines[0].endswith("原文 [简] 繁·台")  # chosen for the article too
        await reader.press("j", "s")
        assert reader.lines[0].endswith("原文 简 [繁·台]")
        await reader.press("k")
        assert reader.lines[0].endswith("原文 简 [繁·台]  本文 简")
        await reader.press("v")
        assert reader.lines[0].endswith("原文 简 [繁·台]")  # a file is in no script


async def test_the_badge_tells_nothing_of_an_article_that_is_not_in_sight(
    open_reader: OpenReader,
) -> None:
    async with open_reader((50, 20), scripts={"cnyes": Script.HK}) as reader:
        assert reader.lines[0].endswith("[原文] 简 繁·台")
        assert (await reader.press("enter")).split("\n")[0].endswith("本文 繁·港")
        assert (await reader.press("escape")).split("\n")[0].endswith("[原文] 简 繁·台")


async def test_own_words_are_used_and_mistakes_told_once(open_reader: OpenReader) -> None:
    file = paths.glossary_file()
    file.parent.mkdir(parents=True)
    file.write_text("芯片\t\t晶片\n坏\n", encoding="utf-8")
    async with open_reader() as reader:
        assert "词汇表有错：第 2 行：原文至少要两个字" in reader.screen.replace("\n", "")
        await reader.press("s", "s", "j")
        assert "兩千多塊晶片" in reader.screen


async def test_a_long_warning_is_broken_into_lines_as_chinese_is(open_reader: OpenReader) -> None:
    """Its first line would end just before the mark."""
    file = paths.glossary_file()
    file.parent.mkdir(parents=True)
    file.write_text("芯片\t\t晶片\n坏\n坏\n", encoding="utf-8")
    async with open_reader((39, 20)) as reader:
        assert reader.lines[-3:-1] == [
            " 词汇表有错：第 2 行：原文至少要两个",
            " 字；第 3 行：原文至少要两个字",
        ]
