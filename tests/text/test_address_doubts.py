"""What makes an address look as if it led elsewhere, and where it truly leads."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ainews_tui.text.addresses.doubts import contradicts, doubts, site
from ainews_tui.text.addresses.parts import read_address
from ainews_tui.text.safe import safe_line

LOGIN = "@ 前面的不是网站，只是登录名："
SLASHES = "斜线的个数不对"
BACKSLASH = "浏览器把反斜线当作斜线"
NUMBER = "网站没有名字，只有 IP 地址："
LOCAL = "不是公网上的网站名："
PERCENT = "网站名用 % 编码："
ENCODED = "网站名编了码，读出来是："
ODD = "网站名里有容易认错的字符："
FILLED = "信里已经填好："
RIGHT_TO_LEFT = "有从右往左写的字，先后看不准"


@pytest.mark.parametrize(
    "url",
    [
        "https://finance.example.com.cn/stock/2025-02-07/doc-a1.shtml",
        "http://News.Example.cn:8080/?a=b&c=d#e",
        "https://example.cn/@name/100%25",
        "https://新闻.中国/一",
        "https://ニュース.example.jp/",
        "https://뉴스.kr/",
        "https://my_site.example.cn./",
        "mailto:news@example.cn",
        "mailto:a@example.cn,b@example.cn",
        "ftp://user@example.cn",
        "",
    ],
)
def test_nothing_is_doubtful(url: str) -> None:
    assert doubts(url) == ()


@pytest.mark.parametrize(
    ("url", "leads", "said"),
    [
        ("https://bank.com@evil.cn", "evil.cn", [LOGIN + "bank.com"]),
        ("https://bank.com:x@y@evil.cn:99/a@b", "evil.cn", [LOGIN + "bank.com:x@y"]),
        ("https://bank.com%2F@evil.cn/", "evil.cn", [LOGIN + "bank.com%2F"]),
        ("https://evil.cn\\@bank.com", "evil.cn", [BACKSLASH]),
        ("https:\\\\evil.cn/", "evil.cn", [BACKSLASH]),
        ("https:///evil.cn/", "evil.cn", [SLASHES]),
        ("https:evil.cn/", "evil.cn", [SLASHES]),
        ("http://127.0.0.1:80/", "127.0.0.1", [NUMBER + "127.0.0.1"]),
        ("http://2130706433/", "127.0.0.1", [NUMBER + "127.0.0.1"]),
        ("http://0x7f.1/", "127.0.0.1", [NUMBER + "127.0.0.1"]),
        ("http://0177.0.0.01/", "127.0.0.1", [NUMBER + "127.0.0.1"]),
        ("http://１２７.0.0.1/", "127.0.0.1", [NUMBER + "127.0.0.1"]),
        ("http://[::1]:80/", "[::1]", [NUMBER + "[::1]"]),
        ("http://localhost/", "localhost", [LOCAL + "localhost"]),
        ("https://ev%69l.cn/", "evil.cn", [PERCENT + "ev%69l.cn"]),
        ("https://xn--fiqs8s/", "中国", [LOCAL + "中国", ENCODED + "中国"]),
        (
            "https://xn--80ak6aa92e.com/",
            "xn--80ak6aa92e.com",
            [ENCODED + "аррӏе.com", ODD + "а(U+0430) р(U+0440) ӏ(U+04CF) е(U+0435)"],
        ),
        ("https://аpple.com/", "xn--pple-43d.com", [ODD + "а(U+0430)"]),
        ("https://ｅvil.cn/", "evil.cn", [ODD + "ｅ(U+FF45)"]),
        ("https://evil。cn/", "evil.cn", [ODD + "。(U+3002)"]),
        ("https://bank.com．evil.cn/", "bank.com.evil.cn", [ODD + "．(U+FF0E)"]),
        ("https://bank.com⁄x.evil.cn/", "bank.xn--comx-2g7a.evil.cn", [ODD + "⁄(U+2044)"]),
        ("https://bank.comノx.evil.cn/", "bank.xn--comx-xq4c.evil.cn", [ODD + "ノ(U+30CE)"]),
        ("https://bank・com.evil.cn/", "xn--bankcom-6b5f.evil.cn", [ODD + "・(U+30FB)"]),
        ("http://256.1.1.1/", "256.1.1.1", []),
        ("https://xn--ab-g4t.cn/", "xn--ab-g4t.cn", [ENCODED + "xn--ab-g4t.cn"]),
        (f"https://xn--{'a' * 60}.cn/", f"xn--{'a' * 60}.cn", [ENCODED + f"xn--{'a' * 56}"]),
        (f"https://{'ä' * 64}.cn/", f"{'ä' * 64}.cn", [ODD + "ä(U+00E4)"]),
        ("https:///", "", [SLASHES, "没有网站名"]),
        ("https://news.cn/א/1", "news.cn", [RIGHT_TO_LEFT]),
        ("mailto:a@evil.cn?bcc=b@evil.cn&body=", "evil.cn", [FILLED + "bcc body"]),
        ("mailto:a@аpple.com", "xn--pple-43d.com", [ODD + "а(U+0430)"]),
    ],
)
def test_doubts(url: str, leads: str, said: list[str]) -> None:
    address = read_address(url)
    assert address
    assert [doubt.told(str) for doubt in doubts(url)] == said
    assert site(address) == leads


@pytest.mark.parametrize(
    ("text", "url", "named"),
    [
        ("https://bank.com/a", "https://evil.cn/", "bank.com"),
        ("WWW.Bank.com", "https://bank.com.evil.cn/", "bank.com"),
        ("bank.com", "https://notbank.com/", "bank.com"),
        ("www.bank.com", "https://bank.com/", None),
        ("bank.com", "https://m.bank.com/", None),
        ("m.bank.com/x", "https://bank.com/", None),
        ("见 bank.com", "https://evil.cn/", None),
        ("资产1.5", "https://evil.cn/", None),
        ("Bank.com：财报亮眼", "https://evil.cn/", None),
        ("https://bank.com。", "https://evil.cn/", "bank.com"),
        ("“bank.com”", "https://evil.cn/", "bank.com"),
        ("（https://bank.com/a）", "https://evil.cn/", "bank.com"),
        ("ＢＡＮＫ．com", "https://evil.cn/", "bank.com"),
        ("银行.com", "https://evil.cn/", "银行.com"),
        ("银行.com", "https://xn--jn2a72x.com/", None),
        ("192.168.0.1", "https://evil.cn/", "192.168.0.1"),
        ("192.168.0.1:80/a", "http://192.168.0.1/", None),
        ("xn--fiqs8s.xn--fiqs8s", "https://evil.cn/", "中国.中国"),
        ("xn--fiqs8s.xn--fiqs8s", "https://中国.中国/", None),
        ("user@bank.com", "https://evil.cn/", "bank.com"),
        ("bank.com", "mailto:x@evil.cn", "bank.com"),
        ("news@bank.com", "mailto:news@evil.cn", "bank.com"),
        ("mailto:news@bank.com", "mailto:news@evil.cn", "bank.com"),
        ("邮箱", "mailto:news@evil.cn", None),
        ("bank.com", "/a", None),
    ],
)
def test_a_text_that_names_another_site(text: str, url: str, named: str | None) -> None:
    doubt = contradicts(text, url)
    assert (doubt and doubt.about) == named


def test_what_is_quoted_of_an_address_is_never_converted() -> None:
    (doubt,) = doubts("http://新闻/")
    assert doubt.told({"不是公网上的网站名：": "不是公網上的網站名："}.__getitem__) == (
        "不是公網上的網站名：新闻"
    )


ADDRESSES = st.builds(
    "{}{}{}".format,
    st.sampled_from(["http://", "https://", "https:", "HTTPS:\\", "mailto:", "https://xn--"]),
    st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("@:[]%0x.。/\\")),
    st.sampled_from(["", ".cn", ".cn/a?b@c#d", ".1", "@b.cn", "%1b[0m.cn", "%e2%80%ae.cn"]),
)


@example("mailto:?%1b[0m.cn")
@given(ADDRESSES)
def test_what_is_said_of_any_address_can_be_printed(written: str) -> None:
    written = safe_line(written)
    address = read_address(written)
    assert address
    said = [site(address), *(doubt.told(str) for doubt in doubts(written))]
    assert [safe_line(text) for text in said] == [" ".join(text.split()) for text in said]
    assert address.written_host in written


@given(st.from_regex(r"[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?(\.[a-z]{2,5}){1,3}", fullmatch=True))
def test_a_plain_host_leads_where_it_says(host: str) -> None:
    address = read_address(f"https://{host}/a")
    assert address
    if "xn--" not in host:
        assert (site(address), doubts(f"https://{host}/a")) == (host, ())
