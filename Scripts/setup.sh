#!/usr/bin/env bash
# Installs the system packages that regtutor is built on, where they are missing. Silent when all is there.
set -euo pipefail

fail() {
  echo "setup: $*" >&2
  exit 3
}

command -v swift >/dev/null 2>&1 ||
  fail "no 'swift' on the PATH: install Swift 6.2 or later from https://www.swift.org/install"

if [ "$(uname)" = Darwin ]; then
  missing=()
  for formula in libedit cmark-gfm openblas pkgconf; do
    [ -d "$(brew --prefix 2>/dev/null)/opt/$formula" ] || missing+=("$formula")
  done
  [ ${#missing[@]} -eq 0 ] && exit 0
  command -v brew >/dev/null 2>&1 || fail "needs ${missing[*]}: install Homebrew, then run this again"
  brew install "${missing[@]}"
  exit 0
fi

command -v dpkg-query >/dev/null 2>&1 ||
  fail "knows Debian, Ubuntu and macOS; elsewhere install libedit, cmark-gfm, OpenBLAS (headers too) by hand"

is_installed() {
  dpkg-query --show --showformat='${db:Status-Status}\n' "$1" 2>/dev/null | grep -qx installed
}

missing=()
for package in pkg-config libedit-dev libcmark-gfm-dev libcmark-gfm-extensions-dev; do
  is_installed "$package" || missing+=("$package")
done
# Any of OpenBLAS's builds will do; the one with threads multiplies large matrices on all processors.
if ! is_installed libopenblas-serial-dev && ! is_installed libopenblas-pthread-dev &&
  ! is_installed libopenblas-openmp-dev; then
  missing+=(libopenblas-pthread-dev)
fi
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null 2>&1 || fail "needs root to install: ${missing[*]}"
  as_root=(sudo)
fi
echo "setup: installing ${missing[*]}" >&2
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -qq >&2
"${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
