"""Other words for the same: what a search for a phrase also looks for."""
