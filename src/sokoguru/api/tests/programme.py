"""A programme that uses the API with a key of every duty."""

from datetime import date
from itertools import count
from typing import Any

from django.test import Client

from sokoguru.cooperatives.vocabulary import CooperativeFact, Resolution, Subject
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.identity.operations import issue_token
from sokoguru.identity.vocabulary import Duty
from sokoguru.members.vocabulary import MemberFact
from tests.cast import adopted

DAY = "2026-03-02"
PROBLEM = "application/problem+json"
EVERY_DUTY = tuple(duty for duty in Duty if duty is not Duty.READ_OWN)


class Programme:
    """Sends every write under a new Idempotency-Key, unless the test names one."""

    def __init__(
        self, cooperative: CooperativeFact, by: Actor, *, duties: tuple[Duty, ...] = EVERY_DUTY
    ) -> None:
        self.key = issue_token(cooperative_id=cooperative.id, name="Kasir", duties=duties, by=by)
        self.cooperative_id, self.by = cooperative.id, by
        self.place = f"/api/v1/k/{cooperative.slug}/"
        self.client = Client(raise_request_exception=False)
        self.numbers = count(1)

    def resolved(
        self, subject: Subject, number: str = "01/RAT/2027", adopted_on: str = "2027-02-20"
    ) -> dict[str, str]:
        """A decision that the meeting took and that was written down."""
        told = resolution(number, adopted_on)
        day = date.fromisoformat(adopted_on)
        with tenant(self.cooperative_id):
            adopted(
                self.cooperative_id,
                Resolution(
                    number=number,
                    adopted_on=day,
                    meeting=told["meeting"],
                    subject=subject,
                    text=told["text"],
                ),
                self.by,
            )
        return told

    def headers(self, key: str | None = None) -> dict[str, str]:
        """The key of the co-op and that of the request."""
        own = f"permintaan-{next(self.numbers)}" if key is None else key
        return {"Authorization": f"Bearer {self.key}", "Idempotency-Key": own}

    def get(self, path: str) -> Any:
        """The answer to a question, whatever it is."""
        return self.client.get(self.place + path, headers=self.headers())

    def ask(self, path: str) -> Any:
        """The facts that a question is answered with."""
        return self.facts(self.get(path))

    def send(self, path: str, body: object = None, *, key: str | None = None) -> Any:
        """The answer to a write, whatever it is."""
        return self.client.post(
            self.place + path,
            body or {},
            content_type="application/json",
            headers=self.headers(key),
        )

    def done(self, path: str, body: object = None, *, key: str | None = None) -> Any:
        """The facts that a write is answered with."""
        return self.facts(self.send(path, body, key=key))

    def upload(self, path: str, *, key: str | None = None, **parts: Any) -> Any:
        """The answer to a file."""
        return self.client.post(self.place + path, parts, headers=self.headers(key))

    def facts(self, answer: Any) -> Any:
        """What a good answer says."""
        assert answer.status_code == 200, answer.content
        return answer.json()


def saving(member: MemberFact, amount: int) -> dict[str, object]:
    """A deposit to, or a withdrawal from, simpanan sukarela."""
    return {
        "member_id": str(member.id),
        "product": "sukarela",
        "amount": amount,
        "money": "1101",
        "on": DAY,
    }


def sale(member: MemberFact | None, *, payment: str = "tunai") -> dict[str, object]:
    """Rice sold for Rp 500.000 that cost Rp 300.000."""
    return {
        "unit": "toko",
        "member_id": str(member.id) if member else None,
        "buyer_name": "" if member else "Warung Bu Yanti",
        "amount": 500_000,
        "cost": 300_000,
        "payment": payment,
        "memo": "Beras",
        "on": DAY,
    }


def resolution(number: str = "01/RAT/2027", adopted_on: str = "2027-02-20") -> dict[str, str]:
    """A decision of the meeting."""
    return {
        "number": number,
        "adopted_on": adopted_on,
        "meeting": "RAT tahun buku 2026",
        "text": "Menyetujui.",
    }


def end_year(programme: Programme) -> Any:
    """Close 2026, open 2027 and determine SHU."""
    programme.done("years/2026/close")
    programme.done("years/2027/open")
    return programme.done("surplus/2026/determination")
