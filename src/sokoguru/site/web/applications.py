"""Applying for membership: the officer types what the applicant has signed."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.cooperatives.queries import articles_on
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.vocabulary import Duty
from sokoguru.identity.web.doors import Door, cooperative_page
from sokoguru.identity.web.keys import claim, release, settle
from sokoguru.members.operations.application import submit_application
from sokoguru.site.web.answers import explain
from sokoguru.site.web.crumbs import below_members
from sokoguru.site.web.members import to_profile


class ApplicationForm(forms.Form):
    """The application of one person; consent is his own and never ticked beforehand (S3-008)."""

    name = forms.CharField(label=gettext_lazy("Nama lengkap"), max_length=120)
    nik = forms.CharField(
        label=gettext_lazy("NIK"),
        max_length=20,
        help_text=gettext_lazy("16 angka di KTP."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    phone = forms.CharField(
        label=gettext_lazy("Nomor telepon"),
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off"}),
    )
    address = forms.CharField(label=gettext_lazy("Alamat"), max_length=300, required=False)
    group = forms.ChoiceField(
        label=gettext_lazy("Kelompok simpanan wajib"),
        help_text=gettext_lazy("Menentukan besarnya simpanan wajib per bulan."),
    )
    consent = forms.BooleanField(
        label=gettext_lazy(
            "Pemohon sendiri yang mengajukan diri dan setuju datanya disimpan koperasi."
        ),
        required=False,
    )

    def __init__(self, groups: list[str], *args: object, **options: object) -> None:
        super().__init__(*args, **options)  # type: ignore[arg-type]
        self.fields["group"].choices = [(group, group) for group in groups]  # type: ignore[attr-defined]


@cooperative_page(Duty.ADMIT_MEMBERS)
def apply(request: HttpRequest, door: Door) -> HttpResponse:
    """Record an application."""
    articles = articles_on(cooperative_id=door.cooperative_id, on=door.today)
    form = ApplicationForm(list(articles.wajib_by_group), request.POST or None)
    if request.method == "POST" and form.is_valid():
        before = claim(request)
        if before:
            return redirect(before)
        try:
            member = submit_application(
                cooperative_id=door.cooperative_id,
                on=door.today,
                by=door.actor,
                **form.cleaned_data,
            )
        except Refusal as refusal:
            release(request)
            explain(form, refusal)
        else:
            messages.success(request, _("Permohonan %(name)s tercatat.") % {"name": member.name})
            answer = to_profile(door, member.id)
            settle(request, answer.url)
            return answer
    facts = {
        "form": form,
        "articles": articles,
        "crumbs": below_members(door, _("Permohonan")),
    }
    return render(request, "site/apply.html", facts, status=422 if form.errors else 200)
