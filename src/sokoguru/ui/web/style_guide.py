"""The living style guide: every component in every state, drawn with the figures of Koperasi A."""

import re
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import dateformat
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from sokoguru.foundation.label import Label
from sokoguru.foundation.money import Rupiah, format_number
from sokoguru.ui.vocabulary import (
    Chart,
    Crumb,
    NavGroup,
    NavItem,
    Pager,
    Part,
    Series,
    Shell,
    Step,
    StepState,
    Tab,
)
from sokoguru.ui.web.fields import DayField, MoneyField

SPRITE = Path(__file__).parent.parent / "static/ui/vendor/tabler-icons-3.51.0/sprite.svg"
DEPOSITS = (41, 38, 45, 52, 47, 60, 66, 58, 71, 69, 78, 92)
WITHDRAWALS = (22, 25, 21, 30, 34, 28, 49, 33, 36, 40, 38, 61)
MILLION = 1_000_000
SWATCHES = (
    *("paper", "surface", "sunk", "line", "edge", "ink", "ink-2", "ink-3"),
    *("green-7", "green-6", "green-4", "green-1", "rust-6", "rust-4", "rust-1"),
    *("amber-7", "amber-1", "blue-7", "blue-1"),
)
MEMBERS = (
    ("1", "Sari Wulandari", "001", 4_250_000),
    ("2", "Adi Saputra", "017", 800_000),
    ("3", "Ketut Made Wijaya", "088", 2_100_000),
)
POTS = (
    (Label("Dana cadangan"), 4000, 80 * MILLION),
    (Label("Jasa usaha anggota"), 2800, 56 * MILLION),
    (Label("Jasa modal anggota"), 1200, 24 * MILLION),
    (Label("Dana pengurus"), 500, 10 * MILLION),
    (Label("Dana karyawan"), 500, 10 * MILLION),
    (Label("Dana pendidikan"), 500, 10 * MILLION),
    (Label("Dana sosial"), 500, 10 * MILLION),
)


