#!/bin/sh
# Times the solver library beside its peers; see Benchmarks/README.md. Arguments go to compare.py.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work="$root/.build/bench"
mkdir -p "$work"

(cd "$root/Benchmarks" && swift build -c release --product solver-bench)
program="$root/Benchmarks/.build/release/solver-bench"

if [ ! -x "$work/peers/bin/python" ]; then
  python3 -m venv "$work/peers"
  "$work/peers/bin/pip" install --quiet "scikit-learn==1.9.1" pandas matplotlib celer skglm adelie
fi
exec "$work/peers/bin/python" "$root/Benchmarks/peers/compare.py" \
  --ours "$program" --data "$work/data" --out "$work/results.md" "$@"
