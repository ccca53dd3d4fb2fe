"""One co-operative of a kind and level in each work area (UU 12/1967, repealed; C10)."""

from collections.abc import Sequence
from enum import StrEnum

from sokoguru.foundation.refusal import Refusal

_KIND_AXES = ("PP60", "KIND5", "FIELD", "COMMODITY", "MEMBER_GROUP")


class AreaPolicy(StrEnum):
    """What a second co-operative of the same kind in an area meets."""

    WARN = "ingatkan"
    BLOCK = "tolak"
    OFF = "abaikan"


class KindIsTakenInArea(Refusal):
    """The area has a co-operative of the same kind and level already."""

    code = "registry.kind_is_taken_in_area"
    template = (
        "Di wilayah ini sudah ada {other} dengan jenis dan tingkat yang sama. "
        "Pilih wilayah lain, atau catat alasannya dengan kebijakan ingatkan."
    )
    field = "area_policy"


def shares_kind(classes: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two co-operatives have a kind in common."""
    kinds = {key for key in classes if key.split(":", 1)[0] in _KIND_AXES}
    return bool(kinds & set(others))


def check_area(policy: AreaPolicy, same_kind: Sequence[str]) -> str:
    """The warning about co-operatives of the same kind, or nothing; refuses where they block."""
    if not same_kind or policy is AreaPolicy.OFF:
        return ""
    if policy is AreaPolicy.BLOCK:
        raise KindIsTakenInArea(other=same_kind[0])
    return (
        f"Di wilayah ini sudah ada {same_kind[0]} dengan jenis dan tingkat yang sama. "
        "Sejak 1992 hal itu diperbolehkan; alasannya dicatat."
    )
