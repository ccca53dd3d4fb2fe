"""Settings of the test suite: its own data folder, quick passwords, plain static files."""

import hashlib
import os
import tempfile
from pathlib import Path

_CHECKOUT = hashlib.sha256(str(Path(__file__).resolve().parent).encode()).hexdigest()[:8]
_FOLDER = Path(tempfile.gettempdir(), f"sokoguru-tests-{os.getuid()}-{_CHECKOUT}")
os.environ["SOKOGURU_DATA"] = str(_FOLDER)
os.environ["SOKOGURU_SECRET_KEY"] = "only for tests"
os.environ.pop("DATABASE_URL", None)
_FOLDER.mkdir(parents=True, exist_ok=True)

from sokoguru.config.settings import *  # noqa: E402, F403
from sokoguru.config.settings import DATABASES, STORAGES  # noqa: E402

for _database in DATABASES.values():
    _database["ENGINE"] = "tests.engine"
    _database["CONN_MAX_AGE"] = 0
STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_USE_FINDERS = True
ALLOWED_HOSTS = ["*"]
