"""What the fields of a front matter make of an article, shape by shape."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.text.metadata import known_keys
from ainews_tui.text.metadata.fields import FrontMatter
from ainews_tui.text.metadata.frontmatter import split

SHANGHAI = ZoneInfo("Asia/Shanghai")


def front(block: str) -> FrontMatter:
    return split(f"---\n{block}\n---\n")[0]


@pytest.mark.parametrize(
    ("block", "title"),
    [
        ('title: "巨头的  账单\u3000"', "巨头的 账单"),
        ("titel: 拼错的键", "拼错的键"),
        ("Title: 大写的键", "大写的键"),
        ("标题: 中文的键", "中文的键"),
        ("title:\ntittle: 空的不算", "空的不算"),
        ("title: [转帖]", "[转帖]"),
        ("title: AT&amp;T 与 R&D，B&para;C", "AT&T 与 R&D，B¶C"),
        ('title: "a\\x1b[31mb\\u202ec\\nd"', "abc d"),
        ("title: '&#x1b;[31m&#x202e;红'", "[31m红"),
        ('title: "\\u200b"', None),
        ("date: 2025-02-08", None),
    ],
)
def test_title(block: str, title: str | None) -> None:
    assert known_keys.title_of(front(block)) == title


@pytest.mark.parametrize(
    ("block", "iso"),
    [
        ('date: "2025-02-07 09:51:04"', "2025-02-07T09:51:04+08:00"),
        ("pubDate: Thu, 02 Jul 2020 10:20:30 GMT", "2020-07-02T10:20:30+00:00"),
        ("date: 不详\npublished: 2025-02-08", "2025-02-08T00:00:00+08:00"),
    ],
)
def test_date(block: str, iso: str) -> None:
    moment = known_keys.date_of(front(block), SHANGHAI)
    assert moment is not None
    assert moment.isoformat() == iso


@pytest.mark.parametrize("block", ["title: 甲", "date:", "date: 2025-13-40", "updated: 2025-02-08"])
def test_no_date(block: str) -> None:
    assert known_keys.date_of(front(block), SHANGHAI) is None


@pytest.mark.parametrize(
    ("block", "source", "tags"),
    [
        # the code is category and tag at once
        ("categories: [qq]\ntags: [qq]", "qq", ()),
        ("categories: [某报]\ntags: [某报]", "某报", ()),
        ("categories: [QQ]\ntags: [qq, AI]", "QQ", ("AI",)),
        # a category alone, as a list or bare
        ("categories: 某论坛\ntags: [芯片, AI]", "某论坛", ("芯片", "AI")),
        ("catagories: [某论坛]", "某论坛", ()),
        # of several, the known one
        ("categories: [财经, qq]\ntags: [AI]", "qq", ("AI", "财经")),
        ("categories: [财经]\ntags: [AI, sina_us_stock]", "sina_us_stock", ("AI", "财经")),
        ("tags: [AI, 腾讯网]", "腾讯网", ("AI",)),
        # of several unknown, none
        ("categories: [财经, 科技]\ntags: [AI]", None, ("AI", "财经", "科技")),
        ("tags: [AI]", None, ("AI",)),
        # said outright
        ("source: 某报\ncategories: [qq]\ntags: [qq]", "某报", ("qq",)),
        ("source: https://a.cn/1\ncategories: [qq]", "qq", ()),
        # tags as they come
        ("tags: AI，芯片, ai", None, ("AI", "芯片")),
        ("tags: 1984", None, ("1984",)),
        ('tags: ["", " ", "\\u200b", null, " a \\n b ", AI, AI]', None, ("a b", "AI")),
        ("title: 甲", None, ()),
    ],
)
def test_source_and_tags(block: str, source: str | None, tags: tuple[str, ...]) -> None:
    fields = front(block)
    assert known_keys.source_of(fields) == source
    assert known_keys.tags_of(fields, source) == tags


@pytest.mark.parametrize(
    ("block", "author", "editor"),
    [
        ("author: 王小明", "王小明", None),
        ("authors: [王小明, 李小红, 王小明]\neditor: 张三", "王小明、李小红", "张三"),
        ("auther: A. Writer\n责任编辑: 张三", "A. Writer", "张三"),
        ("author:", None, None),
    ],
)
def test_author_and_editor(block: str, author: str | None, editor: str | None) -> None:
    assert known_keys.author_of(front(block)) == author
    assert known_keys.editor_of(front(block)) == editor


@pytest.mark.parametrize(
    ("block", "address"),
    [
        ("from: https://a.cn/1.html", "https://a.cn/1.html"),
        ("url: /posts/1/\nlink: http://a.cn/1", "http://a.cn/1"),
        ("link: [相对, https://a.cn/2]", "https://a.cn/2"),
        ("original_url: HTTPS://a.cn", "HTTPS://a.cn"),
        ("source: https://a.cn/3", "https://a.cn/3"),
        ("url: https://a.cn/新闻-1?x=[1]", "https://a.cn/新闻-1?x=[1]"),
        ("url: https://a.cn/a b", "https://a.cn/a%20b"),
        ('url: "https://a.cn/\\x1b[31mred"', "https://a.cn/red"),
        ("url: javascript:alert(1)", None),
        ("url: //a.cn/1", "https://a.cn/1"),
        ("url: mailto:a@a.cn", None),
        ("url: 'https://'", None),
        ("url: '#top'", None),
        ("url: file:///etc/passwd", None),
        ("from: 某报", None),
    ],
)
def test_address(block: str, address: str | None) -> None:
    assert known_keys.address_of(front(block)) == address


def test_summary() -> None:
    assert known_keys.summary_of(front('description: " 一\\n 二 "')) == "一 二"
    assert known_keys.summary_of(front("summary: ''\nexcerpt: 三")) == "三"
    assert known_keys.summary_of(front("title: 甲")) is None


@given(st.text())
def test_one_line_is_one_safe_line_or_none(text: str) -> None:
    line = known_keys.one_line(text)
    assert line is None or (line and line == " ".join(line.split()) and "\x1b" not in line)
