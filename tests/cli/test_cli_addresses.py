"""`ainews-tui show`: which addresses it shows, and what it says of doubtful ones."""

from pathlib import Path

import pytest
from tests.cli.command_line import CommandLine

BODY = """\
据[公告](https://bank.com@evil.cn/x)，[年报](https://example.cn/a)已出。

![图一](https://127.1/1.png)
"""


@pytest.fixture
def post(tmp_path: Path) -> Path:
    """An article with one plain link, a doubtful one and a doubtful picture."""
    return written(tmp_path, BODY)


def written(folder: Path, body: str) -> Path:
    file = folder / "post.md"
    file.write_text(f"---\ntitle: 一条消息\n---\n\n{body}", encoding="utf-8")
    return file


def test_doubts_stand_under_the_address(cli: CommandLine, post: Path) -> None:
    assert cli.printed("show", str(post), "--script", "tw").split("\n")[3:] == [
        "據公告[1!]，年報[2]已出。",
        "",
        "▭ 圖一 (127.0.0.1) [3!]",
        "",
        "鏈接",
        "[1] https://bank.com@evil.cn/x",
        "    ! 實際通往：evil.cn",
        "    ! @ 前面的不是網站，只是登錄名：bank.com",
        "[2] https://example.cn/a",
        "[3] https://127.1/1.png",
        "    ! 實際通往：127.0.0.1",
        "    ! 網站沒有名字，只有 IP 地址：127.0.0.1",
        "",
    ]


@pytest.mark.parametrize("form", ["markdown", "json"])
def test_doubts_are_said_beside_what_a_program_reads(
    cli: CommandLine, post: Path, form: str
) -> None:
    shown = cli.run("show", str(post), "--format", form)
    assert "[公告](https://bank.com@evil.cn/x)" in shown.out
    assert "登录名" not in shown.out
    assert shown.err.strip().split("\n") == [
        "! https://bank.com@evil.cn/x @ 前面的不是网站，只是登录名：bank.com",
        "! https://127.1/1.png 网站没有名字，只有 IP 地址：127.0.0.1",
    ]


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("json", ["! https://bank.com@evil.cn/x @ 前面的不是网站，只是登录名：bank.com"]),
        ("markdown", []),  # which does not tell it
    ],
)
def test_the_doubts_about_an_articles_own_address_are_said_where_it_is(
    cli: CommandLine, tmp_path: Path, form: str, said: list[str]
) -> None:
    post = tmp_path / "post.md"
    post.write_text("---\ntitle: 一条\nurl: https://bank.com@evil.cn/x\n---\n\n正文。\n")
    shown = cli.run("show", str(post), "--format", form)
    assert ("https://bank.com@evil.cn/x" in shown.out) == bool(said)
    assert shown.err.split("\n")[:-1] == said


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVa&#x0A;Script:alert(1)",
        "file:///etc/passwd",
        "data:text/html;base64,PHg+",
        "ftp://example.cn/a",
        "vbscript:x",
        "/relative/a.html",
        "../a.png",
        "#top",
    ],
)
@pytest.mark.parametrize(
    "body",
    [
        "见[说明文字]({})。",
        "![说明文字]({})",
        '<p>见<a href="{}">说明文字</a>。</p>',
        '<p><img src="{}" alt="说明文字"></p>',
    ],
)
def test_other_kinds_show_their_text_only(
    cli: CommandLine, tmp_path: Path, form: str, address: str, body: str
) -> None:
    post = written(tmp_path, body.format(address) + "\n")
    shown = cli.run("show", str(post), "--format", form)
    assert "说明文字" in shown.out
    rest = shown.out.replace(str(post), "").replace("]()", "]")
    for trace in (address, "alert", "passwd", "base64", "relative", "../a", "#top", "](", "[1]"):
        assert trace not in rest, rest
    assert shown.err == ""
