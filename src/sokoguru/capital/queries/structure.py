"""Where the capital of a co-op comes from, and a loss that has to be announced."""

from datetime import date

from sokoguru.capital.calculations.structure import capital_structure as structure_of
from sokoguru.capital.calculations.structure import loss_notice, result_of
from sokoguru.capital.queries.loans import owed_on_notes
from sokoguru.capital.vocabulary import CapitalStructure, LossNotice
from sokoguru.cooperatives.queries import articles_on
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import queries as books


def capital_structure(*, cooperative_id: int, on: date) -> CapitalStructure:
    """Own and loan capital on a day, from the books (S3-068 to S3-070).

    Member shares stand where the articles of the day show them.
    """
    articles = articles_on(cooperative_id=cooperative_id, on=on)
    return structure_of(
        books.balances(cooperative_id=cooperative_id, on=on),
        by_source=owed_on_notes(cooperative_id=cooperative_id, on=on),
        on=on,
        member_shares=articles.member_shares,
    )


def loss_to_announce(*, cooperative_id: int, on: date) -> LossNotice | None:
    """The loss of a day that is above half of the own capital, or None (S2-092).

    Own capital has its four sources here, however the balance sheet shows member shares.
    """
    balances = books.balances(cooperative_id=cooperative_id, on=on)
    own: Rupiah = structure_of(balances, by_source={}, on=on).own_total
    chart = books.chart(cooperative_id=cooperative_id)
    return loss_notice(result=result_of(balances, chart), capital=own, on=on)
