#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Runs every test in four groups: the pure ones, those of QGIS, those of its windows, and those that
# start commands and workers. On two cores the pure ones run beside the others. Extra arguments go to
# pytest. A group is printed when it has ended; the last lines are the closing line of each group.
# Fails when any group fails.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

LOGS=build/test-logs
XDG_RUNTIME_DIR=$(mktemp -d) # QGIS wants one that nobody else may read
OMP_NUM_THREADS=${OMP_NUM_THREADS:-1} # the groups share the cores
export XDG_RUNTIME_DIR OMP_NUM_THREADS
lanes=()
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
# The shell keeps Ctrl+C from what runs in the background.
trap 'kill "${lanes[@]}" 2>/dev/null; wait; exit 130' INT TERM

group() { # group NAME PLATFORM COMMAND...
  local name=$1 log="$LOGS/$1.log" code begin=$SECONDS running
  echo "The $name tests did not end, exit status 1" >"$LOGS/$name.closing"
  QT_QPA_PLATFORM=$2 "${@:3}" >"$log" 2>&1 &
  running=$!
  trap 'kill "$running" 2>/dev/null; wait "$running"; exit 143' TERM
  wait "$running"
  code=$?
  {
    flock 8 # one group at a time is printed
    printf '\n== %s tests, %s s ==\n' "$name" $((SECONDS - begin))
    cat "$log"
  } 8>"$LOGS/printing"
  echo "$(tail -n 1 "$log") $name tests, exit status $code" >"$LOGS/$name.closing"
}

has_tests() {
  [ -n "$(find "tests/$1" -name 'test_*.py' -print -quit 2>/dev/null)" ] && return
  echo "There are no tests in tests/$1."
  return 1
}

pure() {
  local elsewhere=(--ignore=tests/qgis --ignore=tests/gui --ignore=tests/cli --ignore=tests/faults)
  group pure offscreen "${pytest[@]}" tests "${elsewhere[@]}"
}

others() {
  if has_tests qgis; then group qgis offscreen "${pytest[@]}" tests/qgis; fi
  if has_tests gui; then
    group gui xcb xvfb-run -a -s "-screen 0 1400x900x24" "${pytest[@]}" tests/gui
  fi
  group processes offscreen "${pytest[@]}" tests/cli tests/faults
}

mkdir -p "$LOGS"
rm -f "$LOGS"/*.closing
if [ -d ../shared ]; then
  echo "Real imagery: ../shared was found, the tests use it."
else
  echo "Real imagery: ../shared was not found, the tests use generated rasters."
fi
echo "Running; $LOGS shows how far each group is."
pytest=(.venv/bin/python -m pytest "$@")
for lane in others pure; do
  "$lane" &
  lanes+=($!)
  [ "$(getconf _NPROCESSORS_ONLN)" -gt 1 ] || wait # nproc heeds OMP_NUM_THREADS
done
wait
printf '\n== summary ==\n'
closings=("$LOGS"/*.closing)
cat "${closings[@]}"
! grep -qv 'exit status 0$' "${closings[@]}"
