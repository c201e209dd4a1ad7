# Each target does its own set-up (.ci/setup): Debian and Ubuntu, as root or with sudo.
# PYTHON is the interpreter that has PyQGIS; another python3 may stand first on the PATH.
SHELL := /bin/bash
PYTHON ?= /usr/bin/python3
export PYTHON
VERSION := $(shell sed -n 's/^version=//p' metadata.txt)
ZIP := dist/cags_vsegei_plugin-$(VERSION).zip

.DEFAULT_GOAL := help
.PHONY: help demo test bench lint package run trial pictures translations clean
# The targets share build/, and each of them is short.
.NOTPARALLEL:

help:  ## List the targets
	@sed -nE 's/^([a-z]+):.*## (.*)/  make \1\t\2/p' Makefile | expand -t 24

demo:  ## Compare the bundled training sheet without a screen; results in build/demo
	@.ci/setup run
	@QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 $(PYTHON) .ci/demo

test:  ## Run every test
	@.ci/setup run test translate
	@# A file stays on one processor: its tests share what is dear to make.
	@QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -n auto --dist loadfile --max-worker-restart=0

bench:  ## Measure speed and accuracy beside other ways (BENCH="2k 20k"; 200k, 1mr, 1m are larger)
	@.ci/setup run translate
	@.ci/setup bench || echo "bench: going on without what is missing."
	@QT_QPA_PLATFORM=offscreen $(PYTHON) tests/benchmarks/bench.py $(BENCH)

lint:  ## Check style, types, security, translations and what differs between QGIS versions
	@.ci/setup run translate lint
	@.ci/lint

package:  ## Write the plugin's zip into dist/ and check it
	@.ci/setup translate lint
	@$(PYTHON) .ci/package
	@$(PYTHON) .ci/check_package $(ZIP) --scan

run:  ## Open QGIS Desktop on the demo project with the plugin on, in a profile of its own
	@.ci/setup run translate desktop
	@.ci/open_desktop

trial:  ## Review the training sheet in QGIS Desktop by keys and clicks, both sides; pictures in build/trial
	@.ci/setup run translate trial
	@$(PYTHON) .ci/package --stage build/stage >/dev/null
	@$(PYTHON) tests/desktop/review.py both look
	@$(PYTHON) tests/desktop/legend.py
	@$(PYTHON) tests/desktop/legend.py look

pictures:  ## Make the pictures of the manual anew, in QGIS Desktop: three languages, light and dark
	@.ci/setup run translate trial
	@$(PYTHON) .ci/package --stage build/stage >/dev/null
	@$(PYTHON) tests/desktop/manual.py

translations:  ## Compile the Chinese and Russian texts for use from the checkout
	@.ci/setup translate
	@$(PYTHON) .ci/translations compile

clean:  ## Remove what the other targets made (build/, dist/, compiled texts)
	@rm -rf build dist i18n/*.qm .pytest_cache .mypy_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
