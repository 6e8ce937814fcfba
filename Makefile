# make run ARGS="lesson 3"   builds in release, starts regtutor
# make test                  builds everything, runs all tests
# make check                 format, imports, tests: before a commit
# make parity               runs every lesson under real Python too, and compares
# make claims                measures every claim, writes Documentation/Claims.md
# make bench                 measures against peers (installs them into a folder of its own)
# make install PREFIX=/usr/local

PREFIX ?= /usr/local
ARGS ?=
PROGRAM = .build/release/regtutor

.PHONY: run build test check claims format parity bench install setup clean

setup:
	@Scripts/setup.sh

build: setup
	@swift build --quiet -c release --product regtutor

run: build
	@$(PROGRAM) $(ARGS)

test: setup
	@Scripts/test.sh

check: setup
	@Scripts/check.sh

format:
	@swift format format --in-place --recursive Package.swift Sources Tests

parity: setup
	@swift build --quiet --product regtutor
	@Scripts/parity.sh $(ARGS)
claims: setup
	@Scripts/claims.sh

bench: setup
	@Scripts/bench.sh
	@swift build --quiet -c release --product regtutor
	@.build/bench/peers/bin/python Scripts/bench-language.py
	@python3 Scripts/bench-typing.py
	@.build/bench/peers/bin/python Scripts/bench-scripts.py

install: build
	@Scripts/install.sh "$(DESTDIR)$(PREFIX)"

clean:
	@rm -rf .build
