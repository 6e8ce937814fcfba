#!/bin/sh
# Records the deliberate differences again and makes Documentation/PythonSubset.md from them.
#
# Both runs end with failures that say what was recorded; read the diff before it is committed.
set -eu
cd "$(dirname "$0")/.."
REGTUTOR_RECORD=1 swift test ${TEST_FLAGS:-} --filter DifferenceTests/difference || true
REGTUTOR_RECORD=1 swift test --skip-build ${TEST_FLAGS:-} --filter DifferenceTests/page
