"""What makes an address look as if it led elsewhere, said in words.

Stricter than the restriction levels of UTS #39 and free of its tables: a host is beyond doubt
where every character is of `a-z 0-9 - . _` or an East Asian letter that looks like none of the
signs an address is built of. Whatever else looks like an ASCII letter is thereby marked.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from unicodedata import bidirectional, category, name, normalize
from urllib.parse import parse_qsl, unquote

from ainews_tui.text.addresses.hosts import ascii_host, is_numeric, read_host
from ainews_tui.text.addresses.parts import Address, read_address
from ainews_tui.text.safe import safe_line

_PLAIN = re.compile(r"[A-Za-z0-9._-]*")
_LATIN = re.compile(r"[A-Za-z0-9]")
_EAST_ASIAN = ("CJK UNIFIED", "HIRAGANA", "KATAKANA", "BOPOMOFO", "HANGUL")
_LIKE_SIGNS = frozenset("ノソンゾ丿〳〵ー一丨ㄧ丶ヽヾㅡㅣ〇ㄟ卜エ工口")
_RIGHT_TO_LEFT = ("R", "AL", "AN")
_NAMED_HOST = re.compile(
    r"(?:https?://|mailto:)?(?:[^\s/?#@]*@)?"
    r"((?:[\w-]+\.)+(?:xn--[\w-]+|[^\W\d_]{2,})|\d+(?:\.\d+){3})"
    r"(?::\d+)?(?:[/?#]\S*)?",
    re.IGNORECASE,
)
_AROUND = " \"'()<>[]{},.:;!?。、·“”‘’「」『』《》〈〉【】〔〕"
"""Marks beside an address in a text, after NFKC."""
_ABOUT = 60
"""Characters of an address quoted in a doubt."""

Words = Callable[[str], str]
"""Shows the program's own words, which are written in Simplified, in the reader's script."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """`said` is of the program's own words, in Simplified; `about` is quoted as it is."""

    said: str
    about: str = ""

    def told(self, words: Words) -> str:
        """Return it as shown; what it quotes of an address is made safe and never converted."""
        return words(self.said) + safe_line(self.about)


@lru_cache
def doubts(written: str) -> tuple[Doubt, ...]:
    """Return what is doubtful about an address; nothing about one of another scheme."""
    address = read_address(written)
    if address is None:
        return ()
    found = [*_of_mail(address)] if address.is_mail else [*_of_user(address), *_of_slashes(address)]
    found += _of_host(address)
    if any(bidirectional(character) in _RIGHT_TO_LEFT for character in written):
        found.append(Doubt("有从右往左写的字，先后看不准"))
    return tuple(found)


def site(address: Address) -> str:
    """Return the host that an address leads to, encoded where its letters may deceive."""
    host = read_host(address.written_host)
    return ascii_host(host) if _odd(host) else host


def contradicts(text: str, written: str) -> Doubt | None:
    """Return a doubt where a link's text is an address, of mail too, and leads to another site."""
    named = _NAMED_HOST.fullmatch(normalize("NFKC", text).strip(_AROUND))
    address = read_address(written)
    named_address = read_address(f"https://{named[1]}") if named else None
    if named_address is None or address is None:
        return None
    said, meant = _bare(site(named_address)), _bare(site(address))
    if said == meant or meant.endswith(f".{said}") or said.endswith(f".{meant}"):
        return None
    return Doubt("文字写的是另一个网站：", said)


def _of_user(address: Address) -> Iterator[Doubt]:
    if address.user:
        yield Doubt("@ 前面的不是网站，只是登录名：", address.user[:_ABOUT])


def _of_slashes(address: Address) -> Iterator[Doubt]:
    before = address.written[: address.host[1] + 1]
    if "\\" in before:
        yield Doubt("浏览器把反斜线当作斜线")
    elif not before.lower().startswith(f"{address.scheme}://") or ":///" in before:
        yield Doubt("斜线的个数不对")


def _of_mail(address: Address) -> Iterator[Doubt]:
    _, _, query = address.written.partition("?")
    if fields := [field for field, _ in parse_qsl(query, keep_blank_values=True)]:
        yield Doubt("信里已经填好：", " ".join(fields)[:_ABOUT])


def _of_host(address: Address) -> Iterator[Doubt]:
    written, host = address.written_host, read_host(address.written_host)
    if not host:
        yield Doubt("没有网站名")
    elif is_numeric(host):
        yield Doubt("网站没有名字，只有 IP 地址：", host)
    elif "." not in host.strip("."):
        yield Doubt("不是公网上的网站名：", host)
    if "%" in written:
        yield Doubt("网站名用 % 编码：", written[:_ABOUT])
    if "xn--" in written.lower():
        yield Doubt("网站名编了码，读出来是：", host[:_ABOUT])
    # as written: what folds to an ASCII letter looks like one
    odd = _odd(unquote(written)) or _odd(host)
    if odd and not is_numeric(host):
        yield Doubt("网站名里有容易认错的字符：", " ".join(map(_shown, odd))[:_ABOUT])


def _odd(host: str) -> str:
    """Return the characters of a host that may be taken for others, each once."""
    if _PLAIN.fullmatch(host):
        return ""
    odd = chain.from_iterable(_odd_of_label(label) for label in host.split("."))
    return "".join(dict.fromkeys(odd))


def _odd_of_label(label: str) -> Iterator[str]:
    """Yield what is odd; only beside Latin letters is an East Asian one taken for a sign."""
    is_mixed = _LATIN.search(label) is not None
    for character in label:
        is_plain = _PLAIN.fullmatch(character) or _is_east_asian(character)
        if not is_plain or (is_mixed and character in _LIKE_SIGNS):
            yield character


def _is_east_asian(character: str) -> bool:
    return character == "ー" or (
        category(character) == "Lo" and name(character, "").startswith(_EAST_ASIAN)
    )


def _shown(character: str) -> str:
    return f"{character if character.isprintable() else ''}(U+{ord(character):04X})"


def _bare(host: str) -> str:
    return host.removeprefix("www.").rstrip(".")
