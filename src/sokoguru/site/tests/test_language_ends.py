"""An answer in English leaves the thread that gave it in Indonesian."""

from django.conf import settings
from django.test import Client
from django.utils import translation


def test_the_language_of_one_visitor_does_not_reach_the_next() -> None:
    translation.activate("id")
    reader = Client()
    reader.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"

    page = reader.get("/lambang-yang-tidak-ada/").content.decode()

    assert '<html lang="en"' in page
    assert translation.get_language() == "id"
