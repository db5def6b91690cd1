"""Everything this program raises on purpose; each message is a sentence a reader understands.

ReaderError
|-- FeedError           a folder that cannot be opened as a feed
|-- ArticleNotFound     no article of that id, no file at that path
|-- NotText             a file that is a picture or a program, under the name of an article
|-- QueryError          a search that cannot be understood, with the place of the mistake
|-- Cancelled           a question given up before it was answered
|-- NoSuchPlace         a day or row of a list that is not there to go to
|-- SettingsError       a settings file that cannot be read or written
|-- IndexUnusable       the index cannot be opened, read or written
|   |-- IndexLocked     another program holds it
|   |-- IndexDamaged    it is not what this version wrote: throw it away, build it again
"""


class ReaderError(Exception):
    """Base of all errors of this program."""


class FeedError(ReaderError):
    """A folder that cannot be opened as a feed."""


class ArticleNotFound(ReaderError):
    """No article has this id and no file this path."""


class NotText(ReaderError):
    """A file is no text in any encoding."""


class QueryError(ReaderError):
    """A search that cannot be understood.

    `start` and `end` are offsets into the text as typed, around the part that is wrong.
    """

    def __init__(self, message: str, start: int, end: int) -> None:
        super().__init__(message)
        self.start = start
        self.end = end


class Cancelled(ReaderError):
    """A question that was given up before it was answered, by whoever asked it."""


class NoSuchPlace(ReaderError):
    """A list has no such day or row, or what was typed is neither."""


class SettingsError(ReaderError):
    """The settings file cannot be read or written; or these are the mistakes in it."""

    def __init__(self, *mistakes: str) -> None:
        super().__init__("；".join(mistakes))
        self.mistakes = mistakes


class IndexUnusable(ReaderError):
    """The index cannot be opened, read or written."""


class IndexLocked(IndexUnusable):
    """Another program holds the index for longer than we wait."""


class IndexDamaged(IndexUnusable):
    """The index is not what this version of the program wrote."""
