"""Units, parties, members and choices behind the lines of an older book."""

from __future__ import annotations

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.ledger.operations import KeyUsedForOtherContent
from sokoguru.portability.calculations.reading_refusals import (
    AccountIsUnmapped,
    BookIsNotText,
    DayLiesAhead,
    MemberIsUnknown,
    MemberIsUntold,
    PartyIsUnknown,
    UnitIsUnknown,
    UnitIsUntold,
)
from sokoguru.portability.operations import keep_mappings
from sokoguru.portability.queries import mappings, preview_book
from sokoguru.portability.tests.tables import (
    looked_at,
    refusals,
)
from sokoguru.portability.tests.taking_over import accept, asked, take
from sokoguru.portability.vocabulary import BookPreview


def test_units_and_parties_are_needed_where_the_account_needs_them(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    head = ("kode", "nama", "debit", "kredit", "unit", "pihak")
    cash = ("", "Kas", 900, "", "", "")

    def with_sale(unit: str, party: str = "") -> BookPreview:
        sale = ("4211", "Penjualan kepada non-anggota", "", 900, unit, party)
        return looked_at(cooperative, actor, head, cash, sale)

    assert refusals(with_sale("")) == [UnitIsUntold]
    assert refusals(with_sale("gudang")) == [UnitIsUnknown]
    assert refusals(with_sale("toko")) == []
    owed = ("2204", "Utang konsinyasi", "", 900, "", "siapa")
    assert refusals(looked_at(cooperative, actor, head, cash, owed)) == [PartyIsUnknown]
    sale = ("4211", "Penjualan kepada non-anggota", "", 900, "", "")
    by_default = looked_at(cooperative, actor, head, cash, sale, unit="toko")
    assert [t.unit for t in by_default.drafts[0].transfers] == ["toko"]


def journal(body: CooperativeFact, by: Actor, text: str) -> BookPreview:
    return accept(body, asked(body, text.encode()), by)


@pytest.mark.parametrize(
    ("line", "refusal"),
    [
        ("3101 Simpanan pokok  -5", MemberIsUntold),
        ("3101 Simpanan pokok  -5  ; anggota:9999", MemberIsUnknown),
    ],
)
def test_members_are_known_by_their_number(
    cooperative: CooperativeFact, actor: Actor, line: str, refusal: type
) -> None:
    preview = journal(cooperative, actor, f"2026-03-01 x\n    Kas  5\n    {line}\n")

    (fault,) = preview.faults
    assert (fault.place, type(fault.refusal)) == (3, refusal)


def test_nothing_is_dated_ahead(cooperative: CooperativeFact, actor: Actor) -> None:
    preview = journal(cooperative, actor, "2026-03-21 x\n    Kas  5\n    Utang usaha\n")

    assert refusals(preview) == [DayLiesAhead]


def test_a_file_that_is_no_text_is_refused(cooperative: CooperativeFact) -> None:
    with pytest.raises(BookIsNotText):
        preview_book(**asked(cooperative, b"\xff\xfe\x00"))


def test_a_changed_entry_under_a_known_source_is_refused(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    text = "2026-03-01 x  ; kunci:a\n    Kas  {}\n    Utang usaha\n"
    journal(cooperative, actor, text.format(5))
    take(asked(cooperative, text.format(5).encode()), actor)

    with pytest.raises(KeyUsedForOtherContent):
        take(asked(cooperative, text.format(6).encode()), actor)


def test_choices_are_kept_and_may_be_changed_but_not_to_what_is_not_there(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    house = cooperative.id
    keep_mappings(cooperative_id=house, mappings={"Laci": "1101", "Bon": ""}, by=actor)
    keep_mappings(cooperative_id=house, mappings={"Laci": "1102"}, by=actor)

    assert mappings(cooperative_id=house) == {"Laci": "1102"}
    with pytest.raises(AccountIsUnmapped):
        keep_mappings(cooperative_id=house, mappings={"Laci": "9999"}, by=actor)
