"""The index of every question about budgets."""

from sokoguru.budget.queries.comparison import budget_against_actual
from sokoguru.budget.queries.drafts import draft, line
from sokoguru.budget.queries.files import plan_file, preview_plan_file
from sokoguru.budget.queries.versions import adopted_budget, budget, versions
from sokoguru.budget.queries.years import stage, years_of_plans

__all__ = [
    "adopted_budget",
    "budget",
    "budget_against_actual",
    "draft",
    "line",
    "plan_file",
    "preview_plan_file",
    "stage",
    "versions",
    "years_of_plans",
]
