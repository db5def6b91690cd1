"""From files to what is written into the index, on whatever process there is to do it."""

from collections.abc import Sequence

from ainews_tui.errors import NotText
from ainews_tui.feed import ArticleFile, Failure, reason
from ainews_tui.library.parsing import read_article
from ainews_tui.library.terms import Terms
from ainews_tui.store.packing import Entry, Packed, pack
from ainews_tui.text.holdings import kinds_of

Outcome = Packed | Failure | None
"""What became of a file; None where it is gone since the walk, as the next walk will see."""


def take_in(files: Sequence[ArticleFile], terms: Terms) -> list[Outcome]:
    """Read, parse and pack article files as they are now.

    A file too much for the parser is a failure like any other: it costs nothing but itself.
    """
    found = [_entry(file, terms) for file in files]
    packed = iter(pack([one for one in found if isinstance(one, Entry)]))
    return [next(packed) if isinstance(one, Entry) else one for one in found]


def _entry(file: ArticleFile, terms: Terms) -> Entry | Failure | None:
    try:
        parsed = read_article(file.feed, file.name, terms)
    except FileNotFoundError:
        return None
    except OSError as error:
        return Failure(file.path, reason(error))
    except NotText as error:
        return Failure(file.path, str(error))
    except MemoryError:
        return Failure(file.path, "内存不够读它")
    except RecursionError:
        return Failure(file.path, "嵌套太深，读不下去")
    return Entry(
        parsed.headline,
        parsed.text,
        file.feed,
        file.name,
        file.size,
        file.modified_ns,
        kinds_of(parsed.article.document),
    )
