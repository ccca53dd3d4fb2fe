"""People for the tests of this room."""

from datetime import date
from uuid import UUID

from sokoguru.cooperatives.queries import articles_on
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.members import operations
from sokoguru.members.vocabulary import MemberFact

APPLIED, ADMITTED, JOINED = date(2026, 2, 1), date(2026, 2, 10), date(2026, 2, 12)
POKOK = Rupiah(100_000_000)


def apply(
    cooperative: CooperativeFact, by: Actor, *, name: str, nik: str = "", **changes: object
) -> MemberFact:
    """An application, good but for what differs."""
    given = {
        "phone": "",
        "address": "",
        "group": first_group(cooperative),
        "consent": True,
        "on": APPLIED,
    }
    given |= changes
    return operations.submit_application(
        cooperative_id=cooperative.id,
        name=name,
        nik=nik,
        by=by,
        **given,  # type: ignore[arg-type]
    )


def first_group(cooperative: CooperativeFact) -> str:
    """A member group of the co-op's articles."""
    articles = articles_on(cooperative_id=cooperative.id, on=APPLIED)
    return next(iter(articles.wajib_by_group))


def admit(
    cooperative: CooperativeFact, by: Actor, *, name: str, number: str | None = None, nik: str = ""
) -> MemberFact:
    """A person who applied and was admitted."""
    applicant = apply(cooperative, by, name=name, nik=nik)
    return operations.admit_applicant(
        cooperative_id=cooperative.id, member_id=applicant.id, number=number, on=ADMITTED, by=by
    )


def activate(cooperative: CooperativeFact, by: Actor, member_id: UUID) -> MemberFact:
    """The admitted person made a member, as if simpanan pokok had been paid."""
    return operations.activate_member(
        cooperative_id=cooperative.id, member_id=member_id, pokok_paid=POKOK, on=JOINED, by=by
    )
