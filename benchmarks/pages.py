"""The main pages of a co-op with a million entries, asked for by sixteen readers at once.

    python -m benchmarks.pages [--entries 1000000] [--members 5000] [--readers 16] [--folder DIR]

Limit measured in the same run: the sign-in page of the same server, asked for in the same way. It
has a template and a form, but no session, no question to the database and no rows. Each page is
taken between two runs of it, and their mean counts.
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
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

from benchmarks.place import machine, place
from benchmarks.village import Village, live, sign_in

EMPTY_PAGE = "/akun/masuk/"
TARGET = 5.0
PER_READER = 12  # requests of each reader for each page, or fewer when the time is up
SECONDS = 15.0
PATIENCE = 120.0


@dataclass(frozen=True)
class Times:
    """Milliseconds that half of the answers, and 95 of 100, took at most; and what one costs.

    `work` is processor time of the web server and the database for an answer: unlike the waiting it
    hardly depends on what else the machine does meanwhile.
    """

    half: float
    most: float
    work: float


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


@dataclass(frozen=True)
class Server:
    """Where the server answers, and the processes that do its work."""

    port: int
    processes: tuple[psutil.Process, ...]

    def worked(self) -> float:
        """Processor milliseconds so far, of the web server's processes and the database's."""
        every = [child for one in self.processes for child in (one, *one.children(recursive=True))]
        spent = 0.0
        for process in every:
            with suppress(psutil.NoSuchProcess):
                times = process.cpu_times()
                spent += times.user + times.system
        return spent * 1000


@contextmanager
def serving(port: int) -> Iterator[Server]:
    """The server as `sokoguru serve` starts it, until the end of the block."""
    words = [sys.executable, "-m", "sokoguru.config.cli", "serve", "--port", str(port)]
    server = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    try:
        _wait_for(port)
        home = Path(os.environ["SOKOGURU_DATA"], "postgresql", "postmaster.pid")
        postmaster = int(home.read_text().split()[0])
        yield Server(port, (psutil.Process(server.pid), psutil.Process(postmaster)))
    finally:
        server.terminate()
        server.wait(20)


def ask(server: Server, address: str, headers: Mapping[str, str], *, readers: int) -> Times:
    """What sixteen readers waited for one page, each on a connection of its own."""
    found: list[float] = []
    faults: list[str] = []
    end, worked = time.perf_counter() + SECONDS, server.worked()

    def read() -> None:
        link = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)
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
    work = (server.worked() - worked) / len(found)
    return Times(statistics.median(found), statistics.quantiles(found, n=20)[-1], work)


def measure(village: Village, server: Server, cookie: str, *, readers: int, only: str) -> bool:
    """Print every page beside the empty one; answers whether all keep to the target."""
    anonymous = {"Accept-Encoding": "gzip"}
    signed_in = {**anonymous, "Cookie": f"{_cookie_name()}={cookie}"}
    pages = {name: a for name, a in addresses(village).items() if only in name}
    for address in (EMPTY_PAGE, *pages.values()):  # templates and prepared statements, once a page
        ask(server, address, signed_in if address != EMPTY_PAGE else anonymous, readers=4)
    print(f"{'':30} {'p50':>9} {'p95':>9}   empty page before, after: p95; work of both")
    before, is_met = ask(server, EMPTY_PAGE, anonymous, readers=readers), True
    for name, address in pages.items():
        times = ask(server, address, signed_in, readers=readers)
        after = ask(server, EMPTY_PAGE, anonymous, readers=readers)
        ratio = 2 * times.most / (before.most + after.most)
        work = 2 * times.work / (before.work + after.work)
        is_met &= ratio <= TARGET
        print(
            f"{name:30} {times.half:6,.0f} ms {times.most:6,.0f} ms  {before.most:6,.0f}"
            f" {after.most:6,.0f} ms {ratio:5.1f}x; {times.work:5.1f} ms {work:5.1f}x"
            f"{'' if ratio <= TARGET else '  MISSED'}",
            flush=True,
        )
        before = after
    return is_met


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
        with serving(port) as server:
            is_met = measure(village, server, cookie, readers=options.readers, only=options.only)
        print(f"p95 at most {TARGET:.0f} times the empty page: {'met' if is_met else 'MISSED'}")


if __name__ == "__main__":
    os.environ.setdefault("PYTHONPATH", "src:.")
    main()
