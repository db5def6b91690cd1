"""The line above the panes: what is shown, how many, and in which script."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from ainews_tui.article import Display, Script
from ainews_tui.library.presenting import Presenter
from ainews_tui.ui.bare import OwnSize
from ainews_tui.ui.found import Listing
from ainews_tui.ui.hit_place import HitPlace
from ainews_tui.ui.one_line import OneLine
from ainews_tui.ui.wanted import Wanted
from ainews_tui.ui.wording import hit_words, shown_words, still_shown_words

SCRIPTS = {
    Script.ORIGINAL: "原文",
    Script.HANS: "简",
    Script.HANT: "繁",
    Script.TW: "繁·台",
    Script.HK: "繁·港",
}

_PROGRAM = ("ainews-tui", "bold $text-accent")

_IN_USE = "bold $foreground"

_BETWEEN = "  "


class TitleBar(Horizontal, OwnSize):
    """What is shown and how many, and in which script."""

    DEFAULT_CSS = """
    TitleBar {
        height: 1;
        background: $panel;
        color: $text;
        & > #shown { width: 1fr; padding: 0 1; }
        & > #script { width: auto; padding: 0 1; color: $text-muted; }
    }
    """

    def __init__(self, presenter: Presenter, circle: Sequence[Script], status: Widget) -> None:
        super().__init__()
        self._presenter = presenter
        self._circle = circle
        self._status = status
        self._shown: tuple[Wanted, Listing] | None = None
        self._hit = HitPlace(None, 0)
        self._lags = False
        self._own: Script | None = None

    def compose(self) -> ComposeResult:
        """Program and what is shown, what goes on, script."""
        yield OneLine(id="shown")
        yield self._status
        yield Static(id="script", markup=False)

    def on_mount(self) -> None:
        """Show the script; what is listed is found only later."""
        self._fill()

    def say(self, wanted: Wanted, listing: Listing) -> None:
        """Say what the list shows."""
        self._shown = (wanted, listing)
        self._fill_shown()

    def lag(self, lags: bool) -> None:
        """Say that the list shows what was wanted before, since what is typed has a mistake."""
        if lags is not self._lags:
            self._lags = lags
            self._fill_shown()

    def say_hit(self, hit: HitPlace) -> None:
        """Say which hit the article is at."""
        if hit != self._hit:
            self._hit = hit
            self._fill_shown()

    def say_script(self, own: Script | None) -> None:
        """Say which script the article is in; None where it is in that of the screen."""
        if own is not self._own:
            self._own = own
            self._fill()

    def show_as(self, presenter: Presenter, circle: Sequence[Script]) -> None:
        """Show everything by another presenter, and the scripts that `s` leads to."""
        self._presenter, self._circle = presenter, circle
        self._fill()

    def _fill(self) -> None:
        self._fill_shown()
        scripts = _scripts(self._presenter.display, self._circle)
        if self._own:
            own = f"{self._presenter.words('本文')} {SCRIPTS[self._own]}"
            scripts = Content.assemble(scripts, _BETWEEN, (own, _IN_USE))
        shown = self.query_one("#script", Static)
        # what is as wide as before has nothing laid out anew
        shown.update(scripts, layout=scripts.cell_length != shown.content_size.width)

    def _fill_shown(self) -> None:
        shown = self.query_one("#shown", OneLine)
        say = still_shown_words if self._lags else shown_words
        words = say(*self._shown, self._presenter) if self._shown else ""
        hits = hit_words(self._hit, self._presenter)
        named = Content.assemble(_PROGRAM, _BETWEEN, words)
        # Textual cannot paint a style over nothing
        right = Content.styled(hits, "bold") if hits else None
        shown.say(named, Content(words), right=right)


def _scripts(display: Display, circle: Sequence[Script]) -> Content:
    """Return the scripts `s` goes round, the one in use in brackets."""
    parts = [
        Content.styled(f"[{SCRIPTS[script]}]", _IN_USE)
        if script is display.script
        else Content(SCRIPTS[script])
        for script in circle
    ]
    if display.regional:
        word = "词" if display.script is Script.HANS else "詞"
        parts.append(Content.styled(word, _IN_USE))
    return Content(" ").join(parts)
