"""Up to which amount one person posts a journal alone."""

from datetime import date

from sokoguru.cooperatives.queries import article_sets, articles_on
from sokoguru.cooperatives.queries.articles import NoArticlesYet
from sokoguru.foundation.money import Rupiah


def approval_limit(*, cooperative_id: int, on: date) -> Rupiah | None:
    """The limit (rupiah) of the articles of a day; None when there is none.

    Days before the first articles are judged by the first.
    """
    try:
        return articles_on(cooperative_id=cooperative_id, on=on).journal_approval_above
    except NoArticlesYet:
        sets = article_sets(cooperative_id=cooperative_id)
        return sets[-1].articles.journal_approval_above if sets else None
