"""HTML, pruned already, beside its Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

from ainews_tui.text.html.tags import names
from ainews_tui.text.html.writer import VERBATIM, MarkdownWriter


def body_of(html: str) -> LexborNode:
    body = LexborHTMLParser(html).body
    assert body is not None
    return body


def written(html: str) -> str:
    return MarkdownWriter().markdown_of(body_of(html))


def in_a_cell(html: str) -> str:
    return MarkdownWriter(one_line=True).markdown_of(body_of(html))


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>甲</p><p>乙</p>", "甲\n\n乙"),
        ("<div>甲<div>乙</div>丙</div>", "甲\n\n乙\n\n丙"),
        ("  <p>\n  甲\n  乙  x\n  y</p>", "甲乙 x y"),
        ("甲<br>乙<br><br>丙", "甲  \n乙  \n  \n丙"),
        ("<p><br></p>甲", "甲"),
        ("<h2>题<br>目<div>三</div></h2>字", "## 题 目 三\n\n字"),
        ("<h3>学习 C #</h3>", r"### 学习 C \#"),
        ("甲<hr>乙", "甲\n\n* * *\n\n乙"),
        ("<dl><dt>词</dt><dd>义</dd></dl>", "词\n义"),
        ("<table><tr><td>甲</td><td>乙</td></tr></table>", "甲\n\n乙"),
        ("<unknown>甲</unknown><span>乙</span><u>丙</u>", "甲乙丙"),
        ("<q>甲</q>", "“甲”"),
        ("10<sup>8</sup>与x<sup>注1</sup>", "10⁸与x注1"),
        ("H<sub>2</sub>O与x<sub>最大</sub>", "H₂O与x最大"),
        ("1. 甲 *b* [c] &lt;d&gt; &amp;amp; | ~", r"1\. 甲 \*b\* \[c\] &lt;d\> \&amp; \| \~"),
        ("<p># 甲</p><p>- 乙</p>", "\\# 甲\n\n\\- 乙"),
        ("", ""),
    ],
)
def test_text_and_blocks(html: str, expected: str) -> None:
    assert written(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("甲<b>乙</b>丙<i>丁</i>戊<s>己</s>", "甲**乙**丙*丁*戊~~己~~"),
        ("a <b>b </b>c", "a **b** c"),
        ("a<b> b</b>", "a **b**"),
        ("<b>甲</b><strong>乙</strong>", "**甲乙**"),
        ("<b><strong>甲</strong>乙</b>", "**甲乙**"),
        ("<b>甲<i>乙</i></b><i>丙</i>", "**甲*乙***<i>丙</i>"),
        ("甲<b></b>乙<i> </i>丙", "甲乙 丙"),
        ("<b><p>甲</p><p>乙</p></b>丙", "**甲**\n\n**乙**\n\n丙"),
        ("<b>甲</b><i>乙</i> <s>丙</s>", "**甲**<i>乙</i> ~~丙~~"),
        ("<b>甲<br>乙</b>", "**甲**  \n**乙**"),
        ("<b>甲", "**甲**"),
    ],
)
def test_a_mark_holds_text_and_ends_with_its_block(html: str, expected: str) -> None:
    assert written(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<a href='https://a.cn'>甲</a>乙", "[甲](https://a.cn)乙"),
        ("<b>甲<a href='//a.cn'>乙</a></b>", "**甲**[**乙**](https://a.cn)"),
        (
            "<a href='//a.cn'><h3>题</h3><p>句</p></a>",
            "### [题](https://a.cn)\n\n[句](https://a.cn)",
        ),
        ("<a href='//a.cn/(x)?a&b|c\\d'>甲</a>", r"[甲](https://a.cn/\(x\)?a\&b%7Cc\\d)"),
        ("<a href='javascript:x'>甲</a><a>乙</a><a href='/p'>丙</a>", "甲乙丙"),
        ("<a href='//a.cn'></a>", ""),
        ("<img src='//a.cn/1.png' alt='甲*'>", r"![甲\*](//a.cn/1.png)"),
        ("<img alt='甲'>", "![甲]()"),
        ("<img src='' alt=''>", ""),
        ("<a href='//b.cn'>甲<img src=x></a>", "[甲](https://b.cn)![](x)"),
    ],
)
def test_links_and_pictures(html: str, expected: str) -> None:
    assert written(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("字<ul><li>甲<li>乙</ul>字", "字\n\n- 甲\n- 乙\n\n字"),
        ("<ol start=9><li>甲</li><li>乙<ul><li>丙</li></ul></li></ol>", "9. 甲\n10. 乙\n    - 丙"),
        ("<ul><li>甲<ol><li>乙</li></ol>丙</li></ul>", "- 甲\n  1. 乙\n  丙"),
        ("<ol start=x><li>甲</ol>", "1. 甲"),
        ("<ul><li><p>甲</p><p>乙<br>丙</p></li></ul>", "- 甲\n\n  乙  \n  丙"),
        ("<li>甲</li><li>乙</li>", "- 甲\n- 乙"),
        ("</ul></li>甲", "甲"),
        ("<blockquote><p>甲</p>乙<br>丙</blockquote>丁", "> 甲\n> \n> 乙  \n> 丙\n\n丁"),
        ("<blockquote>甲<blockquote>乙</blockquote></blockquote>", "> 甲\n>\n>> 乙"),
        ("<ul><li><h3>题</h3><hr></ul>", "- ### 题\n\n* * *"),
    ],
)
def test_lists_and_quotes(html: str, expected: str) -> None:
    assert written(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("字<pre>\n a\n\n*b*\n</pre>字", "字\n\n```\n a\n\n*b*\n```\n\n字"),
        ("<pre><code class='x language-py'>a</code></pre>", "```py\na\n```"),
        ("<pre class='lang-c++'>a<br>b<div>c</div>d<b>e</b></pre>", "```c++\na\nbc\nde\n```"),
        ("<pre>```</pre>", "````\n```\n````"),
        ("<ul><li>甲<pre>a\nb</pre></ul>", "- 甲\n\n  ```\n  a\n  b\n  ```"),
        ("<blockquote><pre>a\nb</pre></blockquote>", "> ```\n> a\n> b\n> ```"),
        ("<pre>a<pre>b</pre>c</pre>", "```\na\n```\n\n```\nb\n```\n\nc"),
        ("甲<code>a*</code>乙", "甲`a*`乙"),
        ("<code>a`b</code> <tt>`c`</tt>", "``a`b`` `` `c` ``"),
        ("<b><code>a</code></b>", "**`a`**"),
        ("<code>a<kbd>b</kbd>c</code>", "`ab`c"),
        ("<code>a<pre>b</pre></code>", "`a`\n\n```\nb\n```"),
        ("<code> </code></code>甲", "甲"),
        ("<h2>题<pre>a\nb</pre></h2>", "## 题`a b`"),
        (f"<ul><li><pre {VERBATIM}>| a |\n| - |</pre></ul>", "- | a |\n  | - |"),
    ],
)
def test_code(html: str, expected: str) -> None:
    assert written(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>甲</p><p>乙</p><br>丙", "甲 乙 丙"),
        ("<ul><li>甲<li>乙</ul>", "甲 乙"),
        ("<pre>a|\nb</pre>", r"`a\| b`"),
        ("a|b", r"a\|b"),
        ("<h2>题</h2>", "题"),
    ],
)
def test_the_content_of_a_cell_is_one_line(html: str, expected: str) -> None:
    assert in_a_cell(html) == expected


TAGS = sorted(
    names("p div br b i em a ul ol li table tr td h2 pre code blockquote img hr span sup q o:p")
)
PIECES = [
    *(f"<{tag}>" for tag in TAGS),
    *(f"</{tag}>" for tag in TAGS),
    *(
        '<a href="/a?b=1&amp;c=(2)">',
        '<img src=a.png alt="图">',
        "<img hidden alt>",
        "<ol start=3>",
    ),
    *("甲乙。", "word", " ", "\n", "&amp;lt;", "&nbsp;", "&#x4e01;", "1. ", "**", "<!-- 注 -->"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_html2text_is_told_what_it_would_find_itself(html: str) -> None:
    body = body_of(html)
    parsing = MarkdownWriter()
    parsing.convert_charrefs = True
    assert MarkdownWriter().markdown_of(body) == parsing.handle(body.inner_html or "").strip()
