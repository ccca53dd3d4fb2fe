"""Where pages of the yearly account lead."""

from django.urls import reverse
from django.utils.translation import gettext as _

from sokoguru.accountability.vocabulary import AccountState, AccountYear, Missing
from sokoguru.identity.web.doors import Door
from sokoguru.ui.vocabulary import Crumb, Step, StepState


def place(door: Door, name: str, **parts: object) -> str:
    """The address of a page of the account in this co-op."""
    return reverse(f"accountability:{name}", kwargs={"slug": door.cooperative.slug, **parts})


def crumbs(door: Door, year: int | None = None, here: str = "") -> list[Crumb]:
    """Pertanggungjawaban › the year › here."""
    found = [Crumb(label=_("Pertanggungjawaban"), url=place(door, "desk"))]
    if year is not None:
        found.append(Crumb(label=str(year), url=place(door, "year", year=year) if here else ""))
    return [*found, Crumb(label=here)] if here else found


def lacking(door: Door, found: AccountYear) -> list[tuple[str, str, bool]]:
    """What is missing as sentences, each with where to mend it and whether it blocks."""
    slug = {"slug": door.cooperative.slug}
    told = {
        Missing.CLOSED_BOOKS: (
            _("Tahun buku belum ditutup. Tanpa laporan keuangan LPJ tidak dapat diajukan."),
            reverse("ledger:years", kwargs=slug),
        ),
        Missing.SUPERVISORS: (
            _("Laporan pengawas belum ditulis. Tanpa itu alasannya harus ditulis."),
            place(door, "supervisors", year=found.year),
        ),
        Missing.BOARD_TEXT: (
            _("Ada bagian laporan pengurus yang baru berisi angka dari buku."),
            f"{place(door, 'year', year=found.year)}#pengurus",
        ),
        Missing.SURPLUS: (
            _("SHU tahun ini belum ditetapkan."),
            reverse("surplus:year", kwargs={**slug, "year": found.year}),
        ),
        Missing.BUDGET: (
            _("Rencana anggaran tahun berikutnya belum diajukan."),
            reverse("budget:desk", kwargs=slug),
        ),
    }
    return [(*told[what], what is Missing.CLOSED_BOOKS) for what in found.missing]


def steps(found: AccountYear) -> list[Step]:
    """The step line of a year."""
    is_there = {
        _("Tutup buku"): Missing.CLOSED_BOOKS not in found.missing,
        _("Laporan pengurus"): Missing.BOARD_TEXT not in found.missing,
        _("Laporan pengawas"): Missing.SUPERVISORS not in found.missing,
        _("Diajukan"): found.state is AccountState.SUBMITTED,
    }
    now = next((label for label, done in is_there.items() if not done), "")
    ahead = {True: StepState.NOW, False: StepState.AHEAD}
    return [
        Step(label=label, state=StepState.DONE if done else ahead[label == now])
        for label, done in is_there.items()
    ]
