"""Papers lead to the server that printed them, and it says so when nobody else can open them."""

import pytest

from sokoguru.config.management.commands.serve import address_of, is_this_machine_only


def test_without_a_public_address_the_port_of_the_server_counts() -> None:
    assert address_of("127.0.0.1", 8765) == "http://127.0.0.1:8765"
    assert address_of("::", 8000) == "http://127.0.0.1:8000"
    assert address_of("192.168.1.5", 8000) == "http://192.168.1.5:8000"


@pytest.mark.parametrize(
    ("address", "only_here"),
    [
        ("http://127.0.0.1:8000", True),
        ("http://localhost:8000", True),
        ("http://192.168.1.5:8000", False),
        ("https://koperasi.example", False),
    ],
)
def test_an_address_of_this_machine_is_told_apart(address: str, *, only_here: bool) -> None:
    assert is_this_machine_only(address) is only_here
