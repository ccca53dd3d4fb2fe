"""What Django does not write: the posting functions and the composite keys of the journal."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


def _read(name):
    return (SQL / f"{name}.sql").read_text()


class Migration(migrations.Migration):
    dependencies = [
        ("ledger", "0001_initial"),
        ("members", "0001_initial"),
        ("cooperatives", "0001_initial"),
    ]
    operations = [
        migrations.RunSQL(_read("keys")),
        migrations.RunSQL(_read("post")),
        migrations.RunSQL(_read("roll_up")),
    ]
