#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Runs every test, a folder of tests/ at a time. On two cores there are three lanes, as many tests wait for
# processes, and each takes the next folder as soon as it is free. Extra arguments go to pytest. A folder is
# printed when it has ended; the last lines are the closing line of each folder. Fails when any folder fails.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

LOGS=build/test-logs
LONGEST=(pipeline unit qgis faults cli gui raster) # these first, so that the lanes end together
XDG_RUNTIME_DIR=$(mktemp -d) # QGIS wants one that nobody else may read
OMP_NUM_THREADS=${OMP_NUM_THREADS:-1} # the lanes share the cores
export XDG_RUNTIME_DIR OMP_NUM_THREADS
lanes=()
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
# The shell keeps Ctrl+C from what runs in the background.
trap 'kill "${lanes[@]}" 2>/dev/null; wait; exit 130' INT TERM

folders() { # those with tests, each once
  local folder
  for folder in "${LONGEST[@]/#/tests/}" tests/*; do
    [ -z "$(find "$folder" -maxdepth 1 -name 'test_*.py' -print -quit 2>/dev/null)" ] || basename "$folder"
  done | awk '!seen[$0]++'
}

run_folder() { # run_folder NAME
  local name=$1 log="$LOGS/$1.log" code begin=$SECONDS running
  local command=("${pytest[@]}" "tests/$name") platform=offscreen
  if [ "$name" = gui ]; then
    command=(xvfb-run -a -s "-screen 0 1400x900x24" "${command[@]}") platform=xcb
  fi
  echo "tests/$name did not end, exit status 1" >"$LOGS/$name.closing"
  QT_QPA_PLATFORM=$platform "${command[@]}" >"$log" 2>&1 &
  running=$!
  trap 'kill "$running" 2>/dev/null; wait "$running"; exit 143' TERM
  wait "$running"
  code=$?
  [ "$code" -ne 5 ] || code=0 # no test is for this machine, or the arguments choose none
  {
    flock 8 # one folder at a time is printed
    printf '\n== tests/%s, %s s ==\n' "$name" $((SECONDS - begin))
    cat "$log"
  } 8>"$LOGS/printing"
  echo "tests/$name: $(tail -n 1 "$log") exit status $code" >"$LOGS/$name.closing"
}

lane() {
  local name
  for name in $(folders); do
    if mkdir "$LOGS/taken/$name" 2>/dev/null; then run_folder "$name"; fi
  done
}

mkdir -p "$LOGS"
rm -rf "$LOGS"/*.closing "$LOGS/taken"
mkdir "$LOGS/taken"
if [ -d ../shared ]; then
  echo "Real imagery: ../shared was found, the tests use it."
else
  echo "Real imagery: ../shared was not found, the tests use generated rasters."
fi
echo "Running; $LOGS shows how far each folder is."
pytest=(.venv/bin/python -m pytest "$@")
count=1
if [ "$(getconf _NPROCESSORS_ONLN)" -gt 1 ]; then count=3; fi # nproc heeds OMP_NUM_THREADS
for ((number = 0; number < count; number++)); do
  lane &
  lanes+=($!)
done
wait
printf '\n== summary ==\n'
closings=("$LOGS"/*.closing)
cat "${closings[@]}"
! grep -qv 'exit status 0$' "${closings[@]}"
