"""Raised and lowered figures, which a terminal can show where Unicode has them: 10⁸, H₂O."""

_FIGURES = "0123456789+-"
_HEIGHTS = {
    "sup": str.maketrans(_FIGURES, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"),
    "sub": str.maketrans(_FIGURES, "₀₁₂₃₄₅₆₇₈₉₊₋"),
}
HEIGHTS = frozenset(_HEIGHTS)
"""The tags that raise or lower."""


def at_height(tag: str, text: str) -> str:
    """Return the text as it stands within a tag of `HEIGHTS`; words stay on the line."""
    return text if text.strip(_FIGURES) else text.translate(_HEIGHTS[tag])
