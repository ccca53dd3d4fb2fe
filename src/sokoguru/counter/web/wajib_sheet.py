"""The sheet of simpanan wajib: which rows it shows, and what is typed on it, seen and unseen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, QueryDict

from sokoguru.foundation.money import Rupiah, format_number, read_rupiah
from sokoguru.foundation.refusal import Refusal
from sokoguru.savings.vocabulary import ArrearsRow, MoneyAccount

PAGE_SIZE = 100
AMOUNT = "jumlah_"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address or the sent form asks for: a group, some letters, a page, and the ticks."""

    group: str
    text: str
    page: int
    ticked: frozenset[str]
    typed: Mapping[str, str]
    is_bank: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A member who is behind, with what is typed beside him."""

    row: ArrearsRow
    typed: str
    is_ticked: bool
    error: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is typed about a member whom this page does not show; it travels along unseen."""

    place: str
    typed: str
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of those who are behind."""

    lines: Sequence[Line]
    kept: Sequence[Kept]
    page: int
    first: int
    found: int
    total: Rupiah

    @property
    def last(self) -> int:
        """The place of the last row shown, from 1."""
        return self.first + len(self.lines) - 1

    @property
    def has_next(self) -> bool:
        return self.last < self.found

    @property
    def ticked_elsewhere(self) -> int:
        """How many ticked members stand on other pages."""
        return sum(each.is_ticked for each in self.kept)

    @property
    def amount_elsewhere(self) -> Rupiah:
        """What is typed beside them, as far as it can be read."""
        return Rupiah.total(_amount(each.typed) for each in self.kept if each.is_ticked)


def read_sheet(request: HttpRequest) -> Asked:
    """What was asked for and typed; a button `ke` turns the page."""
    sent = request.POST if request.method == "POST" else request.GET
    return Asked(
        group=_word(sent, "kelompok"),
        text=_word(sent, "q"),
        page=_number(sent.get("ke") or sent.get("halaman", "")),
        ticked=frozenset(sent.getlist("anggota")),
        typed={name.removeprefix(AMOUNT): sent[name] for name in sent if name.startswith(AMOUNT)},
        is_bank=sent.get("money") == MoneyAccount.BANK,
    )


def lay_out(
    rows: Sequence[ArrearsRow],
    asked: Asked,
    *,
    errors: Mapping[str, str],
    tick_page: bool = False,
) -> Sheet:
    """The page of the asked rows; a refused member's page when there is one."""
    found = [row for row in rows if _is_asked(row, asked)]
    last_page = max(1, -(-len(found) // PAGE_SIZE))
    page = _page_of(found, errors) or min(asked.page, last_page)
    start = (page - 1) * PAGE_SIZE
    shown = found[start : start + PAGE_SIZE]
    seen = {str(row.member.id) for row in shown}
    return Sheet(
        lines=[_line(row, asked, errors, tick_page=tick_page) for row in shown],
        kept=[kept for row in rows if (kept := _kept(row, asked, seen)) is not None],
        page=page,
        first=start + 1,
        found=len(found),
        total=Rupiah.total(row.amount for row in found),
    )


def _is_asked(row: ArrearsRow, asked: Asked) -> bool:
    if asked.group and row.member.group != asked.group:
        return False
    return asked.text.casefold() in f"{row.member.name} {row.member.number}".casefold()


def _page_of(found: Sequence[ArrearsRow], errors: Mapping[str, str]) -> int | None:
    for index, row in enumerate(found):
        if str(row.member.id) in errors:
            return index // PAGE_SIZE + 1
    return None


def _line(row: ArrearsRow, asked: Asked, errors: Mapping[str, str], *, tick_page: bool) -> Line:
    place = str(row.member.id)
    return Line(
        row,
        typed=asked.typed.get(place, format_number(row.amount)),
        is_ticked=tick_page or place in asked.ticked,
        error=errors.get(place, ""),
    )


def _kept(row: ArrearsRow, asked: Asked, seen: set[str]) -> Kept | None:
    place, usual = str(row.member.id), format_number(row.amount)
    typed, is_ticked = asked.typed.get(place, usual), place in asked.ticked
    if place in seen or not (is_ticked or typed != usual):
        return None
    return Kept(place, typed, is_ticked)


def _word(sent: QueryDict, name: str) -> str:
    return sent.get(name, "").replace("\x00", "").strip()[:80]


def _number(text: str) -> int:
    return max(1, int(text)) if text.isascii() and text.isdecimal() and len(text) < 6 else 1


def _amount(text: str) -> Rupiah:
    try:
        return read_rupiah(text)
    except Refusal:
        return Rupiah(0)
