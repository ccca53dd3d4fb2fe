"""What a receipt lists, read from the lines of its entry."""

from collections.abc import Iterable, Mapping

from sokoguru.documents.vocabulary import ReceiptLine
from sokoguru.foundation.money import Rupiah
from sokoguru.savings.vocabulary import ACCOUNTS, MoneyAccount

# What a member sees on paper; every other account speaks for itself.
_LABELS = {account: product.label for product, account in ACCOUNTS.items()} | {
    "1211": "Pembayaran piutang toko",
    "2507": "Simpanan anggota keluar",
}
_MONEY = frozenset(account.value for account in MoneyAccount)


def receipt_lines(
    lines: Iterable[tuple[str, str, Rupiah]], details: Mapping[str, str] | None = None
) -> tuple[ReceiptLine, ...]:
    """One line per account that is not money, from (code, account name, amount).

    `details` says more about an account, after its label: the months of simpanan wajib.
    """
    said = details or {}
    return tuple(
        ReceiptLine(f"{_LABELS.get(code, name)} {said.get(code, '')}".strip(), amount)
        for code, name, amount in lines
        if code not in _MONEY
    )
