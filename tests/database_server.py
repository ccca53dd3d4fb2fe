"""One embedded server for all test processes, one template, one copy of it for each process."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import fasteners
import pytest
from django.conf import settings
from django.core.exceptions import SynchronousOnlyOperation
from django.core.management import call_command
from django.db import connections

import sokoguru
from sokoguru.database import embedded

PACKAGE = Path(sokoguru.__file__).parent
ROLE = "sokoguru_app"


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """No test begins on a connection to a database that another one has dropped since."""
    for alias in ("default", "owner"):
        with suppress(SynchronousOnlyOperation):  # inside a browser's loop there is none to close
            if not connections[alias].in_atomic_block:
                connections[alias].close()


@pytest.fixture(scope="session")
def test_server(django_db_blocker: Any) -> str:
    """The socket folder of the running test server."""
    folder = Path(settings.DATA_FOLDER)
    with django_db_blocker.unblock():
        socket_folder = embedded.start(folder)
        with fasteners.InterProcessLock(folder / "template.lock"):
            _make_template(socket_folder)
    return socket_folder


@pytest.fixture(scope="session")
def django_db_setup(test_server: str, django_db_blocker: Any) -> Iterator[None]:
    """A fresh copy of the template for this process, used as the application's role."""
    name = f"test_{os.getpid()}"

    def restore() -> None:
        connections.close_all()
        embedded.drop_database(test_server, name)
        embedded.create_database(test_server, name, template=_template_name())

    with django_db_blocker.unblock():
        restore()
        _point_connections_at(test_server, name)
        connections["default"].settings_dict["RESTORE"] = restore
        connections["owner"].settings_dict["RESTORE"] = lambda: None  # the same database
        yield
        connections.close_all()
        embedded.drop_database(test_server, name)


def _make_template(socket_folder: str) -> None:
    embedded.create_roles(socket_folder, app_role=ROLE)
    name = _template_name()
    if embedded.has_database(socket_folder, name):
        return
    embedded.set_server_options(
        socket_folder, fsync="off", synchronous_commit="off", full_page_writes="off"
    )
    draft = f"{name}_draft"
    embedded.drop_database(socket_folder, draft)
    embedded.create_database(socket_folder, draft)
    _point_connections_at(socket_folder, draft)
    call_command("migrate", verbosity=0, skip_checks=True)
    connections.close_all()
    embedded.rename_database(socket_folder, draft, name)


def _template_name() -> str:
    """Named after the migrations and the law it holds, so that a change makes a new one."""
    digest = hashlib.sha256()
    for file in sorted((*PACKAGE.glob("*/migrations/**/*"), *PACKAGE.glob("law/data/rule*.csv"))):
        if file.suffix in (".py", ".sql", ".csv"):
            digest.update(str(file.relative_to(PACKAGE)).encode() + file.read_bytes())
    return f"template_{digest.hexdigest()[:12]}"


def _point_connections_at(socket_folder: str, name: str) -> None:
    for alias in ("default", "owner"):
        connections[alias].close()
        for configured in (connections[alias].settings_dict, settings.DATABASES[alias]):
            configured.update(HOST=socket_folder, NAME=name)
