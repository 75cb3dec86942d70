# TinyR1. The commands of this file are all there is to know: `make help` lists them.
# Options for a lesson go into ARGS:  make lesson-01 ARGS="--seed 3 --quick"

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

# What the package needs beside Swift: gnuplot, the C++ header that writes its scripts, a font, and
# the library that multiplies matrices.
PACKAGES := gnuplot-nox libgnuplot-iostream-dev fonts-dejavu-core libdnnl-dev
READY := .build/.ready
BUILD := swift build -c release --quiet

.PHONY: help test lint lessons bench clean

help:
	@echo "make lesson-01    one lesson (ARGS=\"--quick --seed 3\", or --help)"
	@echo "make lessons      all lessons in order, and which of their claims held"
	@echo "make test         every test"
	@echo "make lint         is everything formatted and documented?"
	@echo "make bench        how fast it is on this machine"

# Asked once: the file stands for "everything is installed" until this Makefile changes.
$(READY): Makefile
	@command -v swift > /dev/null || { \
	  echo "Swift 6.3 is missing: install it from https://www.swift.org/install" >&2; exit 1; }
	@missing=(); for package in $(PACKAGES); do \
	  status=$$(dpkg-query -W -f '$${Status}' $$package 2> /dev/null || true); \
	  [[ $$status == "install ok installed" ]] || missing+=($$package); done; \
	if (( $${#missing[@]} )); then \
	  command -v apt-get > /dev/null || { \
	    echo "Missing system packages, named as in Debian: $${missing[*]}" >&2; exit 1; }; \
	  if (( EUID == 0 )); then as=(); \
	  elif command -v sudo > /dev/null; then as=(sudo); \
	  else echo "Missing; install with: apt-get install $${missing[*]}" >&2; exit 1; fi; \
	  echo "Installing $${missing[*]}"; \
	  "$${as[@]}" apt-get update -qq; \
	  DEBIAN_FRONTEND=noninteractive "$${as[@]}" apt-get install -y -qq --no-install-recommends \
	    "$${missing[@]}" > /dev/null; \
	fi
	@mkdir -p .build && touch $@

lesson-%: $(READY)
	@folder=$$(echo lessons/$*-*); [[ -d $$folder ]] || { \
	  echo "There is no lesson $*; there are:" >&2; ls lessons >&2; exit 64; }; \
	product=lesson-$${folder#lessons/}; \
	$(BUILD) --product $$product; \
	exec .build/release/$$product $(ARGS)

lessons: $(READY)
	@for folder in lessons/*/; do \
	  number=$${folder#lessons/}; $(MAKE) --no-print-directory lesson-$${number%%-*}; done

test: $(READY)
	@$(BUILD) --build-tests
	@swift test -c release --skip-build --disable-xctest --quiet

lint:
	@swift format lint --strict -r Package.swift Sources Tests lessons Benchmarks

bench: $(READY)
	@$(BUILD) --package-path Benchmarks
	@Benchmarks/.build/release/tinyr1-bench $(ARGS)

clean:
	rm -rf .build Benchmarks/.build
