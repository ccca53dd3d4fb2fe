"""A small co-op's whole year: three members, a shop, buyers from outside, books closed."""

from dataclasses import dataclass
from datetime import date

from sokoguru.cooperatives.vocabulary import CooperativeFact, Resolution, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import close_year, open_year, post
from sokoguru.ledger.queries import balances, member_balances
from sokoguru.ledger.vocabulary import EntryDraft, EntryKind, Party, TransferDraft
from sokoguru.members.vocabulary import MemberFact
from sokoguru.surplus.operations import approve_allocation, determine_surplus
from sokoguru.surplus.queries.slips import slip_of_number
from sokoguru.surplus.vocabulary import ApprovalFact, DeterminationFact, MeetingChoice, SlipFact
from tests.cast import adopted, join

YEAR = 2026
SALES_DAY = date(2026, 6, 15)
MEETING_DAY = date(2027, 2, 20)
PAYDAY = date(2027, 3, 1)
END = date(2999, 12, 31)
RAT = Resolution(
    number="KEP-RAT/01/2027",
    adopted_on=MEETING_DAY,
    meeting="RAT tahun buku 2026",
    subject=Subject.SURPLUS,
    text="Membagi SHU menurut AD/ART.",
)
EVERYTHING_ELSE = Resolution(
    number="KEP-RAT/02/2027",
    adopted_on=MEETING_DAY,
    meeting="RAT tahun buku 2026",
    subject=Subject.BUDGET,
    text="Menerima rencana anggaran.",
)


@dataclass(frozen=True)
class Village:
    """The co-op of a test, its members by name, and who acts."""

    body: CooperativeFact
    members: dict[str, MemberFact]
    by: Actor

    @property
    def id(self) -> int:
        return self.body.id

    def owed(self, name: str) -> Rupiah:
        """What the books owe a member of SHU."""
        found = member_balances(cooperative_id=self.id, member_id=self.members[name].id)
        return found.get("2501", Rupiah(0))

    def account(self, code: str) -> Rupiah:
        return balances(cooperative_id=self.id, on=END).get(code, Rupiah(0))

    def determined(self) -> DeterminationFact:
        return determine_surplus(cooperative_id=self.id, year=YEAR, by=self.by)

    def decided(self, choice: MeetingChoice | None = None) -> ApprovalFact:
        self.determined()
        return approve_allocation(
            cooperative_id=self.id,
            year=YEAR,
            resolution=adopted(self.id, RAT, self.by),
            by=self.by,
            choice=choice or MeetingChoice(),
        )

    def slip(self, determination: DeterminationFact, name: str) -> SlipFact:
        return slip_of_number(
            cooperative_id=self.id,
            determination=determination,
            number=self.members[name].number,
        )


def settle(body: CooperativeFact, by: Actor, *, is_loss: bool = False) -> Village:
    """Three members buy for 6, 3 and 1 million and strangers for 5; the goods cost half."""
    people = {
        name: join(body.id, name, f"337401450290100{place}", by)
        for place, name in enumerate(("Adi", "Dewi", "Rini"))
    }
    village = Village(body, people, by)
    for name, amount in (("Adi", 6_000_000), ("Dewi", 3_000_000), ("Rini", 1_000_000)):
        sell(village, amount, name, key=f"sale:{name}")
    sell(village, 5_000_000, None, key="sale:stranger")
    cost(village, "5111", 5_000_000, Party.MEMBER, key="cost:member")
    cost(village, "5211", 2_500_000, Party.NONMEMBER, key="cost:stranger")
    if is_loss:
        cost(village, "6104", 9_000_000, None, key="cost:storm")
    return village


def end_year(village: Village) -> None:
    """Close the year and open the next."""
    close_year(cooperative_id=village.id, year=YEAR, by=village.by)
    open_year(cooperative_id=village.id, year=YEAR + 1, by=village.by)


def sell(village: Village, amount: int, name: str | None, *, key: str) -> None:
    code = "4111" if name else "4211"
    member = village.members[name].id if name else None
    transfer = TransferDraft(
        debit="1101",
        credit=code,
        amount=Rupiah(amount),
        credit_member=member,
        unit="toko",
        party=Party.MEMBER if name else Party.NONMEMBER,
    )
    _post(village, EntryKind.SALE, transfer, key)


def cost(village: Village, code: str, amount: int, party: Party | None, *, key: str) -> None:
    transfer = TransferDraft(
        debit=code,
        credit="1101",
        amount=Rupiah(amount),
        unit="toko",
        party=party,
    )
    _post(village, EntryKind.EXPENSE, transfer, key)


def _post(village: Village, kind: EntryKind, transfer: TransferDraft, key: str) -> None:
    draft = EntryDraft(kind=kind, on=SALES_DAY, key=key, memo=key, transfers=(transfer,))
    post(cooperative_id=village.id, entry=draft, by=village.by)
