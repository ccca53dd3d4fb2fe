"""The main pages of a co-op with a million entries, asked for by sixteen readers at once.

    python -m benchmarks.pages [--entries 1000000] [--members 5000] [--readers 16] [--folder DIR]

Limit measured in the same run: the sign-in page of the same server, asked for in the same way. It
has a template and a form but no rows, and is taken again at the end; the mean of the two counts.
The server is `sokoguru serve` with its one process and four threads; each reader keeps one
connection and asks again as soon as it has its answer, so a time is mostly waiting for one's turn.
"""

from __future__ import annotations

import argparse
import http.client
import os
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from benchmarks.place import machine, place
from benchmarks.village import Village, live, sign_in

EMPTY_PAGE = "/akun/masuk/"
TARGET = 5.0
PER_READER = 12  # requests of each reader for each page, or fewer when the time is up
SECONDS = 15.0
PATIENCE = 120.0


@dataclass(frozen=True)
class Times:
    """Milliseconds that half of the answers, and 95 of 100, took at most."""

    count: int
    half: float
    most: float


def addresses(village: Village) -> dict[str, str]:
    """The pages by name. The search words are what a teller types first: a common beginning."""
    house, year = "/k/ukur/", village.today.year
    member = village.members[len(village.members) // 2]
    return {
        "desk": house,
        "members": f"{house}anggota/",
        "member search": f"{house}anggota/?q=anggota+12",
        "a member's page": f"{house}anggota/{member}/",
        "a member's statement": f"{house}anggota/{member}/rekening/",
        "journal": f"{house}buku/",
        "journal, page 200": f"{house}buku/?halaman=200",
        "accounts": f"{house}buku/akun/",
        "account statement": f"{house}buku/akun/1101/",
        "account statement, page 5000": f"{house}buku/akun/1101/?halaman=5000",
        "trial balance": f"{house}laporan/neraca-saldo/",
        "trial balance, odd days": f"{house}laporan/neraca-saldo/"
        f"?dari={year}-02-12&sampai={year}-06-17",
        "PHU": f"{house}laporan/phu/",
        "neraca": f"{house}laporan/neraca/",
        "SHU desk": f"{house}shu/{village.closed_year}/",
        "counter": f"{house}loket/",
        "counter search": f"{house}loket/?q=anggota+12",
        "counter, a member": f"{house}loket/?anggota={member}",
    }


@contextmanager
def serving(port: int) -> Iterator[None]:
    """The server as `sokoguru serve` starts it, until the end of the block."""
    words = [sys.executable, "-m", "sokoguru.config.cli", "serve", "--port", str(port)]
    server = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    try:
        _wait_for(port)
        yield
    finally:
        server.terminate()
        server.wait(20)


def ask(port: int, address: str, headers: Mapping[str, str], *, readers: int) -> Times:
    """What sixteen readers waited for one page, each on a connection of its own."""
    found: list[float] = []
    faults: list[str] = []
    end = time.perf_counter() + SECONDS

    def read() -> None:
        link = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        for _ in range(PER_READER):
            begun = time.perf_counter()
            if begun > end:
                break
            link.request("GET", address, headers=dict(headers))
            answer = link.getresponse()
            answer.read()
            found.append((time.perf_counter() - begun) * 1000)
            if answer.status != http.client.OK:
                faults.append(f"{address} answered {answer.status}")
        link.close()

    threads = [threading.Thread(target=read) for _ in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise RuntimeError(faults[0])
    return Times(len(found), statistics.median(found), statistics.quantiles(found, n=20)[-1])


def measure(village: Village, port: int, cookie: str, *, readers: int, only: str) -> bool:
    """Print every page beside the empty one; answers whether all keep to the target."""
    anonymous = {"Accept-Encoding": "gzip"}
    signed_in = {**anonymous, "Cookie": f"{_cookie_name()}={cookie}"}
    pages = {name: a for name, a in addresses(village).items() if only in name}
    for address in (EMPTY_PAGE, *pages.values()):  # templates and prepared statements, once a page
        ask(port, address, signed_in if address != EMPTY_PAGE else anonymous, readers=4)
    first = ask(port, EMPTY_PAGE, anonymous, readers=readers)
    taken = {
        name: ask(port, address, signed_in, readers=readers) for name, address in pages.items()
    }
    last = ask(port, EMPTY_PAGE, anonymous, readers=readers)
    limit = (first.most + last.most) / 2
    print(f"empty page (sign-in): p50 {first.half:,.0f}/{last.half:,.0f} ms, p95 {limit:,.0f} ms")
    for name, times in taken.items():
        ratio = times.most / limit
        print(
            f"{name:30} p50 {times.half:7,.0f} ms  p95 {times.most:7,.0f} ms  {ratio:5.1f}x"
            f"  ({times.count} answers){'' if ratio <= TARGET else '  MISSED'}"
        )
    return all(times.most <= TARGET * limit for times in taken.values())


def _wait_for(port: int) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError("the server did not start")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _cookie_name() -> str:
    from django.conf import settings

    return str(settings.SESSION_COOKIE_NAME)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=1_000_000)
    parser.add_argument("--members", type=int, default=5_000)
    parser.add_argument("--readers", type=int, default=16)
    parser.add_argument("--only", default="", help="pages whose name contains this")
    parser.add_argument("--folder")
    options = parser.parse_args()
    print(f"{machine()}; data in {options.folder or 'the temporary folder'}")
    with place(options.folder):
        village = live(members=options.members, entries=options.entries)
        cookie, port = sign_in(village), _free_port()
        print(
            f"{options.entries:,} entries, {options.members:,} members, {options.readers} readers"
        )
        with serving(port):
            is_met = measure(village, port, cookie, readers=options.readers, only=options.only)
        print(f"p95 at most {TARGET:.0f} times the empty page: {'met' if is_met else 'MISSED'}")


if __name__ == "__main__":
    os.environ.setdefault("PYTHONPATH", "src:.")
    main()
