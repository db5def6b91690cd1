"""The bundled topics, found by a real index: what reading news showed to be missed or wrong.

Each sentence stands for an error that was found and mended, or that the mending must not make.
"""

import tomllib
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from ainews_tui.library.opening import Library, open_library
from ainews_tui.library.terms import parse_file
from ainews_tui.paths import data_text
from ainews_tui.query.tree import EVERYTHING, Order
from ainews_tui.text.sources import load_sources
from ainews_tui.text.topics import load_topics

ON = [
    ("Anthropic", "用 Claude Code 改一段旧程序，只花了十分钟"),
    ("Meta", "Meta 在Facebook上试行付费"),
    ("亚马逊", "亚马逊云服务降价"),
    ("亚马逊", "Amazon opens a second warehouse"),
    ("苹果", "蘋果精簡頭顯團隊"),
    ("苹果", "苹果公司的店开在苹果园地铁站旁"),
    ("AMD", "AMD 發表伺服器處理器"),
    ("高通", "高通的手機業務回落"),
    ("博通", "博通发债筹钱"),
    ("美光", "美光擴建廠房"),
    ("三星", "三星上调报价"),
    ("甲骨文", "甲骨文上调云收入预期"),
    ("阿里巴巴", "Qwen3 的小模型可以装进手机"),
    ("腾讯", "腾讯继续回购"),
    ("百度", "萝卜快跑在海外取得牌照"),
    ("字节跳动", "玩具接入火山引擎"),
    ("华为", "华为开卖新手机"),
    ("小米", "小米上调交付目标"),
    ("智谱", "GLM-5 的价格降了一半"),
    ("特朗普", "川普又談起加稅"),
    ("贝森特", "貝桑說不會干預債市"),
    ("人工智能", "AI模型越做越小。题图由AI生成"),
    ("人工智能", "人工智慧走進教室"),
    ("AI智能体", "Agentic tools for accountants"),
    ("AI智能体", "银行采购了十个智能体"),
    ("数据中心", "資料中心用電大增"),
    ("云计算", "云厂商抢着买卡"),
    ("云计算", "兩家雲端業者下單"),
    ("芯片", "國產晶片的良率"),
    ("存储芯片", "閃迪上調報價"),
    ("开源", "社区升级与开源共建计划"),
    ("机器人", "機械人在港口上崗"),
    ("机器人", "人形机器人不是聊天机器人"),
    ("自动驾驶", "Cybercab 下月亮相"),
    ("电动车", "纯电动卡车开始交付"),
    ("储能", "储能系统的存储能力翻倍"),
    ("量子计算", "量子科技写进规划"),
    ("创新药", "癌症疫苗三期临床达到终点"),
    ("网络安全", "项目方称内部网络发生安全事件"),
    ("财报", "公司归母净利增长三成"),
    ("融资", "初创公司完成数千万元A轮融资"),
    ("IPO", "药企第二次递表港交所"),
    ("港股", "药企第二次递表港交所"),
    ("并购", "两家片厂的合并交易搁置"),
    ("裁员", "公司裁减头显团队两百个岗位"),
    ("反垄断", "欧盟把两家云商列为“守门人”"),
    ("关税", "相关税费之外，还要加征关税"),
    ("美联储", "市场等待杰克逊霍尔年会"),
    ("美债", "美国财政部扩大国债回购"),
    ("原油", "布伦特收涨"),
    ("黄金", "现货黄金创新高"),
    # what a word that is denied must not take away
    ("高通", "高通过去三个月跌了三成"),
    ("三星", "三星期待明年回暖"),
    ("华为", "五家厂商里，其中华为占比最高"),
    ("小米", "小米产业基金出手"),
    ("苹果", "苹果产业链公司扩产"),
    ("苹果", "苹果派出高管，要给主力机型树立标杆"),
    ("高通", "高通量产新一代基带"),
    ("博通", "基金增持博通股份"),
    ("关税", "总统说要取消所有关税"),
    ("AI智能体", "客服换上了智能体系统"),
    ("黄金", "黄金周五走高，黄金期货收涨"),
]

