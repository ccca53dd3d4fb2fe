"""What Django does not write: days that never overlap, and the indexes of the search."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


def _read(name):
    return (SQL / f"{name}.sql").read_text()


def refuse_two_names_a_day(apps, schema_editor):
    """A cluster keeps no triggers on shared tables; there the check before loading stands alone."""
    if not schema_editor.is_cluster:
        schema_editor.execute(_read("one_name_a_day"), params=None)


def allow_two_names_a_day(apps, schema_editor):
    schema_editor.execute("DROP FUNCTION IF EXISTS refuse_two_names_a_day() CASCADE")


class Migration(migrations.Migration):
    dependencies = [("areas", "0001_initial")]
    operations = [
        migrations.RunPython(refuse_two_names_a_day, allow_two_names_a_day),
        migrations.RunSQL(_read("search"), "DROP INDEX area_by_words"),
        migrations.RunSQL(_read("code_prefix"), "DROP INDEX area_by_code_prefix"),
    ]
