"""Plans, reviews and lines in the forms that other programs read; one format a module."""
