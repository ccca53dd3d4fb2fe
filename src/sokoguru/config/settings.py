"""The settings of an installation; what differs between them comes from the environment."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from sokoguru.config.data_folder import data_folder, secret_key
from sokoguru.database.addresses import embedded_databases, server_databases

PACKAGE = Path(__file__).resolve().parent.parent
DATA_FOLDER = data_folder()

DEBUG = os.environ.get("SOKOGURU_DEBUG") == "1"
SECRET_KEY = os.environ.get("SOKOGURU_SECRET_KEY") or secret_key()
ALLOWED_HOSTS = os.environ.get("SOKOGURU_HOSTS", "*").split(",")
PUBLIC_ADDRESS = os.environ.get("SOKOGURU_ADDRESS", "http://127.0.0.1:8000")
IS_HTTPS = PUBLIC_ADDRESS.startswith("https://")
CSRF_TRUSTED_ORIGINS = [PUBLIC_ADDRESS]

# ------------------------------------------------------------------ database

DATABASE_IS_EMBEDDED = "DATABASE_URL" not in os.environ
_databases = embedded_databases if DATABASE_IS_EMBEDDED else server_databases
DATABASES = _databases(os.environ, data_folder=DATA_FOLDER)
DATABASE_APP_ROLE = DATABASES["default"]["USER"]
DATABASE_ROUTERS = ["sokoguru.database.routers.OwnerMigrates"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# ------------------------------------------------------------------ applications

_ROOMS = [
    "database",
    "ui",
    "law",
    "areas",
    "documents",
    "cooperatives",
    "members",
    "identity",
    "correspondence",
    "ledger",
    "assets",
    "savings",
    "trade",
    "capital",
    "treasury",
    "budget",
    "counter",
    "closing",
    "reports",
    "surplus",
    "accountability",
    "examination",
    "portability",
    "voting",
    "governance",
    "registry",
    "site",
    "api",
    "config",
]


def _app(room: str) -> list[str]:
    return [f"sokoguru.{room}"] if (PACKAGE / room / "apps.py").exists() else []


INSTALLED_APPS = [
    *(app for room in _ROOMS for app in _app(room)),
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "axes",
    "csp",
    "django_htmx",
    "django_cotton.apps.SimpleAppConfig",
    "template_partials.apps.SimpleAppConfig",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "sokoguru.site.web.language.ChosenLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "sokoguru.config.urls"
WSGI_APPLICATION = "sokoguru.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "loaders": [
                (
                    "template_partials.loader.Loader",
                    [
                        (
                            "django.template.loaders.cached.Loader",
                            [
                                "django_cotton.cotton_loader.Loader",
                                "django.template.loaders.filesystem.Loader",
                                "django.template.loaders.app_directories.Loader",
                            ],
                        )
                    ],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "sokoguru.site.web.navigation.navigation",
            ],
            "libraries": {
                "keys": "sokoguru.identity.web.keys",
                "qr": "sokoguru.identity.web.qr",
                "words": "sokoguru.law.web.words",
            },
            "builtins": [
                "django_cotton.templatetags.cotton",
                "template_partials.templatetags.partials",
            ],
        },
    }
]

# ------------------------------------------------------------------ sign-in

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_USER_MODEL = "identity.User"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/koperasi/?masuk"
OPEN_SIGNUP = os.environ.get("SOKOGURU_SIGNUP", "open") == "open"

ACCOUNT_ADAPTER = "sokoguru.identity.web.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "email", "password1*", "password2*"]
ACCOUNT_FORMS = {"login": "sokoguru.identity.web.forms.SignInForm"}
ACCOUNT_SIGNUP_FORM_CLASS = "sokoguru.identity.web.forms.SignupForm"
ACCOUNT_EMAIL_VERIFICATION = "optional" if os.environ.get("SOKOGURU_EMAIL_URL") else "none"
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_RATE_LIMITS = {"login_failed": None}  # axes counts those, by login and address together
ACCOUNT_USERNAME_MIN_LENGTH = 3
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Sokoguru"
MFA_TOTP_TOLERANCE = 1
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not IS_HTTPS

# By login and address together: one shared connection must not lock a whole village out.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_USERNAME_CALLABLE = "sokoguru.identity.web.lockout.login_of"
AXES_LOCKOUT_CALLABLE = "sokoguru.identity.web.lockout.locked_out"
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False

SESSION_COOKIE_AGE = 14 * 24 * 3600
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

# ------------------------------------------------------------------ words, days, files

LANGUAGE_CODE = "id"
LANGUAGES = [("id", _("Bahasa Indonesia")), ("en", _("Inggris"))]
TIME_ZONE = "Asia/Jakarta"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = DATA_FOLDER / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = DEBUG
MEDIA_ROOT = DATA_FOLDER / "files"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "identity_cache",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
SILENCED_SYSTEM_CHECKS = ["models.W042"]
CSRF_FAILURE_VIEW = "sokoguru.site.web.errors.form_expired"
