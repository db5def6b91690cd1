"""A source has a script of its own; the reader's own words are used, their mistakes told once."""
