"""Of many answers the last are remembered."""

from ainews_tui.library.remembering import Remembered


def test_an_answer_is_found_once_while_it_is_remembered() -> None:
    found = list[int]()

    def find(number: int) -> int:
        found.append(number)
        return -number

    remembered = Remembered[int](3)
    for number in (1, 2, 3, 1, 4, 1, 2):
        assert remembered.get(number, lambda number=number: find(number)) == -number  # type: ignore[misc]
    # 2 was asked for least lately when 4 came
    assert found == [1, 2, 3, 4, 2]


def test_what_cannot_be_answered_is_asked_again() -> None:
    remembered = Remembered[int](1)
    for _ in range(2):
        try:
            remembered.get("a", lambda: 1 // 0)
        except ZeroDivisionError:
            continue
        raise AssertionError
    assert remembered.get("a", lambda: 1) == 1
