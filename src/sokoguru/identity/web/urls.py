"""Addresses of signing in and of one's own account, all under `/akun/`.

allauth's pages stand under Indonesian paths but keep their own names, because they look each other
up by them.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from allauth.usersessions import views as sessions
from django.urls import include, path

from sokoguru.identity.web import account as own

_SIGN_IN = [
    path("masuk/", account.login, name="account_login"),
    path("keluar/", account.logout, name="account_logout"),
    path("daftar/", account.signup, name="account_signup"),
    path("nonaktif/", account.account_inactive, name="account_inactive"),
    path("pastikan/", account.reauthenticate, name="account_reauthenticate"),
    path("surel/", account.email, name="account_email"),
    path("surel/dikirim/", account.email_verification_sent, name="account_email_verification_sent"),
    path("surel/<str:key>/", account.confirm_email, name="account_confirm_email"),
    path("sandi/ganti/", account.password_change, name="account_change_password"),
    path("sandi/buat/", account.password_set, name="account_set_password"),
    path("sandi/lupa/", account.password_reset, name="account_reset_password"),
    path("sandi/lupa/dikirim/", account.password_reset_done, name="account_reset_password_done"),
    path(
        "sandi/lupa/selesai/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path(
        "sandi/lupa/<str:uidb36>-<str:key>/",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("dua-langkah/", mfa.index, name="mfa_index"),
    path("dua-langkah/masuk/", mfa.authenticate, name="mfa_authenticate"),
    path("dua-langkah/pastikan/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("dua-langkah/aplikasi/", totp.activate_totp, name="mfa_activate_totp"),
    path("dua-langkah/aplikasi/matikan/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("dua-langkah/kode/", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "dua-langkah/kode/baru/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"
    ),
    path(
        "dua-langkah/kode/unduh/", codes.download_recovery_codes, name="mfa_download_recovery_codes"
    ),
    path("kunci-sandi/", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path("kunci-sandi/tambah/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("kunci-sandi/masuk/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path(
        "kunci-sandi/pastikan/",
        passkeys.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
    path("kunci-sandi/<int:pk>/ubah/", passkeys.edit_webauthn, name="mfa_edit_webauthn"),
    path("kunci-sandi/<int:pk>/hapus/", passkeys.remove_webauthn, name="mfa_remove_webauthn"),
    path("perangkat/", sessions.list_usersessions, name="usersessions_list"),
]
_OWN = [path("", own.account, name="account")]

urlpatterns = [
    path("akun/", include((_OWN, "identity"))),
    path("akun/", include(_SIGN_IN)),
]
