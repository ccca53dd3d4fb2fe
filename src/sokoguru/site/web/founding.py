"""The founding wizard: five short pages, nothing typed is lost between them.

The answers wait in the session as they were typed and are read again by the same forms at the end,
so the last page founds exactly what it shows.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sokoguru.cooperatives.operations.founding import AddressIsTaken
from sokoguru.cooperatives.queries import least_founders
from sokoguru.cooperatives.vocabulary import (
    Articles,
    CooperativeForm,
    CooperativeKind,
    UnitFact,
)
from sokoguru.counter.operations.founding import found
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.queries import my_cooperatives
from sokoguru.identity.vocabulary import Role
from sokoguru.identity.web.doors import Visitor, personal_page
from sokoguru.site.vocabulary import KINDS
from sokoguru.site.web.answers import are_valid, with_one_row_more
from sokoguru.site.web.articles_forms import (
    SavingsForm,
    SurplusForm,
    WajibFormSet,
    articles_from,
)
from sokoguru.site.web.articles_table import described
from sokoguru.site.web.founding_forms import (
    IdentityForm,
    UnitFormSet,
    units_from,
    units_initial,
)
from sokoguru.ui.vocabulary import Step, StepState
from sokoguru.ui.web.fields import until

SESSION_KEY = "founding"
Forms = dict[str, Any]


@dataclass(frozen=True, slots=True)
class WizardStep:
    """One page of the wizard: its address, its name on the step line, how its forms are made."""

    slug: str
    label: Any
    sentence: Any
    make: Callable[[QueryDict | None, "Answers"], Forms]


@dataclass(frozen=True, slots=True)
class Answers:
    """What was typed so far, one query string for each step."""

    texts: dict[str, str]

    def of(self, slug: str) -> QueryDict | None:
        """The answers of a step, or None before it was filled in."""
        return QueryDict(self.texts[slug]) if slug in self.texts else None


def _identity_forms(data: QueryDict | None, answers: Answers) -> Forms:
    form = IdentityForm(data)
    until(form, "founded_on", timezone.localdate())
    return {"form": form}


def _unit_forms(data: QueryDict | None, answers: Answers) -> Forms:
    kind = CooperativeKind.CONSUMER
    identity = answers.of("koperasi")
    chosen = "" if identity is None else str(identity.get("kind", ""))
    if chosen in list(CooperativeKind):
        kind = CooperativeKind(chosen)
    rows = UnitFormSet(data, initial=units_initial(kind), prefix="unit")
    return {"rows": rows}


def _savings_forms(data: QueryDict | None, answers: Answers) -> Forms:
    groups = WajibFormSet(data, initial=[{"name": "umum"}], prefix="wajib")
    return {"form": SavingsForm(data), "rows": groups}


def _surplus_forms(data: QueryDict | None, answers: Answers) -> Forms:
    return {"form": SurplusForm(data)}


STEPS = (
    WizardStep(
        "koperasi",
        gettext_lazy("Koperasi"),
        gettext_lazy("Nama, jenis dan alamat seperti di akta."),
        _identity_forms,
    ),
    WizardStep(
        "unit",
        gettext_lazy("Unit usaha"),
        gettext_lazy(
            "Usaha apa saja yang dijalankan, dan mana yang dihitung sebagai transaksi anggota."
        ),
        _unit_forms,
    ),
    WizardStep(
        "simpanan",
        gettext_lazy("Simpanan"),
        gettext_lazy("Simpanan pokok sama untuk semua; simpanan wajib boleh berbeda per kelompok."),
        _savings_forms,
    ),
    WizardStep(
        "shu",
        gettext_lazy("Pembagian SHU"),
        gettext_lazy("Persentase menurut anggaran dasar. Jumlahnya harus tepat 100 %."),
        _surplus_forms,
    ),
)
REVIEW = "periksa"


@personal_page
def start(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    """Go to the first page that is not filled in yet."""
    return redirect("site:found_step", step=_first_open(_answers(request)))


@personal_page
def step(request: HttpRequest, visitor: Visitor, step: str) -> HttpResponse:
    """Show one page of the wizard, or keep its answers and go on."""
    answers = _answers(request)
    if step == REVIEW:
        return _review(request, visitor, answers)
    page = next((page for page in STEPS if page.slug == step), None)
    if page is None:
        raise Http404
    if request.method == "POST":
        return _keep(request, page, answers)
    return _show(request, page, answers, page.make(answers.of(step), answers))


def _keep(request: HttpRequest, page: WizardStep, answers: Answers) -> HttpResponse:
    if "tambah" in request.POST:
        return _show(request, page, answers, page.make(with_one_row_more(request.POST), answers))
    made = page.make(request.POST, answers)
    if not are_valid(made.values()):
        return _show(request, page, answers, made, status=422)
    sent = request.POST.copy()
    sent.pop("csrfmiddlewaretoken", None)
    request.session[SESSION_KEY] = answers.texts | {page.slug: sent.urlencode()}
    return redirect("site:found_step", step=_following(page))


def _show(
    request: HttpRequest, page: WizardStep, answers: Answers, made: Forms, status: int = 200
) -> HttpResponse:
    facts = made | {
        "page": page,
        "steps": _step_line(page.slug, answers),
        "back": _preceding(page),
    }
    return render(request, "site/founding.html", facts, status=status)


def _review(request: HttpRequest, visitor: Visitor, answers: Answers) -> HttpResponse:
    open_step = _first_open(answers)
    if open_step != REVIEW:
        return redirect("site:found_step", step=open_step)
    made = {page.slug: page.make(answers.of(page.slug), answers) for page in STEPS}
    for page in STEPS:
        if not are_valid(made[page.slug].values()):
            return _show(request, page, answers, made[page.slug], status=422)
    identity: IdentityForm = made["koperasi"]["form"]
    units = units_from(made["unit"]["rows"])
    articles = articles_from(
        made["simpanan"]["form"], made["simpanan"]["rows"], made["shu"]["form"]
    )
    refusal: Refusal | None = None
    if request.method == "POST":
        try:
            return _found(request, visitor, identity, units, articles)
        except AddressIsTaken as refused:
            if _is_own(visitor, identity.cleaned_data["slug"]):
                return redirect("site:desk", slug=identity.cleaned_data["slug"])
            refusal = refused
        except Refusal as refused:
            refusal = refused
    facts = {
        "steps": _step_line(REVIEW, answers),
        "identity": identity.cleaned_data,
        "units": units,
        "kind": KINDS[CooperativeKind(identity.cleaned_data["kind"])],
        "parts": described(articles),
        "refusal": refusal,
        "law": least_founders(form=CooperativeForm.PRIMARY, on=timezone.localdate(visitor.now)),
    }
    return render(request, "site/founding_review.html", facts, status=422 if refusal else 200)


def _found(
    request: HttpRequest,
    visitor: Visitor,
    identity: IdentityForm,
    units: tuple[UnitFact, ...],
    articles: Articles,
) -> HttpResponse:
    chosen = identity.cleaned_data
    made = found(
        name=chosen["name"],
        slug=chosen["slug"],
        kind=CooperativeKind(chosen["kind"]),
        legal_number=chosen["legal_number"],
        address=chosen["address"],
        phone=chosen["phone"],
        founded_on=chosen["founded_on"],
        timezone=chosen["timezone"],
        articles=articles,
        units=units,
        founder_user_id=visitor.user_id,
        books_from=timezone.localdate(visitor.now),
        founder_role=Role(chosen["role"]),
        by=visitor.actor,
    )
    del request.session[SESSION_KEY]
    messages.success(request, _("%(name)s sudah berdiri di Sokoguru.") % {"name": made.name})
    return HttpResponseRedirect(reverse("site:desk", kwargs={"slug": made.slug}))


def _is_own(visitor: Visitor, slug: str) -> bool:
    """Whether a form sent twice has founded this house a moment ago."""
    found = my_cooperatives(user_id=visitor.user_id, on=timezone.localdate(visitor.now))
    return any(mine.cooperative.slug == slug for mine in found)


def _answers(request: HttpRequest) -> Answers:
    return Answers(dict(request.session.get(SESSION_KEY, {})))


def _first_open(answers: Answers) -> str:
    return next((page.slug for page in STEPS if page.slug not in answers.texts), REVIEW)


def _following(page: WizardStep) -> str:
    slugs = [*(each.slug for each in STEPS), REVIEW]
    return slugs[slugs.index(page.slug) + 1]


def _preceding(page: WizardStep) -> str:
    place = STEPS.index(page)
    return STEPS[place - 1].slug if place else ""


def _step_line(now: str, answers: Answers) -> list[Step]:
    line = []
    for slug, label in [*((page.slug, page.label) for page in STEPS), (REVIEW, _("Periksa"))]:
        is_done = slug in answers.texts
        state = StepState.NOW if slug == now else StepState.DONE if is_done else StepState.AHEAD
        url = reverse("site:found_step", kwargs={"step": slug}) if is_done else ""
        line.append(Step(label=str(label), state=state, url=url))
    return line
