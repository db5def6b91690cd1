"""What is wrong in a TOML file that a reader wrote: where, and in Chinese.

The parser tells it in English. A sentence that this table does not know follows as it is.
"""

import re
import tomllib

_PLACE = re.compile(r"(?s)(.*) \(at (?:line (\d+), column (\d+)|end of document)\)")

_SAID = (
    (r"Invalid statement", "这一行应是“名字 = 值”，汉字的名字要写在英文引号里"),
    (r"Invalid value", "这里的值不对，文字要写在英文引号里"),
    (r"Expected '=' after", "名字后面要有等号"),
    (r"Expected newline or end", "一行只能写一项，这里多了东西"),
    (r"Unclosed array", "方括号没有合上，或少了逗号"),
    (r"Unclosed inline table", "花括号没有合上，或少了逗号"),
    (r"Expected '\]", "表名的方括号没有合上"),
    (r"Unterminated string|Expected [\"']|(?:Illegal|Found invalid) character '\\n'",
     "引号没有合上"),
    (r"Illegal character|Found invalid character", "有不能用的字符"),
    (r"Unescaped|Invalid hex|Escaped character", "反斜杠后面不对，路径请写在单引号里"),
    (r"Invalid initial character", "名字要写在英文引号里；花括号里最后不能有逗号"),
    (r"Cannot |Duplicate ", "前面已经写过"),
    (r"Invalid date", "没有这个日期或时刻"),
)  # fmt: skip
"""How the sentences of `tomllib` begin, and what they mean to who wrote the file."""


def told(error: tomllib.TOMLDecodeError) -> str:
    """Return the place of a mistake and what it is."""
    found = _PLACE.fullmatch(str(error))
    if found is None:
        return f"写法不对：{error}"
    said, line, column = found.groups()
    place = f"第 {line} 行第 {column} 列" if line else "文件末尾"
    meant = (words for begun, words in _SAID if re.match(begun, said))
    return f"{place}：{next(meant, f'写法不对（{said}）')}"
