#!/usr/bin/env bash
# Builds all targets with their import direction enforced and warnings as errors, then runs every test.
set -euo pipefail
cd "$(dirname "$0")/.."

export REGTUTOR_STRICT=1
swift build --build-tests --explicit-target-dependency-import-check error

swift test --skip-build --parallel "$@"
