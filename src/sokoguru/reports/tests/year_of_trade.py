"""A year of trade to report on: members and others buy in the shop, the rent is paid."""

from datetime import date

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import post_journal
from sokoguru.ledger.vocabulary import JournalLine, Party, Side

SUMMER = date(2026, 6, 15)


def journal(
    house: CooperativeFact, by: Actor, key: str, *lines: JournalLine, on: date = SUMMER
) -> None:
    """Post these lines once."""
    post_journal(cooperative_id=house.id, on=on, key=key, memo=key, lines=lines, by=by)


def trade(house: CooperativeFact, by: Actor) -> None:
    """Sales of 600,000 to members and 300,000 to others, cost of 90,000, rent of 45,000."""
    journal(
        house,
        by,
        "sales",
        JournalLine(Side.DEBIT, "1101", Rupiah(900_000)),
        JournalLine(Side.CREDIT, "4111", Rupiah(600_000), party=Party.MEMBER, unit="toko"),
        JournalLine(Side.CREDIT, "4211", Rupiah(300_000), party=Party.NONMEMBER, unit="toko"),
    )
    journal(
        house,
        by,
        "costs",
        JournalLine(Side.DEBIT, "5111", Rupiah(60_000), party=Party.MEMBER, unit="toko"),
        JournalLine(Side.DEBIT, "5211", Rupiah(30_000), party=Party.NONMEMBER, unit="toko"),
        JournalLine(Side.DEBIT, "6104", Rupiah(45_000)),
        JournalLine(Side.CREDIT, "1101", Rupiah(135_000)),
    )
