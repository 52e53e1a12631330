#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Runs ttrd3:superresolution through the real QGIS and leaves a GeoTIFF and a before/after picture.
# LR and REFS (files, separated by blanks) name rasters; without them a town is drawn.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

OUT=$PWD/build/demo
PYTHON=$PWD/.venv/bin/python
QGIS_PROCESS=$(command -v qgis_process.bin || command -v qgis_process) # Debian's wrapper is broken in 3.22
PROFILE=$OUT/profile/profiles/default
mkdir -p "$OUT" && rm -rf "${OUT:?}/profile" "$OUT"/sr.tif "$OUT"/before_after.png

if [ -z "${LR:-}" ]; then
  echo "Drawing the demo scene ..."
  "$PYTHON" -m ttrd3_qgis.resources.sample.make_sample "$OUT"
  LR=$OUT/town_lr.tif REFS=$OUT/town_ref.tif TRUTH=$OUT/town_hr.tif
fi
[ -f "$LR" ] || { echo "demo: the low-resolution raster $LR does not exist; check LR=." >&2; exit 1; }
[ -n "${REFS:-}" ] || { echo "demo: name at least one reference, REFS=\"a.tif b.tif\"." >&2; exit 1; }
references=()
for reference in $REFS; do
  [ -f "$reference" ] || { echo "demo: the reference $reference does not exist; check REFS=." >&2; exit 1; }
  references+=("REFERENCES=$(realpath "$reference")")
done

"$PYTHON" tools/package.py --folder "$PROFILE/python/plugins/ttrd3_qgis" > "$OUT/package.log"
export QT_QPA_PLATFORM=offscreen QGIS_CUSTOM_CONFIG_PATH=$OUT/profile TTRD3_PYTHON=$PYTHON
XDG_RUNTIME_DIR=$(mktemp -d)
export XDG_RUNTIME_DIR
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
"$QGIS_PROCESS" plugins enable ttrd3_qgis 2> "$OUT/qgis.log"
"$QGIS_PROCESS" run ttrd3:superresolution -- "INPUT=$(realpath "$LR")" "${references[@]}" \
  ${DEMO_ARGS:-} "OUTPUT=$OUT/sr.tif" 2>> "$OUT/qgis.log" || {
  cat "$OUT/qgis.log" >&2
  exit 1
}

picture=("$PYTHON" tools/before_after.py "$LR" "$OUT/sr.tif" "$OUT/before_after.png" --reference "${REFS%% *}")
[ -z "${TRUTH:-}" ] || picture+=(--hr "$TRUTH")
"${picture[@]}" > /dev/null
gdalinfo "$OUT/sr.tif" | grep -E '^(Size is|Upper Left|Lower Right|Band )'
echo "GeoTIFF: $OUT/sr.tif"
echo "Picture: $OUT/before_after.png"
