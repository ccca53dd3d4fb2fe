"""What a co-operative is called, kept and decided by: the values that travel between rooms."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from sokoguru.foundation.money import Rupiah

WHOLE_BPS = 10_000


class CooperativeKind(StrEnum):
    """What the co-op does for its members (jenis koperasi)."""

    CONSUMER = "konsumen"
    PRODUCER = "produsen"
    SERVICES = "jasa"
    MARKETING = "pemasaran"
    SAVINGS_LOAN = "simpan_pinjam"
    MULTI = "serba_usaha"


class CooperativeForm(StrEnum):
    """Who its members are: natural persons, or co-operatives (UU 25/1992 Pasal 15)."""

    PRIMARY = "primer"
    SECONDARY = "sekunder"


class UnitKind(StrEnum):
    """What a business unit (unit usaha) does."""

    SHOP = "toko"
    SERVICE = "jasa"
    MARKETING = "pemasaran"
    OFFICE = "kantor"


class VolumeItem(StrEnum):
    """What a unit's articles count as a member's business with the co-op (Ta)."""

    SALES = "penjualan"
    SERVICES = "jasa"
    CONSIGNMENT = "titip_jual"
    DELIVERIES = "setor_hasil"


class Head(StrEnum):
    """Where the articles send the surplus (pos pembagian SHU)."""

    RESERVE = "cadangan"
    MEMBERS = "jasa_anggota"
    BOARD = "dana_pengurus"
    STAFF = "dana_karyawan"
    EDUCATION = "dana_pendidikan"
    SOCIAL = "dana_sosial"
    DEVELOPMENT = "dana_pembangunan"


class ShuBase(StrEnum):
    """What the percentages are taken of: the surplus from members, or all of it."""

    MEMBER = "member"
    TOTAL = "total"


class NonmemberTo(StrEnum):
    """Where the surplus earned from non-members goes."""

    RESERVE = "cadangan"
    FUNDS_EXCEPT_MEMBERS = "dana_selain_anggota"


class MemberBasis(StrEnum):
    """By what the members' part is shared: their business and capital, or their shares alone.

    Andil is their savings; it is chosen by articles only (default off), and the law speaks of
    business (UU 25/1992 Pasal 45).
    """

    BUSINESS_AND_CAPITAL = "usaha_dan_modal"
    ANDIL = "andil"


class SavingsMeasure(StrEnum):
    """How a member's savings of the year (Sa) are measured."""

    YEAR_END = "akhir_tahun"
    AVERAGE = "rata_rata"


class Leavers(StrEnum):
    """Whether members who left during the year share in its surplus."""

    EXCLUDE = "tidak_ikut"
    PRORATE = "sebanding"


class Rounding(StrEnum):
    """Who gets the rupiah that do not divide."""

    LARGEST_REMAINDER = "sisa_terbesar"
    FLOOR_REST_TO_RESERVE = "sisa_ke_cadangan"


class Payout(StrEnum):
    """How members are paid unless they choose otherwise."""

    CASH = "tunai"
    TRANSFER = "transfer"
    TO_SAVINGS = "ke_simpanan"


class SavingsKind(StrEnum):
    """The three savings that an articles rule may speak of."""

    POKOK = "pokok"
    WAJIB = "wajib"
    SUKARELA = "sukarela"


class MemberShares(StrEnum):
    """Whether simpanan pokok and wajib stand in the statements as equity or as a liability.

    Articles that let the co-op refuse to pay them back make them equity; those that do not make
    them a liability (PSAK 27 was withdrawn in 2011; PSAK 50 and ISAK 33 ask who may demand them).
    """

    EQUITY = "ekuitas"
    LIABILITY = "liabilitas"


@dataclass(frozen=True, kw_only=True)
class CooperativeFact:
    """A co-operative as its deed and this installation know it."""

    id: int
    slug: str
    name: str
    kind: CooperativeKind
    legal_number: str
    address: str
    phone: str
    founded_on: date
    fiscal_start_month: int = 1
    timezone: str = "Asia/Jakarta"
    form: CooperativeForm = CooperativeForm.PRIMARY


@dataclass(frozen=True, kw_only=True)
class UnitFact:
    """A business unit; `counts` says what of its business is a member's volume (Ta)."""

    code: str
    name: str
    kind: UnitKind
    counts: tuple[VolumeItem, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Articles:
    """What the articles of association (AD/ART) decide, as of a day.

    `pokok` is the same for every member (UU 25/1992 Pasal 41); `wajib_by_group` is the monthly
    amount of each member group; percentages are basis points and total 10,000. `own_limits` are the
    co-op's own numbers beside rules of the law, by rule: never laxer than the law of the day. A
    general journal above `journal_approval_above` needs a second person; None means none does.
    """

    pokok: Rupiah
    wajib_by_group: Mapping[str, Rupiah]
    shu_shares_bps: Mapping[str, int]
    wajib_due_day: int = 10
    jasa_usaha_bps: int = 7_000
    jasa_modal_bps: int = 3_000
    member_basis: MemberBasis = MemberBasis.BUSINESS_AND_CAPITAL
    shu_base: ShuBase = ShuBase.MEMBER
    nonmember_to: NonmemberTo = NonmemberTo.RESERVE
    savings_measure: SavingsMeasure = SavingsMeasure.YEAR_END
    leavers: Leavers = Leavers.EXCLUDE
    rounding: Rounding = Rounding.LARGEST_REMAINDER
    payout: Payout = Payout.CASH
    sk_kinds: tuple[str, ...] = (SavingsKind.POKOK, SavingsKind.WAJIB)
    shu_tax_rule: str = "TAX_SHU_MEMBER"
    allocation_key: str = "gross_participation"
    own_limits: Mapping[str, int] = field(default_factory=dict)
    journal_approval_above: Rupiah | None = None
    member_shares: MemberShares = MemberShares.EQUITY


@dataclass(frozen=True, kw_only=True)
class ArticleSetFact:
    """One adopted set: the values, since when, and by which resolution (none for the founding)."""

    articles: Articles
    valid_from: date
    resolution_number: str
    adopted_by: str


@dataclass(frozen=True, kw_only=True)
class LawWarning:
    """A law that the choice comes close to, or that is not confirmed enough to refuse it."""

    rule_id: str
    sentence: str
    source: str
