"""What Django does not write: the words of a name as an index."""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("registry", "0001_initial")]
    operations = [
        migrations.RunSQL((SQL / "search.sql").read_text(), "DROP INDEX register_by_words")
    ]
