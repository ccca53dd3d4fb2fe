"""Policies and pots as plain values for keeping, and back again without loss."""

from collections.abc import Mapping
from typing import Any

from sokoguru.foundation.money import Rupiah
from sokoguru.surplus.vocabulary import (
    Head,
    Leavers,
    NonmemberTo,
    PayoutKind,
    Pots,
    Rounding,
    SavingsMeasure,
    ShuBase,
    SurplusPolicy,
)

_CHOICES = ("base", "nonmember_to", "rounding", "savings_measure", "leavers", "payout")
_AMOUNTS = ("base", "usaha", "modal", "nonmember_to_reserve", "rest_to_reserve")


def policy_snapshot(policy: SurplusPolicy) -> dict[str, Any]:
    """A policy as text and whole numbers (basis points)."""
    return {
        "shares_bps": {head.value: bps for head, bps in policy.shares_bps.items()},
        "usaha_bps": policy.usaha_bps,
        "modal_bps": policy.modal_bps,
        **{name: getattr(policy, name).value for name in _CHOICES},
    }


def policy_from_snapshot(kept: Mapping[str, Any]) -> SurplusPolicy:
    """The policy that was kept."""
    return SurplusPolicy(
        shares_bps={Head(head): bps for head, bps in kept["shares_bps"].items()},
        usaha_bps=kept["usaha_bps"],
        modal_bps=kept["modal_bps"],
        base=ShuBase(kept["base"]),
        nonmember_to=NonmemberTo(kept["nonmember_to"]),
        rounding=Rounding(kept["rounding"]),
        savings_measure=SavingsMeasure(kept["savings_measure"]),
        leavers=Leavers(kept["leavers"]),
        payout=PayoutKind(kept["payout"]),
    )


def pots_snapshot(pots: Pots) -> dict[str, Any]:
    """Pots as whole numbers of rupiah."""
    return {
        "heads": {head.value: int(amount) for head, amount in pots.heads.items()},
        **{name: int(getattr(pots, name)) for name in _AMOUNTS},
    }


def pots_from_snapshot(kept: Mapping[str, Any]) -> Pots:
    """The pots that were kept."""
    heads = {Head(head): Rupiah(amount) for head, amount in kept["heads"].items()}
    return Pots(heads=heads, **{name: Rupiah(kept[name]) for name in _AMOUNTS})
