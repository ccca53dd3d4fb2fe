"""Own capital and loan capital as declarations over the chart (UU 25/1992 Pasal 41)."""

from collections.abc import Mapping
from datetime import date

from sokoguru.foundation.money import Rupiah
from sokoguru.savings.vocabulary import CapitalLine, CapitalSummary

Source = tuple[str, str, tuple[str, ...]]

# Own capital has exactly four sources; voluntary savings are a loan from the members.
OWN: tuple[Source, ...] = (
    ("pokok", "Simpanan pokok", ("3101",)),
    ("wajib", "Simpanan wajib", ("3102",)),
    ("cadangan", "Dana cadangan", ("3301", "3302", "3303")),
    ("hibah", "Hibah", ("3201",)),
)
LOAN: tuple[Source, ...] = (
    ("anggota", "Anggota (simpanan sukarela dan berjangka)", ("2101", "2103")),
    ("koperasi_lain", "Koperasi lain dan anggotanya", ("2102", "2104", "2803")),
    ("bank", "Bank dan lembaga keuangan", ("2701", "2702", "2801", "2802")),
    ("surat_utang", "Obligasi dan surat utang", ("2804",)),
    # No account of the chart holds any other loan; money held in custody is no capital.
    ("lain", "Sumber lain yang sah", ()),
)
BESIDE: tuple[Source, ...] = (("penyertaan", "Modal penyertaan dan penyetaraan", ("3103", "3104")),)


def capital_summary(balances: Mapping[str, Rupiah], *, on: date) -> CapitalSummary:
    """The sources of capital from the balances of a day, each on its natural side."""
    return CapitalSummary(
        on=on,
        own=_lines(OWN, balances),
        loan=_lines(LOAN, balances),
        beside=_lines(BESIDE, balances),
    )


def _lines(sources: tuple[Source, ...], balances: Mapping[str, Rupiah]) -> tuple[CapitalLine, ...]:
    return tuple(
        CapitalLine(
            key=key,
            label=label,
            amount=Rupiah.total(balances.get(code, Rupiah(0)) for code in codes),
        )
        for key, label, codes in sources
    )
