"""A year through the API: joining, saving, trading, the close, and SHU down to the last share."""

from typing import Any

import pytest

from sokoguru.api.tests.programme import DAY, Programme, end_year, sale, saving
from sokoguru.cooperatives.vocabulary import Subject
from sokoguru.members.vocabulary import MemberFact

pytestmark = pytest.mark.django_db
PAYDAY = "2027-02-21"
WAYAN = {
    "name": "Ni Wayan Suri",
    "nik": "5171014502900002",
    "phone": "081200000002",
    "address": "Banjar Kaja",
    "group": "umum",
    "consent": True,
    "money": "1101",
    "on": DAY,
}


def balances(programme: Programme, on: str = "2026-12-31") -> Any:
    return programme.ask(f"books/balances?on={on}")


def test_a_year_runs_from_a_deposit_to_a_paid_share(programme: Programme, sari: MemberFact) -> None:
    programme.done("savings/deposits", saving(sari, 50_000))
    programme.done("trade/sales", sale(sari))
    assert balances(programme)["2101"] == 50_000
    assert programme.done("years/2026/close")["result"] == 200_000
    programme.done("years/2027/open")
    determined = programme.done("surplus/2026/determination")
    programme.done("surplus/2026/approval", programme.resolved(Subject.SURPLUS))
    announced = programme.done("surplus/2026/announcement")
    assert announced["root"] == determined["root"]

    (slip,) = programme.ask("surplus/2026/slips")["items"]
    paid = programme.done(f"surplus/slips/{slip['id']}/payment", {"method": "tunai", "on": PAYDAY})

    assert slip["total"] == determined["heads"]["jasa_anggota"] == paid["total"] > 0
    assert programme.ask("surplus/2026/unpaid")["count"] == 0


def test_a_person_joins_and_pays_simpanan_pokok(programme: Programme) -> None:
    joined = programme.done("members", WAYAN)

    assert joined["member"]["state"] == "aktif"
    assert joined["receipt"]["total"] == balances(programme)["3101"] == 100_000
    found = programme.ask(f"members/{joined['member']['id']}")
    assert found["name"] == "Ni Wayan Suri"
    assert str(WAYAN["nik"]) not in str(found)


def test_savings_are_received_together_and_paid_back(
    programme: Programme, sari: MemberFact
) -> None:
    programme.done("trade/sales", sale(sari, payment="kredit"))
    receipt = programme.done(
        "savings/receipts",
        {
            "member_id": str(sari.id),
            "money": "1101",
            "wajib": 10_000,
            "sukarela": 80_000,
            "piutang": 500_000,
            "on": DAY,
        },
    )
    paid = programme.done("savings/withdrawals", saving(sari, 30_000))

    assert (receipt["total"], paid["total"]) == (590_000, 30_000)
    book = programme.ask(f"members/{sari.id}/passbook?on={DAY}")
    assert (book["wajib"], book["sukarela"]) == (10_000, 50_000)
    assert programme.ask(f"trade/receivables?on={DAY}")["members"] == []


def test_a_member_leaves_and_is_paid_later(programme: Programme, sari: MemberFact) -> None:
    programme.done("savings/deposits", saving(sari, 50_000))
    programme.done("trade/sales", {**sale(sari, payment="kredit"), "amount": 20_000, "cost": 0})
    shown = programme.ask(f"members/{sari.id}/leaving")
    left = programme.done(f"members/{sari.id}/leaving", {"reason": "pindah alamat", "on": DAY})
    paid = programme.done(f"members/{sari.id}/leaving/payment", {"money": "1101", "on": DAY})

    assert shown == left["settlement"]
    assert left["settlement"]["set_off_total"] == 20_000
    assert (left["member"]["state"], left["paid"]) == ("keluar", 0)
    assert left["settlement"]["refund_total"] == paid["total"] == 130_000
    assert balances(programme).get("2507", 0) == 0


