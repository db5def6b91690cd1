"""The table of fields is the language: no field is missing from it, none is only in it."""

from datetime import date

import pytest

from ainews_tui.article import Written
from ainews_tui.query.fields import FIELDS, SCRIPTS, SIGNS, Completion, Field, field
from ainews_tui.query.parsing import Query, parse
from ainews_tui.query.tree import Phrase

TODAY = date(2025, 2, 7)
EXAMPLES = {"script": "hant", "has": "table", "length": ">2000", "date": "2025", "sort": "length"}


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_every_field_is_understood_as_one(field: Field) -> None:
    query = parse(f"{field.name}:{EXAMPLES.get(field.name, 'x')}", TODAY)
    assert query != Query()
    assert query.node != Phrase(f"{field.name}:x")


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_values_that_are_offered_are_understood(field: Field) -> None:
    assert (field.completion is Completion.VALUES) == bool(field.values)
    for value in field.values:
        assert parse(f"{field.name}:{value}", TODAY) != Query()


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign.example)
def test_every_sign_is_an_example_of_the_language(sign: object) -> None:
    assert len({str(parse(sign.example, TODAY).node) for sign in SIGNS}) == len(SIGNS)


def test_a_field_is_found_in_any_case() -> None:
    assert field("Title") is FIELDS[0]
    assert field("nosuch") is None


def test_the_scripts_are_those_that_texts_are_told_to_be_in() -> None:
    assert set(SCRIPTS) == set(Written) - {Written.NONE}
