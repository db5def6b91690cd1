"""INPUT.md, "How input goes wrong": YAML front matter."""

import pytest
from tests.inputs.reading import Reading, read


def post(front: str, body: str = "正文只有这一句。") -> Reading:
    return read(f"---\n{front}\n---\n\n{body}\n")


BODY = "正文只有这一句。"


class TestYamlThatDoesNotParse:
    """It does not lose the article: it is read as plain `key: value` lines."""

    def test_an_unknown_escape_in_double_quotes(self) -> None:
        front = 'title: "人工\\智能的账单"\ndate: "2025-02-07 09:51:04"\ntags: [芯片, "云"]\nfrom: https://a.cn/1'
        assert post(front) == Reading(
            title="人工\\智能的账单",
            body=BODY,
            date="2025-02-07T09:51:04+08:00",
            tags=("芯片", "云"),
            url="https://a.cn/1",
        )

    def test_a_control_character(self) -> None:
        assert post("title: 机房\x8f的账单\ndate: 2025-02-07") == Reading(
            title="机房的账单", body=BODY, date="2025-02-07T00:00:00+08:00"
        )

    def test_a_byte_0x8f_that_is_no_character(self) -> None:
        file = "---\ntitle: 机房§的账单\ndate: 2025-02-07\n---\n\n正文只有这一句。\n".encode()
        assert read(file.replace("§".encode(), b"\x8f")) == Reading(
            title="机房\ufffd的账单", body=BODY, date="2025-02-07T00:00:00+08:00"
        )

    @pytest.mark.parametrize(
        "title",
        [
            "一问: 为什么",
            "[转帖] 机房的账单",
            "@机房",
            "*重磅*",
            "!快讯 开盘",
            "&符号",
            "%50 涨幅",
            "`代码`",
            '"引号"之后',
            "“弯引号”",
            "- 一条",
            "? 问",
        ],
    )
    def test_a_title_that_yaml_takes_for_its_own_notation(self, title: str) -> None:
        assert post(f"title: {title}\ndate: 2025-02-07\ntags:\n  - 芯片") == Reading(
            title=title, body=BODY, date="2025-02-07T00:00:00+08:00", tags=("芯片",)
        )

    def test_a_tab_and_a_line_that_is_nothing(self) -> None:
        front = "title: 机房的账单\n\ttags: 芯片\n没有冒号的一行\ndate: 2025-02-07"
        assert post(front).date == "2025-02-07T00:00:00+08:00"

    def test_no_space_behind_the_colon_or_a_full_width_one(self) -> None:
        assert post("title:机房的账单\ndate：2025-02-07") == Reading(
            title="机房的账单", body=BODY, date="2025-02-07T00:00:00+08:00"
        )

    def test_chinese_keys(self) -> None:
        assert post("标题: 一问: 为什么\n日期: 2025-02-07\n标签: [芯片]") == Reading(
            title="一问: 为什么", body=BODY, date="2025-02-07T00:00:00+08:00", tags=("芯片",)
        )

    def test_an_editors_note_between_rules_is_no_front_matter(self) -> None:
        assert read("---\n编者按：这是一句话。\n---\n\n正文。").body.startswith("编者按：")

    def test_the_same_key_twice(self) -> None:
        assert post("title: 一\ntitle: 二").title == "二"


class TestTitlesThatAreNoStrings:
    """What was written is kept, whatever YAML makes of it."""

    @pytest.mark.parametrize("nothing", ["null", "~", "", '""', "''", "Null"])
    def test_null(self, nothing: str) -> None:
        """Nothing was written: the title is made of the text."""
        assert post(f"title: {nothing}").title == "正文只有这一句"

    @pytest.mark.parametrize(
        "title",
        [
            *("1984", "007", "0x1F", "1_000"),  # int
            *("[转帖]", "[转帖, 求助]", '["转帖"]', "[]"),  # list
            *("4.15", "1e3", ".inf"),  # float
            *("On", "yes", "true", "NO"),  # bool
            *("2025-02-08", "2025-02-08 10:00:00", "12:30:45"),  # date, time
            "{快讯: 一}",  # mapping
        ],
    )
    def test_the_title_is_as_written(self, title: str) -> None:
        assert post(f"title: {title}") == Reading(title=title, body=BODY)

    def test_a_list_over_several_lines(self) -> None:
        assert post("title:\n  - 转帖\n  - 机房的账单").title == "转帖 机房的账单"

    def test_a_text_over_several_lines(self) -> None:
        assert post("title: >-\n  机房的\n  账单").title == "机房的 账单"

    def test_a_run_of_spaces_is_one(self) -> None:
        assert post('title: "机房   的\u3000\u3000账单 "').title == "机房 的 账单"


