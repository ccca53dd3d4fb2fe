"""Four members, the rules of the articles, and a meeting called in time."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from uuid import UUID

import pytest

from sokoguru.cooperatives.vocabulary import CooperativeFact, Subject
from sokoguru.foundation.actor import Actor
from sokoguru.governance.operations import (
    add_item,
    call_meeting,
    open_meeting,
    plan_meeting,
    record_sending,
    register_presence,
    write_rules,
)
from sokoguru.governance.vocabulary import Channel, ItemFact, MeetingKind, MeetingRules
from sokoguru.members.vocabulary import MemberFact
from tests.cast import DAY, join

HELD_ON = date(2026, 3, 20)
SECRETARY = Actor(name="Ratna", at=datetime(2026, 3, 20, 3, 0, tzinfo=UTC))


@dataclass(frozen=True)
class Hall:
    """A meeting of a test and its members by name."""

    body: CooperativeFact
    meeting_id: UUID
    members: dict[str, MemberFact]
    items: dict[Subject, ItemFact]

    @property
    def id(self) -> int:
        return self.body.id

    def came(self, *names: str) -> None:
        for name in names:
            register_presence(
                cooperative_id=self.id,
                meeting_id=self.meeting_id,
                member_id=self.members[name].id,
                on=HELD_ON,
                by=SECRETARY,
            )

    def sent(self) -> int:
        return record_sending(
            cooperative_id=self.id,
            meeting_id=self.meeting_id,
            member_ids=None,
            channel=Channel.WHATSAPP,
            by=SECRETARY,
        )

    def opened(self) -> None:
        open_meeting(
            cooperative_id=self.id,
            meeting_id=self.meeting_id,
            chair="Tini",
            on=HELD_ON,
            by=SECRETARY,
        )


@pytest.fixture
def planned(cooperative: CooperativeFact, actor: Actor) -> Hall:
    """An annual meeting with account, statements and surplus on its agenda, not called yet."""
    people = {
        name: join(cooperative.id, name, f"337401450290200{place}", actor)
        for place, name in enumerate(("Adi", "Dewi", "Rini", "Bayu"))
    }
    rules = MeetingRules(valid_from=DAY, clause="Pasal 12 Anggaran Dasar", proxies=1)
    write_rules(cooperative_id=cooperative.id, rules=rules, by=actor)
    found = plan_meeting(
        cooperative_id=cooperative.id,
        kind=MeetingKind.ANNUAL,
        year=2026,
        held_on=HELD_ON,
        begins_at=time(9, 0),
        place="Balai Desa",
        key="rat-2026",
        by=actor,
    )
    items = {
        subject: add_item(
            cooperative_id=cooperative.id,
            meeting_id=found.id,
            subject=subject,
            title=title,
            explanation=explanation,
            by=actor,
        )
        for subject, title, explanation in (
            (Subject.ACCOUNT, "Pertanggungjawaban pengurus", "Pengurus melapor."),
            (Subject.STATEMENTS, "Pengesahan laporan keuangan", "Laporan dibagikan."),
            (Subject.SURPLUS, "Pembagian SHU", ""),
        )
    }
    return Hall(cooperative, found.id, people, items)


@pytest.fixture
def called(planned: Hall, actor: Actor) -> Hall:
    """The same, called eighteen days before."""
    call_meeting(cooperative_id=planned.id, meeting_id=planned.meeting_id, on=DAY, by=actor)
    return planned


@pytest.fixture
def hall(called: Hall) -> Hall:
    """The same, every invitation sent, open, three of four members there."""
    called.sent()
    called.opened()
    called.came("Adi", "Dewi", "Rini")
    return called
