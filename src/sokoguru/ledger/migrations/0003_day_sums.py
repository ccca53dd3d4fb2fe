"""The sums of days beside those of months, and members' balances on a day."""

from pathlib import Path

import django.db.models.deletion
import sokoguru.database.fields
from django.db import migrations, models


SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):
    dependencies = [
        ("cooperatives", "0001_initial"),
        ("ledger", "0002_functions_and_keys"),
    ]

    operations = [
        migrations.CreateModel(
            name="DaySum",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "cooperative_id",
                        "day",
                        "code",
                        "unit",
                        "party",
                        "is_closing",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("day", models.DateField()),
                ("code", models.CharField(max_length=12)),
                ("unit", models.CharField(blank=True, max_length=30)),
                ("party", models.CharField(blank=True, max_length=1)),
                ("is_closing", models.BooleanField()),
                ("debit", sokoguru.database.fields.RupiahField()),
                ("credit", sokoguru.database.fields.RupiahField()),
                ("lines", models.BigIntegerField()),
                (
                    "cooperative",
                    sokoguru.database.fields.TenantKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cooperatives.cooperative",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["cooperative", "code", "day"], name="day_sum_by_account")
                ],
            },
        ),
        migrations.RunSQL((SQL / "roll_up_by_day.sql").read_text()),
        migrations.RunSQL((SQL / "fill_day_sums.sql").read_text()),
        migrations.RunSQL((SQL / "member_balances_on.sql").read_text()),
    ]
