"""System checks: mistakes in keys are found on a laptop, not on the day a cluster is needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import AppConfig, apps
from django.core.checks import CheckMessage, Error
from django.db import models

from sokoguru.database.fields import TenantForeignKey, TenantKey
from sokoguru.database.kinds import TENANT, Reference

HOUSE = "sokoguru."


def check_tenant_tables(
    *, app_configs: Sequence[AppConfig] | None = None, **_: Any
) -> list[CheckMessage]:
    """Report every model of the house whose keys could not be distributed by co-operative."""
    wanted = {config.label for config in app_configs or apps.get_app_configs()}
    return [
        message
        for model in apps.get_models()
        if model._meta.app_label in wanted and model.__module__.startswith(HOUSE)
        for message in _faults(model)
    ]


def _faults(model: type[models.Model]) -> Iterator[CheckMessage]:
    if not _is_tenant(model):
        yield from _shared_table_faults(model)
        return
    yield from _uniqueness_faults(model)
    for field in model._meta.local_fields:
        yield from _relation_faults(model, field)
    for relation in model._meta.local_many_to_many:
        yield _error(model, f"{relation.name}: name an explicit tenant table in between", "E103")


def _shared_table_faults(model: type[models.Model]) -> Iterator[CheckMessage]:
    for field in model._meta.local_fields:
        if field.is_relation and _is_tenant(field.related_model):
            yield _error(
                model, f"{field.name}: a shared table never points at a tenant table", "E101"
            )


def _uniqueness_faults(model: type[models.Model]) -> Iterator[CheckMessage]:
    for field in model._meta.local_fields:
        if field.unique and not field.primary_key:
            yield _error(model, f"{field.name}: unique=True spans all co-operatives", "E104")
    for constraint in model._meta.constraints:
        if isinstance(constraint, models.UniqueConstraint) and TENANT not in constraint.fields:
            yield _error(model, f"{constraint.name}: must contain {TENANT}", "E105")
    for group in model._meta.unique_together:
        if TENANT not in group:
            yield _error(model, f"unique_together {group}: must contain {TENANT}", "E105")


def _relation_faults(
    model: type[models.Model], field: models.Field[Any, Any]
) -> Iterator[CheckMessage]:
    if not field.is_relation or isinstance(field, TenantKey):
        return
    target: Any = field.related_model
    if _is_tenant(target):
        if not isinstance(field, TenantForeignKey):
            yield _error(model, f"{field.name}: use TenantForeignKey inside a co-operative", "E106")
    elif isinstance(field, TenantForeignKey):
        yield _error(model, f"{field.name}: {target} is not a table of a co-operative", "E107")
    elif not issubclass(target, Reference) and getattr(field, "db_constraint", True):
        yield _error(model, f"{field.name}: needs db_constraint=False or a Reference table", "E108")


def _is_tenant(model: Any) -> bool:
    meta = getattr(model, "_meta", None)
    return meta is not None and any(isinstance(field, TenantKey) for field in meta.local_fields)


def _error(model: type[models.Model], sentence: str, number: str) -> CheckMessage:
    return Error(f"{model._meta.label}.{sentence}", obj=model, id=f"database.{number}")
