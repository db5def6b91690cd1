"""Pages from end to end, and that no page makes it fail or loses a word."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ainews_tui.document import plain_text
from ainews_tui.text.html.convert import read_page, to_markdown
from ainews_tui.text.markdown.reading import parse_markdown

SAVED = """<!-- saved from a.cn --><!DOCTYPE html>
<html><head><title>题目_站名</title><style>.x{display:none}</style>
<script>document.write("<p>x</p>")</script></head>
<body onload="x()">
<header><a href="/">站名</a></header><nav><ul><li>首页</li></ul></nav>
<div class="main-content">
  <h1>题目</h1>
  <p>　　第一段，<strong>重点。</strong>接着说<sup>1</sup>。</p>
  <figure><img src="data:image/gif;base64,R0" data-src="//a.cn/1.jpg">
  <figcaption>图：机房</figcaption></figure>
  <ul><li>甲</li><li>乙<ol><li>丙</li></ol></li></ul>
  <table><tr><th>公司</th><th>额</th></tr><tr><td>甲|乙</td><td>1<br>2</td></tr></table>
  <div style="display:none">相关文章 <p>很长的轮播</p></div>
  <img src="//count.a.cn/x.gif" width="1" height="1">
  <pre><code class="language-py">x = 1
  y</code></pre>
  <p>见<a href="/2.html" onclick="x()">这里</a>和<a href="javascript:x()">那里</a>。</p>
</div>
<footer>版权所有</footer><iframe src="x">不支持</iframe>
</body></html>"""


def test_a_saved_page() -> None:
    assert plain_text(parse_markdown(to_markdown(SAVED))).split("\n") == [
        "题目",
        "第一段，重点。接着说¹。",
        "图：机房",
        "甲",
        "乙",
        "丙",
        "公司",
        "额",
        "甲|乙",
        "1 2",
        "x = 1",
        "  y",
        "见这里和那里。",
    ]


def test_one_line_of_half_a_million_characters() -> None:
    html = "<html><body><article>" + "<p>字，字。</p>" * 40_000 + "</article></body></html>"
    assert to_markdown(html).count("字，字。") == 40_000


TAGS = st.sampled_from([
    "", "<b>", "</b>", "<i>", "<p>", "</p>", "<div>", "</div>", "<br>", "<table>", "<tr>", "<td>",
    "<td colspan=2 rowspan=3>", "<th>", "</table>", "<ul>", "<ol>", "<li>", "</ul>", "<pre>",
    "</pre>", "<code>", "</code>", "<a href=//a.cn>", "</a>", "<h2>", "</h2>", "<blockquote>",
    "</blockquote>", "<figure><img src=//a.cn/1>", "<figcaption>", "</figure>", "<hr>", "<dl>",
    "<dt>", "<sup>", "*", "`", "| ", "\n", "1. ", "- ", "&lt;", "。", "<caption>", "<thead>",
])  # fmt: skip


@settings(deadline=None)
@given(st.lists(TAGS))
def test_no_word_is_lost(tags: list[str]) -> None:
    words = [f"词{number}尾" for number in range(len(tags))]
    text = plain_text(parse_markdown(to_markdown("".join(map(str.__add__, tags, words)))))
    assert all(word in text for word in words)


@settings(deadline=None)
@given(st.one_of(st.text(), st.lists(st.one_of(TAGS, st.text())).map("".join)))
def test_every_text_is_a_page(html: str) -> None:
    parse_markdown(to_markdown(html))
    read_page(f"<html>{html}")
