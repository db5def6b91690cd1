"""Other names that also stand where other words meet: 内存, which is 記憶體, in 国内存款.

The index knows no words. What a reader typed is found wherever it stands; another name, which
nobody typed, is not followed into an article where it begins such a word. That misses the article
which says both, and spares the many that say only the other.
"""

from ainews_tui.text.script.fold import fold

_LONGER = {"内存": ("内存在", "内存款", "内存放", "内存入", "内存活", "内存续")}
"""By a folded name, words that begin in it and go on: of 存在, 存款, 存放, 存入, 存活, 存续."""


def longer(name: str) -> tuple[str, ...]:
    """Return what an article must not say for a name to be meant; nothing of most names."""
    return _LONGER.get(fold(name), ())
