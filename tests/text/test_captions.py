"""What a picture is called that is a link to a larger one."""

import pytest

from ainews_tui.document import Block, Paragraph, Picture, Span
from ainews_tui.text.markdown.reading import parse_markdown

SMALL, LARGE = "https://a.cn/1.jpg", "https://a.cn/large.jpg"


def pictured(caption: str) -> Picture:
    return Picture((Span(caption),) if caption else (), SMALL)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        (f'[![]({SMALL})]({LARGE} "两人在会场（资料图片）")', [pictured("两人在会场（资料图片）")]),
        (f'[![会场]({SMALL})]({LARGE} "两人")', [pictured("会场")]),
        (f'[![]({SMALL} "会场")]({LARGE} "两人")', [pictured("会场")]),
        (f'[![]({SMALL})]({LARGE} "1.jpeg")', [pictured("")]),
        (f"[![]({SMALL})]({LARGE})", [pictured("")]),
        (
            f'[一句话]({LARGE} "两人")![]({SMALL})',
            [Paragraph((Span("一句话", url=LARGE),)), pictured("")],
        ),
    ],
)
def test_a_picture_without_a_caption_has_the_title_of_its_link(
    markdown: str, expected: list[Block]
) -> None:
    assert list(parse_markdown(markdown).blocks) == expected
