"""From the bytes of a file to lines of terminal cells: pure functions, no Textual, no SQL."""
