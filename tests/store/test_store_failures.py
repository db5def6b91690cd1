"""What could not be read is remembered until the next refresh."""

from pathlib import Path

from ainews_tui.store.failures import failures, replace_failures
from ainews_tui.store.index import Index, writing


def test_failures_are_replaced_and_sorted(index: Index) -> None:
    odd = Path(b"/feed/\xff\n.md".decode("utf-8", "surrogateescape"))
    with index.connection() as connection:
        with writing(connection):
            replace_failures(connection, [(Path("/feed/old.md"), "没有权限")])
        with writing(connection):
            replace_failures(connection, [(odd, "文件不存在"), (Path("/feed/b.md"), "没有权限")])
        assert failures(connection) == [
            (Path("/feed/b.md"), "没有权限"),
            (odd, "文件不存在"),
        ]
