"""Texts made to cost a reader time and memory, each of any length."""

from collections.abc import Callable
from functools import partial

Trick = Callable[[int], str]
"""Returns a text of about so many characters."""

UNITS = (
    # tags: deep, never closed, closed only, in the wrong order, many
    *("<div>", "<b>", "<p>字", "<ul><li>", "<table><tr><td>", "<blockquote>", "<svg><p>"),
    *("<a><b></a>", "<b><p>", "</div>", "<font>字", "<div hidden>字"),
    *("<form>", "<x-y>", "<select><option>", "<h1>字", "<pre>字"),
    *("<section>字</section>\n", "<p>字\n", "<div>\n", "<img src=a>", "<b>字</b>"),
    *("<a href=//a.cn>字</a>", "<figure><img src=a><figcaption>字", "<td colspan=60>字"),
    *("<table><tr><th>字<tr><td>1</table>", "<!--", "<!--\n", "<![CDATA[", "<![CDATA[\n", "<?"),
    *("<!A\n", "<script>", "<textarea>", "<title>", "<", "</", "<div ", "&", "&amp", "&nbsp;"),
    " a=b",
    # marks of Markdown
    *("[", "![", "]", "[]", "[a](", "![a](", "[a](<", '[a](b "', "[[x](//a)", "[a]["),
    *("[a]: //b\n[a]\n", "*", "_", "~", "*a", "_a_ ", "a**", "*a**b", "***a", "~~a", "`", "`a"),
    *("```\n", "~~~a\n", "\\", "\\\n", ">", ">\n", "> 字\n", "> a\nb\n", "- ", "-\n", "- 字\n"),
    *("1. 字\n\n", "# 字\n", "字\n=\n", "***\n", "字\n", "|", "|-|", "||\n", "|a|b|\n"),
    *("a|\n-|\n", "字\n\n", "a ", "{:", "![](data:image/png;base64,AAAA)\n"),
    # plain text, and what rules of boilerplate begin with
    *("字", "a", " ", "\t", "\n", "\u3000", "，", "“", "（", "\ufe0f", "\u0301"),
    *("👨\u200d👩\u200d👧", "\x1b[", "\u202e", "责任编辑：", "责编 王小明\n"),
    *("作者 | 王小明；", "。（责任编辑：", "来源：", "免责声明\n\n", "延伸阅读：\n\n"),
    *("下载新浪财经APP\u3000", "2025年2月7日\n", "日期：2025 ", "扫描二维码", "（王小明）"),
    "——\n",
)  # fmt: skip


def _repeated(unit: str, length: int) -> str:
    return unit * (length // len(unit) // 2 * 2)


def _page(unit: str, length: int) -> str:
    return "<html>" + _repeated(unit, length)


def _growing(mark: str, end: str, length: int) -> str:
    """Return runs of a mark, each longer by one than the last."""
    rows, number = list[str](), 0
    while length > 0:
        number += 1
        rows.append(mark * number + end)
        length -= len(rows[-1])
    return "".join(rows)


def _front_matter(fence: str, line: str, length: int) -> str:
    lines = (line.format(n=number) for number in range(length // len(line)))
    return f"{fence}\n{''.join(lines)}\n{fence}\n字\n"


def _table(columns: int, rows: int) -> str:
    row = "|a" * columns + "|\n"
    return row + "|-" * columns + "|\n" + row * rows


TRICKS: dict[str, Trick] = {
    **{unit: partial(_repeated, unit) for unit in UNITS},
    **{
        f"<html>{unit}": partial(_page, unit)
        for unit in (
            "<div>",
            "<b>字",
            "<table><tr><td>",
            "<div id=article>字",
            "<td>字",
            "<!--",
            "字\n",
        )
    },
    "runs of `": partial(_growing, "`", "a"),
    "runs of ` in lines": partial(_growing, "`", "\n"),
    "runs of *": partial(_growing, "*", "a"),
    "runs of >": partial(_growing, ">", "\n"),
    "runs of |": partial(_growing, "|", "\n"),
    "lists ever deeper": partial(_growing, " ", "- 字\n"),
    "a wide table": lambda length: _table(length // 6, 1),
    "a wide table of empty rows": lambda length: _table(length // 8, 0) + "|\n" * (length // 4),
    "a table that one row widens": lambda length: _table(1, length // 8) + "|" * (length // 2),
    "a square table": lambda length: _table(int((length / 2) ** 0.5), int((length / 2) ** 0.5)),
    "brackets in brackets": lambda length: (
        "[a]: //b\n\n" + "[" * (length // 2) + "]" * (length // 2)
    ),
    "links in links": lambda length: "[" * (length // 8) + "](//b)" * (length // 8),
    "attributes": lambda length: "<p " + " ".join(f"a{n}=b" for n in range(length // 8)) + ">字",
    "<link> that all links are joined to": lambda length: (
        f"<html><link rel=canonical href=//a.cn/{'a/' * (length // 4)}>"
        + "<a href=../b>字</a>" * (length // 40)
    ),
    "keys of YAML": partial(_front_matter, "---", "k{n}: v\n"),
    "tags of YAML": partial(_front_matter, "---", "tags: [a{n}, b]\n"),
    "references of YAML": partial(_front_matter, "---", "a{n}: &a{n} [*a{n}]\n"),
    "depth of YAML": lambda length: f"---\na: {'[' * length}\n---\n字\n",
    "no YAML": partial(_front_matter, "---", '"\\智": {n}\n'),
    "tables of TOML": partial(_front_matter, "+++", "[a{n}]\n"),
    "depth of TOML": lambda length: f"+++\n{'a.' * (length // 2)}a = 1\n+++\n字\n",
    "depth of JSON": lambda length: '{"a":' * (length // 5),
    "a long title": lambda length: (
        f"---\ntitle: {'字' * (length // 2)}\n---\n# {'字' * (length // 2)}\n"
    ),
    "a long date": lambda length: f"---\ndate: 2025-02-07{' ' * length}x\n---\n字\n",
}
"""By name; whatever of it deserves a bound grows with the length."""
