"""The wrapper that Django loads: `ENGINE = "sokoguru.database.engine"`."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.backends.postgresql import base, features, operations

from sokoguru.database.engine.schema import SchemaEditor, tenant_key
from sokoguru.database.kinds import TENANT_ID


class Features(features.DatabaseFeatures):
    def allows_group_by_selected_pks_on_model(self, model: type[models.Model]) -> bool:
        """Grouping by id alone is legal only where id alone is the key."""
        return tenant_key(model) is None and super().allows_group_by_selected_pks_on_model(model)


class Operations(operations.DatabaseOperations):
    compiler_module = "sokoguru.database.engine.compiler"

    def deferrable_sql(self) -> str:
        """A foreign key that fails at commit on a shard would no longer say that it was one."""
        return " DEFERRABLE INITIALLY IMMEDIATE"


class DatabaseWrapper(base.DatabaseWrapper):
    SchemaEditorClass = SchemaEditor
    features_class = Features
    ops_class = Operations
    _is_cluster: bool | None = None

    def has_citus(self) -> bool:
        if self._is_cluster is None:
            with self.cursor() as cursor:
                cursor.execute("SELECT 1 FROM pg_extension WHERE extname = 'citus'")
                self._is_cluster = cursor.fetchone() is not None
        return self._is_cluster

    def colocation(self, *, exclude: str) -> Any:
        """A table already distributed by co-operative: all of them share its shard ranges."""
        with self.cursor() as cursor:
            cursor.execute(
                "SELECT table_name::text FROM citus_tables"
                " WHERE citus_table_type = 'distributed' AND distribution_column = %s"
                " AND table_name <> %s::regclass ORDER BY 1 LIMIT 1",
                [TENANT_ID, exclude],
            )
            row = cursor.fetchone()
        return row[0] if row else "default"
