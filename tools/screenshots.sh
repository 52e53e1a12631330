#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Runs the plugin in the real desktop of QGIS under Xvfb, with the real worker, and saves pictures.
# Usage: tools/screenshots.sh FOLDER [SCENE.tif REFERENCE.tif…]   (without a scene: a town is drawn)
# TTRD3_PRESET names a preset; TTRD3_STAGE names a new folder, which the pictures show in paths, and
# TTRD3_BUNDLE a folder of tools/offline_bundle.py to set up from, else one is made. Pictures come
# with 256 colours; logs stay in build/screenshots.
set -euo pipefail
[ $# = 1 ] || [ $# -ge 3 ] || { sed -n 4,6p "$0" >&2; exit 2; }
root=$(realpath "$(dirname "${BASH_SOURCE[0]}")/..")
folder=$(realpath -m "$1") && shift
home=$(mktemp -d)
stage=${TTRD3_STAGE:-$home/maps}
xvfb=
trap '[ -z "$xvfb" ] || kill "$xvfb"; rm -rf "$home" "$stage"' EXIT
[ ! -e "$stage" ] || { echo "screenshots: $stage exists already; name a new folder." >&2; stage=; exit 1; }
mkdir -p "$folder" "$stage"

# Copies, because QGIS leaves statistics beside what it shows.
if [ $# = 0 ]; then
  "$root/.venv/bin/python" -m ttrd3_qgis.resources.sample.make_sample "$stage"
  set -- "$stage/town_lr.tif" "$stage/town_ref.tif"
else
  cp "$@" "$stage"
fi
TTRD3_SCENE=$stage/$(basename "$1") && shift
TTRD3_REFERENCES=$(for file in "$@"; do echo "$stage/$(basename "$file")"; done)
# The set-up installs from a folder, as on a computer without network; it is made once.
TTRD3_BUNDLE=${TTRD3_BUNDLE:-$root/build/bundle}
[ -d "$TTRD3_BUNDLE" ] || "$root/.venv/bin/python" "$root/tools/offline_bundle.py" "$TTRD3_BUNDLE" --flavour linux-x86_64-cpu
TTRD3_HOME=$stage/ttrd3
unset TTRD3_PYTHON
shots=$root/build/screenshots
rm -rf "$shots"
mkdir -p "$shots"
for name in north east south; do cp "$TTRD3_SCENE" "$stage/$name.tif"; done # for the batch
export TTRD3_BUNDLE TTRD3_HOME TTRD3_SCENE TTRD3_REFERENCES TTRD3_ROOT=$root TTRD3_SHOTS=$shots XDG_RUNTIME_DIR=$home/run
mkdir -m 700 "$XDG_RUNTIME_DIR"
"$root/.venv/bin/python" -c "import sys; sys.path.insert(0, '$root/tests')
from pathlib import Path; from plugin_tree import profile; profile(Path('$home/qgis'), enabled=False)"

mkfifo "$home/display" # where Xvfb says which display it took
exec 3<>"$home/display"
Xvfb -displayfd 3 -screen 0 1500x950x24 -nolisten tcp 2>"$home/xvfb.log" &
xvfb=$!
read -r -t 20 -u 3 display
unset QT_QPA_PLATFORM QGIS_CUSTOM_CONFIG_PATH PYTHONPATH
DISPLAY=:$display timeout "${TTRD3_LIMIT_S:-600}" qgis --nologo --profiles-path "$home/qgis" \
  --profile default --code "$root/tools/screenshots.py" >"$shots/qgis.log" 2>&1
cat "$shots/steps.log"
for picture in $(sed -n 's/^saved \(.*\.png\)$/\1/p' "$shots/steps.log" | grep -v '^failed-'); do
  picture=$shots/$picture
  convert "$picture" -strip +dither -colors 256 -define png:compression-level=9 "PNG8:$folder/$(basename "$picture")"
done
grep -q '^finished$' "$shots/steps.log" # else a scene failed; its picture is in build/screenshots
