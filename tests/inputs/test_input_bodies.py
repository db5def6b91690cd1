"""INPUT.md, "Body": what of HTML and Markdown is read, and what is not shown."""

import pytest
from tests.inputs.reading import read_body


@pytest.mark.parametrize(
    ("html", "body"),
    [
        # inline CSS
        ('<p style="color:#333;font-size:14px" class="a">这笔钱。</p>', "这笔钱。"),
        # entities, with and without their semicolon, known or not
        (
            "<p>5 &lt; 6 &amp; 7&nbsp;&mdash;&#20013;&#x6587;&copy;&hellip;&ldquo;钱&rdquo;</p>",
            "5 &lt; 6 & 7 —中文©…“钱”",
        ),
        ("<p>AT&T&nbsp机房 &unknown; R&amp;D &amp;lt;</p>", r"AT&T 机房 \&unknown; R&D \&lt;"),
        # iframe, form, video: not text
        ('<p>这笔钱。</p><iframe src="//v.cn"><p>不支持</p></iframe>', "这笔钱。"),
        ("<p>这笔钱。</p><form><input name=q><button>搜索</button><p>订阅</p></form>", "这笔钱。"),
        ('<p>这笔钱。</p><video controls src="//a.cn/1.mp4">浏览器不支持</video>', "这笔钱。"),
        # but a form around the whole page, as ASP.NET makes them, is the page
        ('<form id="aspnetForm"><p>这笔钱还不上。</p></form>', "这笔钱还不上。"),
        # scripts and styles, whatever is in them
        ("<p>这笔钱。</p><script>document.write('<p>广告</p>')</script>", "这笔钱。"),
        ("<style>p{color:red}</style><p>这笔钱。</p>", "这笔钱。"),
        ("<p>这笔钱。</p><noscript>请打开脚本</noscript><!-- 广告位 -->", "这笔钱。"),
        # on*= and javascript:
        ('<p onclick="alert(\'<b>\')">这笔<a href="javascript:void(0)">钱</a>。</p>', "这笔钱。"),
        ('<p>这笔<a href="https://a.cn/1" onmouseover="x()">钱</a>。</p>', "这笔[钱](https://a.cn/1)。"),
        ('<a href="&#106;avascript:x()">这笔</a><a href=" JAVASCRIPT:x">钱</a>。', "这笔钱。"),
        # hidden
        ('<p>这笔钱。</p><div style="display: none"><p>看不见</p></div>', "这笔钱。"),
        ("<p>这笔钱。</p><div hidden><p>看不见</p></div>", "这笔钱。"),
        # code
        (
            '<pre><code class="language-py">def f():\n    return "&lt;"</code></pre>',
            '```py\ndef f():\n    return "<"\n```',
        ),
        ("<p>用 <code>a*b*c</code> 算。</p>", "用 `a*b*c` 算。"),
        # nested quotes
        (
            "<blockquote><p>甲说：</p><blockquote><p>乙说。</p></blockquote></blockquote>",
            "> 甲说：\n>\n> > 乙说。",
        ),
        ("<ul><li>一<ul><li>二</li></ul></li><li>三</li></ul>", "- 一\n\n  - 二\n- 三"),
        # tables of data
        (
            "<table><tr><th>公司</th><th>开支</th></tr><tr><td>甲</td><td>800</td></tr></table>",
            "| 公司 | 开支 |\n| --- | --- |\n| 甲 | 800 |",
        ),
        # and of layout
        ("<table><tr><td><p>第一段。</p><p>第二段。</p></td></tr></table>", "第一段。\n\n第二段。"),
        # never closed
        ("<div><p>第一段<b>重要。<p>第二段。", "第一段**重要。**\n\n**第二段。**"),
    ],
)  # fmt: skip
def test_html(html: str, body: str) -> None:
    assert read_body(html) == body


@pytest.mark.parametrize(
    ("markdown", "body"),
    [
        # nested quotes
        ("> 甲说：\n>\n> > 乙说。\n\n以上。", "> 甲说：\n>\n> > 乙说。\n\n以上。"),
        ("> > > > 丁说。", "> > > > 丁说。"),
        # each line is as deep as its marks say: the next speaker's words are not the last one's
        (">>> 甲说。\n>> 乙说。\n> 丙说。", "> > > 甲说。\n> >\n> > 乙说。\n>\n> 丙说。"),
        # tables
        (
            "| 公司 | 开支 |\n|:---|---:|\n| 甲 | 800 |\n| 乙 | 750 |",
            "| 公司 | 开支 |\n| --- | --: |\n| 甲 | 800 |\n| 乙 | 750 |",
        ),
        (
            "公司|开支\n--|--\n甲|800\n乙",
            "| 公司 | 开支 |\n| --- | --- |\n| 甲 | 800 |\n| 乙 |  |",
        ),
        # code keeps what is markup elsewhere
        ("```\n<b>*a*</b>\n<script>\n```", "```\n<b>*a*</b>\n<script>\n```"),
        ("用 `<b>` 和 `**` 标记。", "用 `<b>` 和 `**` 标记。"),
        # emphasis beside Chinese marks
        ("**目标已达成。**他说。", "**目标已达成。**他说。"),
        # links
        ("见[这里](https://a.cn/1)和<https://a.cn/2>。", "见[这里](https://a.cn/1)和<https://a.cn/2>。"),
        ("见[这里](javascript:alert(1))。", "见这里。"),
        ("见[这里](/2025/1.html)。", "见这里。"),
        # tags and entities in Markdown
        ("**这笔**<br>钱&nbsp;&lt;<span style='color:red'>还</span>", "**这笔**\n钱 &lt;还"),
        ("**这笔钱。**\n\n<script>\n\nx()\n\n</script>\n\n还不上。", "**这笔钱。**\n\n还不上。"),
        ("*ST机房 和 2*3*4", r"\*ST机房 和 2\*3\*4"),
    ],
)  # fmt: skip
def test_markdown(markdown: str, body: str) -> None:
    assert read_body(markdown) == body
