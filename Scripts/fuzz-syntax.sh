#!/bin/sh
# Reads mutated programs for a while, in release mode, and keeps the text that traps.
#
#   Scripts/fuzz-syntax.sh [SECONDS] [SEED]
set -eu
cd "$(dirname "$0")/.."
file=$(mktemp)
export REGTUTOR_FUZZ_SECONDS="${1:-1200}" REGTUTOR_FUZZ_SEED="${2:-1}" REGTUTOR_FUZZ_FILE="$file"
if nice swift test ${FUZZ_FLAGS:-} --filter FuzzTests; then
  ls "$file".slow-* 2>/dev/null || true
  rm -f "$file"
else
  echo "the last text read is in $file" >&2
  exit 1
fi
