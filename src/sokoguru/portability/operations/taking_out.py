"""Noting that data left the co-operative."""

from sokoguru.foundation.actor import Actor
from sokoguru.portability.models import TakenOut


def note_export(*, cooperative_id: int, form: str, fingerprint: str, by: Actor) -> None:
    """Note who took what out and when; `fingerprint` is empty for a journal."""
    TakenOut.objects.create(
        cooperative_id=cooperative_id,
        form=form,
        fingerprint=fingerprint,
        taken_at=by.at,
        taken_by=by.name,
        taken_by_id=by.user_id,
    )
