"""INPUT.md: a folder is a mixture of all shapes; what is told of it in `ainews-tui list`."""

from pathlib import Path

import pytest
from tests.inputs.conftest import Lay, Listing, Say

BODY = "四家公司一年花掉两千亿美元，这笔钱谁来还，没有人知道。"


def post(title: str, front: str = "", body: str = BODY) -> str:
    return f"---\ntitle: '{title}'\n{front}\n---\n\n{body}\n"


def test_a_mixture_of_all_shapes(lay: Lay, listed: Listing) -> None:
    lay(
        {
            "hugo/1.txt": post("雨果", 'date: "2025-02-07 09:51:04"\ncategories: [sina_us_stock]'),
            "_posts/2.md": post("杰基尔", "date: 2025-02-08T02:20:30Z\nauthor: 王小明"),
            "forum/3.md": post("论坛", "date: 2009-9-30\ncategories: 水木闲谈"),
            "4.txt": f"純文字的一篇\n\n去年花的錢,今年要還。{BODY}",
            "5.md": f"[没有头的一篇](https://a.cn/5)\n------\n\n日期：2020-07-02\n\n<p>{BODY}</p>",
            "6.html": f"<html><title>网页</title><body><p>{BODY}一样。</p></body></html>",
            "7.md": "+++\ntitle = 'TOML'\ndate = 2025-02-06T08:00:00+08:00\n+++\n\n正文。",
            "8.md": '{"title": "JSON", "date": "2025-02-05"}\n\n正文。',
            "empty.md": "",
        }
    )
    dated = [told for told in listed() if told["date"]]
    assert [(told["title"], told["date"], told["source_name"]) for told in dated] == [
        ("杰基尔", "2025-02-08T10:20:30+08:00", None),
        ("雨果", "2025-02-07T09:51:04+08:00", "新浪美股"),
        ("TOML", "2025-02-06T08:00:00+08:00", None),
        ("JSON", "2025-02-05T00:00:00+08:00", None),
        ("没有头的一篇", "2020-07-02T00:00:00+08:00", None),
        ("论坛", "2009-09-30T00:00:00+08:00", "水木闲谈"),
    ]
    undated = [told["title"] for told in listed()][len(dated) :]
    assert sorted(undated) == ["empty", "純文字的一篇", "网页"]


def test_an_empty_file_is_listed_and_opened(lay: Lay, listed: Listing, say: Say) -> None:
    lay({"2025-02-08-空.md": "", "blank.txt": "\ufeff\r\n\u3000"})
    told = listed()
    assert [(told["title"], told["characters"]) for told in told] == [
        ("2025-02-08-空", 0),
        ("blank", 0),
    ]
    assert say("show", told[1]["id"]).startswith("blank\n")


class TestDuplicates:
    """Marked, never left out: an address or a text that another article has too."""

    def test_the_same_address(self, lay: Lay, listed: Listing) -> None:
        lay(
            {
                "1.md": post("初稿", "from: https://a.cn/1.html"),
                "2.md": post("改过的稿", "from: https://a.cn/1.html", "又改了一遍，这是全文。"),
                "3.md": post("另一篇", "from: https://a.cn/3.html", "这是说别的事。"),
            }
        )
        assert {told["title"]: told["duplicate"] for told in listed()} == {
            "初稿": True,
            "改过的稿": True,
            "另一篇": False,
        }

    def test_the_same_text_in_two_folders(self, lay: Lay, listed: Listing) -> None:
        lay(
            {
                "_posts/2025-02-08-zhang-dan.md": post("机房的账单"),
                "archived/2025-02-08-zhang-dan.md": post("机房的账单"),
                "_posts/other.md": post("另一篇", body="这是说别的事。"),
            }
        )
        assert {told["path"].split("news/")[1]: told["duplicate"] for told in listed()} == {
            "_posts/2025-02-08-zhang-dan.md": True,
            "archived/2025-02-08-zhang-dan.md": True,
            "_posts/other.md": False,
        }

    def test_the_same_title_alone_is_no_duplicate(self, lay: Lay, listed: Listing) -> None:
        lay({"1.md": post("早报"), "2.md": post("早报", body="这是第二天的早报，说别的事。")})
        assert [told["duplicate"] for told in listed()] == [False, False]

    def test_empty_files_are_no_duplicates(self, lay: Lay, listed: Listing) -> None:
        lay({"1.md": "", "2.md": ""})
        assert [told["duplicate"] for told in listed()] == [False, False]


@pytest.mark.parametrize(
    "title",
    [
        "[AI] hello",
        "[/视频] 机房的账单",
        "[red]机房[/red]的账单",
        "[bold]没有关上",
        "[/]",
        "[@click=app.quit]退出[/]",
        r"\[转义]",
        "**机房** <b>的</b> `账单`",
        "&lt;机房&gt;的账单",
        "{{机房}} %s {0}",
        "$机房 ~账单~ :smile:",
    ],
)
def test_markup_like_titles(lay: Lay, listed: Listing, say: Say, title: str) -> None:
    """They are text: in JSON, in the list, and above the article."""
    shown = title.replace("&lt;", "<").replace("&gt;", ">")  # entities are read
    lay({"1.md": post(title, "tags: ['[red]', '[/视频]']\nsource: '[green]某网'")})
    (told,) = listed()
    assert (told["title"], told["tags"]) == (shown, ["[red]", "[/视频]"])
    assert say("list").rstrip("\n").endswith(f"[green]某网     {shown}")
    assert say("show", told["id"]).startswith(f"{shown}\n[green]某网 · ")


def test_the_summary_is_told_as_it_was_cut(lay: Lay, listed: Listing) -> None:
    lay({"1.md": post("机房的账单", f"summary: {BODY[:20]}...")})
    assert listed()[0]["summary"] == f"{BODY[:20]}..."


def test_half_width_punctuation_is_kept_and_begins_no_line(
    lay: Lay, say: Say, folder: Path
) -> None:
    text = "去年花的錢,今年要還:誰來還;沒有人知道(真的),大家等著. " * 10
    lay({"1.txt": f"機房的帳單,誰來付\n\n{text}"})
    lines = say("show", str(folder / "1.txt"), "--width", "20").split("\n")
    assert "".join(lines[3:]).replace(" ", "") == text.replace(" ", "")
    assert not [line for line in lines if line.lstrip()[:1] in set(",:;).")]


def test_addresses_print_bare(lay: Lay, say: Say, folder: Path) -> None:
    lay({"1.md": post("机房的账单", body="这是全文：<https://a.cn/2.html>。")})
    shown = say("show", str(folder / "1.md"))
    assert "https://a.cn/2.html" in shown
    assert not set("<>") & set(shown)
