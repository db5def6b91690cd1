"""Bodies come out of their blocks as they went in, whichever of their neighbours are gone."""

import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ainews_tui.store import bodies
from ainews_tui.store.articles import put, remove
from ainews_tui.store.blocks import blocks, text_in
from ainews_tui.store.bodies import body
from ainews_tui.store.index import Connection, Index, writing
from ainews_tui.store.packing import Entry, pack

TEXTS = st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=6)


@given(TEXTS)
def test_texts_come_out_as_they_went_in(texts: list[str]) -> None:
    places = blocks(texts)
    assert [text_in(one.block.packed, one.start, one.length) for one in places] == texts


def test_a_block_holds_so_many_texts_as_fill_it() -> None:
    places = blocks(["中" * 6000] * 7)
    numbers = [id(place.block) for place in places]
    assert [numbers.count(number) for number in dict.fromkeys(numbers)] == [3, 3, 1]
    assert [place.start for place in places] == [0, 12000, 24000, 0, 12000, 24000, 0]


def test_texts_together_take_less_room_than_alone() -> None:
    texts = [f"第{number}座机房里的风扇声比隔壁的教室还要响，夜里更甚。" for number in range(20)]
    alone = sum(len(blocks([text])[0].block.packed) for text in texts)
    assert len(blocks(texts)[0].block.packed) < alone / 4


def test_a_block_cut_short_is_told() -> None:
    (place,) = blocks(["正文" * 1000])
    with pytest.raises(zlib.error):
        text_in(place.block.packed[:-4], 0, place.length)


def bodies_of(connection: Connection) -> dict[str, str]:
    rows = connection.execute("SELECT id, rowid FROM articles").fetchall()
    return {article_id: body(connection, rowid) for article_id, rowid in rows}


def number(connection: Connection, query: str) -> int:
    (value,) = connection.execute(query).fetchone()
    return int(value)


def test_what_is_gone_leaves_its_block_and_its_neighbours_stay(
    index: Index, entry: Callable[..., Entry]
) -> None:
    texts = {
        str(n): "".join(chr(0x4E00 + (n * 7919 + k * k) % 20000) for k in range(900))
        for n in range(9)
    }
    entries = [entry(name, text=text) for name, text in texts.items()]
    pieces = "SELECT sum(length(packed)) FROM bodies"
    with index.connection() as connection, writing(connection):
        put(connection, pack(entries))
        assert number(connection, "SELECT count(DISTINCT block) FROM articles") == 1
        assert number(connection, "SELECT count(*) FROM bodies") > 2
        assert bodies_of(connection) == texts
        whole = number(connection, pieces)
        for gone in "047":
            rowid = number(connection, f"SELECT rowid FROM articles WHERE id = '{gone}'")
            remove(connection, [rowid])
            del texts[gone]
            assert bodies_of(connection) == texts
        assert number(connection, pieces) < whole * 0.7
        remove(connection, [rowid for (rowid,) in connection.execute("SELECT rowid FROM articles")])
        assert number(connection, "SELECT count(*) FROM bodies") == 0


@pytest.mark.parametrize("size", [0, 1, 2, 7])
def test_a_block_has_only_so_many_pieces(
    index: Index, entry: Callable[..., Entry], monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr(bodies, "_PIECE", 1)
    monkeypatch.setattr(bodies, "_PIECES", 2)
    with index.connection() as connection, writing(connection):
        texts = {str(n): "正文" * size * n for n in range(3)}
        for name, text in texts.items():
            put(connection, pack([entry(name, text=text)]))
        assert bodies_of(connection) == texts
