"""Officers put their initials under a draft, one after the other."""

from uuid import UUID

from django.db import transaction

from sokoguru.correspondence.calculations.letters import fingerprint
from sokoguru.correspondence.models import Initial
from sokoguru.correspondence.operations.letters import require_draft
from sokoguru.correspondence.queries import letter
from sokoguru.correspondence.vocabulary import LetterFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.refusal import Refusal


class NotYourInitials(Refusal):
    """The draft does not ask for the initials of this office, or has them."""

    code = "correspondence.not_your_initials"
    template = "Rancangan ini tidak menunggu paraf {office}."
    field = "office"


class InitialsOutOfTurn(Refusal):
    """Initials follow their order (S2-010)."""

    code = "correspondence.initials_out_of_turn"
    template = "Paraf {office} menunggu paraf {first} lebih dahulu."
    field = "office"


@transaction.atomic
def give_initials(*, cooperative_id: int, letter_id: UUID, office: str, by: Actor) -> LetterFact:
    """Put the initials of an office under the text as it stands (S2-010).

    Refuses `LetterIsIssued`, `NotYourInitials` and `InitialsOutOfTurn`.
    """
    require_draft(cooperative_id=cooperative_id, letter_id=letter_id)
    draft = letter(cooperative_id=cooperative_id, letter_id=letter_id)
    missing = draft.missing_initials
    if office not in missing:
        raise NotYourInitials(office=office)
    if office != missing[0]:
        raise InitialsOutOfTurn(office=office, first=missing[0])
    Initial.objects.create(
        cooperative_id=cooperative_id,
        letter_id=letter_id,
        office=office,
        content_sha256=fingerprint(draft.content),
        by=by.name,
        at=by.at,
    )
    return letter(cooperative_id=cooperative_id, letter_id=letter_id)
