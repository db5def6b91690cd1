"""Pictures of HTML: where they come from, and what is written under them."""

import pytest

from ainews_tui.text.html.convert import to_markdown


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ("src=//a.cn/1.png", "![](//a.cn/1.png)"),
        ("src=/blank.gif data-src=//a.cn/1.png", "![](//a.cn/1.png)"),
        ("src=data:image/gif;base64,R0 data-original=//a.cn/1.png", "![](//a.cn/1.png)"),
        ("srcset='//a.cn/1.png 1x, //a.cn/2.png 2x'", "![](//a.cn/1.png)"),
        ("data-src='' srcset='' src=//a.cn/1.png", "![](//a.cn/1.png)"),
        ("src=//a.cn/1.png alt='甲\n 乙' title=丙", "![甲 乙](//a.cn/1.png)"),
        ("src=//a.cn/1.png title=丙", "![丙](//a.cn/1.png)"),
        ("src=data:image/png;base64,AAAA alt=甲", "![甲]()"),
        ("src=data:image/png;base64,AAAA", ""),
        ("src=//a.cn/1.gif width=1 height=1", ""),
        ("src=//a.cn/1.gif height='0px'", ""),
        ("src=//a.cn/1.gif style='display: none'", ""),
        ("src=//a.cn/1.gif width=100% height=10", "![](//a.cn/1.gif)"),
    ],
)
def test_address_and_caption(attributes: str, expected: str) -> None:
    assert to_markdown(f"<img {attributes}>") == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            "<figure><img src=//a.cn/1 alt=x><figcaption>图：<b>甲</b>\n</figcaption></figure>",
            "![图：甲](//a.cn/1)",
        ),
        (
            "<figure><img src=//a.cn/1><img src=//a.cn/2><figcaption>甲</figcaption></figure>",
            "![](//a.cn/1)![甲](//a.cn/2)",
        ),
        (
            "<div class='wp-caption x'><img src=//a.cn/1><p class=wp-caption-text>甲</p></div>",
            "![甲](//a.cn/1)",
        ),
        (
            "<figure><pre>x</pre><figcaption>甲</figcaption></figure>",
            "```\nx\n```\n\n甲",
        ),
        (
            "<figure>字<img src=//a.cn/1><figcaption>甲</figcaption></figure>",
            "字![](//a.cn/1)\n\n甲",
        ),
        (
            "<figure><img src=//a.cn/1><figcaption>甲<img src=//a.cn/2></figcaption></figure>",
            "![](//a.cn/1)\n\n甲![](//a.cn/2)",
        ),
        ("<figure><img src=//a.cn/1></figure>", "![](//a.cn/1)"),
    ],
)
def test_figures(html: str, expected: str) -> None:
    assert to_markdown(html) == expected
