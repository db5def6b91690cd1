"""The topics of the data file: that it is sound, and what its spellings find and leave alone."""

from itertools import permutations
from pathlib import Path

import pytest

from ainews_tui.article import Written
from ainews_tui.text.script.detecting import detect
from ainews_tui.text.script.fold import fold, tokens
from ainews_tui.text.topics import Topic, load_topics

TOPICS = load_topics()
every_topic = pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)


def found(spelling: str, text: str) -> bool:
    """Look a spelling up as the index does: as a phrase of whole tokens."""
    return f" {' '.join(tokens(spelling).split())} " in f" {' '.join(tokens(text).split())} "


def topics_of(text: str) -> set[str]:
    return {
        topic.name for topic in TOPICS if any(found(spelling, text) for spelling in topic.spellings)
    }


def test_the_first_topic_is_read_as_written() -> None:
    assert TOPICS[0] == Topic("DeepSeek", ("DeepSeek", "深度求索"))


def test_there_are_enough_topics_for_a_day_of_news() -> None:
    assert len(TOPICS) >= 45


def test_no_two_topics_have_the_same_name() -> None:
    assert len({fold(topic.name) for topic in TOPICS}) == len(TOPICS)


@every_topic
def test_name_and_spellings_are_simplified_and_trimmed(topic: Topic) -> None:
    for text in (topic.name, *topic.spellings):
        assert text == text.strip() != ""
        assert detect(text) in (Written.HANS, Written.NONE)


@every_topic
def test_every_spelling_finds_what_no_other_of_its_topic_finds(topic: Topic) -> None:
    assert topic.spellings
    for one, other in permutations(topic.spellings, 2):
        assert not found(one, other), f"{other} is found by {one} already"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("亞馬遜向輝達下單", {"亚马逊", "英伟达"}),
        ("英偉達與Ｎｖｉｄｉａ是同一家公司", {"英伟达"}),
        ("川普談關稅", {"特朗普", "关税"}),
        ("祖克柏、朱克伯格和扎克伯格是同一個人", {"扎克伯格"}),
        ("OpenAI的山姆·奥特曼", {"OpenAI", "奥特曼"}),
        ("資料中心裡的晶片", {"数据中心", "芯片"}),
        ("資本開支與資本支出", {"资本支出"}),
        ("高通膨時代", {"通胀"}),  # not 高通
        ("聯準會暫不降息，聯儲局也沒有加息", {"美联储", "加息降息"}),
        ("META plans more data centers", {"Meta", "数据中心"}),
    ],
)
def test_one_topic_for_every_script_and_region(text: str, names: set[str]) -> None:
    assert topics_of(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "metadata, xAInews, Applegate",  # Latin words match whole
        "报道指出",  # not 道指
        "毛利率与净利率",  # not 利率
        "开源证券的研报",  # a broker
        "鲍尔默买下球队",  # not 鲍尔, as Taiwan writes 鲍威尔
        "泽塔奥特曼玩具",  # not Sam Altman
        "投资安排",  # not 资安
        "显微。软件",  # not 微软: a phrase ends at punctuation
    ],
)
def test_words_that_only_look_like_a_topic_are_left_alone(text: str) -> None:
    assert topics_of(text) == set()


def test_the_five_first_documents_are_about_deepseek_and_meta(shared: Path) -> None:
    for document in (shared / "seeds").iterdir():
        assert topics_of(document.read_text(encoding="utf-8")) >= {"DeepSeek", "Meta"}
