"""What closing refuses, each with its sentence."""

from sokoguru.foundation.refusal import Refusal


class MonthHasNotEnded(Refusal):
    """A month is closed after its last day."""

    code = "closing.month_has_not_ended"
    template = "{month} belum berakhir. Tutup sesudah {last_day}."


class YearHasNotEnded(Refusal):
    """A year is closed after its last day."""

    code = "closing.year_has_not_ended"
    template = "Tahun buku {year} belum berakhir. Tutup sesudah {last_day}."


class MonthIsClosed(Refusal):
    """A month is closed once, unless its year was opened again."""

    code = "closing.month_is_closed"
    template = "{month} sudah ditutup. Koreksi dicatat di bulan yang masih terbuka."


class ChecklistHasGaps(Refusal):
    """Nothing is closed while something is missing that nobody passed over with a reason."""

    code = "closing.checklist_has_gaps"
    template = "{period} belum dapat ditutup: {count} hal belum beres. Pertama: {first}"


class BooksAreNotSound(Refusal):
    """What is kept beside the journal differs from it, or the journal was changed."""

    code = "closing.books_are_not_sound"
    template = "Buku tidak utuh, jadi tidak dapat ditutup: {finding} Hubungi pengelola sistem."


class ItemIsMandatory(Refusal):
    """Some things no reason can replace."""

    code = "closing.item_is_mandatory"
    template = "{item} wajib beres dan tidak dapat dilewati."


class NothingToWaive(Refusal):
    """Only what is missing can be passed over."""

    code = "closing.nothing_to_waive"
    template = "{item} sudah beres atau sudah dilewati."


class WaiverNeedsAReason(Refusal):
    """Whoever passes something over says why; it stays in the record."""

    code = "closing.waiver_needs_a_reason"
    template = "Tulis alasan mengapa hal ini dilewati."
    field = "reason"
