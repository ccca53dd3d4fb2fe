"""What the articles say of the books: who approves, and what members' shares are."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sokoguru.cooperatives.vocabulary import Articles, MemberShares
from sokoguru.site.vocabulary import MEMBER_SHARES
from sokoguru.site.web.choices import choices_of
from sokoguru.ui.web.fields import MoneyField


class BooksForm(forms.Form):
    """The limit of one person's journals, and the place of simpanan pokok and wajib."""

    journal_approval_above = MoneyField(
        label=_("Jurnal di atas jumlah ini disetujui orang kedua"),
        minimum=0,
        required=False,
        help_text=_("Kosongkan bila tidak ada batas. Rp 0 berarti setiap jurnal umum."),
    )
    member_shares = forms.ChoiceField(
        label=_("Simpanan pokok dan wajib di neraca"),
        choices=choices_of(MEMBER_SHARES),
        initial=MemberShares.EQUITY,
        help_text=_(
            "Ekuitas bila koperasi berhak menolak menariknya kembali; kalau tidak, liabilitas."
        ),
    )

    def choices(self) -> dict[str, Any]:
        """What was decided, by the name of the field of the articles."""
        chosen = self.cleaned_data
        return {
            "journal_approval_above": chosen["journal_approval_above"],
            "member_shares": MemberShares(chosen["member_shares"]),
        }


def books_initial(articles: Articles) -> dict[str, Any]:
    """What the form shows of articles in force."""
    return {
        "journal_approval_above": articles.journal_approval_above,
        "member_shares": articles.member_shares,
    }
