"""The front of the house: landing, founding, the desk, members, settings, a member's own pages.

Floor: beside the API, above every business. It asks and calls them; nobody asks it.
"""
