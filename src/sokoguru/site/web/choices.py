"""How a vocabulary becomes the choices of a field."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeVar

from django.utils.translation import gettext as _

Choices = list[tuple[str, str]]
Word = TypeVar("Word", bound=StrEnum)


def choices_of(labels: Mapping[Word, str]) -> Callable[[], Choices]:
    """The values with their labels, translated when the form is printed."""
    return lambda: [(value.value, _(label)) for value, label in labels.items()]
