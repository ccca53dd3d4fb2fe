"""What Django does not write: periods never overlap, and the application only reads them."""

from pathlib import Path

from django.conf import settings
from django.db import migrations

SQL = Path(__file__).parent / "sql"


def _statement(name):
    lines = (SQL / f"{name}.sql").read_text().splitlines()
    return "\n".join(line for line in lines if not line.startswith("--"))


def _only_read(apps, editor):
    role = editor.quote_name(settings.DATABASE_APP_ROLE)
    editor.execute(f"REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON law_ruleperiod FROM {role}")


class Migration(migrations.Migration):
    dependencies = [("law", "0001_initial")]
    operations = [
        migrations.RunSQL(
            _statement("periods"),
            "ALTER TABLE law_ruleperiod DROP CONSTRAINT periods_never_overlap",
        ),
        migrations.RunPython(_only_read, migrations.RunPython.noop),
    ]
