"""Numbers searched from their beginning on."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("registry", "0002_search")]
    operations = [
        migrations.RunSQL(
            (SQL / "numbers.sql").read_text(),
            "DROP INDEX register_by_nik; DROP INDEX register_by_legal_number",
        )
    ]
