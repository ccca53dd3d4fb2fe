"""Columns that carry money and relations that carry the co-operative with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models.expressions import ResolvedOuterRef
from django.db.models.fields.related_descriptors import ForwardManyToOneDescriptor
from django.db.models.fields.related_lookups import RelatedExact, RelatedIn

from sokoguru.database.kinds import TENANT, TENANT_ID
from sokoguru.foundation.money import Rupiah

if TYPE_CHECKING:
    _WholeNumberField = models.BigIntegerField[int, Rupiah]
else:
    _WholeNumberField = models.BigIntegerField


class RupiahField(_WholeNumberField):
    """Whole rupiah in a `bigint`."""

    def from_db_value(self, value: int | None, *_: object) -> Rupiah | None:
        return None if value is None else Rupiah(value)

    def to_python(self, value: Any) -> Rupiah | None:
        number = super().to_python(value)
        return None if number is None else Rupiah(number)


class TenantKey(models.ForeignKey[Any, Any]):
    """The co-operative of a row: first column of every key, so it needs no index of its own."""

    tenant_key = True

    def __init__(self, to: Any = "cooperatives.Cooperative", **options: Any) -> None:
        options.setdefault("on_delete", models.PROTECT)
        options.setdefault("related_name", "+")
        options["db_index"] = False
        super().__init__(to, **options)


class _TenantForward(ForwardManyToOneDescriptor):  # type: ignore[type-arg]
    """Prefetching names the co-operatives of the instances, so that it stays on their node."""

    def get_prefetch_querysets(self, instances: Any, querysets: Any = None) -> Any:
        queryset = querysets[0] if querysets else self.get_queryset()  # type: ignore[call-arg]
        owners = {getattr(instance, TENANT_ID) for instance in instances}
        queryset = queryset.filter(**{f"{TENANT_ID}__in": owners})
        return super().get_prefetch_querysets(instances, [queryset])


class TenantForeignKey(models.ForeignKey[Any, Any]):
    """A relation inside one co-operative: joins, lookups and constraint carry its id."""

    tenant_fk = True
    forward_related_accessor_class = _TenantForward

    def __init__(self, to: Any, on_delete: Any = models.PROTECT, **options: Any) -> None:
        options.setdefault("related_name", "+")
        super().__init__(to, on_delete, **options)

    def get_joining_fields(self, reverse_join: bool = False) -> Any:  # noqa: FBT001, FBT002
        mine, theirs = (m._meta.get_field(TENANT) for m in (self.model, self.related_model))
        pair = (theirs, mine) if reverse_join else (mine, theirs)
        return (pair, *super().get_joining_fields(reverse_join))

    def get_extra_restriction(self, alias: str | None, related_alias: str) -> Any:
        """`exclude()` over a reverse relation correlates by id: correlate the co-operative too."""
        if alias is not None:
            return None
        mine: Any = self.model._meta.get_field(TENANT)
        return mine.get_lookup("exact")(mine.get_col(related_alias), ResolvedOuterRef(TENANT))

    def get_extra_descriptor_filter(self, instance: models.Model) -> dict[str, Any]:
        return {TENANT_ID: getattr(instance, TENANT_ID)}


class _TenantLookup:
    """`filter(entry=row)` also restricts the co-operative of the row it names."""

    def __init__(self, lhs: Any, rhs: Any) -> None:
        values = rhs if isinstance(rhs, list | tuple | set) else [rhs]
        self.tenants = {getattr(v, TENANT_ID) for v in values if isinstance(v, models.Model)}
        super().__init__(lhs, rhs)  # type: ignore[call-arg]

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        sql, params = super().as_sql(compiler, connection)  # type: ignore[misc]
        if not self.tenants or not hasattr(self.lhs, "alias"):  # type: ignore[attr-defined]
            return sql, params
        target = self.lhs.target.model._meta.get_field(TENANT)  # type: ignore[attr-defined]
        column, column_params = compiler.compile(target.get_col(self.lhs.alias))  # type: ignore[attr-defined]
        marks = ", ".join(["%s"] * len(self.tenants))
        return f"({column} IN ({marks}) AND {sql})", [*column_params, *self.tenants, *params]


@TenantForeignKey.register_lookup
class _TenantExact(_TenantLookup, RelatedExact):
    pass


@TenantForeignKey.register_lookup
class _TenantIn(_TenantLookup, RelatedIn):
    pass
