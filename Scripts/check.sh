#!/usr/bin/env bash
# Before a commit: format, imports, tests.
set -euo pipefail
cd "$(dirname "$0")/.."

swift format lint --strict --recursive Package.swift Sources Tests
Scripts/test.sh "$@"
