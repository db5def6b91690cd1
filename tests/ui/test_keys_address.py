"""An address is shown whole, with what is doubtful about it, before the browser gets it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.ui.reader import OpenReader

from ainews_tui.text.addresses.parts import Address
from ainews_tui.ui import address_dialog

DOUBTFUL = "https://bank.com@xn--80ak6aa92e.com/2025/news?a=1&b=" + "长" * 60


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Stand in for the browser; the addresses it was given."""
    given: list[str] = []

    async def browse(app: object, address: Address) -> bool:
        given.append(address.written)
        return not address.written.endswith("refused")

    monkeypatch.setattr(address_dialog, "browse", browse)
    return given


@pytest.fixture
def one_article(tmp_path: Path) -> Callable[[str], Path]:
    """Write a feed of one article with this address."""

    def write(url: str) -> Path:
        (tmp_path / "one").mkdir()
        post = f'---\ntitle: 一条消息\nfrom: "{url}"\n---\n\n正文。\n'
        (tmp_path / "one" / "a.md").write_text(post, encoding="utf-8")
        return tmp_path / "one"

    return write


@pytest.mark.parametrize("key", ["enter", "b"])
async def test_the_address_is_shown_and_then_opened(
    open_reader: OpenReader, opened: list[str], key: str
) -> None:
    async with open_reader() as reader:
        screen = await reader.press("b")
        assert "网站：example.com\n" in screen.replace(" ", "").replace("│", "")
        assert "https://example.com/doubts.md" in screen
        assert opened == []
        assert "已交给浏览器" in await reader.press(key)
        assert opened == ["https://example.com/doubts.md"]
        assert "用浏览器打开" not in reader.screen


@pytest.mark.parametrize("key", ["escape", "q", "h"])
async def test_leaving_opens_nothing(open_reader: OpenReader, opened: list[str], key: str) -> None:
    async with open_reader() as reader:
        await reader.press("b")
        assert "用浏览器打开" not in await reader.press(key)
        assert opened == []
        assert reader.app.is_running


@pytest.mark.parametrize("size", [(160, 48), (120, 36), (80, 24), (50, 20)])
async def test_all_of_a_doubtful_address_is_shown(
    open_reader: OpenReader,
    opened: list[str],
    one_article: Callable[[str], Path],
    size: tuple[int, int],
) -> None:
    async with open_reader(size, one_article(DOUBTFUL)) as reader:
        await reader.press("b")
        seen = reader.screen + await reader.press(*["j"] * 20)
        inside = "".join(
            row.split("│")[1].strip() for row in seen.split("\n") if row.count("│") > 1
        )
        for part in ("网站：xn--80ak6aa92e.com", "只是登录名：bank.com", "аррӏе.com", "U+0430"):
            assert part in inside
        assert DOUBTFUL in inside
        await reader.press("enter")
        assert opened == [DOUBTFUL]


async def test_words_about_an_address_change_script_and_the_address_does_not(
    open_reader: OpenReader, one_article: Callable[[str], Path]
) -> None:
    async with open_reader(feed=one_article("https://新闻/头条")) as reader:
        screen = await reader.press("s", "s", "b")
        assert "用瀏覽器打開" in screen
        assert "! 不是公網上的網站名：新闻" in screen
        assert "https://新闻/头条" in screen


async def test_a_browser_that_cannot_be_had_is_reported(
    open_reader: OpenReader, opened: list[str], one_article: Callable[[str], Path]
) -> None:
    async with open_reader(feed=one_article("https://example.cn/refused")) as reader:
        assert "没有能用的浏览器" in await reader.press("b", "enter")


async def test_the_address_is_copied(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        assert "已复制：https://example.com/doubts.md" in await reader.press("y")
        assert reader.app.clipboard == "https://example.com/doubts.md"


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (50, 20)])
async def test_a_message_covers_the_hints_only(
    open_reader: OpenReader, one_article: Callable[[str], Path], size: tuple[int, int]
) -> None:
    address = "https://example.cn/" + "long-" * 30
    async with open_reader(size, feed=one_article(address)) as reader:
        before = (await reader.press("enter", "G")).split("\n")
        assert "long-" in reader.screen
        after = (await reader.press("y")).split("\n")
        assert after[:-2] == before[:-2]
        assert after[-2].startswith(" 已复制：https://example.cn/long-")
        assert reader.app.clipboard == address
        assert (await reader.press("Y")).split("\n")[:-1] == [*before[:-2], " 已复制全文"]
        assert (await reader.press("z")).split("\n")[:-1] == [*before[:-2], " 画面上没有表格"]
        assert (await reader.press("G")).split("\n") == before


async def test_an_article_without_an_address_says_so(
    open_reader: OpenReader, one_article: Callable[[str], Path]
) -> None:
    async with open_reader(feed=one_article("javascript:alert(1)")) as reader:
        for key in ("b", "y"):
            assert "这篇文章没有网址" in await reader.press(key)
            assert "用浏览器打开" not in reader.screen
        assert reader.app.clipboard == ""
