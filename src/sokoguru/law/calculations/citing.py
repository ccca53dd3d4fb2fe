"""What to tell somebody who quotes a regulation."""

from collections.abc import Mapping, Sequence
from datetime import date

from sokoguru.law.vocabulary import CitationWarning, Regulation, RegulationLink, RegulationState

_ENDING = ("membatalkan", "mencabut", "mengganti", "menetapkan")
_REVIVING = "memberlakukan lagi"


def warning_about(
    cited: Regulation,
    register: Mapping[str, Regulation],
    links: Sequence[RegulationLink],
    on: date,
) -> CitationWarning | None:
    """The warning a citation of a day earns, or None where the regulation stood on that day."""
    if cited.state is RegulationState.DRAFT:
        return CitationWarning(f"{cited.code} masih rancangan dan belum berlaku.")
    if cited.valid_from is not None and on < cited.valid_from:
        return CitationWarning(f"{cited.code} baru berlaku sesudah hari itu.")
    if cited.stood_on(on):
        return None
    successor = _successor(cited.code, register, links, on)
    ended = "telah dibatalkan" if cited.state is RegulationState.ANNULLED else "tidak berlaku lagi"
    pointer = f" Rujuklah {successor}." if successor else ""
    return CitationWarning(f"{cited.code} {ended}.{pointer}", successor)


def _successor(
    code: str, register: Mapping[str, Regulation], links: Sequence[RegulationLink], on: date
) -> str:
    """What stands on the day in the place of a regulation: what its end revived or put there."""
    seen: set[str] = set()
    while code not in seen:
        seen.add(code)
        ender = next(
            (link.code for link in links if link.target == code and link.relation in _ENDING), ""
        )
        revived = next(
            (link.target for link in links if link.code == ender and link.relation == _REVIVING), ""
        )
        code = revived or ender
        if not code or register[code].stood_on(on):
            return code
    return ""
