#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Runs the plugin in the real desktop of QGIS under Xvfb and saves pictures of it.
# Usage: tools/screenshots.sh FOLDER SCENE.tif REFERENCE.tif…   (TTRD3_PYTHON as for the plugin)
set -eu
[ $# -ge 3 ] || { sed -n 4p "$0"; exit 2; }
folder=$(realpath -m "$1"); shift
root=$(realpath "$(dirname "$0")/..")
mkdir -p "$folder"
home=$(mktemp -d)
: "${TTRD3_PYTHON:=$root/.venv/bin/python}"
export TTRD3_PYTHON TTRD3_SHOTS="$folder" XDG_RUNTIME_DIR="$home/run"
mkdir -m 700 "$XDG_RUNTIME_DIR"
python3 -c "import sys; sys.path.insert(0, '$root/tests/qgis')
from pathlib import Path; from plugin_tree import profile; profile(Path('$home/qgis'))"

TTRD3_SCENE=$(realpath "$1"); shift
references=
for reference in "$@"; do references="$references${references:+:}$(realpath "$reference")"; done
export TTRD3_SCENE TTRD3_REFERENCES="$references"

display=:$((80 + $$ % 900))
Xvfb "$display" -screen 0 1500x950x24 -nolisten tcp >"$home/xvfb.log" 2>&1 &
xvfb=$!
trap 'kill $xvfb 2>/dev/null; rm -rf "$home"' EXIT
sleep 1
unset QT_QPA_PLATFORM QGIS_CUSTOM_CONFIG_PATH PYTHONPATH
DISPLAY=$display timeout "${TTRD3_LIMIT_S:-600}" qgis --nologo --profiles-path "$home/qgis" \
    --profile default --code "$root/tools/screenshots.py" >"$folder/qgis.log" 2>&1
cat "$folder/steps.log"
! grep -q "^failed" "$folder/steps.log"
