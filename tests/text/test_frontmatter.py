"""How a file divides into front matter and body, and what its fields say."""

import importlib
import json
import tomllib

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.text.metadata import yaml_events as frontmatter_yaml
from ainews_tui.text.metadata.fields import FrontMatter, Listed
from ainews_tui.text.metadata.frontmatter import split


def fields(block: str) -> FrontMatter:
    front, body = split(f"---\n{block}\n---\n正文\n")
    assert body == "正文\n"
    return front


def test_a_hugo_post() -> None:
    text = (
        '---\ntitle: "云计算：三问"\ndate: "2025-02-07 09:51:04"\ncategories:\n  - "qq"\n'
        'tags:\n  - "qq"\n  - "AI"\nmenu: ""\ncomments: false\n---\n\n正文第一段。\n'
    )
    front, body = split(text)
    assert front.first("title") == "云计算：三问"
    assert front.first("date") == "2025-02-07 09:51:04"
    assert front.all("categories", "tags") == ("qq", "qq", "AI")
    assert front.first("menu") is None
    assert front.first("comments") == "false"
    assert body == "正文第一段。\n"


def test_a_jekyll_post() -> None:
    text = "---\nlayout: post\ndate: 2025-02-08T02:20:30.000Z\ntags: [ 甲报 ]\n---\n<p>正文</p>"
    front, body = split(text)
    assert front.first("date") == "2025-02-08T02:20:30.000Z"
    assert front.values["tags"] == Listed(("甲报",), "[ 甲报 ]")
    assert body == "<p>正文</p>"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("1984", "1984"),
        ("4.15", "4.15"),
        ("On", "On"),
        ("2025-02-08", "2025-02-08"),
        ("0x1F", "0x1F"),
        ("null", None),
        ("Null", None),
        ("NULL", None),
        ("~", None),
        ("", None),
        ('""', None),
        ('"null"', "null"),
        ("[转帖]", "[转帖]"),
        ("[转帖,求助]", "[转帖,求助]"),
        ("{快讯}", "{快讯}"),
        ("[转帖] 一则消息", "[转帖] 一则消息"),  # no YAML from here on
        ("一问: 为什么", "一问: 为什么"),
        ("@某人说", "@某人说"),
        ("*重磅*", "*重磅*"),
        ("!flash 开盘", "!flash 开盘"),
        ("&符号", "&符号"),
        ("%50 涨幅", "%50 涨幅"),
        ('"人工\\智能"', "人工\\智能"),
        ('"他说\\"好\\"的\\智"', '他说"好"的\\智'),
        ('"半截', '"半截'),
        ("'it''s' 好", "'it''s' 好"),
        ("- 一条", "- 一条"),
    ],
)
def test_a_title_is_what_was_written(written: str, title: str | None) -> None:
    assert fields(f"title: {written}\ndate: 2025-02-08").written("title") == title
    assert fields(f"title: {written}\ndate: 2025-02-08").first("date") == "2025-02-08"


def test_values_over_several_lines() -> None:
    front = fields('a: |\n  一\n  二\nb: >-\n  three\n  four\nc: "five\n  six"\nd: 七\n  八')
    assert [front.first(key) for key in "abcd"] == ["一\n二\n", "three four", "five six", "七 八"]


def test_a_title_that_is_a_list_of_lines() -> None:
    assert fields("title:\n  - 甲\n  - 乙").written("title") == "甲 乙"
    assert fields("title:\n  - 甲\n  - 乙\nbroken: a: b").written("title") == "甲 乙"
    assert split('+++\ntitle = ["甲", "乙"]\n+++\n')[0].written("title") == "甲 乙"


def test_a_second_document_is_no_yaml() -> None:
    assert fields("title: 甲\n--- # 乙\ndate: 2025-02-08").first("date") == "2025-02-08"


def test_keys_are_in_lower_case_and_joined_by_underscores() -> None:
    front = fields("Title: 甲\nsource-url: https://a.cn/")
    assert front.first("title") == "甲"
    assert front.first("source_url") == "https://a.cn/"


