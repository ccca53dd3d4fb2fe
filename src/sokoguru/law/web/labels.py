"""How the values of the law are called on the screen."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sokoguru.law.vocabulary import RegulationState, RuleTopic, TermGroup, Trust

TOPICS: dict[RuleTopic, Promise] = {
    RuleTopic.FOUNDING: _("Pendirian"),
    RuleTopic.MEMBERSHIP: _("Keanggotaan"),
    RuleTopic.MEETINGS: _("Rapat anggota"),
    RuleTopic.BOARD: _("Pengurus dan pengawas"),
    RuleTopic.SURPLUS: _("Sisa hasil usaha"),
    RuleTopic.LENDING: _("Simpan pinjam"),
    RuleTopic.ACCOUNTING: _("Akuntansi dan audit"),
    RuleTopic.TAX: _("Pajak"),
    RuleTopic.DISSOLUTION: _("Pembubaran"),
    RuleTopic.EMBLEM: _("Lambang"),
}
GROUPS: dict[TermGroup, Promise] = {
    TermGroup.PEOPLE: _("Orang, perangkat, keanggotaan"),
    TermGroup.BODIES: _("Bentuk, jenis, lembaga"),
    TermGroup.CAPITAL: _("Modal dan SHU"),
    TermGroup.REPORTS: _("Laporan, akuntansi, penilaian"),
    TermGroup.DATA: _("Tata kelola data"),
}
TRUST: dict[Trust, tuple[str, Promise]] = {
    Trust.CONFIRMED: ("good", _("Teks dilihat")),
    Trust.RECALLED: ("warn", _("Belum diperiksa")),
    Trust.SOURCE: ("info", _("Hanya dari naskah")),
    Trust.MISSING: ("bad", _("Belum ditemukan")),
}
STATES: dict[RegulationState, tuple[str, Promise]] = {
    RegulationState.IN_FORCE: ("good", _("Berlaku")),
    RegulationState.AMENDED: ("good", _("Berlaku, telah diubah")),
    RegulationState.REPEALED: ("", _("Dicabut")),
    RegulationState.ANNULLED: ("bad", _("Dibatalkan")),
    RegulationState.DRAFT: ("info", _("Rancangan")),
    RegulationState.PUBLISHED: ("", _("Pustaka")),
}
