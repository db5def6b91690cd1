"""盘古之白: where a space belongs between Han and what is written from left to right.

It is shown and no part of the text: nothing that is copied, found or selected knows of it. Marks
of punctuation have a space of their own, and what the writer spaced is spaced already (CLREQ
3.1.6; the fourth of a Han that it asks for is one cell here).
"""

import re
from collections.abc import Iterator

_HAN = r"[\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"
_GAP = re.compile(
    rf"(?<={_HAN})(?=[A-Za-z0-9À-ÿΑ-ωА-я@#$€£¥+±])|(?<=[A-Za-z0-9À-ÿΑ-ωА-я%‰℃°+])(?={_HAN})"
)


def gaps(text: str) -> Iterator[int]:
    """Yield the offsets before which a space belongs."""
    return (found.start() for found in _GAP.finditer(text))
