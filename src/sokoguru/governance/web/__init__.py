"""Pages of members' meetings."""
