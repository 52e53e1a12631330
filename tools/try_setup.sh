#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Tries the set-up for real: try_setup.sh [FOLDER]. In an empty data folder with a blank and an
# umlaut in its name, the CPU environment from the package index, or with FOLDER (a bundle of
# tools/offline_bundle.py) without any network; then a super-resolution with it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
PROGRAM=$(command -v qgis_process.bin || command -v qgis_process)
export TTRD3_HOME="$WORK/Daten für TTRD3" QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR="$WORK/run"
export QGIS_CUSTOM_CONFIG_PATH="$WORK/profile"
unset TTRD3_PYTHON PYTHONPATH VIRTUAL_ENV
mkdir -m 700 "$WORK/run" "$WORK/profile"

.venv/bin/python - "$WORK" <<'PY'
import sys
from pathlib import Path

sys.path.insert(0, "tests")
from plugin_tree import profile

profile(Path(sys.argv[1]) / "profile")
PY

offline=()
options=(--BUILD=cpu)
if [ $# -gt 0 ]; then
  options+=(--FOLDER="$(realpath "$1")")
  offline=(unshare --net)
fi
begin=$SECONDS
"${offline[@]}" "$PROGRAM" run ttrd3:setupenvironment "${options[@]}" 2>"$WORK/stderr" | tee "$WORK/log" ||
  { cat "$WORK/stderr" >&2; exit 1; }
printf 'try_setup: set up in %s s; %s\n' $((SECONDS - begin)) "$(du -sh "$TTRD3_HOME" | cut -f 1)"
ls -A "$TTRD3_HOME"

begin=$SECONDS
"${offline[@]}" "$PROGRAM" run ttrd3:setupenvironment "${options[@]}" 2>&1 | grep -A 9 Results
printf 'try_setup: found it again in %s s\n' $((SECONDS - begin))

.venv/bin/python - "$WORK" <<'PY'
import sys
from pathlib import Path

sys.path[:0] = ["tests", "tests/qgis"]
from rig import make_raster

for name, size, pixel in (("lr", (32, 32), 8.0), ("ref", (128, 128), 2.0)):
    make_raster(Path(sys.argv[1]) / f"{name}.tif", size=size, pixel=pixel)
PY
"${offline[@]}" "$PROGRAM" run ttrd3:superresolution --INPUT="$WORK/lr.tif" \
  --REFERENCES="$WORK/ref.tif" --OUTPUT="$WORK/sr.tif" 2>"$WORK/stderr" | tee "$WORK/log" ||
  { cat "$WORK/stderr" >&2; exit 1; }
grep -q "$TTRD3_HOME" "$WORK/log" # its own environment ran it
gdalinfo "$WORK/sr.tif" | grep "Size is 128, 128"
"$PROGRAM" run ttrd3:setupenvironment --ACTION=remove >"$WORK/log" 2>&1
printf 'try_setup: after removal there are: %s\n' "$(ls -A "$TTRD3_HOME" | tr '\n' ' ')"
