"""A terminal reader for Chinese-language technology and business news."""

__version__ = "0.1.0"
