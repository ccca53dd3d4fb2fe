"""The next step as the desk shows it: one sentence, one button, where it leads."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from sokoguru.foundation.label import Label
from sokoguru.identity.vocabulary import Duty, Role, roles_with
from sokoguru.identity.web.doors import Door
from sokoguru.site.vocabulary import NextStep, Work


@dataclass(frozen=True, slots=True)
class Call:
    """How one kind of work is announced, and who may do it."""

    title: str
    sentence: str
    action: str
    url_name: str
    duties: frozenset[Duty]
    query: str = ""


@dataclass(frozen=True, slots=True)
class ShownStep:
    """What the desk prints; without `url` this visitor can only know that it waits."""

    title: str
    sentence: str
    action: str
    url: str
    waits_for: str


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A daily act, one click away."""

    label: str
    icon: str
    url: str


_ADMIT = frozenset({Duty.ADMIT_MEMBERS})
_YEAR = frozenset({Duty.CLOSE_YEAR})
_SURPLUS = frozenset({Duty.DETERMINE_SURPLUS})
CALLS: Mapping[Work, Call] = {
    Work.FIRST_MEMBER: Call(
        Label("Daftarkan anggota pertama"),
        Label("Koperasi sudah berdiri; bukunya terbuka. Mulailah dari permohonan para pendiri."),
        Label("Catat permohonan"), "site:apply", _ADMIT,
    ),
    Work.ADMIT: Call(
        Label("Ada permohonan yang menunggu"),
        Label("%(count)s orang menunggu keputusan pengurus."),
        Label("Buka permohonan"), "site:members", _ADMIT, "?keadaan=melamar",
    ),
    Work.ENTRANCE: Call(
        Label("Terima simpanan pokok"),
        Label("%(count)s orang sudah diterima; mereka anggota setelah simpanan pokoknya lunas."),
        Label("Lihat yang menunggu"), "site:members",
        frozenset({Duty.RECEIVE_MONEY, Duty.ADMIT_MEMBERS}), "?keadaan=diterima",
    ),
    Work.OPEN_YEAR: Call(
        Label("Buka tahun buku berikutnya"),
        Label("Belum ada tahun buku untuk hari ini, jadi belum ada yang dapat dicatat."),
        Label("Buka tahun buku"), "ledger:years", _YEAR,
    ),
    Work.CLOSE_YEAR: Call(
        Label("Tutup tahun buku %(year)s"),
        Label("Tahunnya sudah lewat. Periksa neraca saldo, lalu tutup bukunya."),
        Label("Ke tutup buku"), "closing:desk", _YEAR,
    ),
    Work.DETERMINE: Call(
        Label("Tetapkan SHU %(year)s"),
        Label("Buku sudah ditutup. Hitung SHU dan bagiannya menurut aturan koperasi."),
        Label("Ke meja SHU"), "surplus:desk", _SURPLUS,
    ),
    Work.APPROVE: Call(
        Label("Catat keputusan rapat tentang SHU %(year)s"),
        Label("Usulan pembagian siap. Keputusan rapat anggota membuka pembayarannya."),
        Label("Ke meja SHU"), "surplus:desk", _SURPLUS,
    ),
    Work.PAY_SURPLUS: Call(
        Label("Bayarkan SHU %(year)s"),
        Label("Pembagian sudah disetujui rapat. Bayarkan bagian anggota."),
        Label("Ke meja SHU"), "surplus:desk", frozenset({Duty.PAY_SURPLUS}),
    ),
    Work.DAILY: Call(
        Label("Semua beres"),
        Label("Tidak ada pekerjaan yang tertunda. Setoran dan penjualan dicatat di loket."),
        Label("Ke loket"), "counter:desk", frozenset({Duty.RECEIVE_MONEY}),
    ),
}  # fmt: skip
SHORTCUTS = (
    (Label("Catat setoran"), "cash-register", "counter:desk", Duty.RECEIVE_MONEY),
    (Label("Catat penjualan"), "shopping-cart", "trade:sale", Duty.SELL),
    (Label("Permohonan anggota"), "user-plus", "site:apply", Duty.ADMIT_MEMBERS),
    (Label("Catat biaya"), "wallet", "trade:expense", Duty.PAY_MONEY),
)


def shown(step: NextStep, door: Door) -> ShownStep:
    """The step in words; the button only for those who may press it."""
    call = CALLS[step.work]
    facts = {"count": step.count, "year": step.year}
    may_do = bool(door.duties & call.duties)
    address = address_of(call.url_name, door)
    return ShownStep(
        title=_(call.title) % facts,
        sentence=_(call.sentence) % facts,
        action=_(call.action),
        url=f"{address}{call.query}" if may_do and address else "",
        waits_for=_("Dikerjakan oleh: %(offices)s") % {"offices": _offices(call)},
    )


def _offices(call: Call) -> str:
    able = [role for role in Role if any(role in roles_with(duty) for duty in call.duties)]
    return ", ".join(_(role.label) for role in able)


def shortcuts(door: Door) -> list[Shortcut]:
    """The daily acts of this visitor."""
    found = [
        Shortcut(_(label), icon, address_of(url_name, door))
        for label, icon, url_name, duty in SHORTCUTS
        if door.may(duty)
    ]
    return [shortcut for shortcut in found if shortcut.url]


def address_of(url_name: str, door: Door, **parts: object) -> str:
    """The address of a page of this co-op, or nothing while that part is not built in."""
    try:
        return reverse(url_name, kwargs={"slug": door.cooperative.slug, **parts})
    except NoReverseMatch:
        return ""
