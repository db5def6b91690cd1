"""Topics: the data file is sound, the reader's own join it, and mistakes are told."""

import tomllib
from collections.abc import Iterator

import pytest

from ainews_tui.article import Written
from ainews_tui.errors import SettingsError
from ainews_tui.paths import data_text
from ainews_tui.query.tree import All, Any, From, Node, Not, Phrase
from ainews_tui.text.expansion.alternatives import Alternatives
from ainews_tui.text.script.detecting import detect
from ainews_tui.text.script.fold import fold
from ainews_tui.text.topics import Topic, load_topics, own_topics

TOPICS = load_topics()
ENTRIES = tomllib.loads(data_text("topics.toml"))["topic"]
OTHERS = Alternatives()
every_topic = pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.name)


def phrases(node: Node) -> Iterator[Phrase]:
    """Yield all phrases of a query, the denied ones too."""
    match node:
        case Phrase():
            yield node
        case Not(inner):
            yield from phrases(inner)
        case All(nodes) | Any(nodes):
            for inner in nodes:
                yield from phrases(inner)


def denies(node: Node) -> bool:
    match node:
        case Not():
            return True
        case All(nodes) | Any(nodes):
            return any(map(denies, nodes))
        case _:
            return False


def test_the_first_topic_is_read_as_written() -> None:
    assert TOPICS[0] == Topic("DeepSeek", "DeepSeek OR 深度求索")


def test_a_query_is_understood_when_it_is_asked_for() -> None:
    assert TOPICS[0].node == Any((Phrase("DeepSeek"), Phrase("深度求索")))


@every_topic
def test_a_bundled_topic_could_be_a_readers(topic: Topic) -> None:
    assert own_topics({topic.name: topic.query}) == {fold(topic.name): topic}


def test_there_are_enough_topics_for_a_day_of_news() -> None:
    assert len(TOPICS) >= 60


def test_no_two_topics_have_the_same_name() -> None:
    assert len(TOPICS) == len(ENTRIES)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["name"])
def test_a_topic_says_in_how_many_articles_it_was_read(entry: dict[str, object]) -> None:
    assert set(entry) - {"wrong"} == {"name", "query", "read"}


@every_topic
def test_names_and_words_are_simplified_and_trimmed(topic: Topic) -> None:
    for text in (topic.name, *(phrase.text for phrase in phrases(topic.node))):
        assert text == text.strip() != ""
        assert detect(text) in (Written.HANS, Written.NONE)


@every_topic
def test_other_names_bring_nothing_in_that_is_denied(topic: Topic) -> None:
    if denies(topic.node):
        wide = [phrase.text for phrase in phrases(topic.node) if not phrase.exact]
        assert not any(map(OTHERS.of, wide)), "begin it with ="


def test_the_readers_topic_takes_the_place_of_the_bundled_one() -> None:
    own = own_topics({"英偉達": "英伟达 -游戏", "苹果": " ", "我的": "source:qq"})
    names = [topic.name for topic in load_topics(own)]
    assert "英伟达" not in names
    assert "苹果" not in names
    assert names[-1] == "我的"
    before = [topic.name for topic in TOPICS if topic.name != "苹果"]
    assert names.index("英偉達") == before.index("英伟达")
    found = {topic.name: topic.node for topic in load_topics(own)}
    assert found["英偉達"] == All((Phrase("英伟达"), Not(Phrase("游戏"))))
    assert found["我的"] == From("qq")


def test_a_topic_that_is_not_there_may_be_taken_away() -> None:
    assert load_topics(own_topics({"无此主题": ""})) == TOPICS
    assert load_topics(own_topics({})) == TOPICS


@pytest.mark.parametrize(
    ("name", "query", "reason"),
    [
        ("甲", "芯片 topic:乙", "主题里不能再用 topic:"),
        ("甲", "芯片 OR -(晶片 topic:乙)", "主题里不能再用 topic:"),
        ("甲", "芯片 date:7d", "日期要写定，不能用 7d、今天 这样随日子变的"),
        ("甲", "芯片 date:上周", "日期要写定，不能用 7d、今天 这样随日子变的"),
        ("甲", "芯片 date:..昨天", "日期要写定，不能用 7d、今天 这样随日子变的"),
        ("甲", "芯片 sort:date", "主题没有先后，不能用 sort:"),
        ("甲", "，。", "它什么也没有要找"),
        ("甲", "芯片)", "这个右括号前面没有左括号"),
        (" ", "芯片", "没有名字"),
    ],
)
def test_a_mistake_is_one_sentence_that_names_the_topic(name: str, query: str, reason: str) -> None:
    with pytest.raises(SettingsError) as caught:
        own_topics({name: query})
    assert str(caught.value) == f"设置里的主题“{name.strip()}”有错：{reason}"


def test_a_date_without_a_field_says_how_dates_are_written() -> None:
    with pytest.raises(SettingsError, match=r"主题“甲”有错：.*不是日期"):
        own_topics({"甲": "date:2025-13"})
    assert own_topics({"甲": "芯片 date:2025-02..2025-03"})


def test_two_of_the_readers_topics_may_not_be_one() -> None:
    assert fold("雲") == fold("云")
    with pytest.raises(SettingsError, match="主题“雲”有错：写了两次"):
        own_topics({"云": "云计算", "雲": "雲端"})


def test_the_data_file_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    known = load_topics()
    monkeypatch.setattr("ainews_tui.text.topics.data_text", lambda name: pytest.fail(name))
    assert load_topics() == known
