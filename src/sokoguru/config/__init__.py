"""Settings, addresses and the one command of an installation."""
