"""What is typed into a letter, and what is told of a file."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sokoguru.correspondence.vocabulary import (
    FileDetails,
    FileKind,
    LetterContent,
    LetterKind,
)
from sokoguru.law.vocabulary import Emblem
from sokoguru.ui.web.fields import DayField, MoneyField

_LONG = forms.Textarea(attrs={"rows": 12})
_SHORT = {"rows": 3}


class LetterForm(forms.Form):
    """A letter; lines of addressee, initials and copies are one a row, paragraphs one a gap."""

    kind = forms.ChoiceField(label=_("Jenis"))
    on = DayField(label=_("Tanggal surat"))
    place = forms.CharField(label=_("Tempat"), max_length=60, required=False)
    language = forms.ChoiceField(
        label=_("Bahasa kop dan kaki"), choices=[("id", _("Indonesia")), ("en", _("Inggris"))]
    )
    addressee = forms.CharField(
        label=_("Kepada"),
        max_length=400,
        required=False,
        help_text=_("Satu baris tiap Enter."),
        widget=forms.Textarea(attrs=_SHORT),
    )
    subject = forms.CharField(label=_("Perihal"), max_length=200)
    body = forms.CharField(
        label=_("Isi"),
        max_length=40_000,
        help_text=_("Kosongkan satu baris untuk alinea baru."),
        widget=_LONG,
    )
    amount = MoneyField(
        label=_("Jumlah uang"), required=False, help_text=_("Dicetak dengan angka dan huruf.")
    )
    signatory_office = forms.CharField(label=_("Jabatan penanda tangan"), max_length=60)
    signatory_name = forms.CharField(label=_("Nama penanda tangan"), max_length=120, required=False)
    initials = forms.CharField(
        label=_("Paraf, menurut urutan"),
        max_length=600,
        required=False,
        help_text=_("Satu jabatan tiap baris. Peraturan deputi sudah punya enam paraf."),
        widget=forms.Textarea(attrs=_SHORT),
    )
    copies = forms.CharField(
        label=_("Tembusan"),
        max_length=600,
        required=False,
        help_text=_("Satu penerima tiap baris."),
        widget=forms.Textarea(attrs=_SHORT),
    )
    emblem = forms.ChoiceField(
        label=_("Lambang"),
        required=False,
        choices=[
            ("", _("Yang berlaku pada tanggal surat")),
            (Emblem.BANYAN.value, _("Pohon beringin")),
            (Emblem.BUDS.value, _("Empat kuncup bunga")),
        ],
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["kind"].choices = [(kind.value, _(kind.label)) for kind in LetterKind]  # type: ignore[attr-defined]

    @property
    def content(self) -> LetterContent:
        """The letter that was typed; a kind brings its own initials where none are named."""
        told = self.cleaned_data
        kind = LetterKind(told["kind"])
        return LetterContent(
            kind=kind,
            on=told["on"],
            place=told["place"],
            language=told["language"],
            addressee=_lines(told["addressee"]),
            subject=told["subject"],
            body=_paragraphs(told["body"]),
            amount=told["amount"],
            signatory_office=told["signatory_office"],
            signatory_name=told["signatory_name"],
            initials=tuple(dict.fromkeys(_lines(told["initials"]))) or kind.initials,
            copies=_lines(told["copies"]),
            emblem=Emblem(told["emblem"]) if told["emblem"] else None,
        )


def typed(content: LetterContent) -> dict[str, object]:
    """A letter as the form shows it again."""
    return {
        "kind": content.kind.value,
        "on": content.on,
        "place": content.place,
        "language": content.language,
        "addressee": "\n".join(content.addressee),
        "subject": content.subject,
        "body": "\n\n".join(content.body),
        "amount": content.amount,
        "signatory_office": content.signatory_office,
        "signatory_name": content.signatory_name,
        "initials": "\n".join(content.initials),
        "copies": "\n".join(content.copies),
        "emblem": content.emblem.value if content.emblem else "",
    }


class FileForm(forms.Form):
    """A document and what is known of it."""

    file = forms.FileField(
        label=_("Berkas"), help_text=_("PDF, PNG, JPEG, XLSX, atau DOCX; paling besar 10 MB.")
    )
    kind = forms.ChoiceField(label=_("Jenis"))
    title = forms.CharField(label=_("Judul"), max_length=200)
    number = forms.CharField(label=_("Nomor"), max_length=100, required=False)
    issuer = forms.CharField(label=_("Penerbit"), max_length=120, required=False)
    issued_on = DayField(label=_("Tanggal terbit"), required=False)
    expires_on = DayField(label=_("Berlaku sampai"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["kind"].choices = [(kind.value, _(kind.label)) for kind in FileKind]  # type: ignore[attr-defined]

    @property
    def details(self) -> FileDetails:
        """What was told of the document."""
        told = {name: value for name, value in self.cleaned_data.items() if name != "file"}
        return FileDetails(**{**told, "kind": FileKind(told["kind"])})


class AdaptationForm(forms.Form):
    """The day from which everything carries the emblem."""

    on = DayField(label=_("Sejak tanggal"))


def _lines(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (" ".join(line.split()) for line in text.splitlines())))


def _paragraphs(text: str) -> tuple[str, ...]:
    gaps = text.replace("\r\n", "\n").replace("\r", "\n").split("\n\n")
    return tuple(filter(None, (" ".join(paragraph.split()) for paragraph in gaps)))
