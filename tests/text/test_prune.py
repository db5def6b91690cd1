"""What of a page is read, and what is not."""

import pytest

from ainews_tui.text.html.convert import to_markdown

TEXT = "公司把钱投进了新的机房，工程到明年才会完成，投资者还要再等一年。"


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head><title>题</title>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<nav>首页</nav>",
        "<form>邮件<input><button>订阅</button></form>",
        "<button>分享</button>",
        "<select><option>一</select>",
        "<video>不支持</video>",
        "<svg><text>x</text></svg>",
        "<template>x</template>",
        "<p hidden>x</p>",
        "<p style='color:red;DISPLAY : none'>x</p>",
        "<p style='visibility:hidden'>x<b hidden>y</b></p>",
        "<div aria-hidden=true>x</div>",
        "<!-- x -->",
    ],
)
def test_what_is_not_shown(html: str) -> None:
    assert to_markdown(f"<p>{TEXT}</p>{html}") == TEXT


@pytest.mark.parametrize(
    "html",
    [
        f"<form><p>{TEXT}</p><input></form>",
        f"<div style='visibility:hidden'>{TEXT}</div>",
        f"<div aria-hidden=true>{TEXT}</div>",
        f"<p><span aria-hidden=true>{TEXT}</span></p>",
        f"<p aria-hidden=false style='display:block'>{TEXT}</p>",
        f"<header>{TEXT}</header>",
        f"<footer>{TEXT}</footer>",
        f"<aside>{TEXT}</aside>",
        f"<h2><p>{TEXT}</p>"[4:],
    ],
)
def test_what_is_most_of_it_or_no_chrome_of_a_page_stays(html: str) -> None:
    assert to_markdown(html) == TEXT


def test_a_heading_that_never_closes_is_none() -> None:
    assert to_markdown("<h2>题<p>甲</p><p>乙</p>") == "题\n\n甲\n\n乙"
    assert to_markdown("<h2>题<p>目</p></h2>甲") == "## 题 目\n\n甲"


CHROME = "<header>站名</header><nav>首页</nav><aside>相关阅读：另一篇</aside><footer>版权</footer>"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"<article>{TEXT}</article>", TEXT),
        (f"<main><header>小标题</header>{TEXT}</main>", f"小标题\n\n{TEXT}"),
        (f"<div role=main>{TEXT}</div>", TEXT),
        (f"<article>{TEXT}<div itemprop=articleBody>{TEXT}</div></article>", TEXT),
        (f"<article>短</article><article>{TEXT}</article>", TEXT),
        (f"<article>短</article><p>{TEXT}</p>", f"短\n\n{TEXT}"),
        (f"<div id=mainContent>{TEXT}</div><p>尾</p>", TEXT),
        (f"<div class='x Article'><p>{TEXT}</p></div>", TEXT),
        (f"<div class=content><a href=#>{TEXT}</a></div><p>{TEXT}", f"{TEXT}\n\n{TEXT}"),
        (f"<p>{TEXT}</p>", TEXT),
    ],
)
def test_the_main_text_of_a_page(body: str, expected: str) -> None:
    assert to_markdown(page(CHROME + body)) == expected


@pytest.mark.parametrize(
    ("body", "is_main"),
    [
        (f"<article>{'字' * 25}</article>{'文' * 75}", True),
        (f"<article>{'字' * 24}</article>{'文' * 76}", False),
        (f"<div class=content>{'字' * 67}</div>{'文' * 33}", True),
        (f"<div class=content>{'字' * 66}</div>{'文' * 34}", False),
    ],
)
def test_how_much_of_the_prose_the_main_text_must_hold(body: str, is_main: bool) -> None:
    assert ("文" not in to_markdown(page(body))) is is_main


def test_a_header_with_the_headline_stays_where_nothing_marks_the_main_text() -> None:
    assert to_markdown(page(f"<header><h1>题</h1></header><p>{TEXT}</p>")) == f"# 题\n\n{TEXT}"


def test_addresses_of_a_page_are_made_whole() -> None:
    head = '<link rel="canonical" href="https://a.cn/n/1.html">'
    body = "<article>字<a href='2.html'>链</a><img src='../i/3.png'></article>"
    assert to_markdown(page(body, head)) == (
        "字[链](https://a.cn/n/2.html)![](https://a.cn/i/3.png)"
    )
    assert to_markdown(page(body)) == "字链![](../i/3.png)"


@pytest.mark.parametrize("html", ["", " ", "<html></html>", "<frameset><frame></frameset>"])
def test_nothing(html: str) -> None:
    assert to_markdown(html) == ""


@pytest.mark.parametrize(
    "indent", ["&emsp;&emsp;", "&nbsp;&nbsp;", "&#x3000;&#x3000;", "&ensp;\t\n"]
)
def test_an_indent_is_no_text_of_a_sidebar(indent: str) -> None:
    side = "".join(f"<p>{indent}侧栏一条</p>" for _ in range(20))
    assert to_markdown(page(f"<article><p>{TEXT}</p></article><div>{side}</div>")) == TEXT
