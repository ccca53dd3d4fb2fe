"""A journal on its way into the books: written, handed in, approved by another person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.identifiers import uuid7
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger import operations as ledger
from sokoguru.ledger import queries
from sokoguru.ledger.models import DraftEvent
from sokoguru.ledger.tests.conftest import Deposit
from sokoguru.ledger.tests.journals import banking, submitted
from sokoguru.ledger.vocabulary import (
    DraftAct,
    DraftFact,
    DraftState,
    EntryFilter,
    JournalContent,
    JournalLine,
    Side,
)
from sokoguru.members.vocabulary import MemberFact

D, K = Side.DEBIT, Side.CREDIT


def entered(body: CooperativeFact) -> int:
    return queries.entries(cooperative_id=body.id, filters=EntryFilter()).total


def acts(body: CooperativeFact, draft: DraftFact) -> Sequence[DraftAct]:
    told = queries.draft_history(cooperative_id=body.id, draft_id=draft.id)
    return [event.act for event in told]


def test_up_to_the_limit_one_person_posts_at_once(
    limited: CooperativeFact, budi: Actor, on: date
) -> None:
    done = ledger.enter_journal(
        cooperative_id=limited.id, content=banking(1_000_000, on), key="a", by=budi
    )
    assert done.posted is not None
    assert done.draft is None


def test_above_the_limit_a_journal_waits_and_the_books_stay_as_they_are(
    limited: CooperativeFact, budi: Actor, on: date
) -> None:
    draft = submitted(limited, banking(1_000_001, on), budi)

    assert draft.state is DraftState.SUBMITTED
    assert entered(limited) == 0
    assert acts(limited, draft) == [DraftAct.WRITTEN, DraftAct.SUBMITTED]


def test_the_limit_is_that_of_the_day_of_the_journal(
    limited: CooperativeFact, budi: Actor, on: date
) -> None:
    before = banking(5_000_000, date(2026, 2, 27))
    done = ledger.enter_journal(cooperative_id=limited.id, content=before, key="a", by=budi)
    assert done.posted is not None


def test_nobody_gets_round_the_limit_by_posting_directly(
    limited: CooperativeFact, budi: Actor, on: date
) -> None:
    content = banking(1_000_001, on)
    with pytest.raises(ledger.JournalNeedsApproval, match=r"Rp 1\.000\.001 melebihi batas"):
        ledger.post_journal(
            cooperative_id=limited.id,
            on=on,
            key="a",
            memo=content.memo,
            lines=content.lines,
            by=budi,
        )


def test_the_second_person_posts_it_once_and_the_entry_names_both(
    limited: CooperativeFact, budi: Actor, tini: Actor, on: date
) -> None:
    draft = submitted(limited, banking(2_000_000, on), budi)

    first = ledger.approve_draft(cooperative_id=limited.id, draft_id=draft.id, by=tini)
    again = ledger.approve_draft(cooperative_id=limited.id, draft_id=draft.id, by=tini)

    assert (again.id, again.is_repeat) == (first.id, True)
    assert entered(limited) == 1
    found = queries.entry(cooperative_id=limited.id, entry_id=first.id)
    assert found is not None
    assert found.actor_name == "Budi, disetujui Tini"
    kept = queries.draft_of_entry(cooperative_id=limited.id, entry_id=first.id)
    assert kept is not None
    assert kept.state is DraftState.POSTED
    assert acts(limited, draft)[-1] is DraftAct.APPROVED


def test_the_maker_does_not_approve_under_whatever_name(
    limited: CooperativeFact, budi: Actor, on: date
) -> None:
    draft = submitted(limited, banking(2_000_000, on), budi)
    renamed = replace(budi, name="Budi yang lain")

    with pytest.raises(ledger.MakerDoesNotApprove, match="dibuat Budi"):
        ledger.approve_draft(cooperative_id=limited.id, draft_id=draft.id, by=renamed)
    nobody = replace(budi, user_id=None)
    with pytest.raises(ledger.MakerDoesNotApprove):
        ledger.approve_draft(cooperative_id=limited.id, draft_id=draft.id, by=nobody)
    assert entered(limited) == 0


def test_who_changed_a_draft_is_its_maker_too(
    limited: CooperativeFact, budi: Actor, tini: Actor, on: date
) -> None:
    made = ledger.write_draft(
        cooperative_id=limited.id, content=banking(2_000_000, on), key="a", by=budi
    )
    house = limited.id
    ledger.revise_draft(
        cooperative_id=house, draft_id=made.id, content=banking(3_000_000, on), by=tini
    )
    ledger.submit_draft(cooperative_id=house, draft_id=made.id, by=budi)

    with pytest.raises(ledger.MakerDoesNotApprove):
        ledger.approve_draft(cooperative_id=house, draft_id=made.id, by=tini)


def test_what_posting_refuses_is_told_at_approval_and_the_draft_stays(
    limited: CooperativeFact, sari: MemberFact, deposit: Deposit, budi: Actor, tini: Actor, on: date
) -> None:
    deposit(sari.id, 1_500_000, key="d")
    lines = (
        JournalLine(D, "2101", Rupiah(2_000_000), member=sari.id),
        JournalLine(K, "1101", Rupiah(2_000_000)),
    )
    draft = submitted(limited, JournalContent(on=on, memo="Tarik", lines=lines), budi)

    with pytest.raises(ledger.BalanceTooLow, match=r"hanya Rp 1\.500\.000"):
        ledger.approve_draft(cooperative_id=limited.id, draft_id=draft.id, by=tini)
    kept = queries.draft(cooperative_id=limited.id, draft_id=draft.id)
    assert (kept.state, kept.content) == (DraftState.SUBMITTED, draft.content)

    deposit(sari.id, 500_000, key="e")
    ledger.approve_draft(cooperative_id=limited.id, draft_id=draft.id, by=tini)


def test_what_the_lines_alone_forbid_is_refused_before_anybody_is_asked(
    limited: CooperativeFact, budi: Actor, on: date
) -> None:
    with pytest.raises(ledger.JournalDoesNotBalance):
        submitted(limited, banking(2_000_000, on, credit=1), budi)
    with pytest.raises(ledger.MemoNeeded):
        submitted(limited, replace(banking(2_000_000, on), memo=" "), budi)
    assert queries.unposted_drafts(cooperative_id=limited.id, through=on) == ()


def test_a_returned_draft_is_mended_and_handed_in_again(
    limited: CooperativeFact, budi: Actor, tini: Actor, on: date
) -> None:
    house = limited.id
    draft = submitted(limited, banking(2_000_000, on), budi)
    with pytest.raises(ledger.ReturnNeedsReason):
        ledger.return_draft(cooperative_id=house, draft_id=draft.id, reason=" ", by=tini)
    with pytest.raises(ledger.DraftIsFixed):
        ledger.revise_draft(
            cooperative_id=house, draft_id=draft.id, content=banking(1, on), by=budi
        )
    ledger.return_draft(cooperative_id=house, draft_id=draft.id, reason="salah bank", by=tini)
    with pytest.raises(ledger.DraftIsNotSubmitted):
        ledger.return_draft(cooperative_id=house, draft_id=draft.id, reason="lagi", by=tini)
    with pytest.raises(ledger.DraftIsNotSubmitted):
        ledger.approve_draft(cooperative_id=house, draft_id=draft.id, by=tini)
    ledger.revise_draft(
        cooperative_id=house, draft_id=draft.id, content=banking(1_800_000, on), by=budi
    )
    ledger.submit_draft(cooperative_id=house, draft_id=draft.id, by=budi)
    posted = ledger.approve_draft(cooperative_id=house, draft_id=draft.id, by=tini)

    found = queries.entry(cooperative_id=house, entry_id=posted.id)
    assert found is not None
    assert found.total == 1_800_000
    told = queries.draft_history(cooperative_id=house, draft_id=draft.id)
    assert [(event.act, event.reason) for event in told][2] == (DraftAct.RETURNED, "salah bank")
    assert [event.content.debit for event in told] == [2_000_000] * 3 + [1_800_000] * 3


def test_a_draft_may_be_unfinished_and_is_posted_by_its_writer_below_the_limit(
    limited: CooperativeFact, budi: Actor, on: date
) -> None:
    house = limited.id
    half = banking(400_000, on, credit=1)
    made = ledger.write_draft(cooperative_id=house, content=half, key="a", by=budi)
    assert ledger.write_draft(cooperative_id=house, content=half, key="a", by=budi).id == made.id
    with pytest.raises(ledger.JournalDoesNotBalance):
        ledger.enter_draft(cooperative_id=house, draft_id=made.id, by=budi)
    ledger.revise_draft(
        cooperative_id=house, draft_id=made.id, content=banking(400_000, on), by=budi
    )

    first = ledger.enter_draft(cooperative_id=house, draft_id=made.id, by=budi)
    again = ledger.enter_draft(cooperative_id=house, draft_id=made.id, by=budi)

    assert first.posted is not None
    assert again.posted is not None
    assert first.posted.id == again.posted.id
    assert entered(limited) == 1


def test_a_draft_above_the_limit_is_handed_in_instead_of_posted(
    limited: CooperativeFact, budi: Actor, on: date
) -> None:
    made = ledger.write_draft(
        cooperative_id=limited.id, content=banking(1_000_001, on), key="a", by=budi
    )
    done = ledger.enter_draft(cooperative_id=limited.id, draft_id=made.id, by=budi)
    assert done.draft is not None
    assert done.draft.state is DraftState.SUBMITTED


def test_a_discarded_draft_stays_readable_and_frees_its_source(
    limited: CooperativeFact, budi: Actor, tini: Actor, on: date
) -> None:
    house = limited.id
    made = ledger.write_draft(cooperative_id=house, content=banking(5, on), key="a", by=budi)
    ledger.discard_draft(cooperative_id=house, draft_id=made.id, by=budi)

    with pytest.raises(ledger.DraftIsFixed):
        ledger.submit_draft(cooperative_id=house, draft_id=made.id, by=tini)
    for act in (ledger.approve_draft, ledger.post_draft):
        with pytest.raises(ledger.DraftIsNotSubmitted):
            act(cooperative_id=house, draft_id=made.id, by=tini)
    assert queries.unposted_drafts(cooperative_id=house, through=on) == ()
    assert acts(limited, made) == [DraftAct.WRITTEN, DraftAct.DISCARDED]
    anew = ledger.write_draft(cooperative_id=house, content=banking(5, on), key="a", by=budi)
    assert anew.id != made.id


def test_drafts_that_wait_are_told_up_to_a_day(
    limited: CooperativeFact, budi: Actor, on: date
) -> None:
    house = limited.id
    later = on + timedelta(days=1)
    ledger.write_draft(cooperative_id=house, content=banking(7, later), key="b", by=budi)
    ledger.write_draft(cooperative_id=house, content=banking(5, on), key="a", by=budi)

    told = queries.unposted_drafts(cooperative_id=house, through=on)
    both = queries.unposted_drafts(cooperative_id=house, through=later)

    assert [draft.content.debit for draft in told] == [5]
    assert [draft.content.debit for draft in both] == [5, 7]
    assert queries.count_drafts(cooperative_id=house) == {DraftState.WRITTEN: 2}


def test_a_draft_that_does_not_exist_is_said_to(limited: CooperativeFact, budi: Actor) -> None:
    with pytest.raises(ledger.UnknownDraft):
        ledger.submit_draft(cooperative_id=limited.id, draft_id=uuid7(), by=budi)
    with pytest.raises(ledger.UnknownDraft):
        queries.draft(cooperative_id=limited.id, draft_id=uuid7())


@pytest.mark.breaks_laws
def test_the_history_of_a_draft_cannot_be_rewritten(
    limited: CooperativeFact, budi: Actor, on: date
) -> None:
    draft = submitted(limited, banking(2_000_000, on), budi)
    rows = DraftEvent.objects.of(limited.id).filter(draft_id=draft.id)
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.update(actor_name="Orang lain")
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.delete()
