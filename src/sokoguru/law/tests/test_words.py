"""Words, definitions, differences and emblems as data."""

from datetime import date

import pytest

from sokoguru.law import queries
from sokoguru.law.vocabulary import Emblem, EmblemNotValid


def test_the_glossary_holds_124_terms_each_found_by_its_names() -> None:
    terms = queries.glossary()
    assert [term.number for term in terms] == list(range(1, 125))
    assert len({term.term for term in terms}) == 124
    for name, number in (("RAT", 12), ("kpn", 58), ("KJKS", 53), ("koperasi produksi", 46)):
        found = queries.term(name=name)
        assert found is not None
        assert found.number == number


def test_a_search_finds_words_in_both_languages_and_in_meanings() -> None:
    assert [term.term for term in queries.terms_like(text="patronage")] == [
        "jasa usaha anggota (JUA)"
    ]
    assert "simpanan pokok" in {term.term for term in queries.terms_like(text="Sama masuk")}
    assert queries.terms_like(text="xyz") == ()


@pytest.mark.requirement("S3-002")
def test_nine_definitions_of_a_cooperative_each_with_its_source() -> None:
    concepts = {concept.key: concept for concept in queries.concepts()}
    assert len(concepts) == 9
    assert len(concepts["ilo"].items) == 5
    assert "no single accepted definition" in concepts["dooren"].definition
    assert all(concept.sources for concept in concepts.values())


@pytest.mark.requirement("S3-017")
def test_the_conclusion_of_the_paper_is_called_a_conclusion() -> None:
    (conclusion,) = [entry for entry in queries.concepts() if entry.key == "kesimpulan"]
    assert conclusion.author.startswith("Kesimpulan")
    for word in ("kesejahteraan bersama", "kekeluargaan", "gotong royong", "tolong-menolong"):
        assert word in conclusion.definition


@pytest.mark.requirement("S5-14")
def test_the_legal_definition_is_kept_once_with_two_references() -> None:
    (legal,) = [entry for entry in queries.concepts() if entry.law == "UU 25/1992"]
    assert legal.sources == ("S3", "S5")


@pytest.mark.django_db
def test_every_difference_shows_what_is_applied_and_names_known_rules() -> None:
    rules = {history.rule_id for history in queries.rulebook()}
    differences = queries.differences()
    assert [entry.code for entry in differences] == [f"C{n:02}" for n in range(1, 36)]
    assert all(entry.applied for entry in differences)
    assert {entry.rule_id for entry in differences} - {""} <= rules


@pytest.mark.django_db
@pytest.mark.requirement("S3-031")
@pytest.mark.parametrize(
    ("on", "emblem"),
    [
        (date(2012, 4, 16), Emblem.BANYAN),
        (date(2012, 4, 17), Emblem.BUDS),
        (date(2015, 1, 31), Emblem.BUDS),
        (date(2015, 2, 1), Emblem.BANYAN),
        (date(2026, 11, 24), Emblem.BANYAN),
    ],
)
def test_a_document_carries_the_emblem_of_its_day(on: date, emblem: Emblem) -> None:
    assert queries.emblem_on(on=on) is emblem


@pytest.mark.django_db
@pytest.mark.requirement("S3-033")
def test_the_old_emblem_is_tolerated_until_12_july_2012_with_a_notice() -> None:
    first, last = date(2012, 4, 17), date(2012, 7, 12)
    for day in (first, last):
        assert "12 Juli 2012" in queries.chosen_emblem(emblem=Emblem.BANYAN, on=day).notice
    assert (last - first).days == 86
    with pytest.raises(EmblemNotValid, match="13 Juli 2012"):
        queries.chosen_emblem(emblem=Emblem.BANYAN, on=date(2012, 7, 13))


@pytest.mark.django_db
@pytest.mark.requirement("S3-034")
def test_outside_its_time_an_emblem_is_refused() -> None:
    with pytest.raises(EmblemNotValid, match="empat kuncup bunga"):
        queries.chosen_emblem(emblem=Emblem.BANYAN, on=date(2013, 6, 1))
    with pytest.raises(EmblemNotValid):
        queries.chosen_emblem(emblem=Emblem.BUDS, on=date(2026, 1, 1))
    assert queries.chosen_emblem(emblem=Emblem.BUDS, on=date(2013, 6, 1)).notice == ""


def test_the_inks_of_the_2012_emblem_are_exact() -> None:
    inks = {ink.name: ink for ink in queries.emblem_colours(emblem=Emblem.BUDS)}
    assert inks["hijau muda"].rgb == (209, 225, 181)
    assert inks["hijau tua"].rgb == (153, 191, 134)
    assert inks["merah tua"].rgb == (191, 89, 48)


@pytest.mark.requirement("S3-030")
def test_eight_elements_of_the_banyan_emblem_have_meanings() -> None:
    elements = [entry.element for entry in queries.emblem_meanings(emblem=Emblem.BANYAN)]
    assert elements == [
        "Gerigi roda",
        "Rantai",
        "Padi dan kapas",
        "Timbangan",
        "Bintang dan perisai",
        "Pohon beringin",
        "Tulisan Koperasi Indonesia",
        "Merah putih",
    ]
