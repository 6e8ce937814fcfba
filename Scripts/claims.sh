#!/usr/bin/env bash
# Measures every claim of the course and writes Documentation/Claims.md.
set -euo pipefail
cd "$(dirname "$0")/.."

# The optimized program where it is newer than every source, otherwise the one of the developers.
program=.build/release/regtutor
if [ ! -x "$program" ] || [ -n "$(find Package.swift Sources -newer "$program" -print -quit)" ]; then
  swift build --quiet --product regtutor
  program=.build/debug/regtutor
fi
page=$(mktemp)
trap 'rm -f "$page"' EXIT
# The status is 1 where a claim has no lesson yet: the page says so itself.
"$program" claims --markdown > "$page" || [ -s "$page" ]
cp "$page" Documentation/Claims.md
