"""Whether what is told of an asset can be registered, and what it means for its depreciation."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sokoguru.assets.calculations.depreciation import WHOLE_BPS, double_rate_bps, first_month
from sokoguru.assets.calculations.refusals import (
    AcquiredAfterRegistration,
    AgreementNeeded,
    AssetNameNeeded,
    ClauseNeedsGrant,
    CostNotPositive,
    DepreciationNeeded,
    LifeOutOfRange,
    NotASourceOfMoney,
    QuantityNotPositive,
    RateOutOfRange,
    ResidualOutOfRange,
    SourceNeeded,
)
from sokoguru.assets.vocabulary import (
    DONATED_CAPITAL,
    AssetDetails,
    AssetKind,
    Funding,
    Method,
)
from sokoguru.foundation.calendar import Month
from sokoguru.foundation.money import ZERO, Rupiah

LONGEST_LIFE_MONTHS = 1_200
MONEY_CLASSES = ("1101", "1102", "1103", "1109")


@dataclass(frozen=True, kw_only=True, slots=True)
class Terms:
    """How an asset is depreciated, checked; without `from_month` it never is."""

    residual: Rupiah
    life_months: int
    method: Method
    rate_bps: int
    from_month: Month | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """What an asset was paid from: the credited account, and what kind of funding that is."""

    account: str
    funding: Funding


def source_of(*, paid_from: str | None, is_granted: bool) -> Source:
    """What is credited: the money or debt it was paid with, or donated capital (J33, J34).

    Refuses neither (`SourceNeeded`) and an account that pays for nothing (`NotASourceOfMoney`).
    """
    if not paid_from:
        if not is_granted:
            raise SourceNeeded
        return Source(account=DONATED_CAPITAL, funding=Funding.GRANT)
    if paid_from not in MONEY_CLASSES and not _is_debt(paid_from):
        raise NotASourceOfMoney(account=paid_from)
    if is_granted:
        return Source(account=paid_from, funding=Funding.GRANT)
    funding = Funding.OWN if paid_from in MONEY_CLASSES else Funding.DEBT
    return Source(account=paid_from, funding=funding)


def refuse_details(details: AssetDetails, *, on: date, funding: Funding) -> None:
    """Refuse what no register can hold: a nameless thing, one without value, a clause alone."""
    if not details.name.strip():
        raise AssetNameNeeded
    if details.cost <= 0:
        raise CostNotPositive(cost=details.cost)
    if details.quantity < 1:
        raise QuantityNotPositive(quantity=details.quantity)
    acquired_on = details.acquired_on or on
    if acquired_on > on:
        raise AcquiredAfterRegistration(acquired_on=acquired_on, on=on)
    refuse_clause(clause=details.clause, agreement=details.agreement, funding=funding)


def refuse_clause(*, clause: str, agreement: str, funding: Funding) -> None:
    """A clause that stops depreciation belongs to a grant and cites its agreement (S2-096)."""
    if not clause.strip():
        return
    if funding is not Funding.GRANT:
        raise ClauseNeedsGrant
    if not agreement.strip():
        raise AgreementNeeded(clause=clause.strip())


def terms_of(
    details: AssetDetails, *, on: date, accumulated: Rupiah = ZERO, is_taken_over: bool = False
) -> Terms:
    """How the asset is depreciated from now on.

    A donated asset is depreciated like any other (S2-095) unless a clause says no (S2-096); land
    never is; what a clause spares keeps its month, for the day the clause falls away. One that is
    taken over keeps what is left of its life, one month at least. Refuses a
    life, a rate and a residual value that cannot be.
    """
    if not details.kind.wears_out or details.clause.strip():
        return Terms(
            residual=ZERO,
            life_months=0,
            method=Method.NONE,
            rate_bps=0,
            from_month=first_month(details.acquired_on or on) if details.kind.wears_out else None,
        )
    if details.method is Method.NONE:
        raise DepreciationNeeded(kind=details.kind.label)
    if not 0 <= details.residual <= details.cost - accumulated:
        raise ResidualOutOfRange(residual=details.residual, book=details.cost - accumulated)
    life = checked_life(details.life_months)
    begins = first_month(details.acquired_on or on)
    rate = checked_rate(details.method, details.rate_bps, life)
    if is_taken_over:
        goes_on = max(first_month(on), begins)
        gone = (goes_on.year - begins.year) * 12 + goes_on.month - begins.month
        life, begins = max(life - gone, 1), goes_on
    return Terms(
        residual=details.residual,
        life_months=life,
        method=details.method,
        rate_bps=rate,
        from_month=begins,
    )


def checked_life(months: int) -> int:
    """A useful life in months. Refuses `LifeOutOfRange`."""
    if not 1 <= months <= LONGEST_LIFE_MONTHS:
        raise LifeOutOfRange(months=months, longest=LONGEST_LIFE_MONTHS)
    return months


def checked_rate(method: Method, rate_bps: int | None, life: int) -> int:
    """The yearly rate of a declining balance, double the straight line unless told otherwise."""
    if method is not Method.DECLINING:
        return 0
    if rate_bps is None:
        return double_rate_bps(life)
    if not 0 < rate_bps <= WHOLE_BPS:
        raise RateOutOfRange
    return rate_bps


def number_of(kind: AssetKind, sequence: int) -> str:
    """How people name the asset: its account and its place in the register."""
    return f"{kind.account}-{sequence:04d}"


def _is_debt(code: str) -> bool:
    return code.startswith("2") and not code.startswith(("21", "25"))
