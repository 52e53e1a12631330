#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Checks the types of both halves, under the names they are imported by, against the QGIS installed here.
# Extra arguments go to mypy. It is shown two packages made of links: ttrd3_qgis with core/ in it, which
# lies beside it, and qgis with the stubs it brings, completed by tools/stubs/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

root=$PWD
python=$root/.venv/bin/python
find_qgis='import importlib.util; print(*importlib.util.find_spec("qgis").submodule_search_locations)'

show() { # show PACKAGE FILE...: the files, and nothing else, in the package that mypy sees
  local package=build/types/$1 part
  rm -rf "$package" && mkdir -p "$package"
  for part in "${@:2}"; do
    [ "${part##*/}" = __pycache__ ] || ln -sf "$part" "$package"
  done
}

show ttrd3_qgis "$root"/ttrd3_qgis/* "$root/core"
show qgis "$("$python" -c "$find_qgis")"/*
rm build/types/qgis/core
ln -s "$root/tools/stubs/qgis_core.pyi" build/types/qgis/core.pyi

cd build/types # so that messages say ttrd3_qgis/...
exec "$python" -m mypy --config-file "$root/pyproject.toml" --cache-dir "$root/.mypy_cache/both" \
  --package ttrd3_qgis "$@"
