"""What the terminal is told of links: the address around each part of one, whatever it leads to."""

import re
from pathlib import Path

import pytest
from tests.hostile.output import taken_apart
from tests.hostile.terminal import Terminal
from tests.posts import Write

from ainews_tui.text.addresses.hyperlinks import link_id

ANNUAL = "https://example.com/annual"
BODY = f"""\
[{"公司公布的年报很长" * 6}]({ANNUAL})，见[文件](file:///etc/passwd)和\
[脚本](javascript:alert(1))，也见[别处](https://example.com/\x1b]0;owned\x07;x)与\
[別處](https://раура1.com/)。
"""
LINK = re.compile(r"\x1b\]8;id=(\w+);([^\x1b]*)\x1b\\(.*?)\x1b\]8;;\x1b\\", re.DOTALL)
PAINT = re.compile(r"\x1b\[[\d;]*m")


@pytest.mark.timeout(300)
def test_each_line_of_a_link_leads_to_its_address(write_post: Write, tmp_path: Path) -> None:
    write_post("linked.md", "有链接的文章", BODY)
    with Terminal((str(tmp_path / "news"),), {}, (30, 50)) as terminal:
        terminal.wait_for("有链接的文章")
        terminal.press("\r", ANNUAL)  # it stands at the end, under its number
        terminal.press("q")
        terminal.run_out()
    written = terminal.written.decode()
    told = [(id_, url, PAINT.sub("", text)) for id_, url, text in LINK.findall(written)]
    assert {id_ for id_, url, _ in told if url == ANNUAL} == {link_id(ANNUAL)}
    lines = [text for _, url, text in told if url == ANNUAL and "年报" in text]
    assert len(lines) >= 3
    assert "".join(lines).startswith("公司公布的年报很长" * 6)
    assert {url for _, url, _ in told} == {
        ANNUAL,
        "https://example.com/;x",
        "https://%D1%80%D0%B0%D1%83%D1%80%D0%B01.com/",
        "https://example.com/linked.md",
    }
    assert "[3!]" in taken_apart(terminal.written).text  # a doubtful host keeps its mark
    assert "owned\x07" not in written
