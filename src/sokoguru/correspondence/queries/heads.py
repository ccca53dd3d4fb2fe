"""The head of a paper: who issues it, under the emblem that is valid on its day."""

from datetime import date

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.documents.vocabulary import EmblemName, Letterhead
from sokoguru.law.queries import emblem_on
from sokoguru.law.vocabulary import Emblem

DRAWN: dict[Emblem, EmblemName] = {Emblem.BANYAN: "beringin", Emblem.BUDS: "kuncup"}


def letterhead(*, house: CooperativeFact, on: date, emblem: Emblem | None = None) -> Letterhead:
    """The letterhead of a paper of a day; `emblem` where one was chosen. One query at most.

    A paper of 16 April 2012 carries the banyan, one of the next day the four buds (S3-031).
    """
    return Letterhead(
        cooperative_name=house.name,
        legal_number=house.legal_number,
        address=house.address,
        phone=house.phone,
        emblem=DRAWN[emblem or emblem_on(on=on)],
    )
