"""A test that commits is cleaned up after by copying the template database anew.

The application's role may not truncate the journal, so emptying tables is not an option.
"""

from typing import Any

from sokoguru.database.engine import base


class Operations(base.Operations):
    def execute_sql_flush(self, sql_list: Any) -> None:
        restore = self.connection.settings_dict.get("RESTORE")
        if restore is None:
            raise RuntimeError("only a test database may be flushed")
        restore()


class DatabaseWrapper(base.DatabaseWrapper):
    ops_class = Operations
