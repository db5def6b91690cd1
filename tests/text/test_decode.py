"""Which encoding is chosen for which bytes, and what becomes of bytes that fit none."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.text.decode import decode, is_binary, whole_characters

SIMPLIFIED = "四家公司今年打算花三千多亿美元建数据中心，投资人想知道这笔钱什么时候能赚回来。"
TRADITIONAL = "四家公司今年打算花三千多億美元建資料中心，投資人想知道這筆錢什麼時候能賺回來。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "utf-8"),
        (SIMPLIFIED, "utf-8-sig"),
        (SIMPLIFIED, "utf-16"),
        (SIMPLIFIED, "gb18030"),
        (SIMPLIFIED[:12], "gb18030"),
        ("title: " + SIMPLIFIED[:6], "gb18030"),
        (TRADITIONAL, "big5"),
        (TRADITIONAL[:12], "big5"),
        ("香港嘅科技股喺今日升咗好多，投資者話睇好後市", "big5hkscs"),
        (TRADITIONAL, "gb18030"),  # written on a mainland system
        ("plain ASCII", "ascii"),
        ("", "utf-8"),
    ],
)
def test_the_encoding_is_found(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_big_endian_utf16() -> None:
    assert decode(b"\xfe\xff" + SIMPLIFIED.encode("utf-16-be")) == SIMPLIFIED


def test_an_encoding_is_judged_by_what_is_not_ascii() -> None:
    """The head of a saved page may hold a megabyte of script before its first Chinese word."""
    page = b"<script>" + b"x" * 1_500_000 + b"</script>" + SIMPLIFIED.encode("gb18030")
    assert decode(page).endswith(SIMPLIFIED)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("前面".encode() + b"\xff" + "后面".encode(), "前面\ufffd后面"),
        (SIMPLIFIED.encode()[:-1], SIMPLIFIED[:-1] + "\ufffd"),
        ("Café, résumé, naïve".encode() + b"\xff", "Café, résumé, naïve\ufffd"),
        ("Привет, мир".encode() + b"\xff", "Привет, мир\ufffd"),
        (b"ASCII with \xff in it", "ASCII with \ufffd in it"),
        (b"caf\xe9 and \x93quotes\x94", "caf\ufffd and \ufffdquotes\ufffd"),
        (b"\xff\xfe\x2d\x4e\x00", "中\ufffd"),  # half a UTF-16 character at the end
    ],
)
def test_what_fits_no_encoding_is_marked(data: bytes, expected: str) -> None:
    assert decode(data) == expected


def test_a_few_broken_bytes_are_marked_where_they_are() -> None:
    broken = bytearray((SIMPLIFIED * 20).encode())
    for place in range(0, 600, 60):  # each the first byte of a character
        broken[place] = 0xFF
    text = decode(bytes(broken))
    assert text.count("\ufffd") == 30  # the byte and the two that it leaves alone
    assert text.replace("\ufffd", "") == "".join(
        char for n, char in enumerate(SIMPLIFIED * 20) if n % 20 or n >= 200
    )


def test_broken_gb18030_stays_gb18030() -> None:
    data = SIMPLIFIED.encode("gb18030") + b"\xff" + SIMPLIFIED.encode("gb18030")
    assert decode(data) == SIMPLIFIED + "\ufffd" + SIMPLIFIED


def test_line_ends() -> None:
    assert decode(b"1\r\n2\r3\n4\n\r5") == "1\n2\n3\n4\n\n5"


def test_real_articles_in_old_encodings(shared: Path) -> None:
    for file in sorted(shared.glob("articles/zh-*/*/*.md")):
        text = decode(file.read_bytes())
        encoding = "big5hkscs" if "zh-HK" in file.parts else "gb18030"
        data = text.encode(encoding, "ignore")
        assert decode(data) == data.decode(encoding), file.name


@given(st.binary())
def test_any_bytes_have_a_reading(data: bytes) -> None:
    assert "\r" not in decode(data)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_utf8_is_read_as_it_is(text: str) -> None:
    expected = text.replace("\r\n", "\n").replace("\r", "\n")
    assert decode(b"\xef\xbb\xbf" + text.encode()) == expected


@pytest.mark.parametrize(
    ("head", "kept"),
    [
        ("第一行\n第二行".encode()[:-1], "第一行\n"),
        ("没有换行, 只有逗号".encode()[:-1], "没有换行, "),
        ("没有换行, 只有逗号".encode("gb18030")[:-1], "没有换行, "),
        ("沒有換行, 只有逗號".encode("big5")[:-1], "沒有換行, "),
        ("一二".encode("utf-16")[:-1], "一"),
        ("一".encode(), "一"),
        (b"", ""),
    ],
)
def test_a_head_that_was_cut_off_ends_with_a_character(head: bytes, kept: str) -> None:
    assert decode(whole_characters(head)) == kept


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5"])
@given(length=st.integers(400, 2400))
def test_no_head_ends_within_a_character(encoding: str, length: int) -> None:
    text = (TRADITIONAL[:20] + "\n" + TRADITIONAL[20:] + " ") * 30
    head = decode(whole_characters(text.encode(encoding)[:length]))
    assert text.startswith(head)
    assert len(head.encode(encoding)) > length - 200


def test_a_head_without_any_mark_is_kept() -> None:
    assert whole_characters("字".encode() * 1000) == "字".encode() * 1000


PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4


@pytest.mark.parametrize(
    ("data", "binary"),
    [
        (PICTURE, True),
        (b"\x7fELF" + bytes(60), True),
        (b"", False),
        (b"\0\0\0", False),
        ("一句话。".encode() + b"\0\x07" * 4, False),
        ("一句很长的话，说了又说。".encode() * 9 + b"\0" * 20, False),
        (b"\x1b[31mred\x1b[0m\r\n\t" * 50, False),
        ("一句话。A\n".encode("utf-16"), False),
        ("一句话。".encode("gb18030") * 50, False),
        ("一句話。".encode("big5") * 50, False),
    ],
)
def test_a_picture_is_no_text_and_a_stray_sign_makes_no_picture(data: bytes, binary: bool) -> None:
    assert is_binary(data) is binary
