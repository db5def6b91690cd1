"""A home of its own for every test, and a small feed in both scripts."""

import gc
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from tests.posts import Write, write_news, write_post_into

# machines are shared and slow at times: how long an example takes says nothing of the code
settings.register_profile("calm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calm")

SHARED = Path(__file__).resolve().parents[2] / "shared"


def pytest_collection_finish() -> None:
    """Have the garbage collector pass over modules and tests, and come as seldom as in the reader.

    Walking through all of them again and again was a fourth of what an interface test cost.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep settings, choices and index of a test away from the reader's own."""
    home = tmp_path / "home"
    monkeypatch.setenv("HOME", str(home))
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    # a terminal of a test has its own size, whatever that of the tests is
    for name in ("AINEWS_TUI_FEED", "NO_COLOR", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture
def shared() -> Path:
    """The folder of real articles; tests that need it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the folder of real articles (../shared) is not here")
    return SHARED


@pytest.fixture
def write_post(tmp_path: Path) -> Write:
    """Write Hugo posts into the feed `tmp_path / "news"`."""
    return partial(write_post_into, tmp_path / "news")


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Return a feed of five articles: three Simplified, two Traditional, one of them undated."""
    write_news(tmp_path / "news")
    return tmp_path / "news"
