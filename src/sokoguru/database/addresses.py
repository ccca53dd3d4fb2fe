"""Where the database is: the embedded server, or the one that `DATABASE_URL` names."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from sokoguru.database.embedded import OWNER_ROLE, SOCKET_VARIABLE

ENGINE = "sokoguru.database.engine"
DATABASE_NAME = "sokoguru"


def embedded_databases(
    environment: Mapping[str, str], *, data_folder: Path, app_role: str
) -> dict[str, dict[str, Any]]:
    """The two ways into the embedded server: as the application and as the owner of the tables."""
    host = environment.get(SOCKET_VARIABLE, str(data_folder / "postgresql"))
    name = environment.get("SOKOGURU_DATABASE", DATABASE_NAME)
    return {
        alias: _settings(HOST=host, NAME=name, USER=role)
        for alias, role in (("default", app_role), ("owner", OWNER_ROLE))
    }


def server_databases(
    environment: Mapping[str, str], *, app_role: str, app_password: str
) -> dict[str, dict[str, Any]]:
    """The same two ways into a server: `DATABASE_URL` is the owner's, the application's is derived
    from it unless `DATABASE_APP_URL` names it."""
    owner = _from_url(environment["DATABASE_URL"])
    if "DATABASE_APP_URL" in environment:
        return {"default": _from_url(environment["DATABASE_APP_URL"]), "owner": owner}
    return {"default": {**owner, "USER": app_role, "PASSWORD": app_password}, "owner": owner}


def _from_url(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    if parts.scheme not in ("postgres", "postgresql"):
        raise ValueError("DATABASE_URL must start with postgresql://")
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
