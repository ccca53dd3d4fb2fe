import threading
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sokoguru.documents.rendering import render_receipt, render_slip
from sokoguru.documents.rendering.legible import legible
from sokoguru.documents.tests.papers import ADI, LETTERHEAD, RECEIPT, read, words
from sokoguru.documents.vocabulary import Letterhead


@pytest.mark.parametrize(
    "name",
    [
        "Adi #let x = 1 #x",
        "$x^2$ dan $y$",
        "*tebal* _miring_ `kode`",
        "@rujukan <label>",
        "\\ \\u{41} \\n",
        '"kutip" }{ ][ // /* komentar */',
        "= Judul - butir + nomor / istilah: arti",
        "{{ nama }} {% now %} <script>",
    ],
)
def test_markup_in_a_name_prints_as_itself(name: str) -> None:
    said = words(render_slip(letterhead=LETTERHEAD, slip=replace(ADI, member_name=name)))
    assert name in said
    assert "Rp 187.205" in said


@pytest.mark.parametrize("width", ["a5", "58mm"])
def test_a_name_of_two_hundred_letters_is_printed_whole(width: str) -> None:
    for name in ("Kusumadiningrat " * 12 + "Widodo12", "W" * 200):
        receipt = replace(RECEIPT, payer=name, width=width)  # type: ignore[arg-type]
        pdf = render_receipt(letterhead=LETTERHEAD, receipt=receipt)
        assert name.replace(" ", "") in words(pdf).replace(" ", "")
        assert len(read(pdf).pages) == 1


@pytest.mark.parametrize(("name", "face"), [("محمد بن أحمد", "Arabic"), ("ꦱꦸꦒꦼꦁ", "Javanese")])
def test_arabic_and_javanese_names_have_their_own_face(name: str, face: str) -> None:
    pdf = render_slip(letterhead=LETTERHEAD, slip=replace(ADI, member_name=name))
    fonts = read(pdf).pages[0]["/Resources"]["/Font"].values()  # type: ignore[index]
    assert any(face in font.get_object()["/BaseFont"] for font in fonts)
    assert "□" not in words(pdf)


def test_what_no_face_can_show_becomes_a_white_square() -> None:
    assert legible("漢字 😀") == "□□ □"


def test_characters_that_turn_or_hide_text_are_left_out() -> None:
    assert legible("A\u202edi\x00\x07 \u2066x\u2069") == "Adi x"


def test_lines_and_blanks_become_single_blanks() -> None:
    assert legible("satu\n\tdua \u00a0 tiga") == "satu dua tiga"


def test_composed_and_decomposed_letters_print_alike() -> None:
    assert legible("Re\u0301ne\u0301") == "Réné"


def test_an_amount_is_never_torn() -> None:
    assert legible("Rp 1.234.567.890.123.456") == "Rp 1.234.567.890.123.456"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80))
def test_no_text_whatever_breaks_a_paper(text: str) -> None:
    receipt = replace(RECEIPT, payer=text, memo=text, number=text, width="58mm")
    head = Letterhead(cooperative_name=text, address=text, unit=text)
    assert len(read(render_receipt(letterhead=head, receipt=receipt)).pages) == 1


def test_many_threads_may_print_at_once() -> None:
    made: list[bytes] = []

    def print_some() -> None:
        made.extend(render_slip(letterhead=LETTERHEAD, slip=ADI) for _ in range(5))

    threads = [threading.Thread(target=print_some) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 20
    assert len(set(made)) == 1
