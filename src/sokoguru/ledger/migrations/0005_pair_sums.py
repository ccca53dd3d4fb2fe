"""The sums of pairs: what went from one account to another, by month, unit and kind of entry."""

from pathlib import Path

import django.db.models.deletion
import sokoguru.database.fields
from django.db import migrations, models


SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):
    dependencies = [
        ("cooperatives", "0001_initial"),
        ("ledger", "0004_post_owed"),
    ]

    operations = [
        migrations.CreateModel(
            name="PairSum",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "cooperative_id",
                        "month",
                        "debit",
                        "credit",
                        "unit",
                        "kind",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("month", models.DateField()),
                ("debit", models.CharField(max_length=12)),
                ("credit", models.CharField(max_length=12)),
                ("unit", models.CharField(blank=True, max_length=30)),
                ("kind", models.CharField(max_length=12)),
                ("amount", sokoguru.database.fields.RupiahField()),
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
        ),
        migrations.RunSQL((SQL / "roll_up_by_pair.sql").read_text()),
        migrations.RunSQL((SQL / "fill_pair_sums.sql").read_text()),
    ]
