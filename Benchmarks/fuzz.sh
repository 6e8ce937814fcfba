#!/bin/sh
# Runs solver-fuzz under the address sanitizer; see README.md. Arguments: first seed, number of seeds.
set -eu
cd "$(dirname "$0")"
swift build --sanitize address --scratch-path .build/asan --product solver-fuzz
exec .build/asan/debug/solver-fuzz "$@"
