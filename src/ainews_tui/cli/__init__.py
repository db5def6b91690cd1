"""The command line: everything the interface shows, without the interface."""
