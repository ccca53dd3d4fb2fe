"""How a set of articles is kept as plain JSON values, and read back as the same value."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sokoguru.cooperatives.vocabulary import (
    Articles,
    Head,
    Leavers,
    MemberBasis,
    MemberShares,
    NonmemberTo,
    Payout,
    Rounding,
    SavingsMeasure,
    ShuBase,
)
from sokoguru.foundation.money import Rupiah


def to_values(articles: Articles) -> dict[str, Any]:
    """The articles as JSON values."""
    return {
        "pokok": int(articles.pokok),
        "wajib_by_group": {name: int(sum_) for name, sum_ in articles.wajib_by_group.items()},
        "wajib_due_day": articles.wajib_due_day,
        "shu_shares_bps": all_heads(articles.shu_shares_bps),
        "jasa_usaha_bps": articles.jasa_usaha_bps,
        "jasa_modal_bps": articles.jasa_modal_bps,
        "member_basis": str(articles.member_basis),
        "shu_base": str(articles.shu_base),
        "nonmember_to": str(articles.nonmember_to),
        "savings_measure": str(articles.savings_measure),
        "leavers": str(articles.leavers),
        "rounding": str(articles.rounding),
        "payout": str(articles.payout),
        "sk_kinds": [str(kind) for kind in articles.sk_kinds],
        "shu_tax_rule": articles.shu_tax_rule,
        "allocation_key": articles.allocation_key,
        "own_limits": dict(articles.own_limits),
        "journal_approval_above": _plain(articles.journal_approval_above),
        "member_shares": str(articles.member_shares),
    }


def from_values(values: Mapping[str, Any]) -> Articles:
    """The articles that `to_values` wrote down; an older set keeps what was usual then."""
    wajib = {name: Rupiah(amount) for name, amount in values["wajib_by_group"].items()}
    return Articles(
        pokok=Rupiah(values["pokok"]),
        wajib_by_group=MappingProxyType(wajib),
        wajib_due_day=values["wajib_due_day"],
        shu_shares_bps=MappingProxyType(all_heads(values["shu_shares_bps"])),
        jasa_usaha_bps=values["jasa_usaha_bps"],
        jasa_modal_bps=values["jasa_modal_bps"],
        member_basis=MemberBasis(values.get("member_basis", MemberBasis.BUSINESS_AND_CAPITAL)),
        shu_base=ShuBase(values["shu_base"]),
        nonmember_to=NonmemberTo(values["nonmember_to"]),
        savings_measure=SavingsMeasure(values["savings_measure"]),
        leavers=Leavers(values["leavers"]),
        rounding=Rounding(values["rounding"]),
        payout=Payout(values["payout"]),
        sk_kinds=tuple(values["sk_kinds"]),
        shu_tax_rule=values["shu_tax_rule"],
        allocation_key=values["allocation_key"],
        own_limits=MappingProxyType(dict(values.get("own_limits", {}))),
        journal_approval_above=_amount(values.get("journal_approval_above")),
        member_shares=MemberShares(values.get("member_shares", MemberShares.EQUITY)),
    )


def all_heads(shares_bps: Mapping[str, int]) -> dict[str, int]:
    """Every head with its share in basis points; a head that is not named gets nothing."""
    return {str(head): int(shares_bps.get(head, 0)) for head in Head}


def _plain(amount: Rupiah | None) -> int | None:
    return None if amount is None else int(amount)


def _amount(kept: int | None) -> Rupiah | None:
    return None if kept is None else Rupiah(kept)
