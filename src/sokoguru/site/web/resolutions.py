"""What the members' meetings decided: the register, and writing down minutes of paper."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.cooperatives.operations import record_resolution
from sokoguru.cooperatives.queries import resolutions
from sokoguru.cooperatives.vocabulary import (
    LARGEST_LOAN,
    Resolution,
    ResolutionSource,
    Subject,
    VoteCount,
    VoteMethod,
)
from sokoguru.correspondence.operations import FileIsTooLarge, keep_file
from sokoguru.correspondence.queries import files
from sokoguru.correspondence.vocabulary import LARGEST_FILE, FileDetails, FileKind
from sokoguru.foundation.label import Label
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.site.web.answers import explain
from sokoguru.site.web.crumbs import below_settings
from sokoguru.ui.web.fields import DayField, MoneyField, until

SUBJECTS = {
    Subject.ARTICLES: Label("Perubahan anggaran dasar"),
    Subject.SURPLUS: Label("Pembagian SHU atau penutupan kerugian"),
    Subject.REOPEN_PERIOD: Label("Pembukaan kembali periode"),
    Subject.BUDGET: Label("Rencana anggaran"),
    Subject.PLAN: Label("Rencana kerja"),
    Subject.MERGER: Label("Penggabungan atau pembagian koperasi"),
    Subject.STATEMENTS: Label("Pengesahan laporan keuangan"),
    Subject.ACCOUNT: Label("Pertanggungjawaban pengurus"),
    Subject.CAPITAL: Label("Permodalan"),
    Subject.APPOINTMENT: Label("Pengangkatan pengurus atau pengawas"),
    Subject.DISMISSAL: Label("Pemberhentian pengurus atau pengawas"),
    Subject.POLICY: Label("Kebijakan umum"),
    Subject.ASSISTANCE: Label("Keikutsertaan program bantuan"),
    Subject.OTHER: Label("Hal lain"),
}
METHODS = {
    VoteMethod.MUFAKAT: Label("Musyawarah mufakat"),
    VoteMethod.OPEN: Label("Pemungutan suara terbuka"),
    VoteMethod.SECRET: Label("Pemungutan suara rahasia"),
}
SOURCES = {
    ResolutionSource.MEETING: Label("Rapat di Sokoguru"),
    ResolutionSource.PAPER: Label("Berita acara di atas kertas"),
}
_MANY = 10_000_000


class RecordForm(forms.Form):
    """A resolution as its minutes tell it."""

    number = forms.CharField(label=gettext_lazy("Nomor keputusan"), max_length=100)
    adopted_on = DayField(label=gettext_lazy("Tanggal keputusan"))
    meeting = forms.CharField(
        label=gettext_lazy("Rapat"),
        max_length=200,
        help_text=gettext_lazy("Misalnya RAT tahun buku 2026."),
    )
    subject = forms.ChoiceField(
        label=gettext_lazy("Pokok keputusan"),
        choices=lambda: [(subject.value, _(label)) for subject, label in SUBJECTS.items()],
    )
    text = forms.CharField(
        label=gettext_lazy("Isi keputusan"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    method = forms.ChoiceField(
        label=gettext_lazy("Cara memutuskan"),
        choices=lambda: [(method.value, _(label)) for method, label in METHODS.items()],
    )
    present = forms.IntegerField(
        label=gettext_lazy("Anggota yang hadir"), min_value=1, max_value=_MANY
    )
    yes = forms.IntegerField(
        label=gettext_lazy("Setuju"), required=False, min_value=0, max_value=_MANY
    )
    no = forms.IntegerField(
        label=gettext_lazy("Tidak setuju"), required=False, min_value=0, max_value=_MANY
    )
    abstained = forms.IntegerField(
        label=gettext_lazy("Abstain"), required=False, min_value=0, max_value=_MANY
    )
    largest_loan = MoneyField(
        label=gettext_lazy("Pinjaman terbesar yang boleh diterima pengurus"),
        required=False,
        help_text=gettext_lazy("Hanya bila rapat membatasinya."),
    )
    minutes = forms.ChoiceField(label=gettext_lazy("Berita acara dari berkas"), required=False)
    upload = forms.FileField(
        label=gettext_lazy("Atau unggah berita acara"),
        required=False,
        help_text=gettext_lazy("PDF, PNG, JPEG, XLSX, atau DOCX; paling besar 10 MB."),
    )

    def __init__(self, *args: Any, cooperative_id: int, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        until(self, "adopted_on", today)
        kept = files(cooperative_id=cooperative_id)
        minutes = [each for each in kept if each.details.kind is FileKind.MINUTES]
        self.fields["minutes"].choices = [  # type: ignore[attr-defined]
            ("", _("Pilih …")),
            *((str(each.document_id), each.details.title) for each in minutes),
        ]

    def resolution(self) -> Resolution:
        """The decision as a value."""
        said = self.cleaned_data
        limit = said["largest_loan"]
        return Resolution(
            number=said["number"],
            adopted_on=said["adopted_on"],
            meeting=said["meeting"],
            subject=Subject(said["subject"]),
            text=said["text"],
            limits={} if limit is None else {LARGEST_LOAN: int(limit)},
        )

    def votes(self) -> VoteCount:
        """What was counted; what was left empty is none."""
        said = self.cleaned_data
        return VoteCount(
            present=said["present"],
            yes=said["yes"] or 0,
            no=said["no"] or 0,
            abstained=said["abstained"] or 0,
            method=VoteMethod(said["method"]),
        )


@cooperative_page(*Duty)
def index(request: HttpRequest, door: Door) -> HttpResponse:
    """What was decided, newest first; every member may read it (S3-006)."""
    is_office = door.duties != {Duty.READ_OWN}
    facts = {
        "base": "ui/shell.html" if is_office else "site/own_base.html",
        "rows": [
            {
                "fact": each,
                "subject": _(SUBJECTS[each.subject]),
                "source": _(SOURCES[each.source]),
                "method": _(METHODS[each.votes.method]) if each.votes else "",
            }
            for each in resolutions(cooperative_id=door.cooperative_id)
        ],
        "may_record": door.may(Duty.CONVENE),
        "may_open": door.may(Duty.READ_BOOKS) or door.may(Duty.WRITE_LETTERS),
        "crumbs": below_settings(door, _("Keputusan rapat")) if is_office else [],
    }
    return render(request, "site/resolutions.html", facts)


@cooperative_page(Duty.CONVENE)
def record(request: HttpRequest, door: Door) -> HttpResponse:
    """Write down a resolution from the minutes of a meeting held on paper."""
    form = RecordForm(
        request.POST or None,
        request.FILES or None,
        cooperative_id=door.cooperative_id,
        today=door.today,
        initial={"subject": request.GET.get("pokok", Subject.OTHER.value)},
    )
    if request.method == "POST" and form.is_valid() and _record(form, door):
        messages.success(request, _("Keputusan rapat tercatat."))
        return redirect("site:resolutions", slug=door.cooperative.slug)
    above = (_("Keputusan rapat"), "site:resolutions")
    facts = {"form": form, "crumbs": below_settings(door, _("Catat"), above)}
    return render(request, "site/record_resolution.html", facts, status=422 if form.errors else 200)


def _record(form: RecordForm, door: Door) -> bool:
    try:
        record_resolution(
            cooperative_id=door.cooperative_id,
            resolution=form.resolution(),
            source=ResolutionSource.PAPER,
            meeting_ref=None,
            votes=form.votes(),
            document_id=_minutes(form, door),
            by=door.actor,
        )
    except Refusal as refusal:
        explain(form, refusal)
        return False
    return True


def _minutes(form: RecordForm, door: Door) -> UUID | None:
    """The document of the minutes: what was uploaded is kept in the vault first."""
    said, sent = form.cleaned_data, form.cleaned_data["upload"]
    if not sent:
        return UUID(said["minutes"]) if said["minutes"] else None
    if sent.size > LARGEST_FILE:  # before it is read into memory
        raise FileIsTooLarge(size=-(-sent.size // 2**20), largest=LARGEST_FILE // 2**20)
    kept = keep_file(
        cooperative_id=door.cooperative_id,
        details=FileDetails(
            kind=FileKind.MINUTES,
            title=f"Berita acara {said['meeting']}"[:200],
            number=said["number"],
            issued_on=said["adopted_on"],
        ),
        content=sent.read(),
        filename=str(sent.name),
        by=door.actor,
    )
    return kept.document_id
