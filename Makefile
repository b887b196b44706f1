# Two commands do everything: `make` and `make test`. `make help` lists the others.

SWIFT ?= swift
MAILLAGE := .build/release/maillage
NETWORKS := $(notdir $(patsubst %/,%,$(wildcard seeds/*/)))
VERSION := $(shell sed -n 's/.*current = "\(.*\)"/\1/p' Sources/Pipeline/Version.swift)
# What `maillage --version` says beside its number; nothing without git. A + behind it: the sources were changed since.
COMMIT := $(shell git rev-parse --short=12 HEAD 2>/dev/null && { git diff --quiet HEAD -- Sources Package.swift 2>/dev/null || echo +; })
COMMIT := $(subst $() ,,$(COMMIT))
PREFIX ?= /usr/local
# The date of all that is packed: the last commit's, else the changelog's. No clock.
SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || stat -c %Y CHANGELOG.md)
MINUTES ?= 5
# Options of the sanitized tests, such as --filter IntakeTests.
SANITIZED ?=
# How many invented networks are measured by Spark, each within a minute, and --all for other networks at hand too.
NETWORKS_IN_SPARK ?= 1
FUZZ := $(SWIFT) build --scratch-path .build/fuzz --product Fuzz --sanitize fuzzer -Xswiftc -O
# The runtime is linked in: the program starts in milliseconds and runs without a toolchain.
RELEASE := -c release --product maillage --static-swift-stdlib -Xswiftc -num-threads -Xswiftc 2
# Tests that run Python take the one with the packages of Tests/requirements.txt.
PYTHON_TESTS := export PATH="$(CURDIR)/.build/test-python/bin:$$PATH"
CHECKED := --explicit-target-dependency-import-check error

.DEFAULT_GOAL := all
.PHONY: all setup test-setup dist-setup build output gallery test unit-test command-test number-test output-test browser-test
.PHONY: spark-test document-test lint format clean help install uninstall extras dist image dist-test site fuzz sanitize train

## all: install what is missing, build, and publish the networks of seeds/ into output/
all: setup build output gallery

## setup: install the Debian packages that are missing, or say which those are
setup:
	@.ci/setup

## test-setup: install what tests need besides, Python packages into .build/test-python
test-setup:
	@.ci/setup test

## build: compile the program, optimised
build:
	MAILLAGE_COMMIT=$(COMMIT) $(SWIFT) build $(CHECKED) $(RELEASE)

## output: run the main job on every network of seeds/, after reading the minutes that it has
output: build
	@for network in $(NETWORKS); do \
	  [ ! -d "seeds/$$network/minutes" ] || $(MAILLAGE) read "seeds/$$network/minutes" --into "seeds/$$network" || exit 1; \
	  $(MAILLAGE) build "seeds/$$network" --output "output/$$network" || exit 1; done

## gallery: draw the pictures of docs/figures.md that are not in output/
gallery: build
	@.ci/draw-gallery $(MAILLAGE) docs/gallery

## test: everything: unit tests, command tests, numbers of other programs, committed output, lint
test: test-setup lint unit-test build command-test number-test spark-test output-test browser-test document-test

unit-test:
	$(SWIFT) build $(CHECKED) --build-tests
	$(SWIFT) test --skip-build

command-test: build
	@Tests/Commands/run $(MAILLAGE)
	@Tests/Commands/kill $(MAILLAGE)
	@Tests/Commands/kill-all $(MAILLAGE) 30
	@Tests/Commands/mutate $(MAILLAGE) 300
	@QUICK=1 SLOW=3 Tests/Commands/limits $(MAILLAGE)
	@Tests/Commands/full-disk $(MAILLAGE)
	@Tests/Commands/publications $(MAILLAGE)
	@Tests/Commands/installed
	@$(PYTHON_TESTS); Tests/Commands/frictionless $(MAILLAGE)
	@$(PYTHON_TESTS); Tests/Commands/other-programs $(MAILLAGE)
	@Tests/Commands/office $(MAILLAGE)

browser-test: build
	@Tests/Browser/run $(MAILLAGE)

# What documents show is what is printed, and their links lead somewhere.
document-test: build
	@$(PYTHON_TESTS); packaging/site .build/site
	@$(PYTHON_TESTS); Tests/Documents/examples $(MAILLAGE) docs/minutes-to-annex.md docs/python.md docs/r.md

# NetworkX, SciPy and igraph on the same networks, and the queries of Sources/Spark/SQL in SQLite and DuckDB; left out where they are missing, but not in CI.
number-test: build
	@$(PYTHON_TESTS); Tests/Networks/compare.py $(MAILLAGE)
	@$(PYTHON_TESTS); Tests/SQL/names $(MAILLAGE)
	@$(PYTHON_TESTS); Tests/SQL/check $(MAILLAGE)

## spark-test: the tables of Apache Spark held against maillage's: of NETWORKS_IN_SPARK=1 invented ones and others, and on a cluster here
spark-test: build
	@$(PYTHON_TESTS); Tests/Spark/check $(MAILLAGE) --networks $(NETWORKS_IN_SPARK)
	@$(PYTHON_TESTS); Tests/Spark/cluster $(MAILLAGE)

output-test: build
	@.ci/check-output $(MAILLAGE)

## sanitize: the unit tests under the address sanitizer, then those of what runs on several cores under the thread sanitizer
sanitize:
	$(SWIFT) build --build-tests --sanitize address --scratch-path .build/address
	ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --skip-build --sanitize address --scratch-path .build/address $(SANITIZED)
	$(SWIFT) build --build-tests --sanitize thread --scratch-path .build/thread
	TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/thread-sanitizer.supp $(SWIFT) test --skip-build --sanitize thread \
	  --scratch-path .build/thread --filter 'IntakeTests|MeasuresTests|PublicationTests|GraphvizTests'

## fuzz: give each fuzz target any bytes whatever for MINUTES=5, or build it alone for 0; TARGET=csv for one of them
fuzz:
	MAILLAGE_FUZZ=1 $(FUZZ)
	@Tests/Fuzz/run .build/fuzz/debug/Fuzz $(MINUTES) $(TARGET)

## train: the model that reads who attended, from CORPUS=DIR, whose documents have their gold beside them, and ALSO=DIR, invented ones
train:
	MAILLAGE_TRAINING=1 $(SWIFT) build --product Training
	@Training/train.py .build/debug/Training $(CORPUS) $(foreach folder,$(ALSO),--also $(folder)) --model Sources/CMinutesData/reading.model

## lint: the formatter's rules, as errors
lint:
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests Benchmarks

## format: let the formatter rewrite the sources
format:
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests Benchmarks

## extras: manual pages and completions of bash, zsh and fish, out of the program's own parser, into .build/extras
extras: build
	@packaging/extras $(MAILLAGE) $(VERSION) .build/extras

## install: the program, its manual pages and completions, below PREFIX=/usr/local; DESTDIR= to stage it elsewhere
install: extras
	@packaging/install $(MAILLAGE) .build/extras "$(DESTDIR)$(PREFIX)"

## uninstall: remove what install has put there
uninstall:
	@packaging/uninstall "$(DESTDIR)$(PREFIX)"

dist image dist-test: export SOURCE_DATE_EPOCH := $(SOURCE_DATE_EPOCH)

## dist: what others install, in .build/dist: a tree with all that it needs, as .tar.xz, Debian package and Python wheel
dist: extras dist-setup
	@packaging/dist $(MAILLAGE) .build/extras .build/checkouts $(VERSION) .build/dist

## image: an OCI image of that tree, without a daemon
image: dist
	@packaging/image .build/dist/tree $(VERSION) .build/dist

dist-setup:
	@.ci/setup dist

## dist-test: all of these made, and tried in clean roots of Debian 12 and 13, a virtual environment, the image's own root
dist-test: test-setup image
	@$(PYTHON_TESTS); Tests/Dist/run .build/dist $(VERSION) $(MAILLAGE)

## site: README.md and docs/ as pages, in .build/site; REPOSITORY= is the address of files that are no pages
site: test-setup
	@$(PYTHON_TESTS); packaging/site .build/site $(if $(REPOSITORY),--repository $(REPOSITORY))

## clean: remove what was built; output/ stays
clean:
	$(SWIFT) package clean

## help: this list
help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST)
