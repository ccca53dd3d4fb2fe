"""The addresses of the house."""

from __future__ import annotations

from pathlib import Path

from django.urls import URLPattern, URLResolver, include, path

from sokoguru.api.root import api

_PACKAGE = Path(__file__).resolve().parent.parent
_PLACES = (
    ("", "ui"),
    ("", "law"),
    ("", "areas"),
    ("", "identity"),
    ("", "site"),
    ("", "correspondence"),
    ("k/<slug:slug>/buku/", "ledger"),
    ("k/<slug:slug>/simpanan/", "savings"),
    ("k/<slug:slug>/loket/", "counter"),
    ("k/<slug:slug>/usaha/", "trade"),
    ("k/<slug:slug>/laporan/", "reports"),
    ("k/<slug:slug>/aset/", "assets"),
    ("k/<slug:slug>/modal/", "capital"),
    ("k/<slug:slug>/kas/", "treasury"),
    ("k/<slug:slug>/anggaran/", "budget"),
    ("k/<slug:slug>/tutup-buku/", "closing"),
    ("k/<slug:slug>/lpj/", "accountability"),
    ("k/<slug:slug>/pemeriksaan/", "examination"),
    ("k/<slug:slug>/pindah-data/", "portability"),
    ("k/<slug:slug>/suara/", "voting"),
    ("k/<slug:slug>/rapat/", "governance"),
    ("", "surplus"),
    ("", "registry"),
)


def _addresses_of(place: str, room: str) -> list[URLPattern | URLResolver]:
    if not (_PACKAGE / room / "web" / "urls.py").exists():
        return []
    return [path(place, include(f"sokoguru.{room}.web.urls"))]


urlpatterns = [address for place, room in _PLACES for address in _addresses_of(place, room)]
urlpatterns.append(path("api/v1/", api.urls))

handler400 = "sokoguru.site.web.errors.bad_request"
handler403 = "sokoguru.site.web.errors.forbidden"
handler404 = "sokoguru.site.web.errors.not_found"
handler500 = "sokoguru.site.web.errors.fault"
