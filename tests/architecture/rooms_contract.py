"""The import contract of the rooms: every package is a container, except those that have no rooms.

The ordinary `layers` contract wants its containers named one by one, so a new package would stay
unchecked until somebody remembered it. This one starts from `sokoguru.*` and leaves out by name.
"""

from typing import Any

from grimp import ImportGraph
from importlinter.contracts.layers import LayersContract
from importlinter.domain import fields
from importlinter.domain.contract import ContractCheck
from importlinter.domain.helpers import module_expressions_to_modules
from importlinter.domain.imports import ModuleExpression


class RoomsContract(LayersContract):
    """Layers inside every matching package; `without_rooms` lists the packages left out."""

    type_name = "rooms"
    without_rooms = fields.SetField(subfield=fields.ModuleExpressionField(), required=False)

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: FBT001 (inherited)
        """Narrow the containers to packages that have rooms, then check them as layers."""
        options: dict[str, Any] = vars(self)  # import-linter fills its fields with values
        left_out = {expression.expression for expression in options["without_rooms"] or ()}
        packages = module_expressions_to_modules(graph, options["containers"])
        options["containers"] = [
            ModuleExpression(package.name)
            for package in packages
            if package.name not in left_out and graph.find_children(package.name)
        ]
        return super().check(graph, verbose)
