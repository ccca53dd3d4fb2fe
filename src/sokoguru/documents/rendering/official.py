"""Official letters and decrees as papers, in Indonesian or English."""

from sokoguru.documents.letters import InitialBox, Language, OfficialLetter
from sokoguru.documents.qr import qr_svg
from sokoguru.documents.rendering.figures import grouped
from sokoguru.documents.rendering.legible import Verbatim
from sokoguru.documents.rendering.statement import signatories_data
from sokoguru.documents.rendering.typesetting import typeset
from sokoguru.documents.vocabulary import Letterhead
from sokoguru.foundation.calendar import format_date
from sokoguru.foundation.money import Rupiah, format_rupiah
from sokoguru.foundation.words import terbilang
from sokoguru.foundation.words_english import english_date, english_words

_WORDS: dict[Language, dict[str, str]] = {
    "id": {
        "number": "Nomor",
        "subject": "Perihal",
        "to": "Kepada Yth.",
        "draft": "RANCANGAN",
        "initials": "Paraf",
        "stamp": "Cap koperasi",
        "copies": "Tembusan:",
        "qr": "Kode QR ke halaman pemeriksaan surat",
        "proof": "Surat ini dapat diperiksa keasliannya di:",
    },
    "en": {
        "number": "Number",
        "subject": "Subject",
        "to": "To",
        "draft": "DRAFT",
        "initials": "Initials",
        "stamp": "Stamp",
        "copies": "Copies to:",
        "qr": "QR code to the page that verifies this letter",
        "proof": "This letter can be verified at:",
    },
}


def render_letter(*, letterhead: Letterhead, letter: OfficialLetter) -> bytes:
    """The letter on A4 as PDF/UA-1, and PDF/A-2 unless its emblem asks for process inks.

    The initials of S2-010 stand at the foot of every page beside its number. A draft, which has no
    number, carries neither seal nor code.
    """
    return typeset(
        "official.typ",
        title=" ".join(filter(None, (letter.title, letter.number, letter.subject))),
        day=letter.on,
        letterhead=letterhead,
        data={"lang": letter.language, "letter": {**_head(letter), **_foot(letter)}},
    )


def _head(letter: OfficialLetter) -> dict[str, object]:
    day = english_date(letter.on) if letter.language == "en" else format_date(letter.on)
    return {
        "lang": letter.language,
        "words": _WORDS[letter.language],
        "title": letter.title,
        "number": letter.number,
        "subject": letter.subject,
        "place-and-day": f"{letter.place}, {day}" if letter.place else day,
        "addressee": letter.addressee,
        "body": letter.body,
        "amount": "" if letter.amount is None else _figure(letter.amount, letter.language),
        "amount_words": "" if letter.amount is None else _spoken(letter.amount, letter.language),
    }


def _foot(letter: OfficialLetter) -> dict[str, object]:
    url = letter.verification_url
    return {
        "signatories": signatories_data(letter.signatories),
        "initials": [_box(box, letter.language) for box in letter.initials],
        "copies": letter.copies,
        "url": Verbatim(url),
        "url_shown": url.removeprefix("https://").removeprefix("http://"),
        "qr": Verbatim(qr_svg(url, quiet_zone=0)) if url else "",
        "fingerprint": grouped(letter.fingerprint, groups_a_line=8),
    }


def _box(box: InitialBox, language: Language) -> dict[str, str]:
    written = english_date if language == "en" else format_date
    return {"office": box.office, "name": box.name, "on": written(box.on) if box.on else ""}


def _figure(amount: Rupiah, language: Language) -> str:
    return f"IDR {int(amount):,}" if language == "en" else format_rupiah(amount)


def _spoken(amount: Rupiah, language: Language) -> str:
    return f"{english_words(amount)} rupiah" if language == "en" else f"{terbilang(amount)} rupiah"
