"""What sites add to every article, found by rules in a data file, cut or turned to metadata."""