OFF = [
    ("Anthropic", "前主席 Jean-Claude 出席论坛"),
    ("Meta", "部长在Facebook上公布了新规"),
    ("Meta", "一项Meta分析汇总了十二项试验"),
    ("微软", "显微软件让细胞看得更清"),
    ("亚马逊", "亚马逊雨林的干旱耽误了大豆"),
    ("亚马逊", "Fires in the Amazon rainforest slowed the harvest"),
    ("苹果", "苹果期货收涨，产区惜售"),
    ("苹果", "果农把苹果汁卖到海外"),
    ("特斯拉", "尼古拉·特斯拉的手稿展出"),
    ("特斯拉", "医院添了一台1.5特斯拉磁共振仪"),
    ("AMD", "AMD 是老年黄斑变性的缩写"),
    ("高通", "高通胀让人捂紧钱包"),
    ("高通", "高通量测序降价"),
    ("高通", "海关提高通过速度"),
    ("博通", "玩具公司与博通集成合作"),
    ("美光", "北美光伏装机放缓"),
    ("三星", "三星堆又有新发现"),
    ("三星", "米其林三星餐厅换了主厨"),
    ("甲骨文", "殷墟甲骨文上网"),
    ("甲骨文", "预言机（Oracle）报错了价"),
    ("腾讯", "图片来自腾讯新闻"),
    ("百度", "炉温升到一千两百度"),
    ("华为", "把经验升华为制度"),
    ("小米", "早上一碗小米粥"),
    ("特朗普", "四川普通高校招生"),
    ("贝森特", "贝桑松的钟表展"),
    ("达利欧", "首席执行官达里奥·阿莫代伊谈安全"),
    ("比特币", "据 News.bitcoin 报道，矿机股上涨"),
    ("以太币", "苏黎世联邦理工（ETH）造出新材料"),
    ("人工智能", "链上分析师Ai姨看到一笔转账"),
    ("人工智能", "租金又涨了。题图由AI生成"),
    ("AI智能体", "智能体验馆开放"),
    ("AI智能体", "智能体育用品出海"),
    ("算力", "计算力学年会"),
    ("数据中心", "（某社／產業數據中心報導）電價下調"),
    ("芯片", "微流控芯片查出病毒"),
    ("存储芯片", "古镇办起记忆体验周"),
    ("存储芯片", "国内存款增长"),
    ("开源", "开源证券维持评级"),
    ("机器人", "聊天机器人答得更快"),
    ("机器人", "机械人才短缺"),
    ("自动驾驶", "长假自驾车游升温"),
    ("电动车", "楼道里的两轮电动车起火"),
    ("储能", "厂商们的存储能否熬过周期"),
    ("网络安全", "食品安全事件通报"),
    ("资本支出", "给设备投资最高三成补贴"),
    ("财报", "银行公布理财报告"),
    ("融资", "财政部想压低融资成本"),
    ("融资", "金融资源流向工厂"),
    ("并购", "手机壳可以一并购买"),
    ("裁员", "两国裁减军备"),
    ("关税", "办理相关税费减免"),
    ("加息降息", "银行增加息差收入"),
    ("加息降息", "努力提升息差"),
    ("原油", "大豆油价格回落"),
    ("黄金", "错过转型的黄金窗口"),
    ("黄金", "国庆黄金周出游"),
]


@pytest.fixture(scope="module")
def topics_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], set[str]]:
    """Return the topics on which a sentence of both lists is, all of them indexed at once."""
    feed = tmp_path_factory.mktemp("feed").resolve()
    sentences = dict.fromkeys(sentence for _, sentence in (*ON, *OFF))
    for number, sentence in enumerate(sentences):
        (feed / f"{number}.md").write_text(f"# 标题\n\n{sentence}\n", encoding="utf-8")
    library = opened(feed, tmp_path_factory.mktemp("cache"))
    library.refreshing.run()
    found = {
        int(headline.path.stem): set(headline.topics)
        for headline in library.searching.all(EVERYTHING, Order.DATE, None)
    }
    library.close()
    assert len(found) == len(sentences)
    numbers = {sentence: number for number, sentence in enumerate(sentences)}
    return lambda sentence: found[numbers[sentence]]


def opened(feed: Path, cache: Path) -> Library:
    zone = ZoneInfo("UTC")
    return open_library([feed], zone, load_sources(), cache, parse=parse_file, topics=load_topics)


@pytest.mark.parametrize(("topic", "sentence"), ON)
def test_what_is_plainly_about_a_topic_is_on_it(
    topics_of: Callable[[str], set[str]], topic: str, sentence: str
) -> None:
    assert topic in topics_of(sentence)


@pytest.mark.parametrize(("topic", "sentence"), OFF)
def test_what_only_looks_like_a_topic_is_not_on_it(
    topics_of: Callable[[str], set[str]], topic: str, sentence: str
) -> None:
    assert topic not in topics_of(sentence)


def test_every_topic_with_a_wrong_sentence_is_a_topic() -> None:
    assert {topic for topic, _ in (*ON, *OFF)} <= {topic.name for topic in load_topics()}


def test_a_topic_finds_as_many_articles_as_were_read(shared: Path, tmp_path: Path) -> None:
    library = opened(shared / "articles", tmp_path)
    library.refreshing.run()
    found = {count.name: count.number for count in library.searching.topics()}
    library.close()
    entries = tomllib.loads(data_text("topics.toml"))["topic"]
    read = {entry["name"]: entry["read"] for entry in entries if entry["read"]}
    assert found == read, "read the articles that are new to a topic, then write down their number"
