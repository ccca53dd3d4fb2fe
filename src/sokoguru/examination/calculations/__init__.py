"""Drawing samples and looking for what deserves a second look; pure."""
