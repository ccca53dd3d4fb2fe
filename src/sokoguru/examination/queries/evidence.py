"""Everything an examiner takes along about a sample, one file after the other."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from sokoguru.cooperatives.queries import cooperative
from sokoguru.correspondence import queries as vault
from sokoguru.examination.calculations import evidence
from sokoguru.examination.queries.marks import marks_of
from sokoguru.examination.queries.population import review_of
from sokoguru.examination.queries.proofs import chain_of_seals
from sokoguru.examination.queries.samples import sample, sample_items
from sokoguru.ledger import queries as ledger

_EVERY = 1_000_000


def evidence_files(*, cooperative_id: int, sample_id: UUID) -> Iterator[tuple[str, bytes]]:
    """The files of the pack by name, papers of the vault one at a time. Refuses `NoSuchSample`."""
    drawn = sample(cooperative_id=cooperative_id, sample_id=sample_id)
    items = sample_items(cooperative_id=cooperative_id, sample_id=sample_id)
    ids = [item.entry_id for item in items]
    references = {item.entry_id: item.reference for item in items}
    marks = marks_of(cooperative_id=cooperative_id, entry_ids=ids).values()
    proofs = [ledger.inclusion(cooperative_id=cooperative_id, entry_id=each) for each in ids]
    sealed = [proof for proof in proofs if proof is not None]
    days = drawn.population
    found = review_of(cooperative_id=cooperative_id, population=days, shown=_EVERY)
    trial = ledger.trial_balance(
        cooperative_id=cooperative_id, first_day=days.first_day, last_day=days.last_day
    )
    yield (
        "BACA-SAYA.txt",
        evidence.read_me(
            drawn, house=cooperative(cooperative_id).name, unsealed=len(ids) - len(sealed)
        ).encode(),
    )
    yield "sampel.csv", evidence.sample_file(items)
    entries = ledger.entries_by_id(cooperative_id=cooperative_id, entry_ids=ids)
    yield "jurnal.csv", evidence.lines_file(entries)
    every_mark = [mark for each in marks for mark in each]
    yield "tanda.csv", evidence.marks_file(every_mark, references)
    yield "pengecualian.csv", evidence.exceptions_file(found.exceptions)
    yield "neraca-saldo.csv", evidence.trial_file(trial)
    yield "segel.csv", evidence.seals_file(chain_of_seals(cooperative_id=cooperative_id))
    yield "bukti-segel.json", evidence.proofs_file(sealed)
    yield from _papers(cooperative_id, ids, references)


def _papers(
    cooperative_id: int, ids: list[UUID], references: dict[UUID, str]
) -> Iterator[tuple[str, bytes]]:
    attached = ledger.attachments(cooperative_id=cooperative_id, entry_ids=ids)
    for entry_id, papers in attached.items():
        for place, paper in enumerate(papers, start=1):
            kept = vault.file(cooperative_id=cooperative_id, file_id=paper.file_id)
            content = vault.file_content(cooperative_id=cooperative_id, sha256=kept.sha256)
            yield f"bukti/{references[entry_id]}/{place:02d}-{paper.filename}", content
