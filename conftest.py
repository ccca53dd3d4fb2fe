"""What every test of the house may use."""

pytest_plugins = [
    "tests.database_server",
    "tests.cast",
    "tests.people",
    "tests.laws",
    "tests.areas",
]
