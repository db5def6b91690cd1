"""Names that regions write differently: the data file is sound, the reader's own is read."""

import tomllib
from itertools import permutations
from pathlib import Path

import pytest

from ainews_tui.article import Written
from ainews_tui.errors import SettingsError
from ainews_tui.paths import data_text
from ainews_tui.text.expansion import alternatives
from ainews_tui.text.expansion.alternatives import Alternatives
from ainews_tui.text.expansion.names import Group, bundled_groups, edition, groups_of, own_groups
from ainews_tui.text.script.detecting import detect
from ainews_tui.text.script.fold import fold

GROUPS = bundled_groups()
TABLES = tomllib.loads(data_text("names.toml"))


def forms(region: str) -> list[str]:
    """Return all forms of one region in the data file."""
    given = [entry[region] for entries in TABLES.values() for entry in entries if region in entry]
    return [form for one in given for form in (one if isinstance(one, list) else [one])]


def write(folder: Path, text: str) -> Path:
    file = folder / "names.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_data_file_is_read_line_by_line_as_a_parser_reads_it() -> None:
    assert groups_of(data_text("names.toml")) == GROUPS


def test_the_first_group_is_read_as_written() -> None:
    assert GROUPS[0] == ("特朗普", "川普", "Trump")


def test_there_are_groups_enough_for_a_day_of_news() -> None:
    assert len(GROUPS) >= 300
    assert set(TABLES) == {"people", "companies", "places", "technology", "economy"}


def test_every_form_of_a_group_finds_what_no_other_does() -> None:
    for group in GROUPS:
        assert len({fold(form) for form in group}) == len(group), group


def test_no_form_is_in_two_groups() -> None:
    owners: dict[str, Group] = {}
    for group in GROUPS:
        for form in group:
            assert owners.setdefault(fold(form), group) == group, form


def test_each_region_is_written_in_its_own_script() -> None:
    for form in forms("cn"):
        assert detect(form) in (Written.HANS, Written.NONE), form
    for form in (*forms("tw"), *forms("hk")):
        assert detect(form) in (Written.HANT, Written.NONE), form
    assert all(form.isascii() for form in forms("en"))


def test_no_group_repeats_what_opencc_joins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(alternatives, "bundled_groups", tuple)
    opencc = Alternatives()
    for group in GROUPS:
        joined = [
            fold(other) in map(fold, opencc.of(form)) for form, other in permutations(group, 2)
        ]
        assert not all(joined), group


@pytest.mark.parametrize(
    "text",
    [
        "控股股东协议",  # 东协, as Taiwan writes 东盟
        "航空客运",  # 空客
        "机器人行业",  # 人行
        "宁波黑金",  # 波黑
        "欧美银行",  # 美银
        "今日银行股",  # 日银
        "增加曝光机会",  # 曝光机, as Taiwan writes 光刻机
        "公平治理",  # 平治, as Hong Kong writes 奔驰
        "重大摩擦",  # 大摩
        "努力拓展",  # 力拓
        "蓝思科技",  # 思科
        "投资安排",  # 资安
        "每日经济新闻",  # 日经
        "公布什么，宣布希望",  # 布什, and 布希 as Taiwan writes it
        "公布殊荣",  # 布殊, as Hong Kong writes 布什
        "鲍尔默买下球队",  # 鲍尔, as Taiwan writes 鲍威尔
        "南海珊瑚礁",  # 海珊, as Taiwan writes 萨达姆
        "威科夫操盘法",  # 威科夫, as some write 维特科夫
        "联网飞快",  # 网飞
        "生物应用材料",  # 应用材料
        "凌志股份",  # 凌志, as Taiwan writes 雷克萨斯
        "丝路华章",  # 路华, as Taiwan writes 路虎
        "美诺华",  # 诺华
        "美国银行业",  # 美国银行
        "于桥水库",  # 桥水
        "肯辛顿宫",  # 辛顿
        "达里奥·阿莫代伊",  # 达里奥, as some write 达利欧
        "释放空间",  # 放空, as Taiwan writes 做空
        "聖地牙哥",  # of the United States or of Chile
        "who sees the metadata of a shell app",
    ],
)
def test_no_form_is_part_of_other_words(text: str) -> None:
    assert Alternatives().of(text) == ()


def test_the_readers_own_file_has_the_same_form(tmp_path: Path) -> None:
    file = write(tmp_path, 'firms = [ { cn = "样社", tw = ["樣本社", "樣社報"], en = "Sample" } ]')
    assert own_groups(file) == (("样社", "樣本社", "樣社報", "Sample"),)
    assert own_groups(write(tmp_path, data_text("names.toml"))) == GROUPS


def test_the_edition_changes_with_the_readers_file(tmp_path: Path) -> None:
    bundled = edition(None)
    assert edition(tmp_path / "names.toml") == bundled
    file = write(tmp_path, 'firms = [ { cn = "样社", tw = "樣本社" } ]')
    own = edition(file)
    assert own not in (bundled, edition(write(tmp_path, "")))
    file.write_bytes(b"\xff")
    with pytest.raises(SettingsError, match="词表读不了"):
        edition(file)


def test_there_need_be_no_such_file(tmp_path: Path) -> None:
    assert own_groups(tmp_path / "names.toml") == ()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            'a = [ { cn = "样社", jp = "見本" } ]',
            "a 第 1 条：没有名为 jp 的地区，只有 cn、tw、hk、en",
        ),
        (
            'a = [ { cn = "样社", en = "X1" }, { cn = "样" } ]',
            "a 第 2 条：'样' 应是至少两个字的文字",
        ),
        ("a = [ { cn = 12 } ]", "a 第 1 条：12 应是至少两个字的文字"),
        (
            'a = [ { cn = "样社", tw = "樣社" } ]',
            "a 第 1 条：至少要有两种写法，只有简繁之别的算一种",
        ),
        ("a = [ {} ]", "a 第 1 条：至少要有两种写法，只有简繁之别的算一种"),
        ('a = [ "样社" ]', "a 第 1 条：应写作 { cn = …, tw = … }"),
        ('a = "样社"', "a 应写作 [ { cn = …, tw = … }, … ]"),
        ("a = [", "文件末尾：这里的值不对，文字要写在英文引号里"),
    ],
)
def test_a_mistake_is_told_with_file_and_entry(tmp_path: Path, text: str, sentence: str) -> None:
    file = write(tmp_path, text)
    with pytest.raises(SettingsError) as raised:
        own_groups(file)
    assert str(raised.value) == f"词表有错：{file}（{sentence}）"


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    file = tmp_path / "names.toml"
    file.write_bytes("样社".encode("gb18030"))
    with pytest.raises(SettingsError, match="词表读不了"):
        own_groups(file)
    with pytest.raises(SettingsError, match="词表读不了"):
        own_groups(tmp_path)
