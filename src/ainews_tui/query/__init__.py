"""The search language: what may be typed, what it means, and the tree it is read as."""
