"""The import contracts bite: each wall is tried with a planted violation in a tiny house."""

import importlib
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from importlinter import configuration
from importlinter.application.use_cases import (
    _register_contract_types,
    create_report,
    read_user_options,
)

ROOT = Path(__file__).parents[2]

SOUND_HOUSE = {
    "__init__.py": "",
    "foundation/__init__.py": "",
    "foundation/money.py": "",
    "database/__init__.py": "",
    "database/tenant.py": "import django\n",
    "documents/__init__.py": "",
    "documents/slip.py": "from sokoguru.foundation import money\n",
    "ui/__init__.py": "",
    "ui/paint.py": "import django\n",
    "members/__init__.py": "",
    "members/models.py": "from sokoguru.database import tenant\n",
    "members/queries.py": "from sokoguru.members import models\n",
    "members/operations.py": "from sokoguru.members import models\n",
    "ledger/__init__.py": "",
    "ledger/models.py": "from sokoguru.database import tenant\naccount = None\n",
    "ledger/queries.py": "from sokoguru.ledger import models\n",
    "ledger/operations.py": "from sokoguru.ledger import models\n",
    "savings/__init__.py": "",
    "savings/vocabulary.py": "from sokoguru.foundation import money\n",
    "savings/calculations.py": "from sokoguru.savings import vocabulary\n",
    "savings/models/__init__.py": "",
    "savings/models/deposit.py": "from sokoguru.database import tenant\n",
    "savings/models/product.py": "from sokoguru.database import tenant\n",
    "savings/queries.py": "from sokoguru.savings.models import deposit\n",
    "savings/operations.py": "from sokoguru.ledger import operations\n",
    "savings/web.py": "from sokoguru.savings import operations\nfrom sokoguru.ui import paint\n",
    "loans/__init__.py": "",
    "loans/vocabulary.py": "",
    "config/__init__.py": "",
    "config/urls.py": "from sokoguru.savings import web\n",
}

VIOLATIONS = [
    ("1", "members/queries.py", "from sokoguru.savings import vocabulary"),
    ("1", "savings/operations.py", "from sokoguru.loans import vocabulary"),
    ("1", "helpers/__init__.py", "# a package that nobody placed on a floor"),
    ("2", "savings/vocabulary.py", "from sokoguru.savings import calculations"),
    ("2", "savings/services.py", "# a room that the house does not have"),
    ("3", "savings/calculations.py", "import django"),
    ("3", "savings/calculations.py", "from sokoguru.database import tenant"),
    ("3", "savings/vocabulary.py", "from sokoguru.ui import paint"),
    ("3", "foundation/money.py", "import psycopg"),
    ("3", "documents/slip.py", "import django"),
    ("4", "savings/models/deposit.py", "from sokoguru.members import queries"),
    ("5", "savings/queries.py", "from sokoguru.ledger import operations"),
    ("6", "savings/operations.py", "import ninja"),
    ("6", "savings/operations.py", "from sokoguru.savings import web"),
    ("7", "savings/web.py", "from sokoguru.savings.models import deposit"),
    ("7", "config/urls.py", "from sokoguru.members import models"),
    ("8", "savings/queries.py", "from sokoguru.ledger.models import account"),
    ("9", "savings/models/deposit.py", "from sokoguru.savings.models import product"),
]
COMPANIONS = {
    # the other half of the circle
    ("9", "savings/models/deposit.py"): ("savings/models/product.py", "from . import deposit\n"),
}

Inspect = Callable[[dict[str, str]], set[str]]


@pytest.fixture
def broken_contracts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Inspect:
    """Write a house into an empty folder and return the numbers of the contracts it breaks."""

    def inspect(house: dict[str, str]) -> set[str]:
        for name, text in house.items():
            path = tmp_path / "sokoguru" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        monkeypatch.syspath_prepend(str(tmp_path))
        monkeypatch.delitem(sys.modules, "sokoguru", raising=False)
        importlib.invalidate_caches()
        configuration.configure()
        options = read_user_options(str(ROOT / ".importlinter"))
        _register_contract_types(options)
        report = create_report(options, cache_dir=None)
        checks = list(report.get_contracts_and_checks())
        assert len(checks) == 9
        return {contract.name.split()[0] for contract, check in checks if not check.kept}

    return inspect


def test_a_sound_house_keeps_all_nine_contracts(broken_contracts: Inspect) -> None:
    assert broken_contracts(SOUND_HOUSE) == set()


@pytest.mark.parametrize(("contract", "path", "line"), VIOLATIONS)
def test_a_planted_violation_breaks_its_contract(
    broken_contracts: Inspect, contract: str, path: str, line: str
) -> None:
    house = dict(SOUND_HOUSE)
    house[path] = house.get(path, "") + line + "\n"
    companion, text = COMPANIONS.get((contract, path), (path, ""))
    house[companion] = house[companion] + text

    assert contract in broken_contracts(house)
