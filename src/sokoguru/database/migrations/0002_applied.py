"""Which migrations made these tables, with the digest of what they said then."""

from django.db import migrations

APPLIED = """
CREATE TABLE database_applied (
    app text NOT NULL, name text NOT NULL, digest text NOT NULL, PRIMARY KEY (app, name)
)
"""


class Migration(migrations.Migration):
    dependencies = [("database", "0001_append_only")]
    operations = [migrations.RunSQL(APPLIED, "DROP TABLE database_applied")]
