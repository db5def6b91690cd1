"""The reader's own words: read from their file once, added to it one by one."""

from pathlib import Path

from ainews_tui.errors import SettingsError
from ainews_tui.text.script.glossary import Entry, Glossary, add_entry, own_glossary


class OwnWords:
    """The words of a file, which need not exist; none where there is no file at all."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self._glossary: Glossary | None = None

    @property
    def glossary(self) -> Glossary:
        """The words, and the mistakes of their file; read when first asked for."""
        if self._glossary is None:
            self._glossary = own_glossary(self.path) if self.path else Glossary({})
        return self._glossary

    def add(self, word: str, hans: str, hant: str) -> None:
        """Add a word with its two forms; an empty form means the word as it is.

        Who presents texts by the words as they were goes on with them. Raises SettingsError
        where the file cannot be written, or there is none, or this is no word.
        """
        if self.path is None:
            raise SettingsError("没有词汇表可写")
        add_entry(self.path, Entry(word, hans, hant))
        self._glossary = None
