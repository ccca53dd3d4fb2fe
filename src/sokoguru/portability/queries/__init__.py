"""The index of every question about books that travel."""

from sokoguru.portability.queries.package import write_package
from sokoguru.portability.queries.tables import carried_tables, tenant_tables
from sokoguru.portability.queries.view import one_view

__all__ = ["carried_tables", "one_view", "tenant_tables", "write_package"]
