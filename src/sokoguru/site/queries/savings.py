"""What a member has in the co-op."""

from datetime import date
from uuid import UUID

from sokoguru.cooperatives.vocabulary import SavingsKind
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import queries as ledger
from sokoguru.savings import queries as savings
from sokoguru.site.vocabulary import SAVINGS_ACCOUNTS, OwnSavings

NOTHING = Rupiah(0)


def own_savings(*, cooperative_id: int, member_id: UUID, on: date) -> OwnSavings:
    """Savings of one member as they stand now, and the wajib he owes on a day."""
    balances = ledger.member_balances(cooperative_id=cooperative_id, member_id=member_id)
    kept = {kind: balances.get(code, NOTHING) for kind, code in SAVINGS_ACCOUNTS.items()}
    owed = savings.member_arrears(cooperative_id=cooperative_id, member_id=member_id, on=on)
    return OwnSavings(
        member_id=member_id,
        pokok=kept[SavingsKind.POKOK],
        wajib=kept[SavingsKind.WAJIB],
        sukarela=kept[SavingsKind.SUKARELA],
        owed=owed,
    )
