"""INPUT.md, "Shapes": each kind of file whole, and the article that it is.

The kind is decided from the content: no test here gives a name that would tell.
"""

import pytest
from tests.inputs.reading import Reading, read

HUGO = """\
---
title: "四家巨头的账单：  谁来付？"
date: "2025-02-07 09:51:04"
summary: "四家公司去年一共花掉两千多亿美元，今年还要再加四成，投资人开始问这笔钱..."
categories:
  - "sina_us_stock"
lang:
  - "zh-CN"
translations:
  - "zh-CN"
tags:
  - "sina_us_stock"
menu: ""
thumbnail: "https://a.cn/thumbnail.jpg"
lead: ""
comments: false
authorbox: false
pager: true
toc: false
mathjax: false
sidebar: "right"
widgets:
  - "search"
  - "recent"
  - "taglist"
---

四家公司去年一共花掉两千多亿美元，今年还要再加四成，投资人开始问这笔钱要多少年才能赚回来。

![](//n.sinaimg.cn/tech/1.jpg)

　　“我们没有别的办法。”一位首席财务官说。


责任编辑：王小明 AB012

[sina_us_stock](https://finance.sina.com.cn/stock/1.shtml)
"""


def test_hugo_post() -> None:
    """All 17 keys; the closing link is the address, the editor is metadata, the code is no tag."""
    assert read(HUGO) == Reading(
        title="四家巨头的账单： 谁来付？",
        body=(
            "四家公司去年一共花掉两千多亿美元，今年还要再加四成，投资人开始问这笔钱要多少年才能赚回来。"
            "\n\n![](https://n.sinaimg.cn/tech/1.jpg)\n\n“我们没有别的办法。”一位首席财务官说。"
        ),
        date="2025-02-07T09:51:04+08:00",
        source="sina_us_stock",
        editor="王小明",
        url="https://finance.sina.com.cn/stock/1.shtml",
        summary=("四家公司去年一共花掉两千多亿美元，今年还要再加四成，投资人开始问这笔钱..."),
    )


JEKYLL = """\
---
layout: post
title: "四家巨头的账单"
date: 2025-02-08T02:20:30.000Z
author: 机房周刊
from: https://a.cn/industry/1.html
tags: [ 机房周刊 ]
comments: True
categories: [ 机房周刊 ]
---
<!--1738981230000-->
[四家巨头的账单](https://a.cn/industry/1.html)
------

<div>
<table style="width: 100%;" border="0"><tbody>
<tr><td><img src="https://a.cn/1.jpg" width="600"></td></tr>
<tr><td style="text-align: center;">四家公司的机房（资料图）</td></tr>
</tbody></table>
<p style="color: #333;">　　去年花的钱，今年开始要还。</p>
<p>　　<strong>谁来还，</strong>没有人知道。</p>
</div>
"""


def test_jekyll_post() -> None:
    """No epoch comment, no repeated title, no layout table, no `style=`; one picture, captioned."""
    assert read(JEKYLL) == Reading(
        title="四家巨头的账单",
        body=(
            "![四家公司的机房（资料图）](https://a.cn/1.jpg)\n\n去年花的钱，今年开始要还。\n\n"
            "**谁来还，**没有人知道。"
        ),
        date="2025-02-08T02:20:30+00:00",
        source="机房周刊",
        author="机房周刊",
        url="https://a.cn/industry/1.html",
    )


@pytest.mark.parametrize(
    ("title", "repeated"),
    [
        ("[转帖] 机房的账单", "[转帖] 机房的账单"),
        ("机房  的账单（图）|*ST某", "机房  的账单（图）|*ST某"),
        ("机房&账单", "机房&amp;账单"),
        ("1. 机房的账单", "1. 机房的账单"),
        ("# 机房的账单", "# 机房的账单"),
        ("ＡＩ：机房的账单", "AI:机房的账单"),
    ],
)
def test_a_repeated_title_goes_whatever_is_in_it(title: str, repeated: str) -> None:
    file = f"---\ntitle: '{title}'\n---\n<!--1738981230000-->\n[{repeated}](https://a.cn/1)\n------\n\n"
    found = read(f"{file}<div><p>谁来还，没有人知道。</p></div>")
    assert (found.body, found.url) == ("谁来还，没有人知道。", "https://a.cn/1")


