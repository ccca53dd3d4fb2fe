"""Tables of the audit desk; all are append-only and stand outside the books."""

from sokoguru.examination.models.mark import EntryMark, MarkWithdrawn
from sokoguru.examination.models.sample import Sample, SampledEntry

__all__ = ["EntryMark", "MarkWithdrawn", "Sample", "SampledEntry"]
