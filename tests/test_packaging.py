"""The wheel and the sdist: what is needed is in them and nothing else, and what is in them runs."""

import json
import os
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Iterable
from email.parser import Parser
from pathlib import Path

import pytest

from ainews_tui import __version__

ROOT = Path(__file__).resolve().parents[1]
STEM = f"ainews_tui-{__version__}"
KINDS = {".py", ".typed", ".tcss", ".toml", ".txt"}
"""Suffixes of the files a package is made of."""


def built(what: str, project: Path, folder: Path) -> Path:
    """Build a wheel or an sdist as an installer does, with the build backend of the project."""
    script = f"import sys; from hatchling.build import build_{what} as it; print(it(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder)], cwd=project, capture_output=True, check=True
    )
    return folder / done.stdout.decode().split()[-1]


def files(folder: str, kinds: Iterable[str] = ()) -> set[str]:
    """Return the project's files below a folder, without what tools and caches leave behind."""
    found = (path.relative_to(ROOT) for path in (ROOT / folder).rglob("*") if path.is_file())
    return {
        path.as_posix()
        for path in found
        if not any(part.endswith("cache__") or part.startswith(".") for part in path.parts)
        and (not kinds or path.suffix in kinds)
    }


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    return zipfile.ZipFile(built("wheel", ROOT, tmp_path_factory.mktemp("wheel")))


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that the sdist unpacks to."""
    folder = tmp_path_factory.mktemp("sdist")
    with tarfile.open(built("sdist", ROOT, folder)) as archive:
        archive.extractall(folder, filter="data")
    return folder / STEM


def in_package(wheel: zipfile.ZipFile) -> set[str]:
    return {name for name in wheel.namelist() if not name.startswith(f"{STEM}.dist-info/")}


def test_a_wheel_holds_the_package_and_the_seeds(wheel: zipfile.ZipFile) -> None:
    package = {name.removeprefix("src/") for name in files("src/ainews_tui", KINDS)}
    seeds = {f"ainews_tui/{name}" for name in files("seeds")}
    assert in_package(wheel) == package | seeds
    assert {"ainews_tui/py.typed", "ainews_tui/ui/app.tcss", "ainews_tui/data/sources.toml"} <= (
        package
    )
    assert len(seeds) > 10


def test_a_wheel_says_what_it_is(wheel: zipfile.ZipFile) -> None:
    told = Parser().parsestr(wheel.read(f"{STEM}.dist-info/METADATA").decode())
    assert (told["Name"], told["Version"], told["License-Expression"]) == (
        *("ainews-tui", __version__),
        "MIT",
    )
    licence = wheel.read(f"{STEM}.dist-info/licenses/LICENSE")
    assert licence == (ROOT / "LICENSE").read_bytes()
    commands = wheel.read(f"{STEM}.dist-info/entry_points.txt").decode().split("\n")
    assert commands[:2] == ["[console_scripts]", "ainews-tui = ainews_tui.cli.main:main"]


def test_a_wheel_runs_and_opens_its_seeds(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path / "installed")
    (tmp_path / "elsewhere").mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "ainews_tui", "list", "--json"],
        cwd=tmp_path / "elsewhere",
        env={**os.environ, "PYTHONPATH": str(tmp_path / "installed")},
        capture_output=True,
        check=True,
    )
    listed = [Path(json.loads(line)["path"]) for line in done.stdout.decode().split("\n") if line]
    seeds = tmp_path / "installed" / "ainews_tui" / "seeds"
    assert sorted(listed) == sorted(path for path in seeds.rglob("*") if path.is_file())


def test_an_sdist_holds_what_testing_needs_and_no_more(sdist: Path) -> None:
    here = {path.relative_to(sdist).as_posix() for path in sdist.rglob("*") if path.is_file()}
    folders = ("src", "seeds", "tests", "tools", "bench", "docs")
    expected = set.union(*map(files, folders)) | {path.name for path in ROOT.glob("*.md")}
    single = {"Makefile", "LICENSE", "pyproject.toml", "PKG-INFO", ".gitignore"}
    assert here == expected | single


def test_an_sdist_makes_the_same_wheel(sdist: Path, wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    with zipfile.ZipFile(built("wheel", sdist, tmp_path)) as again:
        assert in_package(again) == in_package(wheel)