@pytest.mark.parametrize(
    ("written", "tags"),
    [
        ("tags: 芯片", ("芯片",)),  # a bare string
        ("tags: 2025", ("2025",)),  # a bare int
        ("tags: 5.0", ("5.0",)),
        ("tags: true", ("true",)),
        ("tags: 芯片，云计算, AI", ("芯片", "云计算", "AI")),
        ("tags: [ 芯片 ]", ("芯片",)),
        ("tags: [芯片, 2025, null, 芯片, '']", ("芯片", "2025")),
        ("tags: [[芯片, 云计算], AI]", ("芯片", "云计算", "AI")),  # nested
        ("tags:\n  - 芯片\n  - - 云计算\n    - AI", ("芯片", "云计算", "AI")),
        ("tags:\n  - name: 芯片\n    slug: chip\n  - AI", ("芯片", "AI")),
        ("tags:\n- 芯片\n- AI", ("芯片", "AI")),
        ("tags:", ()),
        ("tags: []", ()),
        ("tags: [芯片]\ncategories: [财经, 科技]", ("芯片", "财经", "科技")),
    ],
)
def test_tags_of_every_type(written: str, tags: tuple[str, ...]) -> None:
    assert post(f"title: 机房的账单\n{written}").tags == tags


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("titel: 机房的账单", Reading(title="机房的账单", body=BODY)),
        ("tittle: 机房的账单", Reading(title="机房的账单", body=BODY)),
        ("TITLE: 机房的账单", Reading(title="机房的账单", body=BODY)),
        ("标题: 机房的账单", Reading(title="机房的账单", body=BODY)),
        ("title: 账单\ntages: 芯片", Reading(title="账单", body=BODY, tags=("芯片",))),
        ("title: 账单\ntag: 芯片", Reading(title="账单", body=BODY, tags=("芯片",))),
        ("title: 账单\ncatagories: qq", Reading(title="账单", body=BODY, source="qq")),
        ("title: 账单\nsouce: qq", Reading(title="账单", body=BODY, source="qq")),
        ("title: 账单\nauther: 王小明", Reading(title="账单", body=BODY, author="王小明")),
        ("title: 账单\nsummery: 钱", Reading(title="账单", body=BODY, summary="钱")),
        (
            "title: 账单\ndata: 2025-02-08",
            Reading(title="账单", body=BODY, date="2025-02-08T00:00:00+08:00"),
        ),
        (
            "title: 账单\npub-date: 2025-02-08",
            Reading(title="账单", body=BODY, date="2025-02-08T00:00:00+08:00"),
        ),
    ],
)
def test_misspelt_keys(front: str, expected: Reading) -> None:
    assert post(front) == expected


class TestWhereItCloses:
    """At the first `---` line only."""

    def test_a_body_that_begins_with_its_own_rule(self) -> None:
        body = "---\n\n楼主说的有道理。\n\n---\n\n以上。"
        assert post("title: 账单", body) == Reading(
            title="账单", body="楼主说的有道理。\n\n---\n\n以上。"
        )

    def test_a_body_with_what_looks_like_another_front_matter(self) -> None:
        body = "甲说：\n\n---\ntitle: 另一个\ndate: 2020-01-01\n---\n\n乙说。"
        found = post("title: 账单", body)
        assert (found.title, found.date) == ("账单", None)
        assert "title: 另一个" in found.body

    def test_a_rule_inside_a_value_of_several_lines(self) -> None:
        file = "---\ntitle: 账单\nsummary: |\n  前\n---\n后：正文从这里开始。"
        assert read(file) == Reading(title="账单", summary="前", body="后：正文从这里开始。")

    def test_dashes_within_a_line_close_nothing(self) -> None:
        assert post("title: 账单 --- 一\nsummary: --- 二").title == "账单 --- 一"

    def test_front_matter_alone(self) -> None:
        assert read("---\ntitle: 账单\n---") == Reading(title="账单")

    def test_front_matter_that_never_closes_is_text(self) -> None:
        assert "还有一句" in read("---\ntitle: 账单\n\n正文一句。\n\n还有一句。").body
