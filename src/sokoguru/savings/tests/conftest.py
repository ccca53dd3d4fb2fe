"""What the tests of savings need beside the cast."""

from datetime import date

import pytest

from sokoguru.cooperatives.operations import found_cooperative
from sokoguru.cooperatives.vocabulary import Articles, CooperativeFact, CooperativeKind
from sokoguru.database.tenancy import tenant
from sokoguru.foundation.actor import Actor
from sokoguru.foundation.money import Rupiah
from sokoguru.ledger.operations import open_chart, open_year
from sokoguru.ledger.vocabulary import ChartTemplate


@pytest.fixture
def standing(transactional_db: None, actor: Actor, on: date) -> CooperativeFact:
    """A co-op whose founding is committed, so that two connections see it."""
    body = found_cooperative(
        name="Koperasi Dua Loket",
        slug="dua-loket",
        kind=CooperativeKind.SAVINGS_LOAN,
        legal_number="",
        address="",
        phone="",
        founded_on=date(on.year, 1, 1),
        articles=Articles(
            pokok=Rupiah(100_000),
            wajib_by_group={"umum": Rupiah(10_000)},
            shu_shares_bps={"cadangan": 5_000, "jasa_anggota": 5_000},
        ),
        units=(),
        by=actor,
    )
    with tenant(body.id):
        open_chart(cooperative_id=body.id, template=ChartTemplate.SAVINGS_LOAN, by=actor)
        open_year(cooperative_id=body.id, year=on.year, by=actor)
    return body
