# Two commands for a fresh machine: `make draft` and `make test`.

PYTHON ?= python3
MEMO ?= examples/strategy-memo.md
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: help draft test lint check wheel bench accuracy train docs stress clean

help: ## what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

draft: $(VENV)/run.stamp ## a plan from the example memo, or from MEMO=path
	@$(BIN)/okrkpi draft "$(MEMO)"

test: lint check ## everything: style, types, import contracts, tests
	$(BIN)/python -m pytest -n 2

lint: $(VENV)/dev.stamp ## style
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

check: $(VENV)/dev.stamp ## types and import contracts
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

wheel: $(VENV)/dev.stamp ## build the wheel and try it on every supported Python that is here
	$(BIN)/python tools/try_wheel.py

bench: $(VENV)/dev.stamp ## speed and memory, each beside a named peer in the same run
	@$(BIN)/python -m evals bench

accuracy: $(VENV)/dev.stamp ## how right the rules are, written to docs/accuracy/
	@$(BIN)/python -m evals accuracy

train: $(VENV)/dev.stamp ## learn how lines are read from the labelled ones; writes the weights
	@$(PIP) --group train
	@$(BIN)/python -m evals train

docs: $(VENV)/dev.stamp ## the generated pages: rules and schema
	$(BIN)/okrkpi rules --format markdown > docs/rules.md
	$(BIN)/okrkpi schema plan > docs/schema/plan-1.schema.json

stress: $(VENV)/dev.stamp ## ten minutes of coverage-guided fuzzing
	@$(PIP) atheris
	$(BIN)/python tools/fuzz.py -max_total_time=600 -timeout=5

clean: ## remove the environment and what was built
	rm -rf $(VENV) dist build

$(VENV)/run.stamp: pyproject.toml constraints.txt
	@$(PYTHON) tools/venv.py $(VENV)
	@$(PIP) --upgrade pip
	@$(PIP) --editable .
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp
	@$(PIP) --group dev
	@touch $@
