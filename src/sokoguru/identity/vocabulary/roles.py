"""The offices of a co-operative, as UU 25/1992 names its organs (Pasal 21, 29-32, 38-39)."""

from collections.abc import Mapping
from enum import StrEnum

from sokoguru.foundation.label import Label


class Role(StrEnum):
    """An office that a person can hold in one co-operative; the order is the order of rank."""

    KETUA = "ketua"
    SEKRETARIS = "sekretaris"
    BENDAHARA = "bendahara"
    PENGAWAS = "pengawas"
    MANAJER = "manajer"
    TELLER = "kasir"
    AUDITOR = "auditor"
    ANGGOTA = "anggota"

    @property
    def label(self) -> str:
        """The word on the screen."""
        return ROLE_LABELS[self]


ROLE_LABELS: Mapping[Role, str] = {
    Role.KETUA: Label("Ketua"),
    Role.SEKRETARIS: Label("Sekretaris"),
    Role.BENDAHARA: Label("Bendahara"),
    Role.PENGAWAS: Label("Pengawas"),
    Role.MANAJER: Label("Manajer"),
    Role.TELLER: Label("Kasir"),
    Role.AUDITOR: Label("Auditor luar"),
    Role.ANGGOTA: Label("Anggota"),
}

BOARD = frozenset({Role.KETUA, Role.SEKRETARIS, Role.BENDAHARA})
STAFF = frozenset({Role.MANAJER, Role.TELLER})
SINGLE_SEATS = frozenset({Role.KETUA, Role.SEKRETARIS, Role.BENDAHARA, Role.MANAJER})
