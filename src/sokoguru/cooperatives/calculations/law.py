"""Where articles meet the law: stricter is free, laxer is refused or, unconfirmed, warned of."""

from collections.abc import Sequence

from sokoguru.cooperatives.vocabulary import Articles, LawWarning, MemberBasis, ShuBase
from sokoguru.foundation.refusal import Refusal
from sokoguru.law.vocabulary import Judgement, RuleFact, Standing


class NonmemberSurplusWouldReachMembers(Refusal):
    """That day's law keeps the surplus from non-members from members (UU 12/1967 Ps 34)."""

    code = "cooperatives.nonmember_surplus_would_reach_members"
    template = (
        "Dasar pembagian SHU total tidak dapat dipakai: menurut {source} SHU dari bukan anggota "
        "tidak boleh dibagikan kepada anggota. Pilih dasar SHU anggota."
    )
    field = "shu_base"


class OwnLimitIsLaxer(Refusal):
    """A co-op's own number may be stricter than the law of the day, never laxer."""

    code = "cooperatives.own_limit_is_laxer"
    template = (
        "{what} tidak boleh {chosen}: {source} menetapkan {bound} {legal}. "
        "Anggaran dasar boleh lebih ketat, tidak boleh lebih longgar."
    )


def laxer_limits(judged: Sequence[Judgement]) -> Refusal | None:
    """The refusal of the first own number that a confirmed rule does not allow."""
    for entry in judged:
        if entry.standing is Standing.LAXER and entry.rule is not None:
            return OwnLimitIsLaxer(
                what=entry.name,
                chosen=entry.chosen,
                source=entry.rule.source,
                bound=entry.bound.replace("_", " "),
                legal=f"{entry.rule.value} {entry.rule.unit}",
            )
    return None


def limit_warnings(judged: Sequence[Judgement]) -> tuple[LawWarning, ...]:
    """The warnings of own numbers that an unconfirmed rule would not allow."""
    return tuple(
        LawWarning(
            rule_id=entry.rule_id,
            sentence=(
                f"{entry.name} ({entry.chosen}) lebih longgar dari aturan yang belum diperiksa: "
                f"{entry.rule.value} {entry.rule.unit}."
            ),
            source=entry.rule.source,
        )
        for entry in judged
        if entry.standing is Standing.DOUBTFUL and entry.rule is not None
    )


def laxer_than_law(articles: Articles, nonmember: RuleFact | None) -> Refusal | None:
    """The refusal these articles meet under the rule of the day, if the rule is confirmed."""
    if _shares_nonmember_surplus(articles) and _forbids(nonmember):
        return NonmemberSurplusWouldReachMembers(source=nonmember.source if nonmember else "")
    return None


def surplus_warning(articles: Articles, nonmember: RuleFact | None) -> LawWarning | None:
    """The warning these articles earn where the rule is a principle and not a confirmed ban."""
    if nonmember is None or not _shares_nonmember_surplus(articles) or _forbids(nonmember):
        return None
    return LawWarning(
        rule_id=nonmember.rule_id,
        sentence=(
            "SHU dari bukan anggota ikut dibagikan kepada anggota. "
            "Asas koperasi menempatkannya di dana cadangan."
        ),
        source=nonmember.source,
    )


def andil_warning(articles: Articles, by_business: RuleFact | None) -> LawWarning | None:
    """The warning of articles that share by andil where the day's law says by business."""
    if by_business is None or articles.member_basis is not MemberBasis.ANDIL:
        return None
    return LawWarning(
        rule_id=by_business.rule_id,
        sentence=(
            "Bagian anggota dibagi menurut andil, yaitu simpanan saja. "
            "Undang-undang membaginya sebanding dengan jasa usaha anggota."
        ),
        source=by_business.source,
    )


def _shares_nonmember_surplus(articles: Articles) -> bool:
    return articles.shu_base == ShuBase.TOTAL


def _forbids(nonmember: RuleFact | None) -> bool:
    return nonmember is not None and nonmember.is_confirmed and nonmember.value == "false"