def test_the_first_key_that_is_there_holds() -> None:
    front = fields("titel: 乙\ntags: [一, 二]\ncategories: 三")
    assert front.first("title", "titel") == "乙"
    assert front.first("tags", "categories") == "一"
    assert front.all("categories", "none", "tags") == ("三", "一", "二")
    assert front.written("none") is None


def test_labels_of_a_bare_text() -> None:
    front = fields('tags: AI，芯片, 云\ncategories: ["Washington, D.C."]\nyear: 1984')
    assert front.labels("tags") == ("AI", "芯片", " 云")
    assert front.labels("categories", "year") == ("Washington, D.C.", "1984")


def test_lists_in_lists_are_one_list() -> None:
    front = fields("list: [一, [二, [三]], {四: 五}, null, {name: 六}]\nempty: []\nlast: 七")
    assert front.all("list") == ("一", "二", "三", "六")
    assert front.all("empty") == ()
    assert front.first("last") == "七"


@pytest.mark.parametrize(
    ("block", "author"),
    [
        ("author:\n  name: 甲\n  mail: a@a.cn", "甲"),
        ("author: {mail: a@a.cn, name: 甲}", "甲"),
        ("author:\n  mail: a@a.cn", None),
        ("author:\n  - name: 甲\n    mail: a@a.cn", "甲"),
        ("author:\n  name:\n    name: 甲", "甲"),
    ],
)
def test_a_mapping_says_its_name(block: str, author: str | None) -> None:
    assert fields(block).first("author") == author


def test_a_mapping_without_a_name_says_nothing_unless_it_is_on_one_line() -> None:
    front = fields("a: {b: c}\nd:\n  e: f\ng:\n  name: h\ni: {}")
    assert [front.written(key) for key in "adgi"] == ["{b: c}", None, "h", "{}"]
    assert [front.labels(key) for key in "adg"] == [(), (), ("h",)]


@pytest.mark.parametrize("holder", ["params", "extra", "taxonomies", "Params"])
def test_fields_one_level_deeper(holder: str) -> None:
    front = fields(f"title: 甲\n{holder}:\n  Title: 乙\n  source-url: https://a.cn/1")
    assert front.first("title") == "甲"
    assert front.first("source_url") == "https://a.cn/1"
    assert fields(f"{holder}: 丙").first(holder.lower()) == "丙"


def test_it_closes_at_the_first_fence() -> None:
    front, body = split("---\ntitle: 甲\n---\n\n---\n\n乙\n---\n")
    assert front.first("title") == "甲"
    assert body == "---\n\n乙\n---\n"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "正文",
        "---\n没有结束\n",
        "---\n\n一段话，不是字段。\n\n---\n\n正文",
        "---\n- 一\n- 二\n---\n正文",
        "---\nNote: 正文开头\n其余正文。\n---\n第二段。",
        "----\ntitle: 甲\n----\n",
        "正文\n---\ntitle: 甲\n---\n",
        "+++\nno toml\n+++\n正文",
        "{不是 JSON}",
        '["a"]\n正文',
    ],
)
def test_what_is_no_front_matter_stays_in_the_body(text: str) -> None:
    assert split(text) == (FrontMatter(), text)


@pytest.mark.parametrize("text", ["---\n---\n正文", "\n --- \n\n---  \n正文", "---\na:\n---\n正文"])
def test_an_empty_front_matter_is_one(text: str) -> None:
    assert split(text) == (FrontMatter(), "正文")


def test_toml() -> None:
    front, body = split(
        '+++\ntitle = "甲"\nYear = 1984\nprice = 4.150\ndate = 2025-02-07T09:51:00+08:00\n'
        'tags = ["乙", "丙"]\nblank = " "\n[extra]\na = 1\n+++\n\n正文'
    )
    assert body == "正文"
    assert front.first("year") == "1984"
    assert front.first("price") == "4.150"
    assert front.first("date") == "2025-02-07 09:51:00+08:00"
    assert front.all("tags") == ("乙", "丙")
    assert not {"blank", "extra"} & set(front.values)


