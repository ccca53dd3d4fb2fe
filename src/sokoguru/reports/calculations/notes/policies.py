"""The accounting policies that the books themselves show, and the standard the law names."""

from collections.abc import Sequence

from sokoguru.cooperatives.vocabulary import Articles, Head, MemberShares, UnitFact
from sokoguru.foundation.calendar import format_date
from sokoguru.foundation.money import format_number, format_rupiah
from sokoguru.law.vocabulary import RuleFact
from sokoguru.ledger.vocabulary import Party
from sokoguru.reports.calculations.notes.tables import amounts_table, percent, words_table
from sokoguru.reports.calculations.notes.words import NoteGroup, NoteSection, NoteTable
from sokoguru.reports.vocabulary import AllocationKey, SourceSplit
from sokoguru.trade.vocabulary import MarginFact

_KEYS = {
    AllocationKey.GROSS_PARTICIPATION: "partisipasi bruto",
    AllocationKey.VOLUME: "volume usaha",
    AllocationKey.HEADCOUNT: "jumlah orang yang dilayani",
    AllocationKey.MANUAL: "perbandingan yang ditetapkan rapat anggota",
}
_SHARES = {
    MemberShares.EQUITY: "Simpanan pokok dan wajib dicatat sebagai ekuitas.",
    MemberShares.LIABILITY: "Simpanan pokok dan wajib dicatat sebagai liabilitas, karena koperasi "
    "tidak dapat menolak pengembaliannya.",
}
_HEADS = {
    Head.RESERVE: "Dana cadangan",
    Head.MEMBERS: "Jasa anggota",
    Head.BOARD: "Dana pengurus",
    Head.STAFF: "Dana karyawan",
    Head.EDUCATION: "Dana pendidikan",
    Head.SOCIAL: "Dana sosial",
    Head.DEVELOPMENT: "Dana pembangunan daerah kerja",
}


def standard_section(rules: Sequence[RuleFact]) -> NoteSection:
    """What the law says of the standard; which one is used only the board can declare."""
    named = [f"{rule.subject[:1].upper()}{rule.subject[1:]}: {rule.value}" for rule in rules]
    facts = [f"{sentence} ({rule.source})." for sentence, rule in zip(named, rules, strict=True)]
    facts = facts or ["Peraturan tentang standar akuntansi untuk hari itu belum tercatat."]
    return NoteSection(
        key="standar",
        group=NoteGroup.POLICY,
        title="Standar akuntansi",
        facts=tuple(facts),
        needs_text=True,
    )


def basis_section() -> NoteSection:
    """How the figures come about."""
    return NoteSection(
        key="dasar",
        group=NoteGroup.POLICY,
        title="Dasar penyusunan",
        facts=(
            "Laporan dihitung dari jurnal yang seimbang. Pendapatan dan beban masuk tahun buku "
            "menurut tanggal jurnalnya; aset dicatat sebesar nilai perolehannya.",
            "Semua angka dalam rupiah utuh. Jurnal yang keliru tidak dihapus, tetapi dibalik.",
        ),
    )


def parties_section(split: SourceSplit | None) -> NoteSection:
    """How income and cost are told apart between members and others (S2-117, S2-118)."""
    facts = [
        "Pendapatan dan beban pokok dicatat terpisah untuk anggota dan bukan anggota. "
        "Beban perkoperasian ditanggung anggota.",
    ]
    if split is None:
        facts.append("Perbandingan beban bersama tahun ini belum ditetapkan rapat anggota.")
        return _parties(facts, ())
    left, right = split.weights
    facts.append(
        f"Beban dan pendapatan bersama dibagi menurut {_KEYS[split.key]}, yaitu "
        f"{format_number(left)} banding {format_number(right)}."
    )
    steps = [(step.label, step.total, step.member, step.nonmember) for step in split.steps]
    heads = ("Langkah", "Jumlah", "Anggota", "Bukan anggota")
    return _parties([*facts, *split.notes], (amounts_table("Sumber SHU", heads, steps),))


def _parties(facts: Sequence[str], tables: tuple[NoteTable, ...]) -> NoteSection:
    return NoteSection(
        key="anggota_dan_bukan",
        group=NoteGroup.POLICY,
        title="Pendapatan dan beban dari anggota dan bukan anggota",
        facts=tuple(facts),
        tables=tables,
    )


def receivables_section() -> NoteSection:
    """How receivables are carried."""
    return NoteSection(
        key="kebijakan_piutang",
        group=NoteGroup.POLICY,
        title="Piutang",
        facts=(
            "Piutang anggota dan bukan anggota dicatat terpisah sebesar tagihannya. Penyisihan "
            "dicatat di akun lawan, sehingga piutang di neraca ialah jumlah netonya.",
        ),
    )


def inventory_section(margins: Sequence[MarginFact], *, units: Sequence[UnitFact]) -> NoteSection:
    """How the cost of goods sold comes about: by the margins that were set."""
    names = {unit.code: unit.name for unit in units}
    rows = [
        (names.get(one.unit, one.unit), _buyer(one.party), percent(one.margin_bps), one.valid_from)
        for one in margins
    ]
    table = words_table(
        "Marjin yang ditetapkan",
        ("Unit usaha", "Pembeli", "Marjin", "Berlaku sejak"),
        [(unit, buyer, margin, format_date(since)) for unit, buyer, margin, since in rows],
    )
    facts = ["Barang dicatat sebesar harga belinya."]
    if rows:
        facts.append(
            "Beban pokok penjualan dihitung dari harga jual dikurangi marjin yang berlaku pada "
            "hari penjualan."
        )
    return NoteSection(
        key="kebijakan_persediaan",
        group=NoteGroup.POLICY,
        title="Persediaan dan beban pokok",
        facts=tuple(facts),
        tables=(table,) if rows else (),
    )


def _buyer(party: Party | None) -> str:
    if party is None:
        return "Semua pembeli"
    return "Anggota" if party is Party.MEMBER else "Bukan anggota"


def articles_section(articles: Articles) -> NoteSection:
    """What the articles say of savings and of dividing the surplus."""
    wajib = ", ".join(
        f"{format_rupiah(amount)} ({group})" for group, amount in articles.wajib_by_group.items()
    )
    facts = [
        f"Simpanan pokok {format_rupiah(articles.pokok)} per anggota.",
        f"Simpanan wajib sebulan: {wajib}." if wajib else "",
        _SHARES[articles.member_shares],
        f"Bagian anggota dibagi {percent(articles.jasa_usaha_bps)} menurut jasa usaha dan "
        f"{percent(articles.jasa_modal_bps)} menurut jasa modal.",
    ]
    shares = [
        (_HEADS[Head(head)], percent(bps)) for head, bps in articles.shu_shares_bps.items() if bps
    ]
    return NoteSection(
        key="anggaran_dasar",
        group=NoteGroup.POLICY,
        title="Simpanan dan pembagian SHU menurut anggaran dasar",
        facts=tuple(filter(None, facts)),
        tables=(words_table("Pembagian SHU", ("Pos", "Bagian"), shares),),
    )
