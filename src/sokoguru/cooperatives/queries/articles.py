"""What the articles say on a day, and which law they come close to."""

from datetime import date

from sokoguru.cooperatives.calculations.keeping import from_values
from sokoguru.cooperatives.calculations.law import andil_warning, limit_warnings, surplus_warning
from sokoguru.cooperatives.models import ArticleSet
from sokoguru.cooperatives.vocabulary import Articles, ArticleSetFact, LawWarning
from sokoguru.foundation.refusal import Refusal
from sokoguru.law import queries as law

NONMEMBER_SURPLUS = "SHU_NONMEMBER_TO_MEMBERS"
SHARED_BY_BUSINESS = "SHU_SHARED_BY_BUSINESS"


class NoArticlesYet(Refusal):
    """No set of articles had begun on that day."""

    code = "cooperatives.no_articles_yet"
    template = "Pada {on} koperasi belum mempunyai anggaran dasar. Pilih hari sesudahnya."


def articles_on(*, cooperative_id: int, on: date) -> Articles:
    """The articles in force on a day: the newest set that had begun by then.

    Refuses with `NoArticlesYet` before the first set.
    """
    rows = ArticleSet.objects.of(cooperative_id).filter(valid_from__lte=on)
    row = rows.order_by("-valid_from").first()
    if row is None:
        raise NoArticlesYet(on=on)
    return from_values(row.values)


def article_sets(*, cooperative_id: int) -> tuple[ArticleSetFact, ...]:
    """Every set ever adopted, the newest first."""
    rows = ArticleSet.objects.of(cooperative_id).order_by("-valid_from")
    return tuple(fact(row) for row in rows)


def law_warnings(*, articles: Articles, on: date) -> tuple[LawWarning, ...]:
    """The laws these articles would strain on a day without being refused by them."""
    rules = law.rules(rule_ids=[NONMEMBER_SURPLUS, SHARED_BY_BUSINESS], on=on)
    found = (
        surplus_warning(articles, rules[NONMEMBER_SURPLUS]),
        andil_warning(articles, rules[SHARED_BY_BUSINESS]),
    )
    judged = law.check_choices(choices=articles.own_limits, on=on)
    return (*(warning for warning in found if warning is not None), *limit_warnings(judged))


def fact(row: ArticleSet) -> ArticleSetFact:
    """The row as a value."""
    return ArticleSetFact(
        articles=from_values(row.values),
        valid_from=row.valid_from,
        resolution_number=row.resolution_number,
        adopted_by=row.adopted_by,
    )
