"""What an entry takes from a member was there on its day and on every day since."""

from datetime import date
from pathlib import Path

from django.db import migrations, models

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("ledger", "0006_journal_work")]

    operations = [
        migrations.AddField(
            model_name="memberbalance",
            name="last_on",
            field=models.DateField(db_default=date(9999, 12, 31)),
        ),
        migrations.RunSQL((SQL / "fill_last_days.sql").read_text()),
        migrations.RunSQL((SQL / "floor_on_every_day.sql").read_text()),
    ]
