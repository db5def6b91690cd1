"""A document set at a width: Chinese line breaking, lists, quotes, tables, links."""
