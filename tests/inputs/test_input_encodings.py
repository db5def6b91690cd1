"""INPUT.md, "Encodings": what bytes a file may be made of."""

import codecs

import pytest
from tests.inputs.reading import Reading, read

HANS = """\
---
title: 机房的账单
date: 2025-02-08
---

四家公司今年打算花三千多亿美元建数据中心，投资人想知道这笔钱什么时候能赚回来。

谁来还，没有人知道。
"""
HANT = """\
---
title: 機房的帳單
date: 2025-02-08
---

四家公司今年打算花三千多億美元建資料中心，投資人想知道這筆錢什麼時候能賺回來。

誰來還，沒有人知道。
"""
DATE = "2025-02-08T00:00:00+08:00"
READ_HANS = Reading(
    title="机房的账单",
    body=(
        "四家公司今年打算花三千多亿美元建数据中心，投资人想知道这笔钱什么时候能赚回来。\n\n"
        "谁来还，没有人知道。"
    ),
    date=DATE,
)
READ_HANT = Reading(
    title="機房的帳單",
    body=(
        "四家公司今年打算花三千多億美元建資料中心，投資人想知道這筆錢什麼時候能賺回來。\n\n"
        "誰來還，沒有人知道。"
    ),
    date=DATE,
    written="hant",
)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "gbk", "gb2312"])
def test_simplified_in_every_encoding(encoding: str) -> None:
    assert read(HANS.encode(encoding)) == READ_HANS


@pytest.mark.parametrize("encoding", ["utf-8", "big5", "big5hkscs", "gb18030"])
def test_traditional_in_every_encoding(encoding: str) -> None:
    assert read(HANT.encode(encoding)) == READ_HANT


def test_gb18030_of_four_bytes() -> None:
    text = "这里的䶮、㐂和😀都要四个字节，镕字两个。"
    assert read(text.encode("gb18030")).body == text
    text = "An English text with NBSP\u00a0only.\u00a0 Another sentence."
    assert read(text.encode("gb18030")).body == " ".join(text.split())


def test_gb18030_in_a_saved_page_that_says_so() -> None:
    page = (
        '<html><head><meta charset="gb2312"><title>机房的账单</title></head>'
        "<body><p>四家公司今年打算花三千多亿美元建数据中心。</p></body></html>"
    )
    assert read(page.encode("gb18030")) == Reading(
        title="机房的账单", body="四家公司今年打算花三千多亿美元建数据中心。"
    )


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"\x84\x31\x95\x33", "gb18030"),
    ],
)
def test_byte_order_marks(mark: bytes, encoding: str) -> None:
    """The mark says the encoding, is no part of the text, and hides no front matter."""
    assert read(mark + HANS.encode(encoding)) == READ_HANS


@pytest.mark.parametrize("end", ["\r\n", "\r", "\r\r\n", "\n\r"], ids=repr)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_line_ends(end: str, encoding: str) -> None:
    """CRLF, lone CR, and what copying files back and forth makes of them."""
    assert read(HANS.replace("\n", end).encode(encoding)) == READ_HANS


def test_line_ends_mixed_in_one_file() -> None:
    first, _, rest = HANS.partition("\n\n")
    assert read(first.replace("\n", "\r\n") + "\r\r" + rest) == READ_HANS


@pytest.mark.parametrize(
    "file",
    [b"", b"\n", b" \r\n\t\r\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\0\0\0", "\u3000\u200b".encode()],
    ids=repr,
)
def test_empty_files(file: bytes) -> None:
    """An article without a text, named after its file."""
    assert read(file, "机房的账单.txt") == Reading(title="机房的账单")
    assert read(file, "2025-02-08-机房的账单.md").date == DATE


def test_replacement_characters_that_are_there_already() -> None:
    assert read("# 机房\ufffd账单\n\n这笔钱\ufffd\ufffd还不上。") == Reading(
        title="机房\ufffd账单", body="这笔钱\ufffd\ufffd还不上。"
    )


@pytest.mark.parametrize(
    ("file", "body"),
    [
        ("这笔钱".encode() + b"\xff" + "还不上。".encode(), "这笔钱\ufffd还不上。"),
        ("这笔钱还不上。".encode()[:-1], "这笔钱还不上\ufffd"),  # cut within a character
        ("这笔钱还不上，谁也".encode("gb18030") + b"\xff", "这笔钱还不上，谁也\ufffd"),
        ("这笔钱".encode() + b"\xed\xa0\x80", "这笔钱\ufffd\ufffd\ufffd"),  # a lone surrogate
    ],
)
def test_bytes_that_are_no_characters(file: bytes, body: str) -> None:
    """Each is U+FFFD; the rest stands."""
    assert read(file).body == body
