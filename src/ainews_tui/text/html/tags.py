"""The names of HTML's elements: what stands between `<` and `>` is a tag only if it is one.

`<T>` and `<你的名字>` are text. Names after the HTML Living Standard (4, "The elements of HTML",
and 16.2, obsolete ones); a name with `-` or `:` is a custom or an Office element.
"""

import re


def names(text: str) -> frozenset[str]:
    """Return the names written side by side in a text."""
    return frozenset(text.split())


VOID = names(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source "
    "track wbr"
)
BLOCK = names(
    "address article aside blockquote body caption center col colgroup dd details dialog dir div "
    "dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup "
    "hr html legend li main menu nav ol optgroup option p pre section summary table tbody td "
    "tfoot th thead title tr ul"
)
_INLINE = names(
    "a abbr acronym applet audio b bdi bdo big blink button canvas cite code data datalist del "
    "dfn em font i iframe ins kbd label map mark marquee math meter nobr noembed noframes "
    "noscript object output picture progress q rp rt ruby s samp script select slot small span "
    "strike strong style sub sup svg template textarea time tt u var video xmp"
)
OPTIONAL_END = names("a colgroup dd dt li option p rp rt tbody td tfoot th thead tr")
"""Elements that end by themselves where the next one begins, or cannot hold themselves."""

TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9]*+(?:[-:][\w:.-]*+)?+)"
    r"(?:(?=[\s/\"'])(?P<attributes>(?:[^<>\"']|\"[^\"<]*+\"|'[^'<]*+')*+|[^<>]*+))?>"
)
"""A tag of any name, its attributes with or without quotes; found in linear time."""


def is_element(name: str) -> bool:
    """Tell whether there is an element of this name, in any case."""
    name = name.lower()
    return name in BLOCK or name in _INLINE or name in VOID or "-" in name or ":" in name
