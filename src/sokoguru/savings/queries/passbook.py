"""One member's savings."""

from datetime import date
from uuid import UUID

from sokoguru.cooperatives import queries as cooperatives
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import queries as books
from sokoguru.members import queries as members
from sokoguru.savings.calculations.dues import advance, unpaid
from sokoguru.savings.queries.arrears import dues
from sokoguru.savings.vocabulary import Passbook, SavingsProduct


def passbook(*, cooperative_id: int, member_id: UUID, on: date) -> Passbook:
    """What a member holds now, and what of simpanan wajib had fallen due and is open on a day.

    Balances are the running ones; refuses with `NoSuchMember`.
    """
    member = members.member(cooperative_id=cooperative_id, member_id=member_id)
    held = books.member_balances(cooperative_id=cooperative_id, member_id=member_id)
    pokok, wajib, sukarela = (
        held.get(product.account, Rupiah(0))
        for product in (SavingsProduct.POKOK, SavingsProduct.WAJIB, SavingsProduct.SUKARELA)
    )
    claims = dues(cooperative_id=cooperative_id, member_id=member_id, on=on)
    is_in = member.left_on is None
    months = unpaid(claims, wajib) if is_in else ()
    articles = cooperatives.articles_on(cooperative_id=cooperative_id, on=on)
    return Passbook(
        member=member,
        on=on,
        pokok=pokok,
        wajib=wajib,
        sukarela=sukarela,
        pokok_rest=max(Rupiah(0), articles.pokok - pokok) if is_in else Rupiah(0),
        unpaid=months,
        arrears=Rupiah.total(month.amount for month in months),
        advance=advance(claims, wajib) if is_in else Rupiah(0),
    )
