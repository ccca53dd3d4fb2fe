"""Where SHU stands in the books: the accounts of its heads, of what members are owed, of tax."""

from collections.abc import Mapping

from sokoguru.cooperatives.vocabulary import SavingsKind
from sokoguru.foundation.label import Label
from sokoguru.surplus.vocabulary.allocation import Head

PAYABLE = "2501"
TAX_PAYABLE = "2301"
NONMEMBER_RESERVE = "3303"

HEAD_ACCOUNTS: Mapping[Head, str] = {
    Head.RESERVE: "3301",
    Head.MEMBERS: PAYABLE,
    Head.BOARD: "2502",
    Head.STAFF: "2503",
    Head.EDUCATION: "2504",
    Head.SOCIAL: "2505",
    Head.DEVELOPMENT: "2506",
}
# What may be spent by a decision; the reserve covers losses and members are paid by slips.
FUND_ACCOUNTS: Mapping[Head, str] = {
    head: code for head, code in HEAD_ACCOUNTS.items() if head not in (Head.RESERVE, Head.MEMBERS)
}
SAVINGS_ACCOUNTS: Mapping[SavingsKind, str] = {
    SavingsKind.POKOK: "3101",
    SavingsKind.WAJIB: "3102",
    SavingsKind.SUKARELA: "2101",
}
HEAD_LABELS: Mapping[Head, str] = {
    Head.RESERVE: Label("Dana cadangan"),
    Head.MEMBERS: Label("Jasa anggota"),
    Head.BOARD: Label("Dana pengurus"),
    Head.STAFF: Label("Dana karyawan"),
    Head.EDUCATION: Label("Dana pendidikan"),
    Head.SOCIAL: Label("Dana sosial"),
    Head.DEVELOPMENT: Label("Dana pembangunan daerah kerja"),
}
