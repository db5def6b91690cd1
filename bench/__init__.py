"""What the program costs, measured: `python -m bench` makes archives, runs it and tells."""
