"""Importing a bank's statement: upload, preview of every fault, confirm."""

from __future__ import annotations

from hashlib import sha256
from uuid import UUID

from django import forms
from django.contrib import messages
from django.core.cache import cache
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.treasury import queries as treasury
from sokoguru.treasury.operations import NoSuchBankAccount, import_statement
from sokoguru.treasury.vocabulary import BankAccountFact, StatementFact
from sokoguru.treasury.web.crumbs import below_desk, explain
from sokoguru.ui.web.fields import DayField, MoneyField, until

KEPT_SECONDS = 3600
FAULTS_SHOWN = 100
LINES_SHOWN = 20


class StatementForm(forms.Form):
    """A file of the bank, and what it may not say itself."""

    file = forms.FileField(
        label=gettext_lazy("Berkas rekening koran"),
        required=False,
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.txt,.xlsx,.sta,.mt940,.940"}),
    )
    closing = MoneyField(
        label=gettext_lazy("Saldo akhir menurut bank"),
        required=False,
        minimum=0,
        help_text=gettext_lazy("Hanya bila berkas tidak memuat saldo."),
    )
    through = DayField(
        label=gettext_lazy("Rekening koran sampai"),
        required=False,
        help_text=gettext_lazy("Kosong: tanggal mutasi terakhir. Isi akhir bulan bila lengkap."),
    )


@cooperative_page(Duty.READ_BOOKS)
def statement(request: HttpRequest, door: Door, account_id: UUID) -> HttpResponse:
    """Without a file: the checked one, named by its fingerprint, is imported."""
    account = _account(door, account_id)
    may_import = door.may(Duty.POST_JOURNAL)
    is_sent = may_import and request.method == "POST"
    form = StatementForm(request.POST if is_sent else None, request.FILES if is_sent else None)
    until(form, "through", door.today)
    facts: dict[str, object] = {"form": form, "account": account, "may_import": may_import}
    if is_sent and form.is_valid():
        content, filename = _content(request, door)
        try:
            if not content:
                form.add_error("file", _("Pilih berkasnya, lalu periksa."))
            elif request.POST.get("act") == "import" and not request.FILES:
                kept = _import(door, form, account, content, filename)
                messages.success(request, _said(kept))
                return redirect("treasury:matching", door.cooperative.slug, account.code)
            else:
                facts |= _checked(door, form, account, content, filename)
        except Refusal as refusal:
            explain(form, refusal)
    facts["statements"] = treasury.statements(
        cooperative_id=door.cooperative_id, account_id=account.id
    )
    facts["crumbs"] = below_desk(door, account.label)
    return render(request, "treasury/statements.html", facts, status=422 if form.errors else 200)


def _account(door: Door, account_id: UUID) -> BankAccountFact:
    try:
        return treasury.bank_account(cooperative_id=door.cooperative_id, account_id=account_id)
    except NoSuchBankAccount as unknown:
        raise Http404 from unknown


def _content(request: HttpRequest, door: Door) -> tuple[bytes, str]:
    """The file that came now, or the one that was checked before."""
    sent = request.FILES.get("file")
    if sent is not None:
        return sent.read(), str(sent.name)
    place = _place(door, request.POST.get("fingerprint", "")[:64])
    kept: tuple[bytes, str] | None = cache.get(place)
    return kept or (b"", "")


def _checked(
    door: Door, form: StatementForm, account: BankAccountFact, content: bytes, filename: str
) -> dict[str, object]:
    preview = treasury.preview_statement(
        cooperative_id=door.cooperative_id,
        account_id=account.id,
        content=content,
        filename=filename,
        on=door.today,
        closing=form.cleaned_data["closing"],
        through=form.cleaned_data["through"],
    )
    fingerprint = sha256(content).hexdigest()
    may_go_on = preview.is_clean and preview.imported_before is None
    if may_go_on:
        cache.set(_place(door, fingerprint), (content, filename), KEPT_SECONDS)
    return {
        "preview": preview,
        "may_go_on": may_go_on,
        "fingerprint": fingerprint,
        "faults": preview.faults[:FAULTS_SHOWN],
        "sample": preview.fresh[:LINES_SHOWN],
    }


def _import(
    door: Door, form: StatementForm, account: BankAccountFact, content: bytes, filename: str
) -> StatementFact:
    return import_statement(
        cooperative_id=door.cooperative_id,
        account_id=account.id,
        content=content,
        filename=filename,
        on=door.today,
        by=door.actor,
        closing=form.cleaned_data["closing"],
        through=form.cleaned_data["through"],
    )


def _said(kept: StatementFact) -> str:
    if kept.is_repeat:
        return _("%(file)s sudah pernah masuk.") % {"file": kept.filename}
    sentence = ngettext(
        "%(file)s masuk: %(count)s mutasi baru.",
        "%(file)s masuk: %(count)s mutasi baru.",
        kept.fresh,
    )
    return sentence % {"file": kept.filename, "count": kept.fresh}


def _place(door: Door, fingerprint: str) -> str:
    return f"statement:{door.cooperative_id}:{door.actor.user_id}:{fingerprint}"
