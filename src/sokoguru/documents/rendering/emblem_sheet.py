"""Things that carry the emblem, ready to print: signboard, staff card, pin, patch, flags."""

from dataclasses import replace

from sokoguru.documents.letters import EmblemSheet, EmblemUse
from sokoguru.documents.rendering.figures import fitting_size
from sokoguru.documents.rendering.typesetting import typeset
from sokoguru.documents.vocabulary import Letterhead
from sokoguru.foundation.calendar import format_date

TITLES = {
    EmblemUse.SIGNBOARD: "Papan nama kantor",
    EmblemUse.STAFF_CARD: "Tanda pengenal pegawai",
    EmblemUse.PIN: "Pin",
    EmblemUse.PATCH: "Emblem kain",
    EmblemUse.PATAKA: "Pataka",
    EmblemUse.UMBUL_UMBUL: "Umbul-umbul",
}
_NAMES = ((16, 1.0), (24, 0.8), (36, 0.58), (60, 0.4))


def render_emblem_sheet(*, letterhead: Letterhead, sheet: EmblemSheet) -> bytes:
    """One sheet of its own size with the emblem on it (S3-023).

    A signboard and flags are drawn small: all is vector, so a printer enlarges them.
    """
    return typeset(
        "emblem_sheet.typ",
        title=f"{TITLES[sheet.use]}, {letterhead.cooperative_name}",
        day=sheet.on,
        letterhead=replace(letterhead, emblem=sheet.emblem),
        data={
            "use": sheet.use.value,
            "kind": TITLES[sheet.use],
            "name_scale": fitting_size(letterhead.cooperative_name, _NAMES, smallest=0.3),
            "name": sheet.name,
            "person_scale": fitting_size(sheet.name, ((20, 1.0), (32, 0.75)), smallest=0.5),
            "office": sheet.office,
            "number": sheet.number,
            "issued": format_date(sheet.on),
        },
    )
