# Everything runs in a virtual environment of its own, made on first use; only Python 3.11 or newer is needed.
#   make demo     read the sample readouts into a ledger and leave a dossier page
#   make test     the tests
#   make check    what CI runs: formatting, lint, types, import rules, lexicons, tests, tests of the compiled reading
#   make compiled a wheel in dist/ whose reading is machine code, and quicker; wants a C compiler and some minutes

PYTHON ?= python3
SHARED ?= ../shared
PAIR ?= RU TJ

BIN := .venv/bin
READY := .venv/.ready

.DEFAULT_GOAL := help
.PHONY: help demo test check lint format compiled test-compiled score calibrate bench bench-compiled bench-ledger golden clean

help:
	@sed -n 's/^#   //p' Makefile

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Mithaq needs Python 3.11 or newer: make PYTHON=/path/to/python3.11 …" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	$(BIN)/python -m compileall -q src
	@touch $@

demo: $(READY)
	@mkdir -p demo && rm -f demo/ledger.sqlite*
	$(BIN)/mithaq add demo/ledger.sqlite src/mithaq/samples
	$(BIN)/mithaq show demo/ledger.sqlite $(PAIR)
	$(BIN)/mithaq dossier demo/ledger.sqlite $(PAIR) -o demo/dossier.html
	@echo
	@echo "The same as a page: demo/dossier.html (open it in a browser). The ledger: demo/ledger.sqlite"

test: $(READY)
	$(BIN)/python -m pytest

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m mithaq.lexicon

check: lint test test-compiled

# The reading translated to C (docs/decisions/0007-compiled-reading.md), installed beside the plain one. Where there is no
# compiler, or no header files of Python, its tests are skipped.
COMPILED := .compiled
SOURCES := $(shell find src/mithaq -type f -not -path '*/__pycache__/*')
COMPILES := command -v $${CC:-cc} >/dev/null \
	&& $(BIN)/python -c 'import os, sys, sysconfig; sys.exit(not os.path.exists(sysconfig.get_path("include") + "/Python.h"))'
$(COMPILED)/.ready: $(READY) $(SOURCES)
	rm -rf $(COMPILED) dist
	$(PYTHON) -m venv $(COMPILED)
	$(COMPILED)/bin/python -m pip install --quiet --disable-pip-version-check build hypothesis pytest
	HATCH_BUILD_HOOK_ENABLE_MYPYC=true $(COMPILED)/bin/python -m build --outdir dist
	$(COMPILED)/bin/python -m pip install --quiet --disable-pip-version-check dist/mithaq-*.whl
	@touch $@

compiled: $(COMPILED)/.ready
	@ls dist/*.whl

TESTS_OF_READING := $(addprefix tests/,frames golden languages lexicon model properties records text test_pipeline.py)
test-compiled: $(READY)
	@if $(COMPILES); then $(MAKE) --no-print-directory $(COMPILED)/.ready \
		&& $(COMPILED)/bin/python -c 'import mithaq.frames.match as m; exit(m.__file__.endswith(".py") and "not compiled")' \
		&& $(COMPILED)/bin/python -m pytest -q -p no:cacheprovider $(TESTS_OF_READING); \
	else echo "No C compiler, or no header files of Python: the compiled reading is not tested" >&2; fi

format: $(READY)
	$(BIN)/ruff check --select I --fix .
	$(BIN)/ruff format .

# Scores against annotated readouts, where they are present (SHARED=folder).
score: $(READY)
	$(BIN)/python tools/score.py $(SHARED)

# Count on annotated readouts how sure each kind of record is; writes src/mithaq/records/confidence.tsv and docs/confidence.md.
calibrate: $(READY)
	$(BIN)/python tools/calibrate.py $(SHARED)

# The samples are dense readouts; plain news, where it is present (SHARED=folder), is quicker to read.
NEWS := $(SHARED)/readouts/raw/news-2015.jsonl.gz
bench: $(READY)
	$(BIN)/python benchmarks/bench_read.py
	$(if $(wildcard $(NEWS)),$(BIN)/python benchmarks/bench_read.py $(NEWS) 1000)
	$(BIN)/python benchmarks/bench_values.py
	$(BIN)/python benchmarks/bench_dossier.py
	@if $(COMPILES); then $(MAKE) --no-print-directory bench-compiled; fi

# The same reading compiled.
bench-compiled: $(COMPILED)/.ready
	$(COMPILED)/bin/python benchmarks/bench_read.py
	$(if $(wildcard $(NEWS)),$(COMPILED)/bin/python benchmarks/bench_read.py $(NEWS) 1000)

# How a ledger of 100,000 documents grows: some eighteen minutes of one core and 4 GB of disk. DOCUMENTS and LEDGER can be given.
bench-ledger: $(READY)
	$(BIN)/python benchmarks/bench_ledger.py $(DOCUMENTS) $(LEDGER)

# Write down anew how the golden samples are read, after a change that was meant; `git diff` shows what it did.
golden: $(READY)
	MITHAQ_GOLDEN=write $(BIN)/python -m pytest -q tests/golden

clean:
	rm -rf demo build dist $(COMPILED) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests tools benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
