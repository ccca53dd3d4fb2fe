"""Writing a co-operative into the register, correcting and verifying what stands there."""

from dataclasses import asdict
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from sokoguru.areas import queries as areas
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.registry.calculations.names import fold_name
from sokoguru.registry.calculations.numbers import read_nik
from sokoguru.registry.models import Change, Entry, StatusEvent
from sokoguru.registry.operations.classes import derive_classes
from sokoguru.registry.queries.entries import NoSuchEntry, entry_fact
from sokoguru.registry.vocabulary import EntryDraft, LifeState, RegisterEntry


class EntryHasNoName(Refusal):
    """A co-operative bears a name."""

    code = "registry.entry_has_no_name"
    template = "Nama koperasi belum diisi."
    field = "name"


class NikIsTaken(Refusal):
    """The registration number belongs to another entry."""

    code = "registry.nik_is_taken"
    template = "NIK {nik} sudah dipakai {holder}. Periksa sertifikatnya, atau buka entri itu."
    field = "nik"


class NothingToCorrect(Refusal):
    """What was written is what stands there already."""

    code = "registry.nothing_to_correct"
    template = "Tidak ada yang berbeda dari yang sudah tercatat."


class ReasonIsMissing(Refusal):
    """A correction says why."""

    code = "registry.reason_is_missing"
    template = "Alasannya belum diisi. Tulis dari mana keterangan ini berasal."
    field = "reason"


def register_entry(
    *, draft: EntryDraft, is_active: bool, reason: str, on: date, by: Actor
) -> RegisterEntry:
    """Write a co-operative that exists into the register, with its first status (S4-16).

    Refuses a missing name or reason, a NIK that is unreadable or taken, and an area code that is
    not in force on the day. Without a legal number it is a draft.
    """
    values = _values(draft, on)
    if not reason.strip():
        raise ReasonIsMissing
    state = LifeState.LEGAL if draft.legal_number.strip() else LifeState.DRAFT
    status = {"is_active": is_active, "status_since": on, "status_reason": reason.strip()[:200]}
    with transaction.atomic():
        row = _write(Entry(state=state.value, **values, **status), values["nik"])
        StatusEvent.objects.create(
            entry=row,
            is_active=is_active,
            on=on,
            reason=reason.strip()[:200],
            actor_name=by.name,
            at=by.at,
        )
        _keep(row, "pendaftaran", {}, "", on, by)
        derive_classes(entry=row, on=on)
    return entry_fact(row)


def correct_entry(
    *, entry_id: int, draft: EntryDraft, reason: str, on: date, by: Actor
) -> RegisterEntry:
    """Write what an entry says anew; what stood there before is kept, with the reason.

    Refuses as `register_entry`, and with `NothingToCorrect` where nothing differs.
    """
    if not reason.strip():
        raise ReasonIsMissing
    values = _values(draft, on)
    with transaction.atomic():
        row = _locked(entry_id)
        changes = {
            name: [_plain(getattr(row, name)), _plain(value)]
            for name, value in values.items()
            if getattr(row, name) != value and name != "folded_name"
        }
        if not changes:
            raise NothingToCorrect
        for name, value in values.items():
            setattr(row, name, value)
        _write(row, values["nik"], columns=[*values])
        _keep(row, "koreksi", changes, reason, on, by)
        derive_classes(entry=row, on=on)
    return entry_fact(row)


def verify_entry(*, entry_id: int, note: str, on: date, by: Actor) -> RegisterEntry:
    """Say that somebody compared the entry with its documents on a day."""
    with transaction.atomic():
        row = _locked(entry_id)
        row.verified_on, row.verified_by = on, by.name[:120]
        row.save(update_fields=["verified_on", "verified_by"])
        _keep(row, "verifikasi", {}, note, on, by)
    return entry_fact(row)


def attach_tenant(*, entry_id: int, tenant_id: int) -> None:
    """Say that the books of this co-operative are kept in this installation."""
    Entry.objects.filter(id=entry_id).update(tenant_id=tenant_id)


def _values(draft: EntryDraft, on: date) -> dict[str, Any]:
    """The columns of a draft, checked."""
    name = " ".join(draft.name.split())
    if not fold_name(name):
        raise EntryHasNoName
    values = asdict(draft) | {
        "name": name[:200],
        "folded_name": fold_name(name),
        "nik": read_nik(draft.nik),
        "area_code": areas.area(code=draft.area_code, on=on).code,
        "level": draft.level.value,
    }
    for column in ("legal_number", "deed_number", "address", "phone"):
        values[column] = " ".join(values[column].split())
    return values


def _locked(entry_id: int) -> Entry:
    row = Entry.objects.select_for_update().filter(id=entry_id).first()
    if row is None:
        raise NoSuchEntry(entry_id=entry_id)
    return row


def _write(row: Entry, nik: str, *, columns: list[str] | None = None) -> Entry:
    try:
        with transaction.atomic():
            row.save(update_fields=columns)
    except IntegrityError as error:
        holder = Entry.objects.filter(nik=nik).exclude(id=row.id or 0).first()
        if holder is None or not nik:
            raise
        raise NikIsTaken(nik=nik, holder=holder.name) from error
    return row


def _keep(row: Entry, kind: str, changes: dict[str, Any], reason: str, on: date, by: Actor) -> None:
    Change.objects.create(
        entry=row,
        kind=kind,
        on=on,
        changes=changes,
        reason=reason.strip()[:300],
        actor_name=by.name,
        at=by.at,
    )


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
