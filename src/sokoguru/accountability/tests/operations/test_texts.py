"""Board and supervisors write versions, each of their own report."""

from dataclasses import replace

import pytest

from sokoguru.accountability.operations import (
    ReportSaysNothing,
    TextChangedMeanwhile,
    TextTooLong,
    write_board_text,
    write_supervisors_report,
)
from sokoguru.accountability.queries import (
    NoSuchYear,
    account_year,
    board_versions,
    supervisors_report,
    supervisors_versions,
)
from sokoguru.accountability.vocabulary import LONGEST_TEXT, BoardSection, Missing, TextVersion
from sokoguru.surplus.tests.village import YEAR, Village

pytestmark = pytest.mark.django_db


def tell(village: Village, text: str, *, seen: int = 0, year: int = YEAR) -> TextVersion:
    return write_board_text(
        cooperative_id=village.id,
        year=year,
        section=BoardSection.BUSINESS,
        text=text,
        seen=seen,
        by=village.by,
    )


def report(village: Village, text: str, *, seen: int = 0) -> TextVersion:
    return write_supervisors_report(
        cooperative_id=village.id, year=YEAR, text=text, seen=seen, by=village.by
    )


def test_the_newest_version_counts_and_the_older_stay(village: Village) -> None:
    assert tell(village, " Toko ramai. ").text == "Toko ramai."
    assert tell(village, "Toko ramai.").version == 1
    assert tell(village, "Toko sepi.", seen=1).version == 2
    found = board_versions(cooperative_id=village.id, year=YEAR, section=BoardSection.BUSINESS)
    assert [one.text for one in found] == ["Toko sepi.", "Toko ramai."]


def test_nobody_writes_over_what_he_has_not_read(village: Village) -> None:
    tell(village, "Toko ramai.")
    with pytest.raises(TextChangedMeanwhile, match="Budi sudah menulis versi 1"):
        tell(village, "Toko sepi.")
    report(village, "Cocok.")
    with pytest.raises(TextChangedMeanwhile):
        report(village, "Tidak cocok.")


@pytest.mark.requirement("S3-058")
def test_the_report_of_the_supervisors_is_kept_in_versions(village: Village) -> None:
    with pytest.raises(ReportSaysNothing):
        report(village, "   ")
    assert supervisors_report(cooperative_id=village.id, year=YEAR) is None
    report(village, "Kas cocok.")
    assert report(village, "Kas cocok.").version == 1
    again = write_supervisors_report(
        cooperative_id=village.id,
        year=YEAR,
        text="Kas dan bank cocok.",
        seen=1,
        by=replace(village.by, name="Wati"),
    )
    assert (again.version, again.written_by) == (2, "Wati")
    assert supervisors_report(cooperative_id=village.id, year=YEAR) == again
    assert len(supervisors_versions(cooperative_id=village.id, year=YEAR)) == 2


def test_it_refuses_a_year_that_is_not_there_and_a_text_without_end(village: Village) -> None:
    with pytest.raises(NoSuchYear):
        tell(village, "x", year=1990)
    with pytest.raises(TextTooLong):
        tell(village, "x" * (LONGEST_TEXT + 1))


def test_what_is_written_is_no_longer_missing(village: Village) -> None:
    def missing() -> tuple[Missing, ...]:
        return account_year(cooperative_id=village.id, year=YEAR).missing

    assert missing() == (
        Missing.SUPERVISORS,
        Missing.BOARD_TEXT,
        Missing.SURPLUS,
        Missing.BUDGET,
    )
    for section in BoardSection:
        write_board_text(
            cooperative_id=village.id,
            year=YEAR,
            section=section,
            text="Ditulis.",
            seen=0,
            by=village.by,
        )
    report(village, "Cocok.")
    village.determined()
    assert missing() == (Missing.BUDGET,)
