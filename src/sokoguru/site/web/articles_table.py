"""The articles as a reader finds them: short tables of what was decided."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from sokoguru.cooperatives.calculations.checks import percent
from sokoguru.cooperatives.vocabulary import Articles, Head, MemberBasis, SavingsKind
from sokoguru.foundation.money import Rupiah, format_rupiah
from sokoguru.law.queries import choosable_rules
from sokoguru.reports.vocabulary import AllocationKey
from sokoguru.site.vocabulary import (
    ALLOCATIONS,
    BASES,
    HEADS,
    LEAVERS,
    MEASURES,
    MEMBER_BASES,
    MEMBER_SHARES,
    NONMEMBER_TARGETS,
    PAYOUTS,
    ROUNDINGS,
    SAVINGS,
)

NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Line:
    """One decision and its value, written out."""

    label: str
    value: str
    is_sum: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """The decisions about one matter."""

    title: str
    lines: tuple[Line, ...]


def described(articles: Articles) -> tuple[Part, ...]:
    """All that the articles decide, in the words of the screen."""
    return (
        Part(_("Simpanan"), _savings(articles)),
        Part(_("Pembagian SHU"), _shares(articles)),
        Part(_("Cara menghitung"), _choices(articles)),
        Part(_("Pembukuan"), _books(articles)),
    )


def _savings(articles: Articles) -> tuple[Line, ...]:
    groups = articles.wajib_by_group.items()
    return (
        Line(_("Simpanan pokok"), _money(articles.pokok)),
        *(
            Line(_("Wajib per bulan, %(group)s") % {"group": group}, _money(amount))
            for group, amount in groups
        ),
        Line(_("Jatuh tempo"), _("tanggal %(day)s") % {"day": articles.wajib_due_day}),
    )


def _shares(articles: Articles) -> tuple[Line, ...]:
    shares = articles.shu_shares_bps
    total = sum(shares.values())
    return (
        *(Line(_(HEADS[head]), _per_cent(shares.get(head, 0))) for head in Head),
        Line(_("Jumlah"), _per_cent(total), is_sum=True),
    )


def _choices(articles: Articles) -> tuple[Line, ...]:
    kinds = ", ".join(_(SAVINGS[SavingsKind(kind)]) for kind in articles.sk_kinds)
    return (
        Line(_("Bagian anggota dibagi menurut"), _(MEMBER_BASES[articles.member_basis])),
        *_split(articles),
        Line(_("Persentase dihitung dari"), _(BASES[articles.shu_base])),
        Line(_("SHU dari bukan anggota"), _(NONMEMBER_TARGETS[articles.nonmember_to])),
        Line(
            _("Beban bersama dibagi menurut"),
            _(ALLOCATIONS[AllocationKey(articles.allocation_key)]),
        ),
        Line(_("Jasa modal dihitung dari"), kinds),
        Line(_("Simpanan diukur dengan"), _(MEASURES[articles.savings_measure])),
        Line(_("Anggota yang keluar"), _(LEAVERS[articles.leavers])),
        Line(_("Sisa rupiah"), _(ROUNDINGS[articles.rounding])),
        Line(_("Cara membayar"), _(PAYOUTS[articles.payout])),
        *(
            Line(rule.name, str(articles.own_limits[rule.rule_id]))
            for rule in choosable_rules()
            if rule.rule_id in articles.own_limits
        ),
    )


def _books(articles: Articles) -> tuple[Line, ...]:
    limit = articles.journal_approval_above
    return (
        Line(
            _("Jurnal disetujui orang kedua"),
            _("tidak ada batas")
            if limit is None
            else _("di atas %(amount)s") % {"amount": _money(limit)},
        ),
        Line(_("Simpanan pokok dan wajib di neraca"), _(MEMBER_SHARES[articles.member_shares])),
    )


def _split(articles: Articles) -> tuple[Line, ...]:
    if articles.member_basis is MemberBasis.ANDIL:
        return ()
    split = f"{_per_cent(articles.jasa_usaha_bps)} : {_per_cent(articles.jasa_modal_bps)}"
    return (Line(_("Jasa usaha : jasa modal"), split),)


def _per_cent(bps: int) -> str:
    return f"{percent(bps)}{NO_BREAK}%"


def _money(amount: Rupiah) -> str:
    return format_rupiah(amount).replace(" ", NO_BREAK)
