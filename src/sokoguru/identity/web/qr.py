"""`{% load qr %}{{ text|qr:"what it is" }}`: a QR code in the page, readable in the dark too."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from sokoguru.documents.qr import qr_svg

register = template.Library()


@register.filter
def qr(text: str, label: str = "") -> SafeString:
    """The code as inline SVG; the drawing is made of numbers and an escaped label alone."""
    return mark_safe(qr_svg(text, label=label))  # noqa: S308
