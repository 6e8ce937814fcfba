#!/usr/bin/env bash
# Runs every lesson under real Python and compares what it prints with what regtutor prints; see parity.py.
#
# Installs the packages into a virtual environment of its own, outside the tree:
#   REGTUTOR_PARITY_DIR   where it lies; by default ${XDG_CACHE_HOME:-~/.cache}/regtutor
#   REGTUTOR_PYTHON       the Python to use; by default the best one found
#   REGTUTOR_PROGRAM      the regtutor to compare; by default the newest build
# Arguments are lessons by number; all of them by default. --if-online leaves quietly with status 0, but says so
# loudly, where the packages are not there and PyPI cannot be reached. Exit status: 0 equal, 1 different, 3 no Python.
set -euo pipefail
cd "$(dirname "$0")/.."

if_online=
if [ "${1-}" = --if-online ]; then
  if_online=yes
  shift
fi

loudly() {
  printf '%s\n' "parity: ======================================================================" >&2
  printf 'parity: %s\n' "$@" >&2
  printf '%s\n' "parity: NOTHING WAS COMPARED WITH REAL PYTHON." \
    "parity: ======================================================================" >&2
}

# The first of 3.13, later, 3.12 and what else there is, on the PATH or in pyenv's folder.
find_python() {
  if [ -n "${REGTUTOR_PYTHON-}" ]; then
    printf '%s\n' "$REGTUTOR_PYTHON"
    return
  fi
  local version candidate
  for version in 3.13 3.14 3.12 3.11 3.10 3; do
    for candidate in "${PYENV_ROOT:-$HOME/.pyenv}/versions/$version"*/bin/python "$(command -v "python$version" || true)"; do
      if [ -x "$candidate" ] && "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then
        printf '%s\n' "$candidate"
        return
      fi
    done
  done
  return 1
}

python=$(find_python) || {
  loudly "no Python 3.10 or later with venv was found (on Debian and Ubuntu: apt-get install python3-venv)"
  [ -n "$if_online" ] && exit 0
  exit 3
}
minor=$("$python" -c 'import sys; print(sys.version_info[1])')
folder="${REGTUTOR_PARITY_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/regtutor}/parity-3.$minor"

# The versions that regtutor promises to equal need Python 3.12; older ones take what installs.
if [ "$minor" -ge 12 ]; then
  packages=("numpy==2.5.*" "pandas==3.1.*" "matplotlib==3.11.*" "scikit-learn==1.9.*" "scipy==1.18.*")
else
  packages=(numpy pandas matplotlib scikit-learn scipy)
fi
packages+=(nbformat nbclient ipykernel)

wanted="${packages[*]}"
if [ "$(cat "$folder/wanted" 2>/dev/null)" != "$wanted" ]; then
  echo "parity: installing $wanted into $folder" >&2
  mkdir -p "$folder"
  "$python" -m venv --clear "$folder/venv"
  if ! "$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check --retries 1 --timeout 20 \
    "${packages[@]}" >&2; then
    if ! "$folder/venv/bin/python" -m pip download --quiet --no-deps --disable-pip-version-check --retries 1 \
      --timeout 20 --dest "$folder" six >/dev/null 2>&1; then
      loudly "PyPI cannot be reached, so the packages cannot be installed."
      [ -n "$if_online" ] && exit 0
      exit 3
    fi
    # Reachable, but one of the versions is not there for this machine: the newest that install.
    "$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check \
      numpy pandas matplotlib scikit-learn scipy nbformat nbclient ipykernel >&2
  fi
  printf '%s' "$wanted" >"$folder/wanted"
fi

program=${REGTUTOR_PROGRAM:-}
if [ -z "$program" ]; then
  for build in .build/release/regtutor .build/debug/regtutor; do
    if [ -x "$build" ] && { [ -z "$program" ] || [ "$build" -nt "$program" ]; }; then program=$build; fi
  done
fi
[ -n "$program" ] || {
  echo "parity: there is no regtutor; 'swift build --product regtutor' makes one" >&2
  exit 3
}

exec "$folder/venv/bin/python" Scripts/parity.py --program "$program" "$@"
