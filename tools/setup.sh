#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Makes a fresh Debian 12 machine ready: Debian packages and .venv; with the word "lint", .venv-lint;
# with the word "docs" or "qt6", .venv-docs or .venv-qt6.
# Does nothing when that is done already, and mends what an interrupted run has left.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

PYTHON=/usr/bin/python3 # the one QGIS embeds: another would not see its bindings
PACKAGES=(qgis python3-qgis qgis-providers python3-venv xvfb xauth fonts-open-sans fonts-dejavu-core
  fonts-wqy-microhei
  gdal-bin pyqt5-dev-tools qttools5-dev-tools imagemagick xdotool)
PROBE="import numpy, torch, rasterio, skimage, scipy, safetensors, PIL, matplotlib, tqdm, setuptools
import distributed, mypy, pytest, pytest_timeout, qgis.core, ttrd3_qgis.core
from osgeo import gdal"
MAIN=(requirements/runtime.txt requirements/cluster.txt requirements/test.txt)
LINT_PROBE="import bandit, detect_secrets, flake8, flake8_qgis"
DOCS_PROBE="import mkdocs, material"
QT6_PROBE="import pytest, pytest_timeout, PyQt6.QtNetwork, PyQt6.QtWidgets"
INTACT="import importlib.metadata, sysconfig
for found in importlib.metadata.distributions(path=[sysconfig.get_path('purelib')]):
    if found.files is None:
        raise SystemExit(f'setup: {found.name} is half installed.')
    for file in found.files:
        path = file.locate()
        is_code = file.suffix in ('.py', '.so')
        if is_code and not (path.exists() and file.size in (None, path.stat().st_size)):
            raise SystemExit(f'setup: {path} is damaged.')"

say() { printf 'setup: %s\n' "$*"; }
fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }

missing_packages() {
  local package
  for package in "${PACKAGES[@]}"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
  done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

may_install() {
  command -v apt-get >/dev/null || return 1
  [ "$(id -u)" = 0 ] && return
  command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }
}

install_packages() {
  local missing apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=600)
  mapfile -t missing < <(missing_packages)
  [ ${#missing[@]} -gt 0 ] || return 0
  may_install || fail "These Debian packages are missing and cannot be installed without root or sudo;" \
    "have them installed and run this again: ${missing[*]}"
  say "installing the Debian packages ${missing[*]} (some minutes)"
  as_root env DEBIAN_FRONTEND=noninteractive dpkg --configure -a
  as_root "${apt[@]}" update
  as_root "${apt[@]}" install --no-install-recommends "${missing[@]}"
}

fingerprint() { # of all that decides what the environment named by $1 holds, and where it lies
  { pwd; "$PYTHON" --version; cat tools/setup.sh "${@:2}"; } | sha256sum | cut -d ' ' -f 1
}

fill_main() {
  local pip=(.venv/bin/python -m pip install --quiet --disable-pip-version-check)
  "$PYTHON" -m venv --system-site-packages "$@" .venv &&
    "${pip[@]}" "${MAIN[@]/#/--requirement=}" &&
    "${pip[@]}" --no-deps --no-build-isolation --editable .
}

fill_side() { # fill_side NAME [--clear]: an environment apart, of requirements/NAME.txt
  local folder=.venv-$1 requirements=requirements/$1.txt
  "$PYTHON" -m venv "${@:2}" "$folder" &&
    "$folder/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$requirements"
}

fill() { # fill FOLDER FILLER [--clear]
  "${@:2}" || fail "$1 could not be filled, see above; mend the cause (often the network) and run this again," \
    "or remove $1 first if it seems damaged."
}

works() { # works FOLDER PROBE: the code that pip wrote is whole, and can be imported
  "$1/bin/python" -c "$INTACT" && "$1/bin/python" -c "$2"
}

# The stamp goes first and comes back last: without it, nothing is trusted.
ensure() { # ensure FOLDER FILLER PROBE FILE... where FILLER may have arguments
  local folder=$1 filler=$2 probe=$3 stamp
  stamp=$(fingerprint "$folder" "${@:4}")
  [ "$(cat "$folder/setup-stamp" 2>/dev/null)" != "$stamp" ] || return 0
  say "filling $folder (a minute or more; downloads what pip has not got)"
  rm -f "$folder/setup-stamp"
  fill "$folder" $filler
  if ! works "$folder" "$probe"; then
    say "$folder is damaged; making it anew"
    fill "$folder" $filler --clear
    works "$folder" "$probe" || fail "$folder does not work, see the message above."
  fi
  echo "$stamp" >"$folder/setup-stamp"
  say "$folder is ready"
}

exec 9<tools/setup.sh # two runs at a time wait for each other
flock 9
install_packages
case "${1:-}" in
  "") ensure .venv fill_main "$PROBE" "${MAIN[@]}" pyproject.toml ;;
  lint) ensure .venv-lint "fill_side lint" "$LINT_PROBE" requirements/lint.txt ;;
  docs) ensure .venv-docs "fill_side docs" "$DOCS_PROBE" requirements/docs.txt ;;
  qt6) ensure .venv-qt6 "fill_side qt6" "$QT6_PROBE" requirements/qt6.txt ;;
  *) fail "There is no environment $1; name lint, docs or qt6, or none for the main one." ;;
esac
