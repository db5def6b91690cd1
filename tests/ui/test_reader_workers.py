"""The reader has its index built by other processes; its own streams do not stand in the way."""

import pytest
from tests.ui.reader import OpenReader

from ainews_tui.library import intake as intake_module
from ainews_tui.library import workers as workers_module


@pytest.mark.usefixtures("unindexed")
async def test_the_reader_has_its_index_built_by_other_processes(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers_module, "FEW", 0)
    monkeypatch.setattr(intake_module, "read_article", None)  # not in this process
    async with open_reader() as reader:
        assert "DeepSeek把训练成本压低" in reader.screen
        assert "全部 · 5 篇" in reader.screen
