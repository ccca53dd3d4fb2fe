"""The public pages of areas, and what forms of higher floors use to ask for one."""