def test_debts_to_suppliers_and_of_buyers_are_settled(programme: Programme) -> None:
    goods = {
        "unit": "toko",
        "supplier": "UD Padi Jaya",
        "amount": 400_000,
        "payment": "kredit",
        "on": DAY,
    }
    programme.done("trade/purchases", goods)
    sold = programme.done("trade/sales", sale(None, payment="kredit"))
    assert programme.ask("trade/payables") == [{"supplier": "UD Padi Jaya", "owed": 400_000}]
    (open_sale,) = programme.ask("trade/receivables")["sales"]
    assert open_sale["sale_id"] == sold["document_id"]
    assert open_sale["rest"] == 500_000

    programme.done(
        "trade/collections",
        {"sale_id": sold["document_id"], "amount": 500_000, "money": "1101", "on": DAY},
    )
    programme.done(
        "trade/supplier-payments",
        {"supplier": "UD Padi Jaya", "amount": 400_000, "money": "1101", "on": DAY},
    )

    assert programme.ask("trade/payables") == programme.ask("trade/receivables")["sales"] == []
    assert balances(programme)["1101"] == 100_000


def test_a_cost_a_journal_and_its_reversal(programme: Programme, sari: MemberFact) -> None:
    cost = {
        "code": "6102",
        "unit": "toko",
        "amount": 15_000,
        "money": "1101",
        "payee": "PLN",
        "on": DAY,
    }
    assert programme.done("trade/expenses", cost)["total"] == 15_000
    lines = [
        {"side": "D", "code": "1102", "amount": 40_000},
        {"side": "K", "code": "1101", "amount": 40_000},
    ]
    posted = programme.done("books/journal", {"memo": "Setor ke bank", "lines": lines, "on": DAY})
    assert balances(programme)["1102"] == 40_000

    back = programme.done(
        f"books/entries/{posted['id']}/reversal", {"reason": "salah hitung", "on": DAY}
    )

    assert balances(programme).get("1102", 0) == 0
    assert programme.ask(f"books/entries/{posted['id']}")["reversed_by"] == back["id"]
    again = programme.send(f"books/entries/{posted['id']}/reversal", {"reason": "lagi", "on": DAY})
    assert (again.status_code, again.json()["code"]) == (422, "ledger.already_reversed")


def test_a_closed_year_is_opened_again_by_a_decision(
    programme: Programme, sari: MemberFact
) -> None:
    programme.done("trade/sales", sale(sari))
    programme.done("years/2026/close")
    late = programme.send("savings/deposits", saving(sari, 50_000))
    assert late.json()["code"] == "ledger.period_is_closed"

    programme.done("years/2026/reopen", programme.resolved(Subject.REOPEN_PERIOD, "03/RALB/2027"))
    programme.done("savings/deposits", saving(sari, 50_000))
    closed = programme.done("years/2026/close")

    assert closed["result"] == 200_000
    (year,) = programme.ask("years")
    assert (year["is_closed"], year["times_closed"]) == (True, 2)


def test_everybody_is_paid_in_a_run_and_a_mistake_is_taken_back(
    programme: Programme, sari: MemberFact
) -> None:
    programme.done("members", WAYAN)
    programme.done("trade/sales", sale(sari))
    end_year(programme)
    programme.done("surplus/2026/approval", programme.resolved(Subject.SURPLUS))
    run = programme.done("surplus/2026/payments", {"method": "transfer", "on": PAYDAY})
    assert run == {"year": 2026, "paid": 2}
    slips = programme.ask("surplus/2026/slips")["items"]

    first = slips[0]["id"]
    programme.done(
        f"surplus/slips/{first}/payment/return", {"reason": "rekening salah", "on": PAYDAY}
    )

    assert programme.ask("surplus/2026/unpaid")["count"] == 1
    consent = {
        "member_id": slips[0]["member_id"],
        "method": "ke_simpanan",
        "evidence": "Surat 3/2027",
        "on": PAYDAY,
    }
    programme.done("surplus/2026/consents", consent)
    paid = programme.done(f"surplus/slips/{first}/payment", {"method": "ke_simpanan", "on": PAYDAY})
    assert balances(programme, PAYDAY)["2101"] == paid["net"]


