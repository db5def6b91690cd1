"""INPUT.md, "File names": whatever the system allows, from the folder to what is listed."""

import os
from pathlib import Path

import pytest
from tests.inputs.conftest import Lay, Listing, Say
from tests.inputs.reading import read

POST = "---\ntitle: 机房的账单\n---\n\n这是正文。\n"
NAMES = {
    "a newline": "机房\n账单.md",
    "backslashes": "机房\\账单\\n.md",
    "double quotes": '"机房"的账单.md',
    "single quotes": "机房's 'bill'.md",
    "brackets": "[机房] 账单.md",
    "marks of glob": "*?[!a]{b,c}.md",
    "a minus first": "-rf.md",
    "two minuses first": "--json.md",
    "a space first": " 机房.md",
    "a trailing space": "机房.md ",
    "a trailing newline": "机房.md\n",
    "a space before the suffix": "机房 .md",
    "233 bytes": "账" * 76 + "ab.md",
    "markup": "[red]机房[/red].md",
    "an escape sequence": "\x1b[31m机房\x1b[0m.md",
    "bidi": "机房\u202edm.md",
    "a colon and a bar": "a:b|c<d>.md",
    "a dollar and a backtick": "$(id)`id`.md",
    "percent": "%E6%9C%BA%s.md",
    "a decomposed letter": "cafe\u0301.md",
    "capital letters": "机房.MD",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_file_of_any_name_is_listed_and_opened(
    folder: Path, lay: Lay, listed: Listing, say: Say, name: str
) -> None:
    lay({name: POST})
    (told,) = listed()
    assert (told["title"], told["path"]) == ("机房的账单", str(folder / name))
    assert "这是正文。" in say("show", told["id"])
    assert "这是正文。" in say("show", str(folder / name))


def test_the_longest_name_is_of_233_bytes() -> None:
    assert len(os.fsencode(NAMES["233 bytes"])) == 233


def test_a_name_that_is_no_utf8(lay: Lay, listed: Listing, say: Say) -> None:
    """It is listed with its bytes escaped, as JSON and terminals allow."""
    lay({"机房".encode("gb18030") + b".md": POST})
    (told,) = listed()
    assert told["title"] == "机房的账单"
    assert os.fsencode(told["path"]).endswith(b"/" + "机房".encode("gb18030") + b".md")
    assert "这是正文。" in say("show", told["id"])


def test_two_names_that_differ_by_a_trailing_space(lay: Lay, listed: Listing) -> None:
    lay({"1.md": POST, "1.md ": POST.replace("账单", "帐")})
    assert {told["title"] for told in listed()} == {"机房的账单", "机房的帐"}


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("机房\n账单.md", "机房 账单"),
        ("机房\\账单.md", "机房\\账单"),
        ('"机房".md', '"机房"'),
        ("[机房] 账单.md", "[机房] 账单"),
        ("-rf.md", "-rf"),
        ("机房.md ", "机房"),
        (" 机房  账单 .md", "机房 账单"),
        ("\x1b[31m机房\u202e.md", "机房"),
        (os.fsdecode("机房".encode("gb18030") + b".md"), "\ufffd" * 4),
        ("2025-02-08-机房.md", "2025-02-08-机房"),
        ("\u200b.md", "无题"),
    ],
)
def test_an_empty_file_is_called_after_its_name(name: str, title: str) -> None:
    assert read("", name).title == title


class TestLinks:
    """Followed, never in circles, and no file is listed twice for them."""

    def test_links_that_loop(self, folder: Path, lay: Lay, listed: Listing) -> None:
        lay({"a/1.md": POST, "b/2.md": POST})
        (folder / "a/up").symlink_to(folder)
        (folder / "a/here").symlink_to(".")
        (folder / "b/a").symlink_to(folder / "a")
        (folder / "a/b").symlink_to(folder / "b")
        (folder / "self").symlink_to("self")
        assert sorted(Path(told["path"]).name for told in listed()) == ["1.md", "2.md"]

    def test_links_that_lead_out_and_nowhere(
        self, folder: Path, lay: Lay, listed: Listing, say: Say
    ) -> None:
        lay({"1.md": POST, "../elsewhere/2.md": POST})
        (folder / "out").symlink_to("../elsewhere")
        (folder / "gone.md").symlink_to("nothing.md")
        assert sorted(Path(told["path"]).name for told in listed()) == ["1.md", "2.md"]
        assert "gone.md" in say("doctor", status=1)
