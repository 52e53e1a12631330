#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Runs every test: the pure ones in one process, those that start QGIS each folder in its own.
# Extra arguments go to pytest. Ends with the closing line of each group; fails when any group fails.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

LOGS=build/test-logs
XDG_RUNTIME_DIR=$(mktemp -d) # QGIS wants one that nobody else may read
export XDG_RUNTIME_DIR
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
status=0
closing=()

group() { # group NAME PLATFORM COMMAND...
  local name=$1 log="$LOGS/$1.log"
  printf '\n== %s tests ==\n' "$name"
  QT_QPA_PLATFORM=$2 "${@:3}" 2>&1 | tee "$log"
  local code=${PIPESTATUS[0]}
  closing+=("$(tail -n 1 "$log") $name tests, exit status $code")
  [ "$code" = 0 ] || status=1
}

has_tests() {
  [ -n "$(find "tests/$1" -name 'test_*.py' -print -quit 2>/dev/null)" ] && return
  echo "There are no tests in tests/$1."
  return 1
}

mkdir -p "$LOGS"
if [ -d ../shared ]; then
  echo "Real imagery: ../shared was found, the tests use it."
else
  echo "Real imagery: ../shared was not found, the tests use generated rasters."
fi
pytest=(.venv/bin/python -m pytest "$@")
group pure offscreen "${pytest[@]}" tests --ignore=tests/qgis --ignore=tests/gui
if has_tests qgis; then group qgis offscreen "${pytest[@]}" tests/qgis; fi
if has_tests gui; then group gui xcb xvfb-run -a -s "-screen 0 1400x900x24" "${pytest[@]}" tests/gui; fi
printf '\n== summary ==\n'
printf '%s\n' "${closing[@]}"
exit $status
