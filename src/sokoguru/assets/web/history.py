"""What happened to an asset, told in the order of days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from sokoguru.assets.queries import Holding
from sokoguru.assets.vocabulary import (
    CheckFact,
    DisposalFact,
    EstimateFact,
    LocationFact,
    Method,
)
from sokoguru.foundation.money import Rupiah
from sokoguru.ui.templatetags.sokoguru_ui import bulan, rupiah, tanggal


@dataclass(frozen=True, kw_only=True, slots=True)
class Moment:
    """Something that happened on a day; `entry_id` is the entry behind it, where there is one."""

    on: date
    who: str
    what: str
    said: str = ""
    entry_id: UUID | None = None


def moments(known: Holding, units: Mapping[str, str]) -> list[Moment]:
    """Moves, looks, changed estimates and pieces that left, the newest first."""
    first = Moment(
        on=known.asset.registered_on,
        who=known.asset.registered_by,
        what=_("Masuk daftar"),
        said=known.asset.memo,
        entry_id=known.asset.entry_id,
    )
    told = [
        first,
        *(_moved(each, units) for each in known.locations[1:]),
        *map(_looked, known.checks),
        *map(_judged, known.estimates),
        *_left(known.disposals),
    ]
    return sorted(told, key=lambda moment: moment.on)[::-1]


def _moved(where: LocationFact, units: Mapping[str, str]) -> Moment:
    parts = (units.get(where.unit, where.unit), where.place, where.keeper, where.remark)
    return Moment(
        on=where.valid_from,
        who=where.recorded_by,
        what=_("Pindah"),
        said=" · ".join(part for part in parts if part),
    )


def _looked(check: CheckFact) -> Moment:
    said = [_(check.condition.label), check.remark]
    if check.next_due:
        said.append(_("berikutnya %(day)s") % {"day": tanggal(check.next_due)})
    return Moment(
        on=check.checked_on,
        who=check.checked_by,
        what=_("Diperiksa"),
        said=" · ".join(part for part in said if part),
    )


def _judged(estimate: EstimateFact) -> Moment:
    said = [bulan(estimate.from_month)]
    if estimate.method is Method.NONE:
        said += [_("tidak disusutkan lagi"), estimate.agreement, estimate.clause]
    else:
        said.append(_("%(months)s bulan lagi") % {"months": estimate.life_months})
        said.append(_("nilai sisa %(amount)s") % {"amount": rupiah(estimate.residual)})
    return Moment(
        on=estimate.from_month.first_day,
        who=estimate.recorded_by,
        what=_("Taksiran diubah"),
        said=" · ".join(part for part in (*said, estimate.reason) if part),
    )


def _left(disposals: tuple[DisposalFact, ...]) -> Iterator[Moment]:
    for gone in disposals:
        said = [
            _("%(quantity)s buah") % {"quantity": gone.quantity},
            _("nilai buku %(amount)s") % {"amount": rupiah(gone.book_value)},
            _result(gone),
            gone.decision,
            gone.reason,
            _("dibatalkan") if gone.is_reversed else "",
        ]
        yield Moment(
            on=gone.disposed_on,
            who=gone.recorded_by,
            what=_(gone.kind.label),
            said=" · ".join(part for part in said if part),
            entry_id=gone.entry_id,
        )


def _result(gone: DisposalFact) -> str:
    if not gone.result:
        return ""
    amount = rupiah(Rupiah(abs(gone.result)))
    return (_("laba %(amount)s") if gone.result > 0 else _("rugi %(amount)s")) % {"amount": amount}
