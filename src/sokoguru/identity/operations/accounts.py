"""Opening an account outside the sign-up page: by a command, the demo or a test."""

from uuid import UUID

from django.db import IntegrityError, transaction

from sokoguru.foundation.refusal import Refusal
from sokoguru.identity.models import User
from sokoguru.identity.queries.users import user_fact
from sokoguru.identity.vocabulary import UserFact


class LoginIsTaken(Refusal):
    """Another person signs in with this name."""

    code = "identity.login_is_taken"
    template = 'Nama pengguna "{login}" sudah dipakai. Pilih nama lain.'
    field = "username"


class NameIsMissing(Refusal):
    """An account acts under a name that others can read."""

    code = "identity.name_is_missing"
    template = "Nama belum diisi. Tulis nama lengkap Anda."
    field = "name"


def open_account(*, username: str, name: str, password: str, email: str = "") -> UserFact:
    """Open an account; it has no right anywhere until somebody appoints or links it.

    Refuses with `NameIsMissing` or `LoginIsTaken`.
    """
    if not name.strip():
        raise NameIsMissing
    account = User(username=username.strip().lower(), name=name.strip(), email=email.strip())
    account.set_password(password)
    try:
        with transaction.atomic():
            account.save(force_insert=True)
    except IntegrityError as error:
        raise LoginIsTaken(login=username) from error
    return user_fact(account)


def rename_account(*, user_id: UUID, name: str) -> None:
    """Change the name of a person; what he signed before keeps the old one.

    Refuses with `NameIsMissing`.
    """
    if not name.strip():
        raise NameIsMissing
    User.objects.filter(id=user_id).update(name=name.strip())
