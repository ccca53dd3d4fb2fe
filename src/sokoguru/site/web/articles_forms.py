"""The forms of the articles (AD/ART): savings, groups of wajib, division of the surplus."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sokoguru.cooperatives.calculations.checks import percent
from sokoguru.cooperatives.vocabulary import (
    WHOLE_BPS,
    Articles,
    Head,
    Leavers,
    MemberBasis,
    NonmemberTo,
    Payout,
    Rounding,
    SavingsKind,
    SavingsMeasure,
    ShuBase,
)
from sokoguru.foundation.money import Rupiah
from sokoguru.law.queries import choosable_rules, rules
from sokoguru.law.vocabulary import RuleFact, RuleName, RuleTopic
from sokoguru.reports.vocabulary import AllocationKey
from sokoguru.site.vocabulary import (
    ALLOCATIONS,
    BASES,
    HEADS,
    LEAVERS,
    MEASURES,
    MEMBER_BASES,
    NONMEMBER_TARGETS,
    PAYOUTS,
    ROUNDINGS,
    SAVINGS,
)
from sokoguru.site.web.choices import choices_of
from sokoguru.site.web.percent import PercentField
from sokoguru.ui.web.fields import MoneyField

DEFAULT_SHARES_BPS: Mapping[Head, int] = {
    Head.RESERVE: 4_000,
    Head.MEMBERS: 4_000,
    Head.BOARD: 500,
    Head.STAFF: 500,
    Head.EDUCATION: 500,
    Head.SOCIAL: 500,
    Head.DEVELOPMENT: 0,
}
HEAD_PREFIX = "pos_"
LIMIT_TOPICS = (RuleTopic.MEETINGS, RuleTopic.BOARD)


class SavingsForm(forms.Form):
    """Simpanan pokok, the same for everybody, and the day on which wajib falls due."""

    pokok = MoneyField(
        label=_("Simpanan pokok"),
        help_text=_("Sama besar untuk semua anggota, dibayar sekali waktu masuk."),
    )
    wajib_due_day = forms.IntegerField(
        label=_("Jatuh tempo simpanan wajib, tanggal"),
        min_value=1,
        max_value=28,
        initial=10,
        help_text=_("Tanggal 1 sampai 28 setiap bulan."),
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), _("Tulis satu tanggal dari 1 sampai 28.")
        ),
    )


class WajibForm(forms.Form):
    """The monthly wajib of one group of members."""

    name = forms.CharField(label=_("Kelompok"), max_length=40, required=False)
    amount = MoneyField(label=_("Simpanan wajib per bulan"), minimum=0, required=False)

    def clean(self) -> dict[str, Any]:
        """A row is either complete or empty."""
        cleaned = super().clean() or {}
        name, amount = cleaned.get("name", ""), cleaned.get("amount")
        if name and amount is None and "amount" not in self.errors:
            self.add_error("amount", _("Isi jumlahnya, atau kosongkan nama kelompok."))
        if amount is not None and not name:
            self.add_error("name", _("Isi nama kelompok untuk jumlah ini."))
        return cleaned


WajibFormSet = forms.formset_factory(WajibForm, extra=1, max_num=12, validate_max=True)


class SurplusForm(forms.Form):
    """How the surplus is divided; the percentages must total exactly one hundred."""

    jasa_usaha = PercentField(label=_("Jasa usaha"), initial=7_000)
    jasa_modal = PercentField(label=_("Jasa modal"), initial=3_000)
    member_basis = forms.ChoiceField(
        label=_("Bagian anggota dibagi menurut"),
        choices=choices_of(MEMBER_BASES),
        initial=MemberBasis.BUSINESS_AND_CAPITAL,
    )
    shu_base = forms.ChoiceField(
        label=_("Persentase dihitung dari"), choices=choices_of(BASES), initial=ShuBase.MEMBER
    )
    nonmember_to = forms.ChoiceField(
        label=_("SHU dari bukan anggota"),
        choices=choices_of(NONMEMBER_TARGETS),
        initial=NonmemberTo.RESERVE,
    )
    allocation_key = forms.ChoiceField(
        label=_("Beban bersama dibagi menurut"),
        choices=choices_of(ALLOCATIONS),
        initial=AllocationKey.GROSS_PARTICIPATION,
        help_text=_("Antara usaha anggota dan bukan anggota."),
    )
    savings_measure = forms.ChoiceField(
        label=_("Simpanan anggota diukur dengan"),
        choices=choices_of(MEASURES),
        initial=SavingsMeasure.YEAR_END,
    )
    sk_kinds = forms.MultipleChoiceField(
        label=_("Simpanan yang dihitung untuk jasa modal"),
        choices=choices_of(SAVINGS),
        initial=[SavingsKind.POKOK, SavingsKind.WAJIB],
        widget=forms.CheckboxSelectMultiple,
    )
    leavers = forms.ChoiceField(
        label=_("Anggota yang keluar dalam tahun itu"),
        choices=choices_of(LEAVERS),
        initial=Leavers.EXCLUDE,
    )
    rounding = forms.ChoiceField(
        label=_("Sisa rupiah pembagian"),
        choices=choices_of(ROUNDINGS),
        initial=Rounding.LARGEST_REMAINDER,
    )
    payout = forms.ChoiceField(
        label=_("Cara membayar SHU"), choices=choices_of(PAYOUTS), initial=Payout.CASH
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for head in Head:
            self.fields[f"{HEAD_PREFIX}{head}"] = PercentField(
                label=_(HEADS[head]), initial=DEFAULT_SHARES_BPS[head]
            )

    def heads(self) -> list[forms.BoundField]:
        """The percentages of the heads, in the order of the law."""
        return [self[f"{HEAD_PREFIX}{head}"] for head in Head]

    def member_split(self) -> list[forms.BoundField]:
        """The two parts of the members' share."""
        return [self["jasa_usaha"], self["jasa_modal"]]

    def shares_bps(self) -> Mapping[str, int]:
        """The cleaned percentages in basis points."""
        return {head: self.cleaned_data[f"{HEAD_PREFIX}{head}"] for head in Head}

    def clean(self) -> dict[str, Any]:
        """Say at once how far the totals are from one hundred."""
        cleaned = super().clean() or {}
        heads = [cleaned.get(f"{HEAD_PREFIX}{head}") for head in Head]
        self._must_total(heads, _("Persentase semua pos"))
        pair = [cleaned.get("jasa_usaha"), cleaned.get("jasa_modal")]
        self._must_total(pair, _("Jasa usaha dan jasa modal"))
        return cleaned

    def _must_total(self, shares: list[int | None], what: Any) -> None:
        if any(share is None for share in shares):
            return
        total = sum(share for share in shares if share is not None)
        if total != WHOLE_BPS:
            sentence = _("%(what)s berjumlah %(total)s %%. Ubah sampai tepat 100 %%.")
            self.add_error(None, sentence % {"what": what, "total": percent(total)})


