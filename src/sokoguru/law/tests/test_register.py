"""The legal register: what stands, what ended, and where to look instead."""

from datetime import date

import pytest

from sokoguru.law import queries
from sokoguru.law.vocabulary import NoSuchRegulation, RegulationState

PROGRAMME = "Perdep Restrukturisasi 2010"
GAZETTES = {
    "UU 25/1992": ("LN 1992/116", "TLN 3502"),
    "UU 17/2003": ("LN 2003/47", "TLN 4286"),
    "UU 1/2004": ("LN 2004/5", "TLN 4355"),
    "UU 15/2004": ("LN 2004/66", "TLN 4400"),
    "UU 33/2004": ("LN 2004/126", "TLN 4438"),
    "UU 9/2006": ("LN 2006/59", "TLN 4630"),
    "UU 12/2008": ("LN 2008/59", "TLN 4844"),
    "UU 20/2008": ("LN 2008/93", "TLN 4866"),
    "PP 21/2004": ("LN 2004/75", "TLN 4406"),
    "Perpres 72/2004": ("LN 2004/92", "TLN 4418"),
    "Perpres 24/2010": ("", ""),
    "Perpres 36/2010": ("", ""),
    "Kepmen PDT 001/KEP/M-PDT/I/2005": ("", ""),
    "Permen 03/PER/M.KUMKM/VI/2010": ("", ""),
}


@pytest.mark.requirement("S2-009")
def test_the_programme_rests_on_its_fourteen_regulations_in_their_order() -> None:
    considered = [
        link.target
        for link in queries.links()
        if link.code == PROGRAMME and link.relation == "mengingat"
    ]
    assert considered == list(GAZETTES)
    for code, (gazette, supplement) in GAZETTES.items():
        found = queries.regulation(code=code)
        assert (found.gazette, found.supplement) == (gazette, supplement)
        assert found.kind
        assert found.number
        assert found.year
        assert found.title


@pytest.mark.requirement("S2-008")
def test_a_guideline_names_the_article_it_implements() -> None:
    (link,) = [
        link
        for link in queries.links_of(code=PROGRAMME)
        if link.code == PROGRAMME and link.relation == "melaksanakan"
    ]
    assert link.target == "Permen 03/PER/M.KUMKM/VI/2010"
    assert link.provision == "Pasal 20 ayat (1)"


@pytest.mark.requirement("S1-13")
def test_the_indicator_quotes_three_regulations_each_with_its_state() -> None:
    quoted = queries.citations_of(document="indikator-jumlah-koperasi-produksi")
    found = [queries.cite(code=entry.code, on=date(2018, 12, 31)) for entry in quoted]
    assert [entry.regulation.code for entry in found] == [
        "UU 17/2012",
        "Permenkop 25/Per/M.KUKM/IX/2015",
        "Perda Jateng 2/2012",
    ]
    assert found[0].regulation.state is RegulationState.ANNULLED
    assert found[0].warning is not None
    assert found[0].warning.successor == "UU 25/1992"
    assert [entry.warning for entry in found[1:]] == [None, None]


@pytest.mark.parametrize(
    ("code", "on", "successor"),
    [
        ("UU 17/2012", date(2014, 5, 27), None),
        ("UU 17/2012", date(2014, 5, 28), "UU 25/1992"),
        ("UU 11/2020", date(2023, 1, 15), "Perppu 2/2022"),
        ("UU 11/2020", date(2026, 1, 1), "UU 6/2023"),
        ("UU 12/1967", date(2026, 1, 1), "UU 25/1992"),
        ("Permenkop 11/2018", date(2026, 1, 1), "Permenkop 8/2023"),
        ("UU 25/1992", date(2026, 1, 1), None),
    ],
)
def test_citing_a_law_that_ended_points_to_what_stands_on_that_day(
    code: str, on: date, successor: str | None
) -> None:
    warning = queries.cite(code=code, on=on).warning
    assert (warning and warning.successor) == successor


def test_a_bill_is_not_law() -> None:
    warning = queries.cite(code="RUU Perubahan Ketiga UU 25/1992", on=date(2026, 1, 1)).warning
    assert warning is not None
    assert "rancangan" in warning.sentence


def test_every_link_joins_two_regulations_of_the_register() -> None:
    codes = {entry.code for entry in queries.regulations()}
    assert len(codes) == len(queries.regulations())
    for link in queries.links():
        assert {link.code, link.target} <= codes


def test_a_regulation_that_is_over_says_when_it_ended() -> None:
    for entry in queries.regulations():
        assert entry.state.is_over == (entry.valid_to is not None), entry.code


def test_an_unknown_regulation_is_refused_with_an_example() -> None:
    with pytest.raises(NoSuchRegulation, match="UU 25/1992"):
        queries.regulation(code="UU 99/2099")


@pytest.mark.requirement("S3-001")
def test_the_constitution_is_in_the_register_and_behind_the_word() -> None:
    found = queries.regulation(code="UUD 1945 Ps 33(1)")
    assert "asas kekeluargaan" in found.title
    word = queries.term(name="koperasi")
    assert word is not None
    assert "asas kekeluargaan" in word.definition


@pytest.mark.requirement("S3-128")
def test_the_bibliography_of_the_paper_is_kept() -> None:
    book = queries.regulation(code="Ahmad 2007")
    assert book.title == "Membina Kompetensi Ekonomi (Eeng Ahmad, Grafindo Media Pratama)"
    assert book.year == "2007"
