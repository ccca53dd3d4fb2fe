"""Founding a co-operative: the legal body, its first articles and its units."""

from collections.abc import Mapping, Sequence
from datetime import date
from zoneinfo import available_timezones

from django.db import IntegrityError, transaction

from sokoguru.cooperatives.models import Cooperative
from sokoguru.cooperatives.operations.articles import adopt_articles
from sokoguru.cooperatives.operations.units import open_unit
from sokoguru.cooperatives.queries.cooperatives import fact
from sokoguru.cooperatives.vocabulary import (
    Articles,
    CooperativeFact,
    CooperativeForm,
    CooperativeKind,
    UnitFact,
)
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import is_slug
from sokoguru.foundation.refusal import Refusal

_LONGEST = {"Nama": 200, "Badan hukum": 100, "Alamat": 300, "Telepon": 30}


class CooperativeNameIsMissing(Refusal):
    """A co-operative is founded under a name (UU 25/1992 Pasal 8)."""

    code = "cooperatives.cooperative_name_is_missing"
    template = "Nama koperasi belum diisi. Tulis nama sesuai akta pendirian."
    field = "name"


class TextDoesNotFit(Refusal):
    """A text is longer than the register keeps, or carries signs no keyboard writes."""

    code = "cooperatives.text_does_not_fit"
    template = "{label} terlalu panjang atau tidak terbaca. Paling banyak {longest} huruf."


class AddressIsUnreadable(Refusal):
    """The web address of the co-op must be a slug."""

    code = "cooperatives.address_is_unreadable"
    template = (
        'Alamat singkat "{slug}" tidak dapat dipakai. '
        "Pakai huruf kecil, angka dan tanda hubung, misalnya koperasi-sejahtera."
    )
    field = "slug"


class AddressIsTaken(Refusal):
    """Another co-operative of this installation has the address."""

    code = "cooperatives.address_is_taken"
    template = 'Alamat singkat "{slug}" sudah dipakai koperasi lain. Pilih alamat lain.'
    field = "slug"


class NoSuchFiscalStart(Refusal):
    """The fiscal year must begin in a month, in a time zone that exists."""

    code = "cooperatives.no_such_fiscal_start"
    template = "Bulan awal tahun buku {month} tidak ada. Pilih 1 sampai 12."
    field = "fiscal_start_month"


class NoSuchTimezone(Refusal):
    """The co-operative's clock must be a known time zone."""

    code = "cooperatives.no_such_timezone"
    template = (
        'Zona waktu "{timezone}" tidak dikenal. '
        "Pilih Asia/Jakarta (WIB), Asia/Makassar (WITA) atau Asia/Jayapura (WIT)."
    )
    field = "timezone"


def found_cooperative(
    *,
    name: str,
    slug: str,
    kind: CooperativeKind,
    legal_number: str,
    address: str,
    phone: str,
    founded_on: date,
    articles: Articles,
    units: Sequence[UnitFact],
    by: Actor,
    form: CooperativeForm = CooperativeForm.PRIMARY,
    fiscal_start_month: int = 1,
    timezone: str = "Asia/Jakarta",
) -> CooperativeFact:
    """Found a co-operative with its first articles and units; all of it or nothing.

    This is the one act that enters its tenant by itself: before it there is none to enter. How many
    founders the law asks for is told by `queries.least_founders`.

    Refuses a missing name, an unreadable or taken address, a fiscal start or clock that does not
    exist, and whatever `adopt_articles` and `open_unit` refuse.
    """
    _check_texts({"Nama": name, "Badan hukum": legal_number, "Alamat": address, "Telepon": phone})
    _check_body(name, slug, fiscal_start_month, timezone)
    with transaction.atomic():
        row = _insert(
            Cooperative(
                name=name.strip(),
                slug=slug,
                kind=kind,
                form=form,
                legal_number=legal_number.strip(),
                address=address.strip(),
                phone=phone.strip(),
                founded_on=founded_on,
                fiscal_start_month=fiscal_start_month,
                timezone=timezone,
            )
        )
        with tenant(row.id):
            _equip(row.id, articles, units, founded_on, by)
    return fact(row)


def _equip(
    cooperative_id: int, articles: Articles, units: Sequence[UnitFact], founded_on: date, by: Actor
) -> None:
    adopt_articles(
        cooperative_id=cooperative_id,
        articles=articles,
        valid_from=founded_on,
        resolution=None,
        by=by,
    )
    for unit in units:
        open_unit(cooperative_id=cooperative_id, unit=unit, by=by)


def _check_texts(texts: Mapping[str, str]) -> None:
    for label, text in texts.items():
        if len(text) > _LONGEST[label] or "\x00" in text:
            raise TextDoesNotFit(label=label, longest=_LONGEST[label])


def _check_body(name: str, slug: str, fiscal_start_month: int, timezone: str) -> None:
    if not name.strip():
        raise CooperativeNameIsMissing
    if not is_slug(slug):
        raise AddressIsUnreadable(slug=slug)
    if not 1 <= fiscal_start_month <= 12:
        raise NoSuchFiscalStart(month=fiscal_start_month)
    if timezone not in available_timezones():
        raise NoSuchTimezone(timezone=timezone)


def _insert(row: Cooperative) -> Cooperative:
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as conflict:
        if Cooperative.objects.filter(slug=row.slug).exists():
            raise AddressIsTaken(slug=row.slug) from conflict
        raise
    return row
