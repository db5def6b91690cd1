"""How the reader likes text to be set: what may differ without a character of it changing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Manner:
    """`measure`: the widest a column becomes, in cells, where there is room for more.

    `spacing`: 盘古之白, a space between Han and Latin or digits. `indent`: paragraphs begin two
    Han in, with no blank line between them. `sideways`: where a table's columns would become
    illegible they keep their width, and its lines are to be shown by `layout.sideways`.
    """

    measure: int = 76
    spacing: bool = False
    indent: bool = False
    sideways: bool = False


PLAIN = Manner()

INDENT = "    "
"""Two Han, in cells."""
