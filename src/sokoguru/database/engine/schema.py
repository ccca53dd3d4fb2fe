"""How tables are made: tenant key first, row-level security on, append-only where wanted."""

from __future__ import annotations

from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.backends.postgresql.schema import DatabaseSchemaEditor

from sokoguru.database.kinds import REFUSE_CHANGE, TENANT_ID, AppendOnly, Reference

LONGEST_NAME = 63
OWN_ROWS = f"{TENANT_ID} = nullif(current_setting('app.cooperative_id', true), '')::bigint"


def tenant_key(model: type[models.Model]) -> models.Field[Any, Any] | None:
    """The field that names the co-operative of a row, or None for a shared table."""
    fields = model._meta.local_fields
    return next((field for field in fields if getattr(field, "tenant_key", False)), None)


class SchemaEditor(DatabaseSchemaEditor):
    sql_create_column_inline_fk = None  # type: ignore[assignment]  # one utility statement at a time

    def __enter__(self) -> Self:
        super().__enter__()
        self.is_cluster: bool = self.connection.has_citus()  # type: ignore[attr-defined]
        if self.is_cluster and self.atomic_migration and not self.collect_sql:
            self.execute("SET LOCAL citus.multi_shard_modify_mode TO 'sequential'")
        return self

    def create_model(self, model: type[models.Model]) -> None:
        super().create_model(model)
        is_tenant = tenant_key(model) is not None
        if is_tenant:
            self._lead_key_with_tenant(model)
        if self.is_cluster:
            self._distribute(model, is_tenant=is_tenant)
        if is_tenant:
            self._secure_rows(model)
        if issubclass(model, AppendOnly):
            self._forbid_changes(model)

    def _lead_key_with_tenant(self, model: type[models.Model]) -> None:
        if len(model._meta.pk_fields) > 1:  # a composite key already starts with the co-operative
            return
        table, key = model._meta.db_table, str(model._meta.pk.column)
        name = f"{table}_pkey"
        if len(name) > LONGEST_NAME:
            raise ValueError(f"the name of table {table} is too long for its key")
        quoted, constraint = self.quote_name(table), self.quote_name(name)
        self.execute(f"ALTER TABLE {quoted} DROP CONSTRAINT {constraint}")
        self.execute(
            f"ALTER TABLE {quoted} ADD CONSTRAINT {constraint}"
            f" PRIMARY KEY ({TENANT_ID}, {self.quote_name(key)})"
        )

    def _distribute(self, model: type[models.Model], *, is_tenant: bool) -> None:
        table = model._meta.db_table
        if is_tenant:
            beside = self.connection.colocation(exclude=table)  # type: ignore[attr-defined]
            self.execute(
                "SELECT create_distributed_table(%s, %s, colocate_with => %s)",
                [table, TENANT_ID, beside],
            )
        elif issubclass(model, Reference):
            self.execute("SELECT create_reference_table(%s)", [table])

    def _secure_rows(self, model: type[models.Model]) -> None:
        table = self.quote_name(model._meta.db_table)
        self.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        self.execute(
            f"CREATE POLICY own_rows ON {table} USING ({OWN_ROWS}) WITH CHECK ({OWN_ROWS})"
        )

    def _forbid_changes(self, model: type[models.Model]) -> None:
        table = self.quote_name(model._meta.db_table)
        role = self.quote_name(settings.DATABASE_APP_ROLE)
        self.execute(f"REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM {role}")
        if not self.is_cluster:
            self.execute(
                f"CREATE TRIGGER nothing_is_changed BEFORE UPDATE OR DELETE ON {table}"
                f" FOR EACH ROW EXECUTE FUNCTION {REFUSE_CHANGE}()"
            )
            self.execute(
                f"CREATE TRIGGER nothing_is_truncated BEFORE TRUNCATE ON {table}"
                f" FOR EACH STATEMENT EXECUTE FUNCTION {REFUSE_CHANGE}()"
            )

    def _create_fk_sql(self, model: Any, field: Any, suffix: Any) -> Any:
        sql = super()._create_fk_sql(model, field, suffix)  # type: ignore[misc]
        if getattr(field, "tenant_fk", False):
            for part in ("column", "to_column"):
                sql.parts[part].columns = [TENANT_ID, *sql.parts[part].columns]
        return sql
