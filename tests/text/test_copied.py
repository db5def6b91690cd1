"""What the clipboard gets of an article."""

from tests.text.documents import inline, link, para, strong

from ainews_tui.document import (
    Align,
    Code,
    Document,
    Heading,
    List,
    Picture,
    Quote,
    Rule,
    Table,
)
from ainews_tui.text.copied import copied, cut_to


def test_an_article_is_copied_whole_without_marks_and_line_breaks() -> None:
    inner = List(((para("里层"),),))
    body = Document(
        (
            para("第一段", strong("很重要"), "，见", link("年报"), "。"),
            Heading(3, inline("小标题")),
            Quote((para("引"), para("又引"))),
            List(((para("一"), inner), (para("二"), para("二之二"))), start=9),
            Table(
                (inline("公司"), inline("金额")), ((inline("甲"), inline("5")),), (Align.LEFT,) * 2
            ),
            Code("if x:\n    y"),
            Picture(inline("图说"), "https://a.cn/x.png"),
            Picture((), "https://a.cn/y.png"),
            Rule(),
        )
    )
    assert copied("标题", "来源 · 昨天", body).split("\n") == [
        "标题", "来源 · 昨天", "",
        "第一段很重要，见年报。", "",
        "小标题", "",
        "引", "", "又引", "",
        "9. 一", "   - 里层", "10. 二", "    二之二", "",
        "公司\t金额", "甲\t5", "",
        "if x:", "    y", "",
        "图说", "",
        "* * *",
    ]  # fmt: skip


def test_a_part_of_an_article_is_copied_like_the_whole() -> None:
    body = Document(
        (
            para("没有选中的一段"),
            Rule(),
            para("第一段的", strong("后半")),
            List(((para("没选"),), (para("选了"), Code("x"))), start=1),
            Table((inline("甲"), inline("乙")), ((inline("丙"), inline("丁")),), (Align.LEFT,) * 2),
            Rule(),
            Quote((para("没有选中"),)),
        )
    )
    parts = {1: slice(4, None), 3: slice(None), 4: slice(None), 7: slice(None), 8: slice(0, 1)}
    cut = cut_to(body, lambda leaf: parts.get(leaf, slice(0)))
    assert copied("", "", cut).split("\n") == ["后半", "", "2. 选了", "   x", "", "丙\t丁"]
    assert cut_to(body, lambda _: slice(0)) == Document(())


def test_what_is_missing_leaves_no_gap() -> None:
    assert copied("标题", "", Document(())) == "标题"
    assert copied("", "", Document((para(" "), para("段")))) == "段"
