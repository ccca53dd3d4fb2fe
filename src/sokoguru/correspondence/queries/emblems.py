"""Which co-operatives carry the emblem that is valid, and which do not yet."""

from datetime import date

from django.db.models import QuerySet

from sokoguru.cooperatives.queries import all_cooperatives
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.correspondence.models import EmblemAdaptation
from sokoguru.correspondence.vocabulary import AdaptationFact
from sokoguru.law.queries import emblem_on, rule
from sokoguru.law.vocabulary import Emblem


def adaptations(*, cooperative_id: int) -> tuple[AdaptationFact, ...]:
    """The days on which a co-operative took over an emblem, the last first."""
    rows = EmblemAdaptation.objects.filter(body_id=cooperative_id)
    return tuple(
        AdaptationFact(
            cooperative_id=row.body_id,
            emblem=Emblem(row.emblem),
            adapted_on=row.adapted_on,
            recorded_by=row.recorded_by,
        )
        for row in rows.order_by("-adapted_on", "-id")
    )


def has_adapted(*, body: CooperativeFact, on: date) -> bool:
    """Whether a co-operative carries the emblem that is valid on a day."""
    since = _since(on)
    if since is None or body.founded_on >= since:
        return True
    return _taken_over(since, on).filter(body_id=body.id).exists()


def not_adapted(*, on: date) -> tuple[CooperativeFact, ...]:
    """The co-operatives that on a day have not taken over the emblem that is valid (S3-032).

    Pasal 2 of Permenkop 02/Per/M.KUKM/IV/2012 asks it of all that exist when an emblem comes into
    force; one founded later carries it from the start.
    """
    since = _since(on)
    if since is None:
        return ()
    adapted = set(_taken_over(since, on).values_list("body_id", flat=True))
    return tuple(
        body for body in all_cooperatives() if body.founded_on < since and body.id not in adapted
    )


def _since(on: date) -> date | None:
    """The day from which the emblem of a day is valid; None for the first one."""
    period = rule(rule_id="EMBLEM", on=on)
    return period.valid_from if period is not None else None


def _taken_over(since: date, on: date) -> QuerySet[EmblemAdaptation]:
    return EmblemAdaptation.objects.filter(
        emblem=emblem_on(on=on).value, adapted_on__range=(since, on)
    )
