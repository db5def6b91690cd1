"""What is a tag."""

import pytest

from ainews_tui.text.html.tags import TAG, is_element


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("<p>", "p"),
        ("</P >", "P"),
        ("<br/>", "br"),
        ("<a title='a>b' href=x>", "a"),
        ("<a it's>", "a"),
        ('<td width=100%"nowrap>', "td"),
        ("<o:p>", "o:p"),
        ("<my-tag x>", "my-tag"),
        ("<美国>", None),
        ("< p>", None),
        ("<p", None),
        ("<1>", None),
    ],
)
def test_tags(text: str, name: str | None) -> None:
    found = TAG.match(text)
    assert (found["name"] if found else None) == name


def test_an_attribute_may_hold_what_ends_a_tag() -> None:
    found = TAG.match("<a title='a>b' href=x>字")
    assert found is not None
    assert found["attributes"] == " title='a>b' href=x"


@pytest.mark.parametrize("name", ["P", "h6", "font", "wbr", "o:p", "my-tag"])
def test_elements(name: str) -> None:
    assert is_element(name)


@pytest.mark.parametrize("name", ["T", "string", "h7", "foo"])
def test_other_names(name: str) -> None:
    assert not is_element(name)
