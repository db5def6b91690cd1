"""Pictures of a page: the address they are loaded from at last, and what is written under them.

Scripts put the address in later and leave a placeholder; a site's counters are pictures of one
pixel; the caption stands beside the picture, in a `figcaption`.
"""

import re

from selectolax.lexbor import LexborNode

from ainews_tui.text.addresses.followed import joined
from ainews_tui.text.html.trees import holds, inside_out, line_of, within

_LATE = (
    "data-src",
    "data-original",
    "data-lazy-src",
    "data-actualsrc",
    "data-original-src",
    "data-echo",
    "zoomfile",
    "src",
)
_CANDIDATES = ("srcset", "data-srcset")
_PIXEL = re.compile(r"\s*[01](?:px)?\s*", re.IGNORECASE)
_CAPTION = "figcaption, .wp-caption-text"


def is_tracker(image: LexborNode) -> bool:
    """Tell whether a picture is there to be counted, not seen: a pixel, or less."""
    sizes = [image.attributes.get(side) for side in ("width", "height")]
    return any(size and _PIXEL.fullmatch(size) for size in sizes)


def settle_pictures(root: LexborNode, base: str | None) -> None:
    """Give every picture its final `src`, empty if it has none, and its caption as `alt`."""
    for image in within(root, "img"):
        attributes = image.attributes
        image.attrs["src"] = _address(attributes, base)
        caption_picture(image, attributes.get("alt") or attributes.get("title") or "")
    for figure in inside_out(root, "figure, .wp-caption"):
        _settle_figure(figure)


def caption_picture(image: LexborNode, caption: str) -> None:
    """Set what is written under a picture, in one line."""
    image.attrs["alt"] = " ".join(caption.split())


def _address(attributes: dict[str, str | None], base: str | None) -> str:
    written = [attributes.get(name) for name in _LATE]
    written += [(attributes.get(name) or "").strip().partition(" ")[0] for name in _CANDIDATES]
    addresses = (address for address in written if address and not address.startswith("data:"))
    return joined(base, next(addresses, ""))


def _settle_figure(figure: LexborNode) -> None:
    images = within(figure, "img")
    captions = within(figure, _CAPTION)
    if not images or len(captions) != 1 or holds(captions[0], "img, table, pre"):
        return
    text = line_of(captions[0])
    if text == line_of(figure):  # else the order of its texts would change
        caption_picture(images[-1], text)
        captions[0].decompose()
