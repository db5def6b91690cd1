"""One story as the text of a file, in every shape that `INPUT`-like archives hold.

Hugo and Jekyll posts, forum posts, plain text, Markdown without front matter, saved pages.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from html import escape
from random import Random


@dataclass(frozen=True, slots=True)
class Story:
    """What every shape tells; `name` is what the source calls itself."""

    number: int
    title: str
    date: datetime
    source: str
    name: str
    author: str
    tags: tuple[str, ...]
    url: str
    paragraphs: list[str]


def hugo(story: Story, rng: Random) -> str:
    """Return a post with YAML of seventeen keys, a Markdown body and a closing link."""
    head = f"{' '.join(story.paragraphs)[:50]}..."
    picture = f"https://img.example.com/{story.number:x}/{rng.getrandbits(48):x}/640"
    lists = "".join(
        f"{key}:\n" + "".join(f'  - "{value}"\n' for value in values)
        for key, values in (
            ("categories", (story.source,)),
            ("lang", ("zh-CN",)),
            ("translations", ("zh-CN",)),
            ("tags", (story.source, *story.tags)),
        )
    )
    return (
        f'---\ntitle: "{story.title}"\ndate: "{story.date:%Y-%m-%d %H:%M:%S}"\n'
        f'summary: "{head}"\n{lists}menu: ""\nthumbnail: "{picture}"\nlead: ""\n'
        "comments: false\nauthorbox: false\npager: true\ntoc: false\nmathjax: false\n"
        'sidebar: "right"\nwidgets:\n  - "search"\n  - "recent"\n  - "taglist"\n---\n\n'
        f"{_markdown(story, rng, picture)}\n\n[{story.source}]({story.url})\n"
    )


def jekyll(story: Story, rng: Random) -> str:
    """Return a post that opens with a comment and its repeated title, and goes on in HTML."""
    return (
        f"---\nlayout: post\ntitle: {_quoted(story.title)}\n"
        f"date: {story.date:%Y-%m-%dT%H:%M:%S}.000Z\n"
        f"author: {story.author}\nfrom: {story.url}\ntags: [ {story.name} ]\n"
        f"comments: True\ncategories: [ {story.name} ]\n---\n"
        f"<!--{story.date.timestamp() * 1000:.0f}-->\n"
        f"[{story.title}]({story.url})\n------\n\n{_html(story, rng)}\n"
    )


def forum(story: Story, _rng: Random) -> str:
    """Return a post of an old forum: blank lines between keys, a day that YAML takes for none."""
    day = f"{story.date.year}-{story.date.month}-{story.date.day}"
    return (
        f"---\n\nlayout: default\n\ntitle: {_quoted(story.title)}\n\ndate: {day}\n\n"
        f"categories: {story.name}\n\n---\n\n---\n\n" + "\n\n".join(story.paragraphs) + "\n"
    )


def plain(story: Story, rng: Random) -> str:
    """Return text alone: a headline mostly, paragraphs, a closing byline."""
    headline = f"{story.title}\n\n" if rng.random() < 0.7 else ""
    return headline + "\n".join(f"　　{one}" for one in story.paragraphs) + f"\n（{story.name}）\n"


def bare(story: Story, rng: Random) -> str:
    """Return a linked title over a rule, a line with the date, and HTML, with no front matter."""
    date = f"{story.date:%a, %d %b %Y %H:%M:%S} +0800"
    return f"[{story.title}]({story.url})\n------\n\n日期：{date}\n\n{_html(story, rng)}\n"


def page(story: Story, rng: Random) -> str:
    """Return a saved page: the article between menus, scripts, styles and what is hidden."""
    links = "".join(f'<li><a href="/{number}">栏目{number}</a></li>' for number in range(40))
    script = "var a={" + ",".join(f'"k{rng.getrandbits(30):x}":{rng.random()}' for _ in range(300))
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{escape(story.title)}</title>\n'
        f'<meta property="og:title" content="{escape(story.title)}">\n'
        f'<meta property="og:site_name" content="{story.name}">\n'
        f'<meta property="article:published_time" content="{story.date:%Y-%m-%dT%H:%M:%S}+08:00">\n'
        f'<link rel="canonical" href="{story.url}">\n<style>p {{ margin: 0 }}</style>\n'
        f"<script>{script}}}</script></head><body><nav><ul>{links}</ul></nav>\n"
        f'<div style="display:none"><ul>{links}</ul></div>\n<article>\n'
        f"<h1>{escape(story.title)}</h1>\n{_html(story, rng)}</article>\n"
        f"<aside><ul>{links}</ul></aside>\n<footer>"
        f"<p>© {story.date.year} {story.name}</p></footer></body></html>\n"
    )


SHAPES: tuple[tuple[Callable[[Story, Random], str], int], ...] = (
    (hugo, 55),
    (jekyll, 25),
    (bare, 8),
    (plain, 6),
    (forum, 3),
    (page, 3),
)
"""All shapes, with the share of each among a hundred files."""


def _markdown(story: Story, rng: Random, picture: str) -> str:
    blocks = [f"![图片]({picture})"] if rng.random() < 0.4 else []
    for paragraph in story.paragraphs:
        kind = rng.random()
        if kind < 0.06:
            blocks.append(f"**{paragraph[:14]}**")
        elif kind < 0.08:
            blocks.append(f"### {paragraph[:12]}")
        elif kind < 0.1:
            blocks.append(f"> {paragraph}")
        elif kind < 0.12:
            blocks.append("\n".join(f"- {one}" for one in paragraph.split("，")))
        else:
            blocks.append(paragraph)
    return "\n\n".join(blocks)


def _html(story: Story, rng: Random) -> str:
    style = rng.choice(("", "", ' style="text-indent: 2em; line-height: 1.75;"', ' class="text"'))
    blocks = list[str]()
    for paragraph in story.paragraphs:
        kind = rng.random()
        text = escape(paragraph)
        if kind < 0.08:
            source = f"https://img.example.com/{rng.getrandbits(48):x}.jpg"
            blocks.append(
                f'<figure><img data-src="{source}"><figcaption>{text[:12]}</figcaption></figure>'
            )
        elif kind < 0.1:
            blocks.append(f"<blockquote><p>{text}</p></blockquote>")
        elif kind < 0.11:
            blocks.append(f"<ul>{''.join(f'<li>{one}</li>' for one in text.split('，'))}</ul>")
        elif kind < 0.13:
            text = f"<strong>{text[:10]}</strong>{text[10:]}"
        blocks.append(f"<p{style}>{text}</p>")
    return f"<div>\n{chr(10).join(blocks)}\n</div>"


def _quoted(text: str) -> str:
    return f'"{text}"'
