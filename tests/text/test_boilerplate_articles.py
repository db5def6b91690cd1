"""The real articles beside the project: what is cut of each source, and that nothing else is."""

import difflib
from collections import Counter
from pathlib import Path

import pytest

from ainews_tui.document import Document, plain_text
from ainews_tui.text.parse import read

LOST = {
    # folder: lines cut whole, beside the closing link of each article, and lines cut in part
    "cnyes": (30, 0),
    "eetimes": (19, 0),
    "fx168": (9, 0),
    "hibor": (8, 13),
    "hkej": (9, 2),
    "iyiou": (10, 3),
    "leinews": (6, 0),
    "qq": (66, 2),
    "sina": (1, 1),
    "statementdog": (96, 0),
    "stheadline": (18, 0),
    "technews": (9, 0),
    "wallstreetcn": (33, 0),
    "yicaiglobal": (3, 0),
}
PHRASES = (
    "do_shortcode",
    "风险提示及免责条款",
    "下载钛媒体App",
    "慧博投研资讯",
    "新浪财经APP\n",
    "投資加密貨幣前",
    "FX168财经立场",
    "微信搜索关注",
    "责任编辑：",
    "版权声明",
    "本文首发于",
    "31w，",
    "延伸閱讀",
    "相關文章",
    "RELATED TOPICS",
)


def lines(document: Document) -> list[str]:
    return [line.strip() for line in plain_text(document).split("\n") if line.strip()]


def test_each_source_loses_what_it_adds_and_nothing_else(shared: Path) -> None:
    whole: Counter[str] = Counter()
    part: Counter[str] = Counter()
    for path in sorted(shared.glob("articles/*/*/*.md")):
        article = read(path.read_bytes())
        folder = path.parent.name
        before, after = lines(article.written), lines(article.cleaned.document)
        whole[folder] -= 1  # the closing link
        matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
        for operation, start, end, new_start, new_end in matcher.get_opcodes():
            if operation != "equal":
                assert new_end - new_start <= end - start, after[new_start:new_end]
                part[folder] += new_end - new_start
                whole[folder] += (end - start) - (new_end - new_start)
    found = {name: (whole[name], part[name]) for name in whole if whole[name] or part[name]}
    assert found == LOST


def test_every_article_tells_its_address_and_keeps_no_promotion(shared: Path) -> None:
    for path in sorted(shared.glob("articles/*/*/*.md")):
        cleaned = read(path.read_bytes()).cleaned
        assert cleaned.url is not None, path
        text = plain_text(cleaned.document) + "\n"
        assert [phrase for phrase in PHRASES if phrase in text] == [], path


@pytest.mark.parametrize(
    ("number", "url", "source", "editor"),
    [
        ("000", "https://finance.sina.com.cn/", None, "于健"),
        ("001", "https://new.qq.com/rain/a/20250208A08FLO00", None, None),
        ("002", "https://cn.nikkei.com/", None, None),
        ("003", "", None, None),
        ("004", "", "壹零社", None),
    ],
)
def test_the_seed_documents_tell_what_they_hold(
    shared: Path, number: str, url: str, source: str | None, editor: str | None
) -> None:
    [path] = shared.glob(f"seeds/{number}_*")
    cleaned = read(path.read_bytes()).cleaned
    assert (cleaned.url or "").startswith(url)
    assert (cleaned.source, cleaned.editor, cleaned.author) == (source, editor, None)
