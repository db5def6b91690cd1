"""What the interfaces may ask of the feeds: refresh, list, search, read, present."""
