"""The tabs that join the pages of the law."""

from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.ui.vocabulary import Tab


def tabs(current: str) -> tuple[Tab, ...]:
    """Every page of the law; `current` is the name of the one that is open."""
    pages = (
        ("rules", _("Daftar aturan")),
        ("regulations", _("Peraturan")),
        ("differences", _("Perbedaan sumber")),
        ("glossary", _("Glosarium")),
        ("emblems", _("Lambang")),
    )
    return tuple(
        Tab(label=label, url=reverse(f"law:{name}"), is_current=name == current)
        for name, label in pages
    )
