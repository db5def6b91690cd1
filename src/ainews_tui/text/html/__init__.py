"""Pages of HTML: pruned to what a reader would read, and turned to Markdown."""
