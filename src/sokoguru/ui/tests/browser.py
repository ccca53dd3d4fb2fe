"""The kit in Debian's Chromium: a server that needs no database, and what axe says of a page."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.wsgi import get_wsgi_application
from django.db import connections
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

CHROMIUM = "/usr/bin/chromium"
QUIET = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
AXE = Path(__file__).parent / "vendor/axe-core-4.14.1/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE = ViewportSize(width=360, height=740)
DESK = ViewportSize(width=1280, height=860)


class Server(ThreadingMixIn, WSGIServer):
    """One thread for each request, as a browser opens several at once."""

    daemon_threads = True


class Silent(WSGIRequestHandler):
    """Requests are not worth a line each in the output of the tests."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        return


@contextmanager
def running_server() -> Iterator[str]:
    """Serve the house on a free port; answers its address."""
    application = StaticFilesHandler(get_wsgi_application())
    server = make_server("127.0.0.1", 0, application, server_class=Server, handler_class=Silent)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def running_chromium() -> Iterator[Browser]:
    """Chromium that stays away from the network."""
    # The driver's loop has connections of its own; one left open outside it would outlive its
    # database, which a test that commits drops and copies anew.
    connections.close_all()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        try:
            yield browser
        finally:
            browser.close()


def is_as_wide_as_the_screen(page: Page) -> bool:
    """Whether a page that has arrived whole can be read without scrolling sideways."""
    page.wait_for_load_state("load")
    return bool(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def faults_found_by_axe(page: Page) -> list[str]:
    """What axe holds against this page: the rule and the places."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    return [
        f"{fault['id']}: {node['html'][:120]} ({node['failureSummary'][:160]})"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]
