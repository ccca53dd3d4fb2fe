"""Loans taken, what was paid on them, and the interest that was accrued."""

from django.db import models
from django.db.models import Q

from sokoguru.capital.models.recorded import Recorded
from sokoguru.database.fields import RupiahField, TenantForeignKey
from sokoguru.database.kinds import AppendOnly
from sokoguru.database.models import TenantModel


class Loan(Recorded):
    """A loan as its agreement describes it; what became of it follows from the rows below."""

    source = models.CharField(max_length=20)
    programme = models.CharField(max_length=20)
    lender = models.CharField(max_length=200)
    legal_ground = models.CharField(max_length=300, blank=True)
    member_id = models.UUIDField(null=True)
    agreement_number = models.CharField(max_length=120)
    agreement_on = models.DateField()
    resolution_number = models.CharField(max_length=120, blank=True)
    account = models.CharField(max_length=12)
    unit = models.CharField(max_length=30)
    principal = RupiahField()
    rate_bps = models.IntegerField()
    method = models.CharField(max_length=20)
    instalments = models.IntegerField()
    every_months = models.IntegerField()
    grace_months = models.IntegerField()
    received_on = models.DateField()
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_key", "cooperative"], name="loan_taken_is_recorded_once"
            ),
            models.CheckConstraint(condition=Q(principal__gt=0), name="loan_taken_is_positive"),
            models.CheckConstraint(
                condition=Q(source__in=["anggota", "koperasi_lain", "bank", "surat_utang", "lain"]),
                name="loan_taken_has_one_of_five_sources",
            ),
            models.CheckConstraint(
                condition=~Q(source="lain") | ~Q(legal_ground=""),
                name="other_source_states_its_legal_ground",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.lender} {self.agreement_number}"


class LoanHolder(AppendOnly, TenantModel):
    """Somebody who holds a part of a bond or note."""

    loan = TenantForeignKey(Loan)
    position = models.IntegerField()
    name = models.CharField(max_length=200)
    amount = RupiahField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gt=0), name="holding_is_positive"),
        ]

    def __str__(self) -> str:
        return self.name


class LoanPayment(Recorded):
    """Money paid to a lender: interest, of which a part had been accrued, and principal."""

    loan = TenantForeignKey(Loan)
    paid_on = models.DateField()
    principal = RupiahField()
    interest = RupiahField()
    extra = RupiahField()
    running = RupiahField()
    from_accrual = RupiahField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_key", "cooperative"], name="loan_payment_is_recorded_once"
            ),
            models.CheckConstraint(
                condition=Q(principal__gte=0, interest__gte=0, extra__gte=0, running__gte=0),
                name="loan_payment_has_no_negative_part",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.paid_on} {self.principal + self.interest}"


class LoanAccrual(Recorded):
    """Interest of a month that was booked before it was paid."""

    loan = TenantForeignKey(Loan)
    month = models.DateField()
    amount = RupiahField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source_key", "cooperative"], name="accrual_is_recorded_once"
            ),
            models.CheckConstraint(condition=Q(amount__gt=0), name="accrual_is_positive"),
        ]

    def __str__(self) -> str:
        return f"{self.month} {self.amount}"
