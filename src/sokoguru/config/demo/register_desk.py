"""A register to look at: some hundred made-up co-operatives of Jawa Tengah, and a desk for them."""

from datetime import date

from sokoguru.areas import queries as areas
from sokoguru.areas.vocabulary import Level
from sokoguru.config.demo.books import DEMO_PASSWORD, Account, Say, at_work
from sokoguru.cooperatives.queries import all_cooperatives
from sokoguru.cooperatives.vocabulary import CooperativeFact, CooperativeKind
from sokoguru.foundation.actor import Actor
from sokoguru.identity import operations as identity
from sokoguru.registry import operations as registry
from sokoguru.registry.calculations.sample import sample_rows
from sokoguru.registry.calculations.tables import csv_lines
from sokoguru.registry.queries import tally
from sokoguru.registry.vocabulary import Desk, EntryDraft, EntryFilters

PROVINCE, REGENCY = "33", "3322"
SIZE, NEAR = 260, 60
SEAT = "3322012001"
ACCOUNTS = (Account(username="dinas", name="Ratna Widyastuti", part="Dinas Kabupaten Semarang"),)
_CLASSES = {
    CooperativeKind.CONSUMER: {"STATUS": "KONSUMEN", "FIELD": "KONSUMSI"},
    CooperativeKind.MULTI: {"STATUS": "PRODUSEN", "FIELD": "PEMASARAN", "SCOPE": "SERBA"},
}


def build_register(say: Say, *, on: date) -> bool:
    """Fill an empty register; one that holds anything is left alone. Answers whether it did."""
    if tally(filters=EntryFilters()).total:
        return False
    clerk = at_work(ACCOUNTS[0].name, on)
    _take_in(PROVINCE, SIZE, first=1, on=on, by=clerk)
    _take_in(REGENCY, NEAR, first=SIZE + 1, on=on, by=clerk)
    for body in all_cooperatives():
        _enter(body, on=on, by=clerk)
    for name in ("KSU Sumber Rejeki Ungaran", "Koperasi Serba Usaha Sumber Rejeki Unggaran"):
        draft = EntryDraft(name=name, area_code=REGENCY, address="Jl. Diponegoro 8, Ungaran")
        registry.register_entry(draft=draft, is_active=True, reason="kunjungan", on=on, by=clerk)
    desk = identity.open_account(
        username=ACCOUNTS[0].username, name=ACCOUNTS[0].name, password=DEMO_PASSWORD
    )
    registry.appoint_to_desk(user_id=desk.id, desk=Desk.REGENCY, area_code=REGENCY, since=on)
    total = tally(filters=EntryFilters())
    say(f"Register contoh: {total.total} koperasi Jawa Tengah, {total.active} aktif.")
    return True


def _take_in(under: str, count: int, *, first: int, on: date, by: Actor) -> None:
    codes = [each.code for each in areas.areas_under(code=under, on=on, level=Level.VILLAGE)]
    rows = sample_rows(count=count, areas=codes, year=on.year, first=first)
    content = "".join(csv_lines(rows)).encode()
    loading = registry.open_loading(
        content=content, file_name=f"register-{under}.csv", area_code="", by=by
    )
    registry.take_in(loading_id=loading.id, content=content, on=on, by=by)


def _enter(body: CooperativeFact, *, on: date, by: Actor) -> None:
    """A co-operative whose books are kept here, as the register knows it."""
    draft = EntryDraft(
        name=body.name,
        area_code=SEAT,
        legal_number=body.legal_number,
        founded_on=body.founded_on,
        address=body.address,
        phone=body.phone,
        last_rat_year=on.year,
    )
    entry = registry.register_entry(
        draft=draft, is_active=True, reason="RAT terakhir", on=on, by=by
    )
    registry.attach_tenant(entry_id=entry.id, tenant_id=body.id)
    classes = _CLASSES.get(body.kind)
    if classes:
        registry.assign_classes(entry_id=entry.id, classes=classes, on=on, by=by)
