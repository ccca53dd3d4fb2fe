"""`sokoguru token` issues, lists and revokes keys, and says what is wrong in one sentence."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from sokoguru.cooperatives.vocabulary import CooperativeFact
from sokoguru.foundation.actor import Actor
from sokoguru.identity.calculations.token_text import read_token
from sokoguru.identity.operations import issue_token, issue_token_of
from sokoguru.identity.operations.tokens import (
    TokenHolderHasNoOffice,
    TokenNameTooLong,
    TokenNeverHolds,
)
from sokoguru.identity.queries import bearer, tokens
from sokoguru.identity.vocabulary import Duty, Role, TokenFact, UserFact
from sokoguru.members.vocabulary import MemberFact

pytestmark = pytest.mark.django_db
Run = Callable[..., str]


@pytest.fixture
def run(cooperative: CooperativeFact, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command for Koperasi Sejahtera and answers with what it printed."""

    def command(act: str, *options: str, slug: str = cooperative.slug) -> str:
        call_command("token", act, "--cooperative", slug, *options)
        return capsys.readouterr().out

    return command


@pytest.fixture
def budi(officer: Callable[..., UserFact]) -> UserFact:
    return officer("Budi", Role.BENDAHARA)


def key_behind(text: str) -> TokenFact:
    read = read_token(text.strip())
    assert read is not None
    found = bearer(cooperative_id=read.cooperative_id, digest=read.digest)
    assert found is not None
    return found


def test_a_key_carries_the_duties_of_its_holder_and_is_printed_once(
    run: Run, budi: UserFact
) -> None:
    text = run("issue", "--user", "budi", "--name", "Kasir toko")

    token = key_behind(text)
    assert (token.name, token.holder_id, token.expires_at) == ("Kasir toko", budi.id, None)
    assert Duty.CLOSE_YEAR in token.duties
    assert Duty.READ_OWN not in token.duties
    listed = run("list")
    assert text.strip() not in listed
    assert f"…{token.hint}  Kasir toko  pemegang budi" in listed
    assert "berlaku sampai dicabut" in listed


def test_a_key_of_some_days_opens_nothing_afterwards(run: Run, budi: UserFact) -> None:
    token = key_behind(run("issue", "--user", "budi", "--name", "Sebentar", "--days", "2"))

    assert token.expires_at is not None
    assert token.is_in_force_at(timezone.now() + timedelta(days=1, hours=23))
    assert not token.is_in_force_at(token.expires_at)


def test_the_list_tells_which_keys_have_ended(
    run: Run, budi: UserFact, cooperative: CooperativeFact
) -> None:
    assert run("list") == "Belum ada kunci.\n"
    long_ago = Actor(name="Budi", at=timezone.now() - timedelta(days=9))
    issue_token_of(
        cooperative_id=cooperative.id,
        holder=budi,
        name="Lama",
        on=timezone.localdate(),
        by=long_ago,
        expires_at=long_ago.at + timedelta(days=1),
    )

    assert "berakhir" in run("list", "--user", "budi")


def test_a_revoked_key_opens_nothing_and_stays_in_the_list(
    run: Run, budi: UserFact, cooperative: CooperativeFact
) -> None:
    run("issue", "--user", "budi", "--name", "Kasir")
    run("issue", "--user", "budi", "--name", "Laporan")

    assert run("revoke", "--user", "budi", "--name", "Kasir") == "1 kunci dicabut.\n"

    ended = {each.name: each.revoked_at for each in tokens(cooperative_id=cooperative.id)}
    assert ended["Kasir"] is not None
    assert ended["Laporan"] is None
    assert "dicabut" in run("list")
    with pytest.raises(CommandError, match='Tidak ada kunci bernama "Kasir" yang masih berlaku'):
        run("revoke", "--name", "Kasir")


def test_a_key_of_somebody_else_is_left_alone(
    run: Run, budi: UserFact, officer: Callable[..., UserFact]
) -> None:
    officer("Tini", Role.KETUA)
    run("issue", "--user", "budi", "--name", "Kasir")

    with pytest.raises(CommandError):
        run("revoke", "--user", "tini", "--name", "Kasir")
    assert run("list", "--user", "tini") == "Belum ada kunci.\n"


def test_it_refuses_what_it_cannot_find(
    run: Run, account: Callable[[str], UserFact], budi: UserFact
) -> None:
    account("Wayan")
    kasir = ("--name", "Kasir")
    refusals = {
        "Koperasi entah tidak ada": ("entah", ("--user", "budi", *kasir)),
        "Tidak ada akun siapa yang aktif": (None, ("--user", "siapa", *kasir)),
        "Wayan tidak memegang jabatan": (None, ("--user", "wayan", *kasir)),
        "Beri nama pada kunci": (None, ("--user", "budi", "--name", " ")),
        "paling panjang 80 huruf": (None, ("--user", "budi", "--name", "x" * 81)),
    }
    for sentence, (slug, options) in refusals.items():
        with pytest.raises(CommandError, match=sentence) as refused:
            run("issue", *options, **({"slug": slug} if slug else {}))
        assert refused.value.returncode == 2


@pytest.mark.parametrize("days", ["0", "-1", "3651", "sehari", "1.5", "9" * 30, "²"])
def test_it_refuses_days_that_are_no_number_of_days(run: Run, budi: UserFact, days: str) -> None:
    with pytest.raises(CommandError, match="isi bilangan hari dari 1 sampai 3650"):
        run("issue", "--user", "budi", "--name", "Kasir", f"--days={days}")


def test_a_member_without_an_office_gets_no_key(
    cooperative: CooperativeFact,
    sari: MemberFact,
    own_account: Callable[[str, MemberFact], UserFact],
    actor: Actor,
) -> None:
    with pytest.raises(TokenHolderHasNoOffice):
        issue_token_of(
            cooperative_id=cooperative.id,
            holder=own_account("Sari", sari),
            name="Saya",
            on=actor.at.date(),
            by=actor,
        )


def test_a_key_ends_after_it_begins_and_has_a_short_name(
    cooperative: CooperativeFact, actor: Actor
) -> None:
    facts = {"cooperative_id": cooperative.id, "duties": [Duty.SELL], "by": actor}
    with pytest.raises(TokenNeverHolds):
        issue_token(name="Kasir", expires_at=actor.at, **facts)  # type: ignore[arg-type]
    with pytest.raises(TokenNameTooLong):
        issue_token(name="x" * 81, **facts)  # type: ignore[arg-type]
