"""Names of accounts that plain-text accounting programs accept: `Aset:1101-Kas`."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from sokoguru.ledger.vocabulary import AccountFact

ASSETS, LIABILITIES, EQUITY = "Aset", "Kewajiban", "Ekuitas"
INCOME, EXPENSES = "Pendapatan", "Beban"
_CLASSES = {"1": ASSETS, "2": LIABILITIES, "3": EQUITY, "4": INCOME}
_FOREIGN = re.compile(r"[^A-Za-z0-9]+")


def account_names(accounts: Iterable[AccountFact]) -> Mapping[str, str]:
    """Each account's name by its code: class, code and name, letters, digits and hyphens only.

    The code keeps the names apart, so two accounts never share one.
    """
    return {account.code: f"{_class(account.code)}:{_component(account)}" for account in accounts}


def _class(code: str) -> str:
    return _CLASSES.get(code[0], EXPENSES)


def _component(account: AccountFact) -> str:
    plain = unicodedata.normalize("NFKD", account.name).encode("ascii", "ignore").decode()
    words = _FOREIGN.sub("-", plain).strip("-")
    return f"{_FOREIGN.sub('-', account.code)}-{words}".rstrip("-")
