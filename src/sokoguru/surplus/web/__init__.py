"""Pages of SHU."""
