"""Where the database is: the embedded server, or the one that `DATABASE_URL` names."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from sokoguru.database.embedded import OWNER_ROLE, SOCKET_VARIABLE

ENGINE = "sokoguru.database.engine"
DATABASE_NAME = "sokoguru"
APP_ROLE = "sokoguru_app"


def embedded_databases(
    environment: Mapping[str, str], *, data_folder: Path
) -> dict[str, dict[str, Any]]:
    """The two ways into the embedded server: as the application and as the owner of the tables."""
    host = environment.get(SOCKET_VARIABLE, str(data_folder / "postgresql"))
    name = environment.get("SOKOGURU_DATABASE", DATABASE_NAME)
    return {
        alias: _settings(HOST=host, NAME=name, USER=role)
        for alias, role in (("default", APP_ROLE), ("owner", OWNER_ROLE))
    }


def server_databases(
    environment: Mapping[str, str], *, data_folder: Path
) -> dict[str, dict[str, Any]]:
    """The same two ways into a server: `DATABASE_URL` is the owner's, `DATABASE_APP_URL` the
    application's; without the latter, the address is the owner's and the role `APP_ROLE`, with a
    password made once and kept in the data folder."""
    owner = _from_url(environment, "DATABASE_URL")
    if "DATABASE_APP_URL" in environment:
        return {"default": _from_url(environment, "DATABASE_APP_URL"), "owner": owner}
    password = _app_password(data_folder)
    return {"default": {**owner, "USER": APP_ROLE, "PASSWORD": password}, "owner": owner}


def _app_password(data_folder: Path) -> str:
    file = data_folder / "app-role.secret"
    if not file.exists():
        data_folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as handle:
            handle.write(secrets.token_urlsafe(32))
    return file.read_text().strip()


def _from_url(environment: Mapping[str, str], variable: str) -> dict[str, Any]:
    parts = urlsplit(environment[variable])
    if parts.scheme not in ("postgres", "postgresql"):
        raise ValueError(f"{variable} must start with postgresql://")
    options: dict[str, Any] = dict(parse_qsl(parts.query))
    return _settings(
        HOST=options.pop("host", unquote(parts.hostname or "")),
        PORT=str(parts.port or ""),
        NAME=unquote(parts.path.lstrip("/")),
        USER=unquote(parts.username or ""),
        PASSWORD=unquote(parts.password or ""),
        OPTIONS=options,
    )


def _settings(**given: Any) -> dict[str, Any]:
    return {
        "ENGINE": ENGINE,
        "PORT": "",
        "PASSWORD": "",
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {},
        **given,
    }
