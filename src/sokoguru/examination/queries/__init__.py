"""Every question of the audit desk."""

from sokoguru.examination.queries.evidence import evidence_files
from sokoguru.examination.queries.marks import marks_of, recent_marks
from sokoguru.examination.queries.population import heads_of, review_of
from sokoguru.examination.queries.proofs import chain_of_seals
from sokoguru.examination.queries.samples import NoSuchSample, sample, sample_items, samples

__all__ = [
    "NoSuchSample",
    "chain_of_seals",
    "evidence_files",
    "heads_of",
    "marks_of",
    "recent_marks",
    "review_of",
    "sample",
    "sample_items",
    "samples",
]
