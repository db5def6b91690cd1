"""`python -m ainews_tui` is `ainews-tui`."""

from ainews_tui.cli.main import main

if __name__ == "__main__":
    main()