def test_json() -> None:
    front, body = split(
        '\n{"Title": "甲", "n": 4.10, "none": null, "tags": ["乙", []], "draft": true}\n\n正文'
    )
    assert body == "正文"
    assert front.first("title") == "甲"
    assert front.first("n") == "4.10"
    assert front.first("draft") == "true"
    assert front.all("tags") == ("乙",)


def test_a_line_break_in_a_json_text() -> None:
    """That is what U+2028 has become when the front matter is read."""
    assert split('{"title": "甲\n乙"}')[0].first("title") == "甲\n乙"


@pytest.mark.parametrize(
    "value", ["[" * 30_000, "{" * 30_000, "- " * 30_000, "[" * 30_000 + "]" * 30_000]
)
def test_deep_nesting_is_text(value: str) -> None:
    """PyYAML's own loaders end the process here, or take seconds."""
    assert fields(f"key:\n  {value}\ntitle: 甲").first("title") == "甲"


def test_deep_nesting_in_toml_is_text_too() -> None:
    front, body = split("+++\na = " + "[" * 60_000 + "\ntitle = 甲\n+++\n正文")
    assert (front.first("title"), body) == ("甲", "正文")


def test_deep_nesting_in_json_is_no_front_matter() -> None:
    text = '{"a": ' + "[" * 60_000
    assert split(text) == (FrontMatter(), text)


def test_it_is_read_the_same_without_libyaml(monkeypatch: pytest.MonkeyPatch) -> None:
    block = "title: [转帖, 求助]\nn: ~\nm: ''\ntags:\n  - 一\n  - {a: b}\nlast: 二"
    with monkeypatch.context() as patch:
        patch.delattr(yaml, "CBaseLoader")
        slow = importlib.reload(frontmatter_yaml).read_yaml(block)
    assert importlib.reload(frontmatter_yaml).read_yaml(block) == slow
    assert slow == {
        "title": Listed(("转帖", "求助"), "[转帖, 求助]"),
        "tags": Listed(("一",), "一"),
        "last": "二",
    }


@pytest.mark.parametrize(("fence", "line"), [("---", "title: 甲"), ("+++", "title = 甲")])
def test_a_front_matter_too_long_to_be_parsed_is_read_line_by_line(fence: str, line: str) -> None:
    lines = "\n".join(f"k{number}: v" for number in range(100_000))
    front, body = split(f"{fence}\n{line}\n{lines}\n{fence}\n正文")
    assert (front.first("title"), front.first("k99999"), body) == ("甲", "v", "正文")


def test_a_long_text_between_rules_is_no_front_matter() -> None:
    text = "---\n" + "这是一段。\n" * 20_000 + "---\n正文"
    assert split(text) == (FrontMatter(), text)


def test_keys_too_deep_for_the_parser_of_toml(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tomllib, "loads", pytest.fail)
    front, _ = split(f"+++\ntitle = '甲'\nb = 1\n{'a.' * 30_000}a = 1\n+++\n正文")
    assert front.first("title") == "甲"


def test_aliases_are_not_expanded() -> None:
    """Nine lists of nine of the one before would be a milliard of items."""
    lines = ["title: 甲", "a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    front = fields("\n".join(lines))
    assert front.first("a29") == lines[-1].removeprefix("a29: ")


@given(st.text())
def test_nothing_is_lost_without_a_front_matter(text: str) -> None:
    assert split("正文\n" + text) == (FrontMatter(), "正文\n" + text)


@given(st.text(alphabet="ab:-[]{}\"'#&*!|>%@~ \n"))
def test_every_block_is_read(block: str) -> None:
    front, body = split(f"---\n{block}\n---\n正文")
    assert body.endswith("正文")
    assert all(isinstance(key, str) and value for key, value in front.values.items())


WORDS = st.text(max_size=10)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS,
    lambda inner: st.lists(inner) | st.dictionaries(WORDS | st.just("name"), inner),
    max_leaves=8,
)
KEYS = WORDS | st.sampled_from(["title", "params", "extra"])


@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_every_json_object_is_a_front_matter(values: dict[str, object]) -> None:
    front, body = split(json.dumps(values) + "\n正文")
    assert body == "正文"
    for key in front.values:
        assert all(front.all(key))
        assert front.written(key) != ""
