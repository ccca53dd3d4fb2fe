"""The papers that a co-op prints every day carry the emblem that is valid on their day."""

from collections.abc import Callable
from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.counter.operations import receive_together
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.members.vocabulary import MemberFact
from sokoguru.savings.vocabulary import MoneyAccount
from tests.cast import DAY

pytestmark = pytest.mark.django_db
GOLD = b"0.7764706 0.57254905 0.078431375 scn"  # the gear of the banyan emblem


def is_under_the_banyan(pdf: bytes) -> bool:
    contents = PdfReader(BytesIO(pdf)).pages[0].get_contents()
    assert contents is not None
    return GOLD in contents.get_data()


@pytest.mark.requirement("S3-023")
def test_receipts_and_statements_carry_it_and_a_strip_has_no_room_for_it(
    cooperative: CooperativeFact,
    client_for: Callable[[str], Client],
    sari: MemberFact,
    actor: Actor,
) -> None:
    budi = client_for("Budi")
    received = receive_together(
        cooperative_id=cooperative.id, member_id=sari.id, money=MoneyAccount.CASH, on=DAY,
        key="sukarela", by=actor, sukarela=Rupiah(25_000),
    )  # fmt: skip
    receipt = f"/k/sejahtera/loket/kuitansi/{received.entry.id}/"
    a5 = budi.get(f"{receipt}a5.pdf").content
    assert is_under_the_banyan(a5)
    assert len(PdfReader(BytesIO(a5)).pages) == 1
    assert not is_under_the_banyan(budi.get(f"{receipt}58mm.pdf").content)
    statement = budi.get("/k/sejahtera/laporan/neraca-saldo/?sebagai=pdf").content
    assert is_under_the_banyan(statement)