class LimitsForm(forms.Form):
    """The co-op's own numbers beside the law; an empty one leaves it to the law."""

    def __init__(self, *args: Any, on: date, **options: Any) -> None:
        super().__init__(*args, **options)
        limits = own_limit_rules()
        held = rules(rule_ids=[limit.rule_id for limit in limits], on=on)
        for limit in limits:
            self.fields[limit.rule_id] = forms.IntegerField(
                label=limit.name,
                min_value=1,
                max_value=10_000,
                required=False,
                help_text=_said_by_law(limit, held[limit.rule_id]),
            )

    def limits(self) -> Mapping[str, int]:
        """The numbers that were filled in, by rule."""
        return {name: said for name, said in self.cleaned_data.items() if said is not None}


def _said_by_law(limit: RuleName, held: RuleFact | None) -> str:
    if held is None:
        return gettext("Hukum hari ini tidak mengaturnya.")
    bound = limit.bound.replace("_", " ")
    return f"{held.source}: {bound} {held.value} {held.unit}"


def own_limit_rules() -> tuple[RuleName, ...]:
    """The rules of founding, meetings and organs that the articles may tighten."""
    return tuple(rule for rule in choosable_rules() if rule.topic in LIMIT_TOPICS)


def articles_from(
    savings: SavingsForm,
    groups: forms.BaseFormSet[WajibForm],
    surplus: SurplusForm,
    own_limits: Mapping[str, int] | None = None,
) -> Articles:
    """The articles that the valid forms describe."""
    filled = [row.cleaned_data for row in groups.forms if row.cleaned_data.get("name")]
    chosen = surplus.cleaned_data
    return Articles(
        pokok=savings.cleaned_data["pokok"],
        wajib_by_group=MappingProxyType({row["name"].strip(): row["amount"] for row in filled}),
        wajib_due_day=savings.cleaned_data["wajib_due_day"],
        shu_shares_bps=MappingProxyType(dict(surplus.shares_bps())),
        jasa_usaha_bps=chosen["jasa_usaha"],
        jasa_modal_bps=chosen["jasa_modal"],
        member_basis=MemberBasis(chosen["member_basis"]),
        shu_base=ShuBase(chosen["shu_base"]),
        nonmember_to=NonmemberTo(chosen["nonmember_to"]),
        allocation_key=chosen["allocation_key"],
        savings_measure=SavingsMeasure(chosen["savings_measure"]),
        leavers=Leavers(chosen["leavers"]),
        rounding=Rounding(chosen["rounding"]),
        payout=Payout(chosen["payout"]),
        sk_kinds=tuple(SavingsKind(kind) for kind in chosen["sk_kinds"]),
        own_limits=MappingProxyType(dict(own_limits or {})),
    )


def savings_initial(articles: Articles) -> dict[str, Any]:
    """What the savings form shows of articles in force."""
    return {"pokok": articles.pokok, "wajib_due_day": articles.wajib_due_day}


def groups_initial(articles: Articles) -> list[dict[str, Rupiah | str]]:
    """What the group rows show of articles in force."""
    return [{"name": name, "amount": amount} for name, amount in articles.wajib_by_group.items()]


def surplus_initial(articles: Articles) -> dict[str, Any]:
    """What the surplus form shows of articles in force."""
    heads = {f"{HEAD_PREFIX}{head}": articles.shu_shares_bps.get(head, 0) for head in Head}
    return heads | {
        "jasa_usaha": articles.jasa_usaha_bps,
        "jasa_modal": articles.jasa_modal_bps,
        "member_basis": articles.member_basis,
        "shu_base": articles.shu_base,
        "nonmember_to": articles.nonmember_to,
        "allocation_key": articles.allocation_key,
        "savings_measure": articles.savings_measure,
        "sk_kinds": list(articles.sk_kinds),
        "leavers": articles.leavers,
        "rounding": articles.rounding,
        "payout": articles.payout,
    }
