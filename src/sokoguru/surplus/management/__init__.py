"""The command-line door of surplus."""
