"""Adopting articles: the first set at the founding, every later one by resolution."""

from datetime import date

from django.db import transaction

from sokoguru.cooperatives.calculations.checks import faults
from sokoguru.cooperatives.calculations.keeping import to_values
from sokoguru.cooperatives.calculations.law import laxer_limits, laxer_than_law
from sokoguru.cooperatives.models import ArticleSet
from sokoguru.cooperatives.queries.articles import fact
from sokoguru.cooperatives.queries.resolutions import require_adopted
from sokoguru.cooperatives.vocabulary import Articles, ArticleSetFact, Resolution, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.law import queries as law


class ResolutionNeeded(Refusal):
    """Only the members' meeting changes the articles (UU 25/1992 Pasal 23)."""

    code = "cooperatives.resolution_needed"
    template = (
        "Perubahan anggaran dasar memerlukan keputusan rapat anggota. "
        "Catat nomor dan tanggal keputusannya."
    )


class ResolutionOpensAnotherSubject(Refusal):
    """The resolution decided something else."""

    code = "cooperatives.resolution_opens_another_subject"
    template = (
        "Keputusan {number} tentang {decided} tidak membuka {wanted}. Pilih keputusan yang sesuai."
    )


class ArticlesReachBack(Refusal):
    """A new set may only begin after the newest one: the past keeps its articles."""

    code = "cooperatives.articles_reach_back"
    template = (
        "Anggaran dasar baru tidak dapat berlaku mulai {valid_from}, karena sudah ada yang "
        "berlaku mulai {newest}. Pilih hari sesudahnya."
    )
    field = "valid_from"


def adopt_articles(
    *,
    cooperative_id: int,
    articles: Articles,
    valid_from: date,
    resolution: Resolution | None,
    by: Actor,
) -> ArticleSetFact:
    """Adopt a set of articles from a day on.

    The first set needs no resolution (the founding deed is one); every later set does. Refuses
    values that are wrong in themselves (`calculations.checks`), laxer than a confirmed law
    (`NonmemberSurplusWouldReachMembers`, `OwnLimitIsLaxer`), a missing or foreign resolution, one
    that no meeting adopted (`ResolutionIsNotAdopted`), and a day that is not after the newest set.
    """
    _check_values(articles, valid_from)
    with transaction.atomic():
        newest = ArticleSet.objects.of(cooperative_id).order_by("-valid_from").first()
        if newest is not None:
            _check_change(cooperative_id, newest.valid_from, valid_from, resolution)
        row = ArticleSet.objects.create(
            cooperative_id=cooperative_id,
            valid_from=valid_from,
            values=to_values(articles),
            resolution_number="" if resolution is None else resolution.number,
            resolution_on=None if resolution is None else resolution.adopted_on,
            meeting="" if resolution is None else resolution.meeting,
            resolution_text="" if resolution is None else resolution.text,
            adopted_by=by.name,
            adopted_at=by.at,
        )
    return fact(row)


def _check_values(articles: Articles, valid_from: date) -> None:
    for fault in faults(articles):
        raise fault
    nonmember = law.rule(rule_id="SHU_NONMEMBER_TO_MEMBERS", on=valid_from)
    laxer = laxer_than_law(articles, nonmember)
    if laxer is not None:
        raise laxer
    too_loose = laxer_limits(law.check_choices(choices=articles.own_limits, on=valid_from))
    if too_loose is not None:
        raise too_loose


def _check_change(
    cooperative_id: int, newest: date, valid_from: date, resolution: Resolution | None
) -> None:
    if resolution is None or not resolution.number.strip():
        raise ResolutionNeeded
    if resolution.subject != Subject.ARTICLES:
        raise ResolutionOpensAnotherSubject(
            number=resolution.number, decided=resolution.subject, wanted=Subject.ARTICLES
        )
    require_adopted(cooperative_id=cooperative_id, resolution=resolution)
    if valid_from <= newest:
        raise ArticlesReachBack(valid_from=valid_from, newest=newest)