def test_a_wrong_decision_is_taken_back(programme: Programme, sari: MemberFact) -> None:
    programme.done("trade/sales", sale(sari))
    end_year(programme)
    programme.done("surplus/2026/approval", programme.resolved(Subject.SURPLUS))

    programme.done("surplus/2026/withdrawal", {"reason": "nomor keliru", "on": PAYDAY})

    assert balances(programme, PAYDAY).get("2501", 0) == 0
    programme.done("surplus/2026/approval", programme.resolved(Subject.SURPLUS, "02/RAT/2027"))
    assert balances(programme, PAYDAY)["2501"] == 80_000


def test_a_fund_is_spent_for_its_purpose(programme: Programme, sari: MemberFact) -> None:
    programme.done("trade/sales", sale(sari))
    end_year(programme)
    programme.done("surplus/2026/approval", programme.resolved(Subject.SURPLUS))
    assert programme.ask(f"surplus/funds?on={PAYDAY}")["dana_sosial"] == 10_000
    help_ = {
        "head": "dana_sosial",
        "amount": 4_000,
        "money": "1101",
        "purpose": "Bantuan sakit",
        "evidence": "Kuitansi 7",
        "member_id": str(sari.id),
        "on": PAYDAY,
    }

    spent = programme.done("surplus/spendings", help_)

    assert programme.ask("surplus/spendings") == [spent]
    assert spent["member_name"] == sari.name
    assert programme.ask(f"surplus/funds?on={PAYDAY}")["dana_sosial"] == 6_000
    more = programme.send("surplus/spendings", {**help_, "amount": 7_000})
    assert (more.status_code, more.json()["code"]) == (422, "surplus.fund_too_low")


def test_a_refusal_is_told_in_its_own_words(programme: Programme, sari: MemberFact) -> None:
    answer = programme.send("savings/withdrawals", saving(sari, 70_000))

    assert answer.status_code == 422
    assert answer["Content-Type"] == "application/problem+json"
    told = answer.json()
    assert told["code"].startswith("savings.")
    assert "Rp 70.000" in told["detail"]


def test_goods_of_a_member_are_sold_for_him_and_paid(
    programme: Programme, sari: MemberFact
) -> None:
    goods = {"unit": "pemasaran", "member_id": str(sari.id), "money": "1101", "on": DAY}
    programme.done("trade/consignments", {**goods, "gross": 100_000, "fee": 5_000})
    (owed,) = programme.ask(f"trade/consignments?on={DAY}")
    assert (owed["member_id"], owed["owed"]) == (str(sari.id), 95_000)

    programme.done("trade/consignment-payouts", {**goods, "amount": 95_000})

    assert programme.ask(f"trade/consignments?on={DAY}") == []


def test_part_of_a_sale_comes_back(programme: Programme, sari: MemberFact) -> None:
    sold = programme.done("trade/sales", sale(sari))
    back = f"trade/sales/{sold['document_id']}/return"

    programme.done(back, {"amount": 100_000, "on": DAY})

    assert programme.ask("reports/2026/sources")["total"] == 160_000
    more = programme.send(back, {"amount": 400_001, "on": DAY})
    assert (more.status_code, more.json()["code"]) == (422, "trade.return_above_sale")
    unknown = programme.send(f"trade/sales/{sari.id}/return", {"amount": 1, "on": DAY})
    assert (unknown.status_code, unknown.json()["code"]) == (404, "trade.sale_is_unknown")


def test_money_goes_to_the_bank_and_tax_to_the_state(
    programme: Programme, sari: MemberFact
) -> None:
    programme.done("trade/sales", sale(sari))
    both = {"source": "1101", "target": "1102", "amount": 50_000, "on": DAY}
    programme.done("trade/transfers", both)
    programme.done("trade/taxes", {"kind": "8102", "amount": 2_500, "on": DAY})
    paid = {"amount": 2_500, "money": "1102", "on": DAY}
    programme.done("trade/tax-payments", paid)

    books = balances(programme)
    assert (books["1102"], books["8102"]) == (47_500, 2_500)
    again = programme.send("trade/tax-payments", paid)
    assert (again.status_code, again.json()["code"]) == (422, "trade.payment_above_debt")
