"""The organisation chart of a co-operative: its three organs, and what it set up below them."""

from dataclasses import dataclass
from enum import StrEnum

from sokoguru.foundation.refusal import Refusal


class Organ(StrEnum):
    """The organs every co-op has (UU 25/1992 Ps 21), and the usual places below them."""

    MEETING = "rapat_anggota"
    BOARD = "pengurus"
    SUPERVISORS = "pengawas"
    MANAGER = "manajer"
    UNIT = "unit_usaha"
    MEMBERS = "anggota"
    OTHER = ""

    @property
    def is_required(self) -> bool:
        """Whether the law forbids to do without it."""
        return self in (Organ.MEETING, Organ.BOARD, Organ.SUPERVISORS)


@dataclass(frozen=True, kw_only=True)
class ChartBox:
    """A box of the chart; `parent` names the box above, empty for the top."""

    key: str
    title: str
    parent: str
    organ: Organ = Organ.OTHER


class OrganIsRequired(Refusal):
    """The three organs cannot be taken out (Ps 21)."""

    code = "cooperatives.organ_is_required"
    template = (
        "{title} tidak dapat dihapus: rapat anggota, pengurus, dan pengawas adalah perangkat wajib."
    )


class BoxIsNotEmpty(Refusal):
    """What stands below would hang in the air."""

    code = "cooperatives.box_is_not_empty"
    template = "{title} masih membawahi bagian lain. Pindahkan atau hapus bagian itu lebih dahulu."


class NoSuchBox(Refusal):
    """The chart has no such box, or none that anything may stand below."""

    code = "cooperatives.no_such_box"
    template = "Bagian itu tidak ada dalam bagan. Muat ulang halaman, lalu coba lagi."


class BoxTitleIsMissing(Refusal):
    """A box needs a title of its own."""

    code = "cooperatives.box_title_is_missing"
    template = "Tulis nama bagian, paling banyak 60 huruf, yang belum ada dalam bagan."
    field = "title"
