"""Every body as Markdown, and Markdown as a document."""
