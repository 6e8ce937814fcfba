#!/usr/bin/env bash
# Puts the program, the lessons, the manual page and the shell completions under a prefix.
set -euo pipefail
cd "$(dirname "$0")/.."

prefix=${1:?usage: install.sh PREFIX}
program=.build/release/regtutor

install -d "$prefix/bin" "$prefix/share/regtutor" "$prefix/share/man/man1" \
  "$prefix/share/bash-completion/completions" "$prefix/share/zsh/site-functions" \
  "$prefix/share/fish/vendor_completions.d"
install -m 755 "$program" "$prefix/bin/regtutor"
rm -rf "$prefix/share/regtutor/Lessons"
cp -R Lessons "$prefix/share/regtutor/Lessons"
install -m 644 Documentation/regtutor.1 "$prefix/share/man/man1/regtutor.1"
"$program" --generate-completion-script bash >"$prefix/share/bash-completion/completions/regtutor"
"$program" --generate-completion-script zsh >"$prefix/share/zsh/site-functions/_regtutor"
"$program" --generate-completion-script fish >"$prefix/share/fish/vendor_completions.d/regtutor.fish"
echo "installed $prefix/bin/regtutor"
