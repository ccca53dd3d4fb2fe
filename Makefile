# The tasks of the house. Each one first makes the environment it needs (scripts/setup).
.DEFAULT_GOAL := help
.PHONY: help run test check format format-check lint types contracts tidy requirements bench soak vendor lock

BIN := .venv/bin
PYTHON := $(BIN)/python
PYTEST := $(PYTHON) -m pytest -m "not soak and not citus" --dist loadfile
TYPED := src tests $(wildcard benchmarks)

help: ## say what each task does
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## start Sokoguru with its two example co-operatives
	@scripts/setup run
	@exec $(BIN)/sokoguru run

test: ## run every test except the soak
	@scripts/setup test
	$(PYTEST) -n 2 -q

check: format-check lint types contracts tidy ## everything that must hold before a change lands
	$(PYTEST) -n 2 -q

format: ## lay the sources out
	@scripts/setup dev
	$(BIN)/ruff check --select I --fix .
	$(BIN)/ruff format .

format-check:
	@scripts/setup dev
	$(BIN)/ruff format --check .

lint: ## ruff on the sources, djlint on the templates
	@scripts/setup dev
	$(BIN)/ruff check .
	$(if $(shell find src -name '*.html' -print -quit),$(BIN)/djlint --lint --quiet src)

types: ## mypy, strict
	@scripts/setup dev
	$(BIN)/mypy $(TYPED)

contracts: ## the import contracts of .importlinter
	@scripts/setup test
	$(BIN)/lint-imports --no-logo

tidy: ## tidiness, relations, templates, refusals, words
	@scripts/setup test
	$(PYTEST) -q tests/architecture

requirements: ## which requirements the tests demonstrate (CATALOGUE=file for another list)
	@scripts/setup test
	@$(PYTHON) -m tests.requirements_report $(CATALOGUE)

bench: ## every benchmark, with its ratio to the raw limit of this machine
	@scripts/setup test
	@set -e; for script in $$(grep -l __main__ benchmarks/*.py | sort); do \
		name=$$(basename $$script .py); echo "== $$name"; $(PYTHON) -m benchmarks.$$name; \
	done

soak: ## the long-running tests
	@scripts/setup test
	$(PYTHON) -m pytest -m soak -q

vendor: ## fetch the static files that vendor.json names (needs Node)
	scripts/vendor

lock: ## resolve requirements/*.in anew
	@scripts/setup dev
	scripts/lock
