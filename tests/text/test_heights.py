"""Figures above and below the line, in Markdown as in pages."""

import pytest
from tests.text.documents import blocks, para


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("10<sup>8</sup>个", "10⁸个"),
        ("CO<sub>2</sub>排放", "CO₂排放"),
        ("10<SUP>-3</SUP>米", "10⁻³米"),
        ("x<sup>注1</sup>", "x注1"),  # words stay on the line
        ("甲</sub>2", "甲2"),
        ("代码`a<sup>2`", None),
    ],
)
def test_figures_are_raised_and_lowered(markdown: str, text: str | None) -> None:
    if text is not None:
        assert blocks(markdown) == [para(text)]
    else:
        assert "a<sup>2" in str(blocks(markdown))
