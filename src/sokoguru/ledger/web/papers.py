"""The papers of a journal: chosen from the vault, or uploaded into it from the form."""

from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import Any
from uuid import UUID

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy

from sokoguru.correspondence.operations import FileIsTooLarge, keep_file
from sokoguru.correspondence.queries import files
from sokoguru.correspondence.vocabulary import LARGEST_FILE, FileDetails, FileFact, FileKind
from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.web.doors import Door

MOST_SHOWN = 20
_LONGEST_TITLE = 200


class FilesInput(forms.FileInput):
    """Chooses several files at once."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files; cleans to a list."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> "list[UploadedFile[Any]]":
        """Each file by itself."""
        sent = data if isinstance(data, list | tuple) else [data]
        return [super(FilesField, self).clean(one, initial) for one in sent if one]


class PapersForm(forms.Form):
    """Which kept documents stand behind a journal, and new ones."""

    kept = forms.MultipleChoiceField(
        label=gettext_lazy("Berkas tersimpan"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    upload = FilesField(
        label=gettext_lazy("Unggah bukti"),
        required=False,
        help_text=gettext_lazy("PDF, PNG, JPEG, XLSX, atau DOCX; paling besar 10 MB."),
    )

    def __init__(self, *args: Any, vault: Sequence[FileFact], **options: Any) -> None:
        super().__init__(*args, **options)
        chosen = set(self["kept"].value() or ())
        newest = sorted(vault, key=lambda file: file.kept_at, reverse=True)
        shown = [
            file
            for place, file in enumerate(newest)
            if place < MOST_SHOWN or str(file.document_id) in chosen
        ]
        field = self.fields["kept"]
        field.choices = [(str(file.document_id), named(file)) for file in newest]  # type: ignore[attr-defined]
        field.widget.choices = [(str(file.document_id), named(file)) for file in shown]

    @property
    def has_papers(self) -> bool:
        """Whether any are chosen or to be corrected, and so are shown."""
        return bool(self["kept"].value() or self.errors)


def named(file: FileFact) -> str:
    """How a document is called in a list: its title and number."""
    told = file.details
    return f"{told.title} ({told.number})" if told.number else told.title


def papers_form(
    door: Door,
    sent: Any = None,
    uploaded: Any = None,
    *,
    chosen: Iterable[UUID] = (),
) -> PapersForm:
    """The form with what was sent, or with these documents chosen."""
    initial = {"kept": [str(document) for document in chosen]}
    vault = files(cooperative_id=door.cooperative_id)
    return PapersForm(sent, uploaded, initial=initial, vault=vault)


def keep_papers(door: Door, form: PapersForm) -> tuple[UUID, ...] | None:
    """Keep what was uploaded; all documents of the journal, or None and the refusal beside it."""
    if not form.is_valid():
        return None
    chosen = [UUID(document) for document in form.cleaned_data["kept"]]
    try:
        uploaded = [_keep(door, sent).document_id for sent in form.cleaned_data["upload"]]
    except Refusal as refusal:
        form.add_error("upload", refusal.sentence)
        return None
    return (*chosen, *uploaded)


def _keep(door: Door, sent: "UploadedFile[Any]") -> FileFact:
    if (sent.size or 0) > LARGEST_FILE:  # before it is read into memory
        raise FileIsTooLarge(size=-(-(sent.size or 0) // 2**20), largest=LARGEST_FILE // 2**20)
    name = str(sent.name)
    title = PurePosixPath(name).stem[:_LONGEST_TITLE] or name[:_LONGEST_TITLE]
    return keep_file(
        cooperative_id=door.cooperative_id,
        details=FileDetails(kind=FileKind.OTHER, title=title),
        content=sent.read(),
        filename=name,
        by=door.actor,
    )
