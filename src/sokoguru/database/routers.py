"""Tables are made by their owner and used by the application."""

from typing import Any


class OwnerMigrates:
    """Migrations run only over the connection of the owner."""

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        return db == "owner"
