"""The file of articles: the percentages of SHU and the choices that go with them, in TOML."""

import re
import tomllib
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from sokoguru.cooperatives.vocabulary import NonmemberTo, Rounding, ShuBase
from sokoguru.foundation.refusal import Refusal
from sokoguru.surplus.calculations.percentages import read_bps
from sokoguru.surplus.vocabulary import Head, SurplusPolicy, rounding_word

_PARTS = ("jasa_usaha", "jasa_modal")
_TABLES: Mapping[str, tuple[str, ...]] = {
    "shu": tuple(head.value for head in Head),
    "jasa_anggota": _PARTS,
    "options": ("base", "nonmember_to", "rounding"),
}

Choice = TypeVar("Choice", bound=StrEnum)


class ArticlesUnreadable(Refusal):
    """The file is missing or is not TOML."""

    code = "surplus.articles_unreadable"
    template = "Berkas {file} tidak dapat dibaca: {reason}."


class ArticlesTableMissing(Refusal):
    """One of the two tables of percentages is not there."""

    code = "surplus.articles_table_missing"
    template = "Berkas {file}: bagian [{table}] tidak ada."


class ArticlesKeyUnknown(Refusal):
    """A key that means nothing here, perhaps misspelt."""

    code = "surplus.articles_key_unknown"
    template = "Berkas {file}: {key} tidak dikenal. Yang dikenal: {known}."


class ArticlesChoiceUnknown(Refusal):
    """A choice that is not among those offered."""

    code = "surplus.articles_choice_unknown"
    template = 'Berkas {file}: {key} = "{text}" tidak dikenal. Pilih salah satu: {known}.'


def read_articles(path: Path) -> SurplusPolicy:
    """Read the articles' policy on SHU; percentages are numbers or decimal strings, exactly.

    Heads that are left out are 0; a key that is not known is refused rather than ignored.

    Refuses with the refusals of this module, of `percentages` and of `SurplusPolicy`.
    """
    tables = _tables(path)
    shu, parts, options = tables["shu"], tables["jasa_anggota"], tables.get("options", {})
    shares = {head: read_bps(shu.get(head.value, 0), name=head.value) for head in Head}
    usaha, modal = (read_bps(parts.get(part, 0), name=part) for part in _PARTS)
    return SurplusPolicy(
        shares_bps=shares,
        usaha_bps=usaha,
        modal_bps=modal,
        base=_choice(path, options, "base", ShuBase.MEMBER),
        nonmember_to=_choice(path, options, "nonmember_to", NonmemberTo.RESERVE),
        rounding=_choice(path, options, "rounding", Rounding.LARGEST_REMAINDER, rounding_word),
    )


def _tables(path: Path) -> dict[str, dict[str, object]]:
    document = _document(path)
    for name, table in document.items():
        if name not in _TABLES:
            raise ArticlesKeyUnknown(file=path.name, key=name, known=list(_TABLES))
        if not isinstance(table, dict):
            raise ArticlesTableMissing(file=path.name, table=name)
        for key in table:
            if key not in _TABLES[name]:
                known = list(_TABLES[name])
                raise ArticlesKeyUnknown(file=path.name, key=f"{name}.{key}", known=known)
    for name in ("shu", "jasa_anggota"):
        if name not in document:
            raise ArticlesTableMissing(file=path.name, table=name)
    return document


def _document(path: Path) -> dict[str, dict[str, object]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
        return tomllib.loads(text, parse_float=Decimal)
    except FileNotFoundError as fault:
        raise ArticlesUnreadable(file=path.name, reason="berkas tidak ada") from fault
    except OSError as fault:
        raise ArticlesUnreadable(file=path.name, reason="berkas tidak dapat dibuka") from fault
    except UnicodeDecodeError as fault:
        raise ArticlesUnreadable(file=path.name, reason="hurufnya bukan UTF-8") from fault
    except tomllib.TOMLDecodeError as fault:
        where = re.search(r"line ([0-9]+)", str(fault))
        place = f"baris {where[1]}" if where else "akhir berkas"
        raise ArticlesUnreadable(file=path.name, reason=f"{place} bukan TOML") from fault


def _choice(
    path: Path,
    options: Mapping[str, object],
    key: str,
    default: Choice,
    word: Callable[[Choice], str] = str,
) -> Choice:
    choices = {word(choice): choice for choice in type(default)}
    text = options.get(key, word(default))
    if isinstance(text, str) and text in choices:
        return choices[text]
    shown = str(text)[:40]
    raise ArticlesChoiceUnknown(file=path.name, key=key, text=shown, known=list(choices))