class SampleForm(forms.Form):
    """A form that shows every kind of box."""

    amount = MoneyField(
        label=gettext_lazy("Jumlah setoran"), help_text=gettext_lazy("Rupiah bulat, tanpa sen.")
    )
    on = DayField(label=gettext_lazy("Tanggal"))
    name = forms.CharField(label=gettext_lazy("Nama sesuai KTP"), max_length=80)
    phone = forms.CharField(
        label=gettext_lazy("Nomor telepon"),
        required=False,
        help_text=gettext_lazy("Untuk kabar SHU."),
    )
    unit = forms.ChoiceField(
        label=gettext_lazy("Unit usaha"),
        choices=[("toko", gettext_lazy("Toko")), ("sp", gettext_lazy("Simpan pinjam"))],
    )
    money = forms.ChoiceField(
        label=gettext_lazy("Uang masuk ke"),
        choices=[("kas", gettext_lazy("Kas")), ("bank", gettext_lazy("Bank"))],
        widget=forms.RadioSelect,
        initial="kas",
    )
    memo = forms.CharField(
        label=gettext_lazy("Keterangan"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    is_sure = forms.BooleanField(
        label=gettext_lazy("Uang sudah dihitung bersama anggota"), required=False
    )


@require_safe
def style_guide(request: HttpRequest) -> HttpResponse:
    """Show the kit to those who build with it."""
    return render(request, "ui/style_guide.html", {**_words(), **_figures(), **_forms()})


@require_safe
def found_members(request: HttpRequest) -> HttpResponse:
    """The members whose name or number holds what was typed, as the picker asks for them."""
    typed = request.GET.get("q", "").casefold()
    found = [member for member in MEMBERS if typed in f"{member[1]} {member[2]}".casefold()]
    return render(request, "ui/style_guide_members.html", {"members": found})


def _words() -> dict[str, object]:
    states = (StepState.DONE, StepState.DONE, StepState.NOW, StepState.AHEAD, StepState.AHEAD)
    names = (
        _("Tutup buku"),
        _("SHU ditetapkan"),
        _("Simulasi pembagian"),
        _("Keputusan RAT"),
        _("Pembayaran"),
    )
    return {
        "shell": _shell(),
        "crumbs": [Crumb(label=_("SHU"), url="#"), Crumb(label="1998")],
        "steps": [
            Step(label=name, state=state, url="#" if state == StepState.DONE else "")
            for name, state in zip(names, states, strict=True)
        ],
        "tabs": [
            Tab(label=_("Ringkasan"), url="#tabs", is_current=True),
            Tab(label=_("Simpanan"), url="#tabs"),
            Tab(label=_("Transaksi"), url="#tabs", count=24),
            Tab(label=_("Riwayat"), url="#tabs"),
        ],
        "pager": Pager(first=26, last=50, total=1204, previous_url="#", next_url="#"),
        "icons": _icons(),
        "swatches": SWATCHES,
        "day": date(1998, 12, 31),
        "moment": datetime(1999, 2, 23, 3, 12, tzinfo=UTC),
    }


def _figures() -> dict[str, object]:
    months = [dateformat.format(date(1998, month, 1), "M") for month in range(1, 13)]
    return {
        "pots": [
            {"label": _(name), "bps": bps, "amount": Rupiah(amount)} for name, bps, amount in POTS
        ],
        "total": Rupiah(200 * MILLION),
        "nonmember": Rupiah(80 * MILLION),
        "parts": [
            Part(label=_(name), weight=bps, amount=format_number(amount))
            for name, bps, amount in POTS[:3]
        ]
        + [Part(label=_("Dana lain"), weight=2000, amount=format_number(40 * MILLION))],
        "flow": Chart(
            labels=months,
            series=[
                Series(label=_("Setoran"), values=[value * MILLION for value in DEPOSITS]),
                Series(label=_("Penarikan"), values=[value * MILLION for value in WITHDRAWALS]),
            ],
            summary=_("Setoran naik dari 41 juta di Januari ke 92 juta di Desember."),
        ),
        "sales": Chart(
            labels=months[6:],
            series=[
                Series(label=_("Anggota"), values=[value * MILLION for value in DEPOSITS[6:]]),
                Series(
                    label=_("Bukan anggota"), values=[value * MILLION for value in WITHDRAWALS[6:]]
                ),
            ],
            summary=_("Penjualan kepada anggota selalu di atas penjualan kepada bukan anggota."),
        ),
    }


def _forms() -> dict[str, object]:
    return {
        "form": SampleForm(initial={"amount": Rupiah(2_500_000), "on": date(1998, 12, 31)}),
        "faulty": SampleForm({"amount": "1.5", "on": "31/31/1998", "money": "", "unit": "pabrik"}),
    }


def _shell() -> Shell:
    here = reverse("ui:style_guide")
    home = NavItem(label=_("Beranda"), url=here, icon="home", key="b")
    desk = NavItem(label=_("Loket"), url=here, icon="cash-register", key="l")
    members = NavItem(label=_("Anggota"), url=here, icon="users", key="a", count=3)
    surplus = NavItem(label=_("SHU"), url=here, icon="coins", key="s", is_current=True)
    books = [
        NavItem(label=_("Jurnal"), url=here, icon="book", key="j"),
        NavItem(label=_("Laporan"), url=here, icon="report-analytics", key="r"),
        surplus,
    ]
    meeting = [NavItem(label=_("Keputusan"), url=here, icon="gavel")]
    return Shell(
        house="Koperasi A",
        house_note=_("Tahun buku 1998"),
        home_url=here,
        groups=[
            NavGroup(items=[home, desk, members]),
            NavGroup(label=_("Buku"), items=books),
            NavGroup(label=_("Rapat"), items=meeting),
        ],
        bar=[home, desk, members, surplus],
        user="Budi Santoso",
        role=_("Bendahara"),
        search_url=here,
    )


@cache
def _icons() -> tuple[str, ...]:
    return tuple(re.findall(r'<symbol id="([\w-]+)"', SPRITE.read_text(encoding="utf-8")))
