"""What articles may say: every fault as a refusal, in the order of the form."""

from collections.abc import Iterator, Mapping

from sokoguru.cooperatives.vocabulary import WHOLE_BPS, Articles, Head, SavingsKind
from sokoguru.foundation.money import LARGEST_AMOUNT, Rupiah
from sokoguru.foundation.refusal import Refusal

LAST_DUE_DAY = 28
# A ratio of the meeting's own is tried out on the statement; articles name what can be computed.
ALLOCATION_KEYS = ("gross_participation", "volume", "headcount")


class PokokIsNotAnAmount(Refusal):
    """Simpanan pokok must be an amount above zero (UU 25/1992 Pasal 41)."""

    code = "cooperatives.pokok_is_not_an_amount"
    template = "Simpanan pokok {amount} tidak dapat dipakai. Isi jumlah di atas Rp 0."
    field = "pokok"


class WajibIsMissing(Refusal):
    """No member group has a monthly amount."""

    code = "cooperatives.wajib_is_missing"
    template = "Belum ada kelompok simpanan wajib. Isi sedikitnya satu kelompok dan jumlahnya."
    field = "wajib_by_group"


class WajibIsNotAnAmount(Refusal):
    """A group's name is empty or its amount is below zero."""

    code = "cooperatives.wajib_is_not_an_amount"
    template = (
        'Simpanan wajib kelompok "{group}" sebesar {amount} tidak dapat dipakai. '
        "Isi nama kelompok dan jumlah Rp 0 atau lebih."
    )
    field = "wajib_by_group"


class DueDayIsNotInEveryMonth(Refusal):
    """The due day must exist in every month."""

    code = "cooperatives.due_day_is_not_in_every_month"
    template = "Tanggal jatuh tempo {day} tidak ada di setiap bulan. Pilih 1 sampai {last}."
    field = "wajib_due_day"


class UnknownHead(Refusal):
    """A percentage is given to a head that the house does not know."""

    code = "cooperatives.unknown_head"
    template = 'Pos pembagian SHU "{head}" tidak dikenal. Pakai salah satu dari: {heads}.'
    field = "shu_shares_bps"


class ShareIsNegative(Refusal):
    """A percentage is below zero."""

    code = "cooperatives.share_is_negative"
    template = 'Persentase "{head}" di bawah nol. Isi 0 atau lebih.'
    field = "shu_shares_bps"


class SharesDoNotTotalHundred(Refusal):
    """The percentages of the surplus must total exactly 100."""

    code = "cooperatives.shares_do_not_total_hundred"
    template = (
        "Persentase pembagian SHU berjumlah {total} %, bukan 100 %. "
        "Ubah persentasenya sampai tepat 100 %."
    )
    field = "shu_shares_bps"


class MemberSplitDoesNotTotalHundred(Refusal):
    """Jasa usaha and jasa modal must total exactly 100."""

    code = "cooperatives.member_split_does_not_total_hundred"
    template = (
        "Jasa usaha dan jasa modal berjumlah {total} %, bukan 100 %. "
        "Ubah keduanya sampai tepat 100 %."
    )
    field = "jasa_usaha_bps"


class SavingsOfSurplusAreUnknown(Refusal):
    """The savings that count for jasa modal are none, or not a kind of savings."""

    code = "cooperatives.savings_of_surplus_are_unknown"
    template = (
        'Simpanan yang dihitung untuk jasa modal "{kinds}" tidak dikenal. '
        "Pilih pokok, wajib atau sukarela."
    )
    field = "sk_kinds"


class AllocationKeyIsUnknown(Refusal):
    """The key that shares common costs between members and non-members is not known."""

    code = "cooperatives.allocation_key_is_unknown"
    template = 'Kunci pembagian beban "{key}" tidak dikenal. Pakai salah satu dari: {keys}.'
    field = "allocation_key"


class ApprovalLimitIsNotAnAmount(Refusal):
    """The limit above which a journal needs a second person is no amount."""

    code = "cooperatives.approval_limit_is_not_an_amount"
    template = (
        "Batas persetujuan jurnal {amount} tidak dapat dipakai. "
        "Isi Rp 0 atau lebih, atau kosongkan."
    )
    field = "journal_approval_above"


def faults(articles: Articles) -> tuple[Refusal, ...]:
    """Everything that is wrong with these articles; nothing when they may be adopted."""
    return (
        *_savings_faults(articles),
        *_share_faults(articles.shu_shares_bps),
        *_member_split_faults(articles),
        *_choice_faults(articles),
    )


def _savings_faults(articles: Articles) -> Iterator[Refusal]:
    if not 0 < articles.pokok <= LARGEST_AMOUNT:
        yield PokokIsNotAnAmount(amount=Rupiah(articles.pokok))
    if not articles.wajib_by_group:
        yield WajibIsMissing()
    for group, amount in articles.wajib_by_group.items():
        if not group.strip() or not 0 <= amount <= LARGEST_AMOUNT:
            yield WajibIsNotAnAmount(group=group, amount=Rupiah(amount))
    if not 1 <= articles.wajib_due_day <= LAST_DUE_DAY:
        yield DueDayIsNotInEveryMonth(day=articles.wajib_due_day, last=LAST_DUE_DAY)


def _share_faults(shares_bps: Mapping[str, int]) -> Iterator[Refusal]:
    heads = tuple(Head)
    for head, bps in shares_bps.items():
        if head not in heads:
            yield UnknownHead(head=head, heads=heads)
        if bps < 0:
            yield ShareIsNegative(head=head)
    total = sum(shares_bps.values())
    if total != WHOLE_BPS:
        yield SharesDoNotTotalHundred(total=percent(total))


def _member_split_faults(articles: Articles) -> Iterator[Refusal]:
    for head, bps in (
        ("jasa_usaha", articles.jasa_usaha_bps),
        ("jasa_modal", articles.jasa_modal_bps),
    ):
        if bps < 0:
            yield ShareIsNegative(head=head)
    total = articles.jasa_usaha_bps + articles.jasa_modal_bps
    if total != WHOLE_BPS:
        yield MemberSplitDoesNotTotalHundred(total=percent(total))


def _choice_faults(articles: Articles) -> Iterator[Refusal]:
    kinds = tuple(articles.sk_kinds)
    if (
        not kinds
        or len(set(kinds)) != len(kinds)
        or any(k not in tuple(SavingsKind) for k in kinds)
    ):
        yield SavingsOfSurplusAreUnknown(kinds=kinds)
    if articles.allocation_key not in ALLOCATION_KEYS:
        yield AllocationKeyIsUnknown(key=articles.allocation_key, keys=ALLOCATION_KEYS)
    limit = articles.journal_approval_above
    if limit is not None and not 0 <= limit <= LARGEST_AMOUNT:
        yield ApprovalLimitIsNotAnAmount(amount=Rupiah(limit))


def percent(bps: int) -> str:
    """Basis points as people write a percentage: 12550 is `125,5`."""
    sign = "-" if bps < 0 else ""
    whole, rest = divmod(abs(bps), 100)
    return f"{sign}{whole},{rest:02d}".rstrip("0").rstrip(",") if rest else f"{sign}{whole}"
