#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Runs ttrd3:superresolution through the real QGIS and leaves a GeoTIFF and a before/after picture.
# LR and REFS (files, separated by blanks; names may hold blanks) name rasters; without them a town
# is drawn. DEMO_ARGS holds more parameters, such as "PRESET=faithful DEVICE=cpu".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

OUT=$PWD/build/demo
LOG=$OUT/qgis.log
PYTHON=$PWD/.venv/bin/python
QGIS_PROCESS=$(command -v qgis_process.bin || command -v qgis_process) # Debian's wrapper is broken in 3.22
PROFILE=$OUT/profile/profiles/default

fail() { printf 'demo: %s\n' "$*" >&2; exit 1; }

check_raster() { # check_raster WHAT VARIABLE FILE
  [ -f "$3" ] || fail "the $1 $3 does not exist; check $2=."
  gdalinfo "$3" >/dev/null 2>&1 || fail "the $1 $3 cannot be opened as a raster; check $2=."
}

split_references() { # pieces of REFS are joined until they name a file
  local piece name=
  references=()
  for piece in $REFS; do
    name=${name:+$name }$piece
    [ ! -f "$name" ] || { references+=("$(realpath "$name")"); name=; }
  done
  [ -z "$name" ] || fail "the reference $name does not exist; check REFS=."
  [ ${#references[@]} -gt 0 ] || fail 'name at least one reference, REFS="a.tif b.tif".'
}

mkdir -p "$OUT"
rm -rf "${OUT:?}/profile" "$OUT/sr.tif" "$OUT/sr.tif.aux.xml" "$OUT/before_after.png"
picture=()
if [ -z "${LR:-}" ]; then
  echo "Drawing the demo scene ..."
  "$PYTHON" -m ttrd3_qgis.resources.sample.make_sample "$OUT" >/dev/null
  LR=$OUT/town_lr.tif
  references=("$OUT/town_ref.tif")
  picture=(--hr "$OUT/town_hr.tif")
else
  check_raster "low-resolution raster" LR "$LR"
  split_references
  for reference in "${references[@]}"; do check_raster reference REFS "$reference"; done
fi

"$PYTHON" tools/package.py --folder "$PROFILE/python/plugins/ttrd3_qgis"
export QT_QPA_PLATFORM=offscreen QGIS_CUSTOM_CONFIG_PATH=$OUT/profile TTRD3_PYTHON=$PYTHON
XDG_RUNTIME_DIR=$(mktemp -d)
export XDG_RUNTIME_DIR
statistics=() # QGIS writes them beside what it opens; those that are new go again
for raster in "$LR" "${references[@]}"; do
  [ -e "$raster.aux.xml" ] || statistics+=("$raster.aux.xml")
done
trap 'rm -rf "$XDG_RUNTIME_DIR"; rm -f "${statistics[@]}"' EXIT
"$QGIS_PROCESS" plugins enable ttrd3_qgis >"$LOG" 2>&1 || { cat "$LOG" >&2; fail "QGIS cannot load the plugin."; }
# Debian's QGIS says "setapi() is deprecated" at each start: its stderr is shown only when it fails.
"$QGIS_PROCESS" run ttrd3:superresolution -- "INPUT=$(realpath "$LR")" \
  "${references[@]/#/REFERENCES=}" ${DEMO_ARGS:-} "OUTPUT=$OUT/sr.tif" 2>"$LOG" || {
  grep -q '^ERROR:' "$LOG" && sed -n '/^ERROR:/,$p' "$LOG" >&2 || cat "$LOG" >&2
  fail "the run failed, see above; all that was said is in $LOG."
}

"$PYTHON" tools/before_after.py "$LR" "$OUT/sr.tif" "$OUT/before_after.png" \
  --reference "${references[0]}" "${picture[@]}"
gdalinfo "$OUT/sr.tif" | grep -E '^(Size is|Upper Left|Lower Right|Band )'
echo "GeoTIFF: $OUT/sr.tif"
echo "Picture: $OUT/before_after.png"
