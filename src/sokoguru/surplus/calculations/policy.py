"""The articles of a day, as the policy that divides SHU."""

from sokoguru.cooperatives.vocabulary import WHOLE_BPS, Articles, MemberBasis
from sokoguru.surplus.vocabulary import Head, SurplusPolicy


def policy_of(articles: Articles) -> SurplusPolicy:
    """What these articles say about SHU; heads they do not name are 0.

    Articles that share by andil give the whole members' part to capital (S3-007).
    Refuses as `SurplusPolicy` does; a head that is not known is a fault (ValueError).
    """
    by_andil = articles.member_basis is MemberBasis.ANDIL
    return SurplusPolicy(
        shares_bps={Head(name): bps for name, bps in articles.shu_shares_bps.items()},
        usaha_bps=0 if by_andil else articles.jasa_usaha_bps,
        modal_bps=WHOLE_BPS if by_andil else articles.jasa_modal_bps,
        base=articles.shu_base,
        nonmember_to=articles.nonmember_to,
        rounding=articles.rounding,
        savings_measure=articles.savings_measure,
        leavers=articles.leavers,
    )
