"""System checks: mistakes in keys are found on a laptop, not on the day a cluster is needed.

Every table of the house is one of three: of one co-operative (`TenantModel`, `TenantTable`), shared
and copied to every node (`Reference`), or the table of people, which stays on the coordinator.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import AppConfig, apps
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.core.checks import CheckMessage, Error
from django.db import models

from sokoguru.database.fields import TenantForeignKey, TenantKey
from sokoguru.database.kinds import TENANT, TENANT_ID, AppendOnly, Reference

HOUSE = "sokoguru."
OWNER_OF_ROWS = "cooperatives.Cooperative"
LONGEST_TABLE = 63 - len("_pkey")


def check_tenant_tables(
    *, app_configs: Sequence[AppConfig] | None = None, **_: Any
) -> list[CheckMessage]:
    """Report every model of the house whose keys could not be distributed by co-operative."""
    wanted = {config.label for config in app_configs or apps.get_app_configs()}
    return [
        message
        for model in apps.get_models()
        if model._meta.app_label in wanted
        for message in faults_of(model)
    ]


def faults_of(model: type[models.Model]) -> Iterator[CheckMessage]:
    """What a cluster would refuse in one model."""
    if model._meta.proxy:
        return
    if _is_tenant(model):
        yield from _tenant_faults(model)
    else:
        yield from _shared_faults(model)
        if model.__module__.startswith(HOUSE):
            yield from _house_faults(model)


def _tenant_faults(model: type[models.Model]) -> Iterator[CheckMessage]:
    yield from _owner_faults(model)
    yield from _key_faults(model)
    yield from _uniqueness_faults(model)
    for field in model._meta.local_fields:
        yield from _relation_faults(model, field)
    for relation in model._meta.local_many_to_many:
        between: Any = relation.remote_field.through
        if between._meta.auto_created:
            yield _error(
                model, f"{relation.name}: name an explicit tenant table in between", "E103"
            )


def _shared_faults(model: type[models.Model]) -> Iterator[CheckMessage]:
    """A table on all nodes, or on one, cannot point at rows that lie on another node."""
    for field in (*model._meta.local_fields, *model._meta.local_many_to_many):
        if not field.is_relation:
            continue
        target: Any = field.related_model
        if _is_tenant(target):
            yield _error(
                model, f"{field.name}: a shared table never points at a tenant table", "E101"
            )
        elif issubclass(model, Reference) and not _is_reference(target) and _is_bound(field):
            yield _error(
                model, f"{field.name}: a Reference table points at Reference tables only", "E112"
            )


def _house_faults(model: type[models.Model]) -> Iterator[CheckMessage]:
    """A table that forgot to say what it is would stay on the coordinator unnoticed."""
    for field in model._meta.local_fields:
        names_owner = field.is_relation and _label(field.related_model) == OWNER_OF_ROWS
        if names_owner or field.column == TENANT_ID:
            yield _error(model, f"{field.name}: rows of one co-operative need TenantModel", "E113")
    is_people = model._meta.label == settings.AUTH_USER_MODEL
    if not issubclass(model, Reference) and not is_people:
        yield _error(model, "pk: a table is a TenantModel or a Reference", "E114")
    key: Any = model._meta.pk
    if isinstance(key, models.AutoField) and not isinstance(key, models.BigAutoField):
        yield _error(model, f"{key.name}: 32 bits are too few on a cluster", "E110")


def _owner_faults(model: type[models.Model]) -> Iterator[CheckMessage]:
    owners = [field for field in model._meta.local_fields if isinstance(field, TenantKey)]
    for owner in owners:
        if owner.column != TENANT_ID or len(owners) > 1:
            yield _error(model, f"{owner.name}: the one tenant key is {TENANT_ID}", "E109")
        if owner.null:
            yield _error(model, f"{owner.name}: every row belongs to a co-operative", "E109")


def _key_faults(model: type[models.Model]) -> Iterator[CheckMessage]:
    """`(cooperative_id, id)` with a generated id, or a composite key that begins alike."""
    key: Any = model._meta.pk
    if isinstance(key, models.CompositePrimaryKey):
        if key.field_names[0] not in (TENANT, TENANT_ID):
            yield _error(model, f"{key.name}: the key begins with {TENANT}", "E111")
    elif not isinstance(key, models.UUIDField) or key.default is models.NOT_PROVIDED:
        yield _error(model, f"{key.name}: the id is a UUID that the house makes", "E110")
    if len(model._meta.db_table) > LONGEST_TABLE:
        yield _error(model, f"{key.name}: the table's name leaves no room for its key", "E115")


def _uniqueness_faults(model: type[models.Model]) -> Iterator[CheckMessage]:
    for field in model._meta.local_fields:
        if field.unique and not field.primary_key:
            yield _error(model, f"{field.name}: unique=True spans all co-operatives", "E104")
    for constraint in model._meta.constraints:
        if not _keeps_to_tenant(constraint):
            yield _error(model, f"{constraint.name}: must contain {TENANT}", "E105")
    for group in model._meta.unique_together:
        if TENANT not in group:
            yield _error(model, f"unique_together {group}: must contain {TENANT}", "E105")


def _keeps_to_tenant(constraint: models.BaseConstraint) -> bool:
    if isinstance(constraint, models.UniqueConstraint):
        named = {getattr(part, "name", None) for part in constraint.expressions}
        return TENANT in constraint.fields or bool(named & {TENANT, TENANT_ID})
    if isinstance(constraint, ExclusionConstraint):
        pairs = [(getattr(what, "name", what), by) for what, by in constraint.expressions]
        return (TENANT, "=") in pairs or (TENANT_ID, "=") in pairs
    return True


def _relation_faults(
    model: type[models.Model], field: models.Field[Any, Any]
) -> Iterator[CheckMessage]:
    if not field.is_relation or isinstance(field, TenantKey):
        return
    target: Any = field.related_model
    if _is_tenant(target):
        if not isinstance(field, TenantForeignKey):
            yield _error(model, f"{field.name}: use TenantForeignKey inside a co-operative", "E106")
        if issubclass(model, AppendOnly) and _changes_rows(field):
            yield _error(model, f"{field.name}: nothing changes an append-only row", "E116")
    elif isinstance(field, TenantForeignKey):
        yield _error(model, f"{field.name}: {target} is not a table of a co-operative", "E107")
    elif not _is_reference(target) and _is_bound(field):
        yield _error(model, f"{field.name}: needs db_constraint=False or a Reference table", "E108")


def _changes_rows(field: Any) -> bool:
    return field.remote_field.on_delete not in (models.PROTECT, models.RESTRICT, models.DO_NOTHING)


def _is_bound(field: Any) -> bool:
    return bool(getattr(field, "db_constraint", True))


def _is_reference(model: Any) -> bool:
    return isinstance(model, type) and issubclass(model, Reference)


def _is_tenant(model: Any) -> bool:
    meta = getattr(model, "_meta", None)
    return meta is not None and any(isinstance(field, TenantKey) for field in meta.local_fields)


def _label(model: Any) -> str:
    meta = getattr(model, "_meta", None)
    return meta.label if meta else str(model)


def _error(model: type[models.Model], sentence: str, number: str) -> CheckMessage:
    return Error(f"{model._meta.label}.{sentence}", obj=model, id=f"database.{number}")
