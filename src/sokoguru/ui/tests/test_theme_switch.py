"""The theme is remembered in a cookie, and the switch leads nowhere else."""

import pytest
from django.test import Client


def test_it_remembers_the_theme_and_goes_back(client: Client) -> None:
    answer = client.post("/tampilan/", {"theme": "dark", "next": "/gaya/?a=1"})

    assert answer["Location"] == "/gaya/?a=1"
    assert answer.cookies["tema"].value == "dark"
    assert 'data-theme="dark"' in client.get("/gaya/").content.decode()


@pytest.mark.parametrize("theme", ["", "pink", '"><script>'])
def test_anything_else_follows_the_system(client: Client, theme: str) -> None:
    client.cookies["tema"] = "dark"
    client.post("/tampilan/", {"theme": theme})

    assert "data-theme=" not in client.get("/gaya/").content.decode().partition("<head>")[0]


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere.example", ""])
def test_it_never_leads_to_another_house(client: Client, back: str) -> None:
    assert client.post("/tampilan/", {"theme": "light", "next": back})["Location"] == "/"


def test_it_is_not_switched_by_a_link(client: Client) -> None:
    assert client.get("/tampilan/").status_code == 405
