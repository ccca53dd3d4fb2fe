"""The public pages of the law."""

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.test import Client
from django.urls import reverse

from sokoguru.law import queries

pytestmark = pytest.mark.django_db


def page(client: Client, name: str, **where: str) -> str:
    query = where.pop("query", "")
    answer = client.get(reverse(f"law:{name}", kwargs=where) + query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_rulebook_shows_what_each_rule_says_today(
    client: Client, django_assert_num_queries: object
) -> None:
    with django_assert_num_queries(1):  # type: ignore[operator]
        text = page(client, "rules")
    assert "Jumlah pendiri paling sedikit koperasi primer" in text
    assert "9 orang" in text
    assert "Rp\N{NO-BREAK SPACE}500.000.000" in text
    assert "Belum diperiksa" in text


def test_a_rule_shows_its_timeline_and_where_the_sources_part(client: Client) -> None:
    text = page(client, "rule", rule_id="MIN_FOUNDERS_PRIMARY")
    for said in ("UU 6/2023", "UU 12/1967", "S5: 20 orang. S3: 25 orang.", "Yang dipakai", "V4:"):
        assert said in text
    assert text.count("Teksnya belum diperiksa") == 3


def test_a_rule_nobody_wrote_down_is_not_found(client: Client) -> None:
    assert client.get("/hukum/aturan/TIDAK_ADA/").status_code == 404
    assert client.get("/hukum/peraturan/uu-99-2099/").status_code == 404


def test_every_rule_and_every_regulation_has_its_page(client: Client) -> None:
    for history in queries.rulebook():
        assert history.name in page(client, "rule", rule_id=history.rule_id)
    for entry in queries.regulations():
        assert entry.year in page(client, "regulation", slug=entry.slug)


def test_an_annulled_law_warns_and_points_to_the_law_in_force(client: Client) -> None:
    text = page(client, "regulation", slug="uu-17-2012")
    assert "UU 17/2012 telah dibatalkan. Rujuklah UU 25/1992." in text
    assert 'href="/hukum/peraturan/mk-28-puu-xi-2013/"' in text


@pytest.mark.requirement("S1-13")
def test_a_document_shows_the_state_of_each_regulation_it_quotes(client: Client) -> None:
    text = page(client, "document", document="indikator-jumlah-koperasi-produksi")
    assert text.count('<th scope="row">') == 3
    assert "UU 17/2012 telah dibatalkan. Rujuklah UU 25/1992." in text
    assert "Indikator Jumlah Koperasi Produksi" in page(client, "regulation", slug="uu-17-2012")
    assert client.get("/hukum/rujukan/tidak-ada/").status_code == 404


def test_regulations_and_words_are_found_as_one_types(client: Client) -> None:
    text = page(client, "regulations", query="?q=resi+gudang")
    assert "UU 9/2006" in text
    assert "UU 25/1992" not in text
    fragment = client.get("/glosarium/?q=patronage", headers={"HX-Request": "true"})
    assert "jasa usaha anggota (JUA)" in fragment.content.decode()
    assert "<html" not in fragment.content.decode()
    assert "Tidak ada yang cocok" in page(client, "glossary", query="?q=zzz")


@pytest.mark.requirement("S3-002", "S3-017", "S5-14")
def test_the_glossary_shows_every_definition_of_a_cooperative_with_its_source(
    client: Client,
) -> None:
    text = page(client, "glossary")
    for concept in queries.concepts():
        assert concept.author.replace("'", "&#x27;") in text
        assert text.count(concept.definition.replace("'", "&#x27;")) == 1
    assert "Kesimpulan naskah S3" in text


@pytest.mark.requirement("S3-018", "S3-019", "S3-020", "S3-021", "S3-022", "S3-030")
def test_the_emblems_are_compared_with_their_meanings_and_inks(client: Client) -> None:
    text = page(client, "emblems")
    for said in (
        "02/Per/M.KUKM/IV/2012",
        "17 April 2012",
        "inovatif",
        "menuju keunggulan dalam persaingan global",
        "ikatan yang kuat",
        "kalem sekaligus berwibawa",
        "Gerigi roda",
        "Merah putih",
    ):
        assert said in text
    assert text.count("<li>menyalurkan aspirasi") == 1
    for picture in ("ui/emblems/beringin", "ui/emblems/kuncup"):
        assert f'<img src="/static/{picture}' in text
    assert '<td class="n">56</td><td class="n">76</td><td class="n">21</td>' in text


def test_a_word_is_explained_where_it_is_used() -> None:
    text = Template('{% load words %}{% word "RAT" %} {% word "SHU" "sisa" %}').render(Context())
    assert 'popovertarget="word-1">RAT</button>' in text
    assert 'id="word-2" popover><b>sisa hasil usaha (SHU)</b>' in text
    several = Template('{% load words %}{% words_here "RAT" "SHU" %}{% word "JUA" %}')
    text = several.render(Context())
    assert [f'id="word-{place}"' in text for place in (1, 2, 3, 4)] == [True, True, True, False]
    with pytest.raises(TemplateSyntaxError, match="not in the glossary"):
        Template('{% load words %}{% word "xyz" %}').render(Context())
