"""Posting by set what a co-operative owes its members."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("ledger", "0003_day_sums")]
    operations = [migrations.RunSQL((SQL / "post_owed.sql").read_text())]
