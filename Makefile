PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test coverage check sweep bench conformance dist clean

run: $(VENV)/installed
	$(BIN)/ainews-tui $(ARGS)

test: check
	$(BIN)/pytest -n 2 --dist worksteal

coverage: $(VENV)/installed
	$(BIN)/pytest -n 2 --dist worksteal --cov --cov-report=term

check: $(VENV)/installed
	$(BIN)/ruff format --check src tests bench tools
	$(BIN)/ruff check src tests bench tools
	$(BIN)/mypy
	$(BIN)/lint-imports

sweep: $(VENV)/installed
	AINEWS_TUI_SWEEP=1 $(BIN)/pytest -n 0 tests/text/test_sweep.py

bench: $(VENV)/installed
	$(BIN)/python -m bench $(N)

conformance: $(VENV)/installed
	$(BIN)/python -m tools.conformance

dist: $(VENV)/installed
	$(BIN)/python -m hatchling build

$(VENV)/installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache \
		.hypothesis .coverage
