"""Texts that would do something to a terminal, each by itself, and in every way to write them."""

import json
from collections.abc import Mapping

ATTACKS = {
    "window title": "\x1b]0;owned\x07\x1b]2;owned\x1b\\",
    "title in eight bits": "\x9d2;owned\x9c",
    "title asked for": "\x1b[21t",
    "title of screen": "\x1bkowned\x1b\\",
    "clipboard": "\x1b]52;c;b3duZWQ=\x07",
    "clipboard asked for": "\x1b]52;c;?\x07",
    "link": "\x1b]8;;https://evil.example\x1b\\here\x1b]8;;\x1b\\",
    "notification": "\x1b]9;owned\x07\x1b]777;notify;owned;owned\x07",
    "palette asked for": "\x1b]4;1;?\x07\x1b]11;?\x07",
    "cursor asked for": "\x1b[6n\x1b[?6n",
    "attributes asked for": "\x1b[c\x1b[>c\x1b[=c\x1bZ",
    "the same in eight bits": "\x9bc\x9b6n\x9a",
    "settings asked for": "\x1bP$qm\x1b\\",
    "capabilities asked for": "\x1bP+q544e\x1b\\",
    "modes asked for": "\x1b[?1$p\x1b[?u\x1b[>q",
    "answerback": "\x05",
    "sixel picture": "\x1bPq#0;2;0;0;0#0~~@@vv\x1b\\",
    "kitty picture": "\x1b_Gf=24,s=1,v=1;AAAA\x1b\\",
    "iTerm file": "\x1b]1337;File=name=YQ==;inline=1:AAAA\x07",
    "screen wiped": "\x1b[2J\x1b[3J\x1b[H\x1bc\x1b#8",
    "modes": "\x1b[?1049l\x1b[?2004l\x1b[?1003h\x1b[4h\x1b[!p",
    "character set": "\x1b(0\x0e\x1bn\x0f",
    "colours": "\x1b[8;31;5mhidden\x1b[0m",
    "line written over": "真\r假\x08\x08\x7f",
    "line ends": "一\x0b二\x0c三\x85四\u2028五\u2029六",
    "a sequence in a sequence": "\x1b[\x1b[0m6n\x1b]\x1b]0;a\x070;owned\x07\x1b\x1b[6n",
    "a sequence around what is dropped": "\x1b\u200b[6n\x1b\u202e]0;owned\x07",
    "direction": "\u202eevil\u202c\u2066evil\u2069\u200f\u061c",
    "hidden alphabet": "\U000e0001\U000e0068\U000e0069\U000e007f",
    "selectors": "❤\ufe0f字\U000e0100\ufe00",
    "nothing to see": "\u00ad\u034f\u115f\u1160\u200b\u2060\u2064\u206f\u3164\ufeff\uffa0\ufff9",
    "noncharacters": "\ufdd0\uffff\U0010ffff",
    "pile": "e" + "\u0301" * 60 + "ก" + "\u0e47" * 60,
    "joiners": "👨\u200d👩\u200d👧\u200d👦🏽",
    "a sequence without end": "\x1b]0;owned",
}

LONE_SURROGATES = "\udc9b\ud83d"


def joined(attacks: Mapping[str, str]) -> str:
    """Return attacks as one text."""
    return "，".join(attacks.values()) + "。"


def in_entities(text: str) -> str:
    """Return the text as HTML may write it."""
    return "".join(f"&#x{ord(character):x};" for character in text)


def in_escapes(text: str) -> str:
    """Return the text in quotes as YAML and TOML may write it."""
    return '"' + "".join(f"\\U{ord(character):08x}" for character in text) + '"'


def in_json(text: str) -> str:
    """Return the text in quotes as JSON writes it, lone surrogates and all."""
    return json.dumps(text)


def code_points(first: int, last: int) -> str:
    """Return every character of a range but surrogates, a Han between them lest marks pile up."""
    characters = [chr(code) for code in range(first, last) if not 0xD800 <= code < 0xE000]
    return "字".join(
        "".join(characters[start : start + 8]) for start in range(0, len(characters), 8)
    )
