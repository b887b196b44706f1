# Two commands do everything: `make` and `make test`. `make help` lists the others.

SWIFT ?= swift
MAILLAGE := .build/release/maillage
NETWORKS := $(notdir $(patsubst %/,%,$(wildcard seeds/*/)))
# The runtime is linked in: the program starts in milliseconds and runs without a toolchain.
RELEASE := -c release --product maillage --static-swift-stdlib
CHECKED := --explicit-target-dependency-import-check error

.DEFAULT_GOAL := all
.PHONY: all setup build output test unit-test command-test output-test lint format clean help

## all: install what is missing, build, and publish the networks of seeds/ into output/
all: setup build output

## setup: install the Debian packages that are missing, or say which those are
setup:
	@.ci/setup

## build: compile the program, optimised
build:
	$(SWIFT) build $(CHECKED) $(RELEASE)

## output: run the main job on every network of seeds/
output: build
	@for network in $(NETWORKS); do $(MAILLAGE) build "seeds/$$network" --output "output/$$network" || exit 1; done

## test: everything: unit tests, command tests, committed output, lint
test: setup lint unit-test build command-test output-test

unit-test:
	$(SWIFT) build $(CHECKED) --build-tests
	$(SWIFT) test --skip-build

command-test: build
	@Tests/Commands/run $(MAILLAGE)
	@Tests/Commands/kill $(MAILLAGE)
	@Tests/Commands/full-disk $(MAILLAGE)
	@Tests/Commands/office $(MAILLAGE)

output-test: build
	@.ci/check-output $(MAILLAGE)

## lint: the formatter's rules, as errors
lint:
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests

## format: let the formatter rewrite the sources
format:
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests

## clean: remove what was built; output/ stays
clean:
	$(SWIFT) package clean

## help: this list
help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST)
