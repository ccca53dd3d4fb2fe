"""Names of co-operatives as they are kept, searched and compared."""

from sokoguru.areas.calculations.names import normalise, similar
from sokoguru.registry.vocabulary import Likeness, RegisterEntry

LONGEST = 200
ALIKE = 72  # from here on two names may be of one co-operative
_SURE, _NUMBER, _ADDRESS = 100, 95, 8
_TITLES = {
    "koperasi", "kop", "primer", "ksp", "ksu", "kud", "kpri", "kpn", "kopkar", "kjks", "kspps",
    "koppas", "kopwan", "kopontren", "kopma", "serba", "usaha", "simpan", "pinjam", "unit", "desa",
    "karyawan", "produsen", "konsumen", "jasa", "pemasaran", "syariah", "wanita", "pegawai",
}  # fmt: skip


def fold_name(name: str) -> str:
    """The name in plain lower case: `K.S.U. "Tani Ma'mur"` is `k s u tani mamur`."""
    return normalise(name)[:LONGEST]


def own_name(name: str) -> str:
    """The folded name without the words that half of the country bears: `tani makmur`.

    A name of nothing but such words is kept whole.
    """
    words = fold_name(name).split()
    own = [word for word in words if word not in _TITLES and len(word) > 1]
    return " ".join(own or words)


def likeness(left: RegisterEntry, right: RegisterEntry) -> Likeness:
    """How much two entries look like one co-operative, and why, the strongest reason first."""
    reasons: list[str] = []
    score = 0
    for kind, ours, theirs, worth in _numbers(left, right):
        if ours and _plain(ours) == _plain(theirs):
            reasons.append(f"{kind} sama: {ours}.")
            score = max(score, worth)
    near = round(100 * similar(own_name(left.name), own_name(right.name)))
    if near == _SURE:
        reasons.append(f'Nama intinya sama: "{own_name(left.name)}".')
    elif near >= ALIKE:
        reasons.append(f'Nama mirip {near}%: "{left.name}" dan "{right.name}".')
    score = max(score, near)
    if reasons and left.area_code[:4] == right.area_code[:4]:
        reasons.append("Keduanya di kabupaten/kota yang sama.")
    elif reasons:
        reasons.append("Kabupaten/kotanya berbeda.")
    if reasons and left.nik and right.nik and left.nik != right.nik:
        reasons.append("NIK keduanya berbeda.")
    if reasons and left.address and fold_name(left.address) == fold_name(right.address):
        reasons.append(f"Alamatnya sama: {left.address}.")
        score = min(_SURE, score + _ADDRESS)
    return Likeness(score=score if reasons else 0, reasons=tuple(reasons))


def _numbers(left: RegisterEntry, right: RegisterEntry) -> tuple[tuple[str, str, str, int], ...]:
    return (
        ("NIK", left.nik, right.nik, _SURE),
        ("Nomor badan hukum", left.legal_number, right.legal_number, _NUMBER),
        ("Nomor akta", left.deed_number, right.deed_number, _NUMBER),
    )


def _plain(number: str) -> str:
    return "".join(letter for letter in number.casefold() if letter.isalnum())
