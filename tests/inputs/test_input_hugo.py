"""The front matter that Hugo writes beside YAML: TOML between `+++`, and JSON."""

import pytest
from tests.inputs.reading import Reading, read

BODY = "正文只有这一句。"

TOML = '''\
+++
# 由脚本生成
title = "机房的账单"  # 题目
date = 2025-02-08T10:20:30+08:00
lastmod = 2025-02-09
draft = false
weight = 10
categories = [
  "qq",  # 来源
]
tags = ["芯片", '云计算']
summary = """
四家公司一年花掉两千亿美元，\\
  谁来还？"""

[params]
author = "王小明"
from = "https://a.cn/1.html"

[[resources]]
src = "1.jpg"
title = "配图"
+++

正文只有这一句。
'''

JSON = """\
{
  "title": "机房的账单",
  "date": "2025-02-08T10:20:30+08:00",
  "draft": false,
  "weight": 10,
  "categories": ["qq"],
  "tags": ["芯片", "云计算"],
  "summary": "四家公司一年花掉两千亿美元，谁来还？",
  "params": {"author": "王小明", "from": "https://a.cn/1.html"},
  "resources": [{"src": "1.jpg", "title": "配图"}]
}

正文只有这一句。
"""

YAML = """\
---
title: 机房的账单  # 题目
date: 2025-02-08T10:20:30+08:00
categories: [qq]
tags: [芯片, 云计算]
summary: 四家公司一年花掉两千亿美元，谁来还？
params:
  author: 王小明
  from: https://a.cn/1.html
resources:
  - src: 1.jpg
    title: 配图
---

正文只有这一句。
"""


@pytest.mark.parametrize("file", [TOML, JSON, YAML], ids=["TOML", "JSON", "YAML"])
def test_the_three_notations_say_the_same(file: str) -> None:
    assert read(file) == Reading(
        title="机房的账单",
        body=BODY,
        date="2025-02-08T10:20:30+08:00",
        source="qq",
        author="王小明",
        tags=("芯片", "云计算"),
        url="https://a.cn/1.html",
        summary="四家公司一年花掉两千亿美元，谁来还？",
    )


def toml(front: str) -> Reading:
    return read(f"+++\n{front}\n+++\n\n{BODY}\n")


def json(front: str) -> Reading:
    return read(f"{front}\n\n{BODY}\n")


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2025-02-08T10:20:30Z", "2025-02-08T10:20:30+00:00"),
        ("2025-02-08T10:20:30.123-05:00", "2025-02-08T10:20:30-05:00"),
        ("2025-02-08T10:20:30", "2025-02-08T10:20:30+08:00"),  # no zone: the configured one
        ("2025-02-08 10:20:30", "2025-02-08T10:20:30+08:00"),
        ("2025-02-08", "2025-02-08T00:00:00+08:00"),
        ('"2025-02-08 10:20:30 +0800"', "2025-02-08T10:20:30+08:00"),
        ('""', None),
    ],
)
def test_dates_of_toml(written: str, date: str | None) -> None:
    assert toml(f"title = '账单'\ndate = {written}") == Reading(title="账单", body=BODY, date=date)


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("1984", "1984"),
        ("4.150", "4.150"),
        ("true", "true"),
        ('["转帖", "求助"]', "转帖 求助"),
        ('""', "正文只有这一句"),
        (r'"\u4eba\u5de5\t智能"', "人工 智能"),
    ],
)
def test_titles_of_every_type(written: str, title: str) -> None:
    assert toml(f"title = {written}").title == title
    assert json(f'{{"title": {written}}}').title == title


def test_json_null() -> None:
    assert json('{"title": null, "date": null}') == Reading(title="正文只有这一句", body=BODY)


@pytest.mark.parametrize(
    "written",
    [
        "tags = [['芯片', '云计算'], 'AI']",
        "taxonomies.tags = ['芯片', '云计算', 'AI']",
        "[taxonomies]\ntags = ['芯片', '云计算', 'AI']",  # Zola's
        "[extra]\ntags = '芯片, 云计算, AI'",
    ],
)
def test_nested_tags(written: str) -> None:
    assert toml(f"title = '账单'\n{written}").tags == ("芯片", "云计算", "AI")


@pytest.mark.parametrize(
    "written",
    [
        "author = {name = '王小明', email = 'a@a.cn'}",
        "[author]\nname = '王小明'",
        "[[authors]]\nname = '王小明'\n[[authors]]\nname = '王小明'",
        "params.author = '王小明'",
    ],
)
def test_nested_author(written: str) -> None:
    assert toml(f"title = '账单'\n{written}").author == "王小明"


def test_toml_that_does_not_parse() -> None:
    """As with YAML, a bad line loses one value at most."""
    front = 'title = "人工\\智能"\ndate = 2025-2-8\ntags = ["芯片"]\n[params]\nauthor = "王小明"'
    assert toml(front) == Reading(
        title="人工\\智能",
        body=BODY,
        date="2025-02-08T00:00:00+08:00",
        tags=("芯片",),
        author="王小明",
    )


def test_what_only_looks_like_it_is_text() -> None:
    assert read("+++\n这是第一段。\n+++\n\n第二段。") == Reading(
        title="这是第一段", body="+++\n\n这是第一段。\n\n+++\n\n第二段。"
    )
    assert read("{不是 JSON}\n\n第二段。").title == "{不是 JSON}"
    assert read("{公司}去年亏损。第二句。").body == "{公司}去年亏损。第二句。"
