"""How the steps in the life of a co-operative are called on the screen."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sokoguru.registry.calculations.levels import MinimumPolicy
from sokoguru.registry.calculations.lifecycle import LifeStep
from sokoguru.registry.calculations.neighbours import AreaPolicy

STEPS: dict[LifeStep, Promise] = {
    LifeStep.SUBMIT: _("Akta diajukan untuk disahkan"),
    LifeStep.APPROVE: _("Akta disahkan"),
    LifeStep.REFUSE: _("Pengesahan ditolak"),
    LifeStep.RESUBMIT: _("Akta diajukan ulang"),
    LifeStep.REFUSE_FINALLY: _("Pengajuan ulang ditolak"),
    LifeStep.SUSPEND: _("Dibekukan"),
    LifeStep.RESUME: _("Pembekuan dicabut"),
    LifeStep.NOTICE: _("Rencana pembubaran diberitahukan"),
    LifeStep.OBJECT: _("Koperasi menyatakan keberatan"),
    LifeStep.ANSWER: _("Keberatan dijawab"),
    LifeStep.DISSOLVE_BY_MEETING: _("Dibubarkan rapat anggota"),
    LifeStep.DISSOLVE_BY_GOVERNMENT: _("Dibubarkan pemerintah"),
    LifeStep.END: _("Diumumkan dalam Berita Negara"),
    LifeStep.MERGE: _("Bergabung ke koperasi lain"),
    LifeStep.CONSOLIDATE: _("Melebur menjadi koperasi baru"),
    LifeStep.DIVIDE: _("Dibagi"),
}
AREA_POLICIES: dict[AreaPolicy, Promise] = {
    AreaPolicy.WARN: _("Ingatkan"),
    AreaPolicy.BLOCK: _("Tolak"),
    AreaPolicy.OFF: _("Abaikan"),
}
POLICIES: dict[MinimumPolicy, Promise] = {
    MinimumPolicy.LAW: _("Hukum pada hari itu"),
    MinimumPolicy.TEXTBOOK: _("Buku ajar (25 orang; 5 primer; 3 gabungan)"),
    MinimumPolicy.TEXTBOOK_LADDER: _("Buku ajar berjenjang (gabungan dari 3 pusat)"),
}
