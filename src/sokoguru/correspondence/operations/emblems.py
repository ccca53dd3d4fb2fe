"""A co-operative takes over an emblem."""

from datetime import date

from sokoguru.correspondence.models import EmblemAdaptation
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal
from sokoguru.law.queries import emblem_on
from sokoguru.law.vocabulary import Emblem


class EmblemAdaptedTooEarly(Refusal):
    """An emblem is taken over on a day on which it is valid."""

    code = "correspondence.emblem_adapted_too_early"
    template = "Lambang {emblem} tidak berlaku pada {on}. Isi tanggal penyesuaian yang benar."
    field = "on"


def record_emblem_adapted(*, cooperative_id: int, emblem: Emblem, on: date, by: Actor) -> None:
    """Keep the day from which signboard and papers carry the emblem (S3-032).

    The same day told again changes nothing. Refuses `EmblemAdaptedTooEarly`.
    """
    if emblem_on(on=on) is not emblem:
        raise EmblemAdaptedTooEarly(emblem=emblem.label, on=on)
    EmblemAdaptation.objects.get_or_create(
        body_id=cooperative_id,
        emblem=emblem.value,
        adapted_on=on,
        defaults={"recorded_by": by.name, "recorded_at": by.at},
    )
