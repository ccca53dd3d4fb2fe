"""Which of our accounts another book's account may be: by what was chosen before, code and name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from sokoguru.ledger.vocabulary import AccountFact
from sokoguru.portability.vocabulary import Mappings

_ALIKE, _SOMEWHAT_ALIKE = 0.72, 0.4
_CODE = re.compile(r"(?<![\d.])(\d{4})(?![\d.])")
_SHORT = {
    "atk": "alat tulis kantor",
    "pny": "penyusutan",
    "akm": "akumulasi",
    "sw": "simpanan wajib",
    "sp": "simpanan pokok",
    "ss": "simpanan sukarela",
    "hpp": "hpp",
    "hutang": "utang",
    "biaya": "beban",
}
_DULL = {"dan", "yang", "the", "of", "pada", "atas"}


def wording_of(*parts: str) -> str:
    """An account of theirs as it is remembered: code and name in one line."""
    return " ".join(" ".join(parts).split())[:200]


@dataclass
class Suggestions:
    """Suggests accounts of one chart; `known` are mappings somebody chose before."""

    chart: Iterable[AccountFact]
    known: Mappings
    _codes: set[str] = field(init=False)
    _names: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        accounts = tuple(self.chart)
        self._codes = {account.code for account in accounts}
        self._names = {account.code: _words(account.name) for account in accounts}
        self._chosen = {wording.casefold(): code for wording, code in self.known.items()}

    def suggest(self, wording: str) -> str:
        """The code that fits best, or nothing. The same code with another name does not fit."""
        chosen = self._chosen.get(wording.casefold())
        if chosen in self._codes:
            return str(chosen)
        name = _words(_CODE.sub(" ", wording.rpartition(":")[2]))
        for code in _CODE.findall(wording):
            if code in self._codes and (not name or self._likeness(code, name) >= _SOMEWHAT_ALIKE):
                return str(code)
        if not name:
            return ""
        best = max(self._names, key=lambda code: (self._likeness(code, name), code), default="")
        return best if best and self._likeness(best, name) >= _ALIKE else ""

    def _likeness(self, code: str, name: str) -> float:
        ours = self._names[code]
        if ours == name:
            return 1.0
        return SequenceMatcher(None, ours, name, autojunk=False).ratio()


def _words(name: str) -> str:
    """A name as it is compared: small letters, known abbreviations written out."""
    words = re.findall(r"[^\W\d_]+", name.casefold())
    return " ".join(_SHORT.get(word, word) for word in words if word not in _DULL)
