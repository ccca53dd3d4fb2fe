"""What Django does not write: who may read his own rows, and the table of the cache."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


def _statements(name):
    """A cluster takes one statement at a time."""
    lines = (SQL / f"{name}.sql").read_text().splitlines()
    text = "\n".join(line for line in lines if not line.startswith("--"))
    return [statement.strip() for statement in text.split(";") if statement.strip()]


class Migration(migrations.Migration):
    dependencies = [("identity", "0001_initial")]
    operations = [
        migrations.RunSQL(
            _statements("own_rows"),
            "DROP POLICY rows_of_the_user ON identity_appointment;"
            "DROP POLICY rows_of_the_user ON identity_memberlink;",
        ),
        migrations.RunSQL(_statements("cache"), "DROP TABLE identity_cache"),
    ]
