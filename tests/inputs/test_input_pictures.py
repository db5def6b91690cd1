"""INPUT.md, "Images" and the pictures of "Body": addresses, captions, and what is no picture."""

import pytest
from tests.inputs.reading import read_body

PIXELS = "iVBORw0KGgoAAAANSUhEUg" * 20_000  # 440 KB: hundreds of KB each are the rule


@pytest.mark.parametrize(
    ("markdown", "body"),
    [
        # protocol-relative
        ("![](//n.sinaimg.cn/tech/1.jpg)", "![](https://n.sinaimg.cn/tech/1.jpg)"),
        ("![机房](//n.sinaimg.cn/1.jpg)", "![机房](https://n.sinaimg.cn/1.jpg)"),
        # empty alt, or one that says nothing
        ("![](https://a.cn/1.jpg)", "![](https://a.cn/1.jpg)"),
        ("![ ](https://a.cn/1.jpg)", "![](https://a.cn/1.jpg)"),
        ("![图片](https://a.cn/1.jpg)", "![](https://a.cn/1.jpg)"),
        ("![1.jpg](https://a.cn/1.jpg)", "![](https://a.cn/1.jpg)"),
        # malformed
        ("![]()https://a.cn/1.jpg![]()", "![](https://a.cn/1.jpg)"),
        ("![]()//a.cn/1.jpg![]()", "![](https://a.cn/1.jpg)"),
        (
            "这笔钱。![]()https://a.cn/1.jpg![]()还不上。",
            "这笔钱。\n\n![](https://a.cn/1.jpg)\n\n还不上。",
        ),
        ("![]()", ""),
        ("![图片]()", ""),
        ("![机房]()", "![机房]()"),
        ("![机房](https://a.cn/1 2.jpg)", "![机房](https://a.cn/1%202.jpg)"),
        ("![机房](<https://a.cn/1(2).jpg>)", "![机房](<https://a.cn/1(2).jpg>)"),
        ("![机\n房](https://a.cn/1.jpg)", "![机 房](https://a.cn/1.jpg)"),
        # `data:` and other kinds of address
        (f"![](data:image/png;base64,{PIXELS})", ""),
        (f"![机房](data:image/png;base64,{PIXELS})", "![机房]()"),
        (f"这笔![](data:image/png;base64,{PIXELS})钱", "这笔钱"),
        ("![机房](javascript:alert(1))", "![机房]()"),
        ("![机房](file:///etc/passwd)", "![机房]()"),
        # several, and one in a link
        ("![](//a.cn/1.jpg)![](//a.cn/2.jpg)", "![](https://a.cn/1.jpg)\n\n![](https://a.cn/2.jpg)"),
        ("[![机房](//a.cn/1.jpg)](https://b.cn)", "![机房](https://a.cn/1.jpg)"),
        # a caption in the line below
        ("![](//a.cn/1.jpg)\n*四家公司的机房*", "![四家公司的机房](https://a.cn/1.jpg)"),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else "",
)  # fmt: skip
def test_pictures_of_markdown(markdown: str, body: str) -> None:
    assert read_body(markdown) == body


@pytest.mark.parametrize(
    ("html", "body"),
    [
        ('<img src="//a.cn/1.jpg" alt="">', "![](https://a.cn/1.jpg)"),
        ('<img src="//a.cn/1.jpg" alt="机房">', "![机房](https://a.cn/1.jpg)"),
        # lazy
        ('<img data-src="//a.cn/1.jpg">', "![](https://a.cn/1.jpg)"),
        ('<img src="data:image/gif;base64,R0lG" data-src="//a.cn/1.jpg">', "![](https://a.cn/1.jpg)"),
        ('<img src="/loading.gif" data-original="//a.cn/1.jpg">', "![](https://a.cn/1.jpg)"),
        ('<img class="lazy" src="" data-lazy-src="//a.cn/1.jpg">', "![](https://a.cn/1.jpg)"),
        ('<img src="data:image/gif;base64,R0" srcset="//a.cn/1.jpg 1x, //a.cn/2.jpg 2x">', "![](https://a.cn/1.jpg)"),
        # `data:` without another address
        (f'<img src="data:image/png;base64,{PIXELS}">', ""),
        (f'<img src="data:image/png;base64,{PIXELS}" alt="机房">', "![机房]()"),
        # figure
        (
            '<figure><img data-src="//a.cn/1.jpg"><figcaption>甲<b>乙</b></figcaption></figure>',
            "![甲乙](https://a.cn/1.jpg)",
        ),
        (
            '<figure><img src="//a.cn/1.jpg" alt="旧"><figcaption>新</figcaption></figure>',
            "![新](https://a.cn/1.jpg)",
        ),
        # a table that only holds a picture and its caption
        (
            '<table><tr><td><img src="//a.cn/1.jpg"></td></tr><tr><td>机房</td></tr></table>',
            "![机房](https://a.cn/1.jpg)",
        ),
        # counters
        ('<img src="//t.cn/1.gif" width="1" height="1">', ""),
        ('<img src="//t.cn/1.gif" style="display:none">', ""),
        ("<img>", ""),
        ('<img src="//a.cn/1.jpg" onerror="alert(1)">', "![](https://a.cn/1.jpg)"),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else "",
)  # fmt: skip
@pytest.mark.parametrize("around", ["<div>{}</div>", "**账单**\n\n{}"], ids=["html", "markdown"])
def test_pictures_of_html(html: str, body: str, around: str) -> None:
    found = read_body(around.format(html)).removeprefix("**账单**").strip()
    assert found == body
