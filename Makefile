# SPDX-License-Identifier: GPL-2.0-or-later
# make | make test | make test-compat | make lint | make package | make demo LR=scene.tif REFS="a.tif b.tif" | make clean
SHELL := /bin/bash
PYTHON := .venv/bin/python
LINT_PYTHON := .venv-lint/bin/python
LR ?=
REFS ?=
export LR REFS

.PHONY: setup lint-setup docs-setup test test-compat lint package translations demo tables check-tables train-data train-trunk train bench docs docs-pages screenshots clean

setup:
	@bash tools/setup.sh

lint-setup:
	@bash tools/setup.sh lint

docs-setup:
	@bash tools/setup.sh docs

test: setup
	@bash tools/test.sh $(PYTEST_ARGS)

# Qt 6, and newer QGIS in Debian roots: SUITES="trixie sid"; see docs/development/compat.md.
test-compat: setup
	@bash tools/compat.sh

lint: setup
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	bash tools/types.sh

package: lint-setup
	$(LINT_PYTHON) tools/package.py
	$(LINT_PYTHON) tools/check_zip.py dist/ttrd3_qgis-$$($(LINT_PYTHON) tools/plugin_metadata.py).zip

# Brings i18n/*.ts to the texts in the code, then checks them.
translations:
	python3 tools/translations.py update
	python3 tools/translations.py check

demo: setup
	@test -f tools/demo.sh || { echo "There is no tools/demo.sh yet." >&2; exit 1; }
	@bash tools/demo.sh

# The tables of docs/quality.md and docs/training.md, from the shipped weights; needs the test images.
tables: setup
	$(PYTHON) benchmarks/quality.py --write
	$(PYTHON) benchmarks/findings.py --only k

check-tables: setup
	$(PYTHON) benchmarks/quality.py --check
	$(PYTHON) benchmarks/calibrate.py --check
	$(PYTHON) benchmarks/correctness.py --check
	$(PYTHON) benchmarks/sensors.py --check
	$(PYTHON) benchmarks/findings.py --check

# The recipe of the included model, one command a stage; docs/training.md.
TRAIN := .venv/bin/ttrd3 train resources/training
train-data: setup
	$(PYTHON) tools/fetch_training_data.py
	$(PYTHON) tools/initial_weights.py
	@for net in alex squeeze; do test -f ../shared/metrics/lpips_$$net.safetensors || \
	{ echo "Now write the weights of LPIPS: tools/lpips_weights.py, where torchvision and lpips are." >&2; exit 1; }; done

train-trunk: setup
	$(TRAIN)/ttrd3-s-trunk.toml
	$(TRAIN)/ttrd3-s-trunk.toml --export runs/ttrd3-s-trunk/trunk.safetensors

train: setup
	$(TRAIN)/ttrd3-s.toml
	$(TRAIN)/ttrd3-s.toml --export runs/ttrd3-s/ttrd3-s.safetensors

# The tables of docs/performance.md; most of an hour. One: make bench BENCH=memory.
BENCH := tile_latency throughput memory foretold cascade_memory layers overhead scaling adaptive_steps
bench: setup
	@failed=0; for name in $(BENCH); do echo "== $$name"; \
	$(PYTHON) benchmarks/$$name.py --write-docs || failed=1; done; exit $$failed

# The pages made from the source: algorithms, error messages, the sample model.
docs-pages: setup
	@bash tools/docs_pages.sh

docs: docs-pages docs-setup
	NO_MKDOCS_2_WARNING=1 .venv-docs/bin/python -m mkdocs build --strict --quiet
	@echo "The guide: build/site/index.html; with search: python3 -m http.server --directory build/site"

# The pictures of the guide, from the real desktop of QGIS and the real worker; needs minutes.
screenshots: setup
	TTRD3_STAGE=$${TTRD3_STAGE:-/tmp/town} bash tools/screenshots.sh docs/images/guide

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache *.egg-info i18n/*.qm
	find . -path './.venv*' -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +
