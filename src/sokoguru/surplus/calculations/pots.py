"""From a year's SHU to its pots: the base, the heads, and the members' two pools."""

from dataclasses import dataclass

from sokoguru.cooperatives.vocabulary import NonmemberTo, ShuBase
from sokoguru.foundation.money import ZERO, Rupiah
from sokoguru.foundation.split import split
from sokoguru.surplus.vocabulary import (
    Head,
    Notice,
    NoticeKind,
    Pots,
    SurplusPolicy,
    SurplusSources,
)


@dataclass(frozen=True, slots=True)
class PotsFound:
    """The pots and what their reader must be told."""

    pots: Pots
    notices: tuple[Notice, ...]


def divide_into_pots(*, sources: SurplusSources, policy: SurplusPolicy) -> PotsFound:
    """Divide the SHU of a year among the heads of the articles.

    A loss on one side is set off against the other first. The percentages apply to the members'
    SHU or to all of it (`policy.base`); with the first, SHU from non-members goes to the reserve or
    to every fund but the members'. The members' head is taken in rupiah and then parted into jasa
    usaha and jasa modal. Every step is a split by the largest remainder, so nothing is lost. A year
    without SHU gives empty pots: a loss is not divided here. (UU 25/1992 Pasal 45.)
    """
    if sources.total <= 0:
        return PotsFound(_empty_pots(), (Notice(NoticeKind.NO_SURPLUS, {"total": sources.total}),))
    member, nonmember, notices = _set_off(sources)
    base, apart = (member, nonmember) if policy.base is ShuBase.MEMBER else (sources.total, ZERO)
    order = list(Head)
    heads = dict(zip(order, split(base, [policy.shares_bps[head] for head in order]), strict=True))
    notices += _add_nonmember(heads, apart, policy)
    usaha, modal = split(heads[Head.MEMBERS], [policy.usaha_bps, policy.modal_bps])
    to_reserve = apart if _goes_to_reserve(policy) else ZERO
    return PotsFound(Pots(base, heads, usaha, modal, nonmember_to_reserve=to_reserve), notices)


def move_to_reserve(pots: Pots, *, usaha: Rupiah, modal: Rupiah) -> Pots:
    """The pots after these rupiah of the members' pools went to the reserve instead."""
    moved = usaha + modal
    heads = dict(pots.heads)
    heads[Head.MEMBERS] -= moved
    heads[Head.RESERVE] += moved
    return Pots(
        base=pots.base,
        heads=heads,
        usaha=pots.usaha - usaha,
        modal=pots.modal - modal,
        nonmember_to_reserve=pots.nonmember_to_reserve,
        rest_to_reserve=pots.rest_to_reserve + moved,
    )


def _empty_pots() -> Pots:
    return Pots(ZERO, dict.fromkeys(Head, ZERO), ZERO, ZERO)


def _set_off(sources: SurplusSources) -> tuple[Rupiah, Rupiah, tuple[Notice, ...]]:
    if sources.member < 0:
        notice = Notice(NoticeKind.MEMBER_LOSS_SET_OFF, {"loss": -sources.member})
        return ZERO, sources.total, (notice,)
    if sources.nonmember < 0:
        notice = Notice(NoticeKind.NONMEMBER_LOSS_SET_OFF, {"loss": -sources.nonmember})
        return sources.total, ZERO, (notice,)
    return sources.member, sources.nonmember, ()


def _goes_to_reserve(policy: SurplusPolicy) -> bool:
    return policy.nonmember_to is NonmemberTo.RESERVE or not any(_fund_weights(policy))


def _fund_weights(policy: SurplusPolicy) -> list[int]:
    return [0 if head is Head.MEMBERS else policy.shares_bps[head] for head in Head]


def _add_nonmember(
    heads: dict[Head, Rupiah], apart: Rupiah, policy: SurplusPolicy
) -> tuple[Notice, ...]:
    if _goes_to_reserve(policy):
        heads[Head.RESERVE] += apart
        if apart and policy.nonmember_to is not NonmemberTo.RESERVE:
            return (Notice(NoticeKind.NO_FUND_FOR_NONMEMBER, {"amount": apart}),)
        return ()
    for head, part in zip(Head, split(apart, _fund_weights(policy)), strict=True):
        heads[head] += part
    return ()


def heads_of_base(*, base: Rupiah, policy: SurplusPolicy) -> dict[Head, Rupiah]:
    """What the percentages alone give every head, before non-members' SHU and rests are added."""
    order = list(Head)
    parts = split(max(base, ZERO), [policy.shares_bps[head] for head in order])
    return dict(zip(order, parts, strict=True))
