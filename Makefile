# Short names for people who type `make`; every command also works without it.
PYTHON := .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help run test lint format install bench bench-search relevance screenshots

help: ## Show these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/\1\t\2/' | expand -t 16

run: ## Install what is needed and start the site
	python3 start.py

test: ## Run every check and all tests
	python3 start.py test

lint: ## Check code and templates only
	python3 start.py lint

format: ## Put the code into shape
	python3 start.py format

install: ## Install the libraries and the tools for tests
	python3 start.py install --dev

bench: install ## Measure the site
	$(PYTHON) -m benchmarks

bench-search: install ## Measure the search
	$(PYTHON) -m benchmarks.search

relevance: install ## Judge the search results against the list of queries
	$(PYTHON) -m tests.relevance

screenshots: install ## Draw every kind of page into docs/screenshots
	$(PYTHON) -m tests.browser.gallery
