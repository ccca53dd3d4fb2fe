"""A person with an account: one sign-in for all co-operatives he has to do with."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.validators import ASCIIUsernameValidator
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from sokoguru.foundation.identifiers import uuid7


class UserManager(BaseUserManager["User"]):
    """Finds a user whatever the capitals of the login."""

    def get_by_natural_key(self, username: str | None) -> "User":
        """The user with this login."""
        return self.get(username=(username or "").lower())


class User(AbstractBaseUser):
    """The account; rights come from appointments and membership alone, never from the account."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    username = models.CharField(
        _("Nama pengguna"), max_length=60, unique=True, validators=[ASCIIUsernameValidator()]
    )
    name = models.CharField(_("Nama lengkap"), max_length=120)
    email = models.EmailField(_("Alamat surel"), blank=True)
    is_active = models.BooleanField(default=True)

    objects = UserManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(username=Lower("username")), name="login_is_in_small_letters"
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.username

    def get_full_name(self) -> str:
        """The name on letters and receipts."""
        return self.name
