"""The sentences of the checklist: what was found, and which page cures it."""

from collections.abc import Mapping, Sequence
from datetime import date

from sokoguru.capital.vocabulary import AccrualDue
from sokoguru.closing.vocabulary import ChecklistItem, ItemKind
from sokoguru.foundation.calendar import Month, format_date
from sokoguru.foundation.label import Label
from sokoguru.foundation.money import Rupiah, format_rupiah
from sokoguru.ledger.vocabulary import AccountFact, DraftFact, RecurringDue
from sokoguru.treasury.vocabulary import UnreconciledAccount


def drafts(found: Sequence[DraftFact], *, through: date) -> ChecklistItem:
    """Journals that were written and not yet posted."""
    return ChecklistItem(
        kind=ItemKind.DRAFTS,
        is_done=not found,
        template=Label("%(count)s konsep jurnal sampai %(day)s belum dicatat atau dibuang.")
        if found
        else Label("Tidak ada konsep jurnal yang menunggu."),
        facts={"count": str(len(found)), "day": format_date(through)},
        url_name="ledger:drafts",
    )


def recurring(found: Sequence[RecurringDue]) -> ChecklistItem:
    """Recurring journals that fell due."""
    return ChecklistItem(
        kind=ItemKind.RECURRING,
        is_done=not found,
        template=Label("%(count)s jurnal berulang sudah jatuh tempo, antara lain %(first)s.")
        if found
        else Label("Semua jurnal berulang sudah dicatat."),
        facts={"count": str(len(found)), "first": found[0].name if found else ""},
        url_name="ledger:templates",
    )


def bank(found: Sequence[UnreconciledAccount], *, through: date) -> ChecklistItem:
    """Bank accounts not compared with the bank's own statement."""
    names = ", ".join(f"{each.code} {each.name}" for each in found)
    one = len(found) == 1
    return ChecklistItem(
        kind=ItemKind.BANK,
        is_done=not found,
        template=Label("%(accounts)s belum direkonsiliasi sampai %(day)s.")
        if found
        else Label("Semua rekening bank cocok dengan rekening koran."),
        facts={"accounts": names, "day": format_date(through)},
        url_name="treasury:reconcile" if one else "treasury:desk",
        url_args={"code": found[0].code} if one else {},
    )


def cash(found: Sequence[AccountFact], *, on: date) -> ChecklistItem:
    """Cash not counted on the last day of the month."""
    return ChecklistItem(
        kind=ItemKind.CASH,
        is_done=not found,
        template=Label("%(accounts)s belum dihitung pada %(day)s, atau selisihnya belum dibukukan.")
        if found
        else Label("Kas sudah dihitung dan cocok dengan buku."),
        facts={
            "accounts": ", ".join(f"{each.code} {each.name}" for each in found),
            "day": format_date(on),
        },
        url_name="treasury:count",
    )


def depreciation(found: Sequence[Month]) -> ChecklistItem:
    """Months whose depreciation was not run."""
    return ChecklistItem(
        kind=ItemKind.DEPRECIATION,
        is_done=not found,
        template=Label("Penyusutan %(months)s belum dijalankan.")
        if found
        else Label("Penyusutan sudah dijalankan."),
        facts={"months": ", ".join(month.label for month in found)},
        url_name="assets:depreciation",
    )


def accruals(found: Sequence[AccrualDue]) -> ChecklistItem:
    """Interest of loans that the books do not hold yet."""
    total = Rupiah.total(each.amount for each in found)
    return ChecklistItem(
        kind=ItemKind.ACCRUALS,
        is_done=not found,
        template=Label("Bunga pinjaman %(amount)s dari %(lender)s dan lainnya belum diakui.")
        if len({each.lender for each in found}) > 1
        else Label("Bunga pinjaman %(amount)s dari %(lender)s belum diakui.")
        if found
        else Label("Bunga pinjaman sudah diakui."),
        facts={"amount": format_rupiah(total), "lender": found[0].lender if found else ""},
        url_name="capital:accrue" if found else "capital:loans",
        url_args={"year": found[0].month.year, "month": found[0].month.month} if found else {},
    )


def wajib(found: Mapping[Month, int]) -> ChecklistItem:
    """Members not billed for simpanan wajib, by month."""
    return ChecklistItem(
        kind=ItemKind.WAJIB,
        is_done=not found,
        template=Label("Simpanan wajib %(months)s belum ditagih: %(count)s tagihan.")
        if found
        else Label("Simpanan wajib sudah ditagih."),
        facts={
            "months": ", ".join(month.label for month in found),
            "count": str(sum(found.values())),
        },
        url_name="counter:wajib",
    )


def months(found: Sequence[Month]) -> ChecklistItem:
    """Months of the year that were never closed."""
    first = found[0].label if found else ""
    return ChecklistItem(
        kind=ItemKind.MONTHS,
        is_done=not found,
        template=Label("%(count)s bulan belum ditutup, mulai %(first)s.")
        if found
        else Label("Semua bulan sudah ditutup."),
        facts={"count": str(len(found)), "first": first},
        url_name="closing:desk",
    )


def between_units(balance: Rupiah, *, through: date) -> ChecklistItem:
    """What units owe each other comes to nothing in the whole co-op."""
    return ChecklistItem(
        kind=ItemKind.UNITS,
        is_done=balance == 0,
        template=Label("Akun 1901 antarunit masih bersaldo %(amount)s pada %(day)s.")
        if balance
        else Label("Akun 1901 antarunit nol."),
        facts={"amount": format_rupiah(balance), "day": format_date(through)},
        url_name="ledger:account",
        url_args={"code": "1901"},
    )


def controls(found: Mapping[str, tuple[Rupiah, Rupiah]]) -> ChecklistItem:
    """What members have on an account is what the account has."""
    return ChecklistItem(
        kind=ItemKind.CONTROLS,
        is_done=not found,
        template=Label("Akun %(codes)s tidak sama dengan jumlah saldo anggotanya.")
        if found
        else Label("Saldo anggota sama dengan akunnya."),
        facts={"codes": ", ".join(found)},
        url_name="ledger:accounts",
    )


def books() -> ChecklistItem:
    """The whole journal is computed anew when a year is closed, not each time a page is shown."""
    return ChecklistItem(
        kind=ItemKind.BOOKS,
        is_done=False,
        is_put_off=True,
        template=Label("Seluruh jurnal dihitung ulang dan segelnya diperiksa saat menutup."),
        url_name="ledger:seals",
    )


def seals(waiting: int) -> ChecklistItem:
    """Entries that the close itself seals."""
    return ChecklistItem(
        kind=ItemKind.SEALS,
        is_done=waiting == 0,
        is_put_off=waiting > 0,
        template=Label("%(count)s jurnal belum disegel; disegel saat menutup.")
        if waiting
        else Label("Semua jurnal sudah disegel."),
        facts={"count": str(waiting)},
        url_name="ledger:seals",
    )
