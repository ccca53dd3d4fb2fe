from dataclasses import replace
from datetime import date

import pytest

from sokoguru.documents.rendering import PaperContradictsItself, render_payment_list
from sokoguru.documents.tests.papers import LETTERHEAD, read, words
from sokoguru.documents.vocabulary import PaymentListDocument, PaymentRow
from sokoguru.foundation.money import Rupiah


def row(index: int, *, tax: int = 0) -> PaymentRow:
    amount = Rupiah(187_205 + index)
    return PaymentRow(
        number=f"{index:04d}",
        name=f"Anggota ke-{index}",
        amount=amount,
        tax=Rupiah(tax),
        net=amount - tax,
    )


UNPAID = PaymentListDocument(
    title="Daftar SHU yang Belum Dibayar",
    subtitle="Tahun buku 1998",
    issued_on=date(1999, 3, 31),
    rows=tuple(row(index) for index in range(60)),
)


def test_it_lists_everybody_and_adds_up() -> None:
    pdf = render_payment_list(letterhead=LETTERHEAD, payments=UNPAID)
    said = words(pdf)
    assert all(f"Anggota ke-{index} " in said for index in range(60))
    assert "Jumlah 60 anggota 11.234.070" in said
    assert f"Halaman 1 dari {len(read(pdf).pages)}" in said


def test_it_shows_tax_columns_only_where_tax_was_withheld() -> None:
    plain = words(render_payment_list(letterhead=LETTERHEAD, payments=UNPAID))
    taxed = replace(UNPAID, rows=(row(1), row(2, tax=18_720)))
    said = words(render_payment_list(letterhead=LETTERHEAD, payments=taxed))
    assert "PAJAK" not in plain
    assert "PAJAK DITERIMA" in said
    assert "Jumlah 2 anggota 374.413 18.720 355.693" in said


def test_it_leaves_room_to_sign_when_asked() -> None:
    without = replace(UNPAID, with_signatures=False)
    assert "TANDA TANGAN" in words(render_payment_list(letterhead=LETTERHEAD, payments=UNPAID))
    assert "TANDA TANGAN" not in words(render_payment_list(letterhead=LETTERHEAD, payments=without))


def test_it_says_so_when_nobody_waits() -> None:
    nobody = replace(UNPAID, rows=())
    said = words(render_payment_list(letterhead=LETTERHEAD, payments=nobody))
    assert "Tidak ada SHU yang menunggu pembayaran." in said


def test_it_refuses_a_row_whose_net_is_wrong() -> None:
    wrong = replace(UNPAID, rows=(replace(row(7), net=Rupiah(1)),))
    with pytest.raises(PaperContradictsItself, match="anggota 0007"):
        render_payment_list(letterhead=LETTERHEAD, payments=wrong)
