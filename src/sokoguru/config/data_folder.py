"""Where an installation keeps everything it owns: one folder, `SOKOGURU_DATA`."""

from __future__ import annotations

import os
import secrets
import sys
from pathlib import Path


def data_folder() -> Path:
    """The folder named by `SOKOGURU_DATA`, else the system's usual place for such data."""
    named = os.environ.get("SOKOGURU_DATA")
    if named:
        return Path(named).expanduser().resolve()
    if sys.platform == "win32":
        return Path(os.environ["LOCALAPPDATA"], "sokoguru")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "sokoguru"
    if os.geteuid() == 0:
        return Path("/var/lib/sokoguru")
    return Path(os.environ.get("XDG_DATA_HOME", "~/.local/share")).expanduser() / "sokoguru"


def secret_key() -> str:
    """The key that signs sessions and links, made once and readable by the owner alone."""
    file = data_folder() / "secret.key"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT, 0o600)
        with os.fdopen(descriptor, "w") as handle:
            handle.write(secrets.token_urlsafe(50))
    return file.read_text().strip()
