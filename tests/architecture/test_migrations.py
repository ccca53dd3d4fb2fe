"""The migrations say what the models say: nobody changed a column and forgot the step."""

from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.utils import translation


def test_no_model_waits_for_a_migration() -> None:
    steps = MigrationLoader(None)
    own = {app.label for app in apps.get_app_configs() if app.name.startswith("sokoguru.")}
    with translation.override(None):  # labels are compared as the source has them
        wanted = MigrationAutodetector(steps.project_state(), ProjectState.from_apps(apps)).changes(
            graph=steps.graph
        )
    lines = [
        f"{package}: {operation.describe()}"
        for package in own & wanted.keys()
        for migration in wanted[package]
        for operation in migration.operations
    ]

    assert not lines, "\n".join(lines)
