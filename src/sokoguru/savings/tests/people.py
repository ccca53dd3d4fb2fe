"""Members and money for the tests of savings and of the counter."""

from datetime import date
from uuid import UUID

from sokoguru.cooperatives.queries import articles_on
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import queries as books
from sokoguru.members import operations as members
from sokoguru.members.vocabulary import MemberFact
from sokoguru.savings import operations
from sokoguru.savings.vocabulary import MoneyAccount, Receipt, SavingsProduct

CASH = MoneyAccount.CASH


def admitted(
    cooperative: CooperativeFact, by: Actor, *, name: str, on: date, group: str | None = None
) -> MemberFact:
    """Somebody who may pay simpanan pokok."""
    groups = articles_on(cooperative_id=cooperative.id, on=on).wajib_by_group
    applicant = members.submit_application(
        cooperative_id=cooperative.id,
        name=name,
        nik="",
        phone="",
        address="",
        group=next(iter(groups)) if group is None else group,
        consent=True,
        on=on,
        by=by,
    )
    return members.admit_applicant(
        cooperative_id=cooperative.id, member_id=applicant.id, number=None, on=on, by=by
    )


def joined(
    cooperative: CooperativeFact, by: Actor, *, name: str, on: date, group: str | None = None
) -> MemberFact:
    """A member who has paid simpanan pokok."""
    calon = admitted(cooperative, by, name=name, on=on, group=group)
    pokok = articles_on(cooperative_id=cooperative.id, on=on).pokok
    return pay_in(
        cooperative, by, calon.id, SavingsProduct.POKOK, pokok, on=on, key=f"pokok:{calon.id}"
    ).member


def pay_in(
    cooperative: CooperativeFact,
    by: Actor,
    member_id: UUID,
    product: SavingsProduct,
    amount: int,
    *,
    on: date,
    key: str,
) -> Receipt:
    """A deposit in cash."""
    return operations.receive_deposit(
        cooperative_id=cooperative.id,
        member_id=member_id,
        product=product,
        amount=Rupiah(amount),
        money=CASH,
        on=on,
        key=key,
        by=by,
    )


def take_out(
    cooperative: CooperativeFact,
    by: Actor,
    member_id: UUID,
    amount: int,
    *,
    on: date,
    key: str,
    product: SavingsProduct = SavingsProduct.SUKARELA,
) -> Receipt:
    """A withdrawal in cash."""
    return operations.pay_withdrawal(
        cooperative_id=cooperative.id,
        member_id=member_id,
        product=product,
        amount=Rupiah(amount),
        money=CASH,
        on=on,
        key=key,
        by=by,
    )


def balance(cooperative: CooperativeFact, member_id: UUID, account: str) -> Rupiah:
    """The running balance of a member's sub-account."""
    held = books.member_balances(cooperative_id=cooperative.id, member_id=member_id)
    return held.get(account, Rupiah(0))
