"""Everything the reader can do with a key: the one table behind keys, palette, hints and help.

An action without a dot belongs to the scope it stands in: the app, the reading screen, the
article that is being read, or each of the three panes. Titles and help are written in Simplified
and shown in the reader's script.
"""

from dataclasses import dataclass
from enum import Enum

from textual.binding import Binding, BindingType


class Scope(Enum):
    """Who carries a command out: every pane for itself, the screen, the article, or the app."""

    PANE = "移动"
    SCREEN = "阅读与查找"
    ARTICLE = "在文章里"
    APP = "显示与程序"


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the reader can do.

    `hint` is its short name in the bottom line, or empty. `rank` orders the hints of the list,
    `reading` those of an article, since a narrow screen shows the first few only; 0 is not
    hinted at there. `filtering` is its short name in the side pane, where that is another. One
    that `needs_hits` is of use only where there are some.
    """

    scope: Scope
    action: str
    keys: str
    title: str
    help: str
    hint: str = ""
    rank: int = 0
    reading: int = 0
    filtering: str = ""
    needs_hits: bool = False

    def binding(self) -> Binding:
        """Return the key binding; its id lets a key map name it."""
        return Binding(self.keys, self.action, self.title, tooltip=self.help, id=self.action)

    @property
    def path(self) -> str:
        """Return the action with who carries it out, for links and the palette."""
        return f"{_CARRIERS[self.scope]}.{self.action}"

    def keys_shown(self) -> str:
        """Return the keys as a reader would name them."""
        return " ".join(map(key_name, self.keys.split(",")))


_CARRIERS = {
    Scope.PANE: "focused", Scope.SCREEN: "screen", Scope.ARTICLE: "article", Scope.APP: "app",
}  # fmt: skip

_KEY_NAMES = {
    "down": "↓", "up": "↑", "left": "←", "right": "→", "pagedown": "PgDn", "pageup": "PgUp",
    "home": "Home", "end": "End", "enter": "Enter", "escape": "Esc", "space": "空格",
    "tab": "Tab", "ctrl+e": "Ctrl+E", "shift+tab": "Shift+Tab", "slash": "/", "question_mark": "?",
    "ctrl+p": "Ctrl+P", "less_than_sign": "<", "greater_than_sign": ">", "equals_sign": "=",
    "apostrophe": "'", "colon": ":", "fullwidth_colon": "：",
    "fullwidth_solidus": "／", "fullwidth_question_mark": "？",
    "right_square_bracket": "]", "left_square_bracket": "[",
    "right_curly_bracket": "}", "left_curly_bracket": "{",
    "f1": "F1", "shift+right": "Shift+→", "shift+left": "Shift+←",
}  # fmt: skip

COMMANDS = (
    Command(Scope.PANE, "move(1)", "j,down", "下移", "下一行；列表里是下一篇", "移动", 1),
    Command(Scope.PANE, "move(-1)", "k,up", "上移", "上一行；列表里是上一篇"),
    Command(Scope.PANE, "page(1)", "space,pagedown", "下一页", "往下翻一页", "翻页", 0, 1),
    Command(Scope.PANE, "page(-1)", "pageup", "上一页", "往上翻一页"),
    Command(Scope.PANE, "edge(-1)", "g,home", "到头", "到最前面"),
    Command(Scope.PANE, "edge(1)", "G,end", "到尾", "到最后面"),
    Command(
        Scope.SCREEN, "read", "enter,l,right", "阅读",
        "打开光标所在的文章；在来源和标签那一栏是按它筛选", "阅读", 2, filtering="筛选",
    ),
    Command(
        Scope.SCREEN, "back", "escape,h,left", "返回",
        "关掉最里面的一层：搜索栏、文章里找到的、原始文件、文章；都关了才清除筛选", "返回", 3, 2,
    ),
    Command(Scope.SCREEN, "pane(1)", "tab", "下一栏", "在来源、列表、文章之间切换", "换栏", 10),
    Command(Scope.SCREEN, "pane(-1)", "shift+tab", "上一栏", "反方向切换"),
    Command(Scope.SCREEN, "article(1)", "n", "下一篇", "不回列表，直接读下一篇", "下一篇", 0, 4),
    Command(Scope.SCREEN, "article(-1)", "p", "上一篇", "不回列表，直接读上一篇"),
    Command(
        Scope.SCREEN, "search", "slash,fullwidth_solidus", "搜索",
        "边打边找，简繁都行；Tab 补全，↑ ↓ 旧搜索，Ctrl+E 只找这样写的", "搜索", 4,
    ),
    Command(
        Scope.SCREEN, "jump", "colon,fullwidth_colon", "跳到",
        "跳到某天、某月、某年或第几篇：2019-03、2019、100（#2019 是第 2019 篇）",
    ),
    Command(
        Scope.SCREEN, "hit(1)", "right_square_bracket", "下一处", "文章里的下一处命中",
        "命中", 0, 5, needs_hits=True,
    ),
    Command(Scope.SCREEN, "hit(-1)", "left_square_bracket", "上一处", "文章里的上一处命中"),
    Command(Scope.SCREEN, "pick_tags", "t", "按标签筛选", "选一个或几个标签、主题", "标签", 6),
    Command(Scope.SCREEN, "clear", "c", "清除筛选", "清除搜索和全部筛选，回到全部文章"),
    Command(
        Scope.ARTICLE, "find", "apostrophe", "在文章里找", "边打边找，简繁都行；再按 ] [ 来回",
        "查找", 0, 6,
    ),
    Command(
        Scope.ARTICLE, "links", "f", "打开链接", "链接上显示字母，按字母打开：先看清整个网址",
        "链接", 0, 7,
    ),
    Command(
        Scope.ARTICLE, "contents", "T", "目录", "列出小标题，跳到其中一个", "目录", 0, 8
    ),
    Command(
        Scope.ARTICLE, "table", "z", "单看表格",
        "把画面上的表格单独打开，窗口放不下的可以左右移动",
    ),
    Command(
        Scope.ARTICLE, "sideways(1)", "right_curly_bracket,shift+right", "表格右移",
        "放不下的表格右移一列；滚轮横着转或按着 Shift 转也行",
    ),
    Command(
        Scope.ARTICLE, "sideways(-1)", "left_curly_bracket,shift+left", "表格左移", "表格移回一列"
    ),
    Command(
        Scope.ARTICLE, "select", "V", "选取",
        "从命中或画面上正文的第一行选起：j 行、J 段、w 句、l 字，o 换一头，y 复制",
    ),
    Command(Scope.ARTICLE, "copy_text", "Y", "复制全文", "标题、署名、正文和网址，段落里不带折行"),
    Command(Scope.ARTICLE, "doubts", "D", "存疑", "给简繁转换时选的字划线，再按一次不划"),
    Command(Scope.ARTICLE, "original", "O", "看原字", "画面上第一个划线的字，文件里是怎么写的"),
    Command(Scope.APP, "order", "o", "排序", "按日期或按来源排列", "排序", 9),
    Command(
        Scope.SCREEN, "raw", "v", "原始文件", "看文件本来的样子，再按一次回到文章", "原文件", 0, 10
    ),
    Command(Scope.SCREEN, "browse", "b", "用浏览器打开", "先看清整个网址，再交给浏览器"),
    Command(Scope.SCREEN, "copy", "y", "复制网址", "把文章的网址放进剪贴板"),
    Command(Scope.SCREEN, "refresh", "r", "刷新", "看看文件夹里有没有新文章"),
    Command(
        Scope.APP, "script", "s", "简繁切换", "原文 → 简体 → 繁体，整个画面一起换", "简繁", 7, 9
    ),
    Command(Scope.APP, "pick_script", "S", "繁体与用词", "选台湾、香港或 OpenCC 繁体，是否换用词"),
    Command(Scope.APP, "add_word", "a", "加词", "选中正文里的一个词，定下它的简体和繁体"),
    Command(Scope.APP, "column(-4)", "less_than_sign", "收窄正文", "正文栏窄一些"),
    Command(Scope.APP, "column(4)", "greater_than_sign", "放宽正文", "正文栏宽一些"),
    Command(Scope.APP, "column(0)", "equals_sign", "正文原宽", "正文栏回到设置的宽度"),
    Command(Scope.APP, "change_theme", "C", "配色", "选一种配色"),
    Command(Scope.APP, "command_palette", "ctrl+p", "命令面板", "输入文字查找命令"),
    Command(
        Scope.APP, "help", "question_mark,f1,fullwidth_question_mark", "帮助",
        "按键、搜索写法、怎样加文件夹", "帮助", 5, 3,
    ),
    Command(Scope.APP, "quit", "q", "退出", "退出程序", "退出", 8),
)  # fmt: skip


def key_name(key: str) -> str:
    """Return a key as a reader would name it."""
    return _KEY_NAMES.get(key, key)


def bindings(scope: Scope) -> list[BindingType]:
    """Return the key bindings of a scope, in the order of the table."""
    return [command.binding() for command in COMMANDS if command.scope is scope]


def carried_on(scope: Scope, action: str) -> list[BindingType]:
    """Return the keys of a scope for whoever has them elsewhere, and carries them on by an action.

    The action takes that of the command.
    """
    return [
        Binding(command.keys, f"{action}({command.action!r})", command.title, show=False)
        for command in COMMANDS
        if command.scope is scope
    ]