FORUM = """\
---
layout: default

title: 说说机房的账

date: 2009-9-30

categories: 水木闲谈
---

---

楼主说的有道理，我来补充几句。

---

以上。
"""


def test_forum_jekyll() -> None:
    """Blank lines between keys, a bare category, a date YAML knows not, a body with rules."""
    assert read(FORUM) == Reading(
        title="说说机房的账",
        body="楼主说的有道理，我来补充几句。\n\n---\n\n以上。",
        date="2009-09-30T00:00:00+08:00",
        source="水木闲谈",
    )


def test_plain_text_with_its_headline_on_line_one() -> None:
    text = "巨頭,終究要付帳單\n\n去年花的錢,今年開始要還。\n誰來還,沒有人知道。\n"
    assert read(text) == Reading(
        title="巨頭,終究要付帳單",
        body="去年花的錢,今年開始要還。\n\n誰來還,沒有人知道。",
        written="hant",
    )


def test_plain_text_without_a_headline() -> None:
    """A closing byline names the source; the title is made of the first sentence."""
    sentence = "近來,機房的帳單讓投資人越看越擔心,而這筆錢什麼時候能賺回來,四家公司都說不出時間。"
    assert read(f"{sentence}\n大家只好再等一等。 (某某社)\n") == Reading(
        title="近來,機房的帳單讓投資人越看越擔心,而這筆錢什麼時候能賺回來…",
        body=f"{sentence}\n\n大家只好再等一等。",
        source="某某社",
        written="hant",
    )


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        # cut at the last mark within 40 characters,
        (
            "甲" * 20 + "，" + "乙" * 10 + "，" + "丙" * 20 + "。",
            "甲" * 20 + "，" + "乙" * 10 + "…",
        ),
        # not before the 12th,
        ("甲" * 10 + "，" + "乙" * 60 + "。", "甲" * 10 + "，" + "乙" * 29 + "…"),
        # and a short sentence stands whole
        ("机房的账单到了。谁来付？", "机房的账单到了"),
    ],
)
def test_a_title_made_of_the_first_sentence(sentence: str, title: str) -> None:
    assert read(f"{sentence}后面还有一句，说的是别的事。").title == title


NO_FRONT_MATTER = """\
[四家巨头的账单](https://a.cn/2.html)
------

日期：Thu, 02 Jul 2020 10:20:30 +0800

<p>去年花的钱，<br>今年开始要还。</p><p>谁来还，没有人知道。</p>
"""


def test_no_front_matter_markdown_and_html() -> None:
    """A date in a line of the body is used, and marked as inferred."""
    assert read(NO_FRONT_MATTER) == Reading(
        title="四家巨头的账单",
        body="去年花的钱，\n今年开始要还。\n\n谁来还，没有人知道。",
        date="2020-07-02T10:20:30+08:00",
        inferred=True,
        url="https://a.cn/2.html",
    )


PAGE = """\
<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>四家巨头的账单_某网</title>\
<meta property="og:title" content="四家巨头的账单"><meta property="og:site_name" content="某网">\
<meta property="article:published_time" content="2025-02-08T08:00:00+08:00">\
<meta name="author" content="王小明"><meta name="description" content="讲的是机房的钱。">\
<link rel="canonical" href="https://a.cn/3.html"><style>p{margin:0}</style></head><body>\
<nav><a href="/">首页</a></nav><div class="ad"><script>var ad = "<p>广告</p>";</script></div>\
<article><h1>四家巨头的账单</h1><p>去年花的钱，今年开始要还。</p><p>谁来还，没有人知道。</p>\
</article><footer>京ICP备000000号</footer></body></html>"""


def test_saved_page() -> None:
    assert read(PAGE) == Reading(
        title="四家巨头的账单",
        body="去年花的钱，今年开始要还。\n\n谁来还，没有人知道。",
        date="2025-02-08T08:00:00+08:00",
        source="某网",
        author="王小明",
        url="https://a.cn/3.html",
        summary="讲的是机房的钱。",
    )


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.htm", "a.markdown", "a"])
@pytest.mark.parametrize("file", [HUGO, JEKYLL, FORUM, NO_FRONT_MATTER, PAGE])
def test_file_names_do_not_tell_the_shape(file: str, name: str) -> None:
    assert read(file, name) == read(file)
