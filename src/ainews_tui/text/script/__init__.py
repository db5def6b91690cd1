"""Simplified and Traditional: which one a text is, the other one, and both equal for search."""
