"""From a file to what is written into the index, on whatever process there is to do it."""

from ainews_tui.feed import ArticleFile, Failure, reason
from ainews_tui.library.parsing import read_article
from ainews_tui.library.terms import Terms
from ainews_tui.store.packing import Entry, Packed, pack
from ainews_tui.text.holdings import kinds_of

Outcome = Packed | Failure | None
"""What became of a file; None where it is gone since the walk, as the next walk will see."""


def take_in(file: ArticleFile, terms: Terms) -> Outcome:
    """Read, parse and pack an article file as it is now.

    A file too much for the parser is a failure like any other: it costs nothing but itself.
    """
    try:
        parsed = read_article(file.feed, file.name, terms)
        return pack(
            Entry(
                parsed.headline,
                parsed.text,
                file.feed,
                file.name,
                file.size,
                file.modified_ns,
                kinds_of(parsed.article.document),
            )
        )
    except FileNotFoundError:
        return None
    except OSError as error:
        return Failure(file.path, reason(error))
    except MemoryError:
        return Failure(file.path, "内存不够读它")
    except RecursionError:
        return Failure(file.path, "嵌套太深，读不下去")
