"""The base of every table that belongs to one co-operative."""

from __future__ import annotations

from typing import Any, Self, TypeVar

from django.db import models

from sokoguru.database.fields import TenantKey
from sokoguru.database.kinds import TENANT_ID
from sokoguru.foundation.identifiers import uuid7

Row = TypeVar("Row", bound=models.Model, covariant=True)


class TenantQuerySet(models.QuerySet[Row]):
    """A query that names its co-operative first."""

    def of(self, cooperative_id: int) -> Self:
        return self.filter(cooperative_id=cooperative_id)

    def bulk_update(self, objs: Any, fields: Any, batch_size: int | None = None) -> int:
        rows = list(objs)
        owners = {row.cooperative_id for row in rows}
        own = self.filter(cooperative_id__in=owners)
        return super(TenantQuerySet, own).bulk_update(rows, fields, batch_size)


class TenantTable(models.Model):
    """A table of one co-operative whose key its model composes itself, co-operative first."""

    cooperative = TenantKey()

    objects = TenantQuerySet.as_manager()

    class Meta:
        abstract = True


class TenantModel(TenantTable):
    """One row of one co-operative: physical key `(cooperative_id, id)`, row-level security on.

    The engine adds the key and the policy when it creates the table. A row never moves to another
    co-operative, and every single-row statement names the one it belongs to.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)

    class Meta:
        abstract = True

    @classmethod
    def from_db(cls, *args: Any, **options: Any) -> Self:
        row = super().from_db(*args, **options)
        row._loaded_tenant = row.__dict__.get(TENANT_ID)  # type: ignore[attr-defined]
        return row

    def _do_update(
        self, base_qs: Any, using: Any, pk_val: Any, values: Any, *args: Any, **options: Any
    ) -> Any:
        if getattr(self, "_loaded_tenant", None) not in (None, self.cooperative_id):
            raise ValueError("a row never moves to another co-operative")
        values = [value for value in values if value[0].attname != TENANT_ID]
        own = base_qs.filter(cooperative_id=self.cooperative_id)
        return super()._do_update(own, using, pk_val, values, *args, **options)

    def refresh_from_db(
        self, using: Any = None, fields: Any = None, from_queryset: Any = None
    ) -> None:
        rows = from_queryset if from_queryset is not None else type(self)._base_manager.all()
        own = rows.filter(cooperative_id=self.cooperative_id)
        super().refresh_from_db(using, fields, own)

    def _get_unique_checks(self, exclude: Any = None, **options: Any) -> Any:
        """The id is generated: nobody need search all co-operatives for it."""
        return super()._get_unique_checks({*(exclude or ()), "id"}, **options)  # type: ignore[misc]
