"""The register of the demo."""

from datetime import date

import pytest

from sokoguru.areas.operations import load_areas
from sokoguru.areas.queries import packaged_dataset
from sokoguru.config.demo.register_desk import REGENCY, build_register
from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.identity.queries import user_by_login
from sokoguru.registry.queries import desk_of, duplicates, entry_of_tenant, tally
from sokoguru.registry.vocabulary import EntryFilters

ON = date(2026, 3, 2)


@pytest.mark.django_db
def test_the_register_of_the_demo_is_built_once_with_a_desk_and_a_pair_alike(
    cooperative: CooperativeFact,
) -> None:
    load_areas(dataset=packaged_dataset(only=["33"]))
    said: list[str] = []

    assert build_register(said.append, on=ON)
    assert not build_register(said.append, on=ON)

    clerk = user_by_login(login="dinas")
    assert clerk is not None
    desk = desk_of(user_id=clerk.id, on=ON)
    assert desk is not None
    assert desk.area_code == REGENCY
    assert entry_of_tenant(tenant_id=cooperative.id) is not None
    assert tally(filters=EntryFilters(under="33")).total == 323
    assert any("Sumber Rejeki" in pair.first.name for pair in duplicates(under=REGENCY))
    assert said == ["Register contoh: 323 koperasi Jawa Tengah, 228 aktif."]
