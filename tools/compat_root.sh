#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# compat_root.sh SUITE ROOT: makes or reuses a Debian root with the suite's QGIS and runs the plugin's
# tests in it; the core runs in the host's .venv. For root, called by compat.sh in mount and process
# namespaces of its own: whatever is mounted or left running here is gone with this process.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

SUITE=$1 ROOT=$2
LOG=$ROOT.log REPORTS=build/compat/$SUITE
PACKAGES=(qgis python3-qgis qgis-providers python3-pytest python3-pytest-timeout gdal-bin git
  qttools5-dev-tools xvfb xauth xdotool imagemagick fonts-open-sans fonts-dejavu-core)
PROBE="import osgeo.gdal, pytest, pytest_timeout; from qgis.core import Qgis; print(Qgis.QGIS_VERSION)"
SCRIPT=/usr/share/debootstrap/scripts/sid # a host older than the suite has none of its name
PATHS=PATH=/usr/sbin:/usr/bin:/sbin:/bin

say() { printf 'compat: %s: %s\n' "$SUITE" "$*"; }
fail() { printf 'compat: %s: %s\n' "$SUITE" "$*" >&2; exit 1; }
inside() { chroot "$ROOT" env -i -C "${FOLDER:-/}" "$PATHS" LANG=C.UTF-8 "$@"; }

mirror() { # the archive that the host's own Debian comes from
  local codename
  codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
  apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' |
    awk -v suite="$codename" '$1 == suite && $2 == "main" { print $3; exit }'
}

configure() { # no services, no documentation, the host's name servers and proxies
  printf '#!/bin/sh\nexit 101\n' >"$ROOT/usr/sbin/policy-rc.d"
  chmod +x "$ROOT/usr/sbin/policy-rc.d"
  printf '%s\n' force-unsafe-io 'path-exclude=/usr/share/doc/*' 'path-exclude=/usr/share/man/*' \
    >"$ROOT/etc/dpkg/dpkg.cfg.d/compat"
  # A mirror may lag behind; what counts here are its signatures.
  { echo 'Acquire::Check-Valid-Until "false";'; apt-config dump | grep -iE '^Acquire::https?::proxy' || true; } \
    >"$ROOT/etc/apt/apt.conf.d/99compat"
  cp /etc/resolv.conf "$ROOT/etc/resolv.conf"
}

inside_apt() {
  local proxies
  mapfile -t proxies < <(env | grep -iE '^(https?|no)_proxy=')
  inside DEBIAN_FRONTEND=noninteractive "${proxies[@]}" apt-get -q -y "$@"
}

make_root() {
  debootstrap --variant=minbase --include=ca-certificates "$SUITE" "$ROOT" "$1" "$SCRIPT" &&
    configure && mount -t proc proc "$ROOT/proc" && inside_apt update &&
    inside_apt install --no-install-recommends "${PACKAGES[@]}" && inside_apt clean &&
    umount "$ROOT/proc" && mkdir -p "$ROOT/host"
}

recipe() { { echo "$SUITE ${PACKAGES[*]}"; declare -f configure inside_apt make_root; } | sha256sum; }

works() { inside HOME=/tmp QT_QPA_PLATFORM=offscreen python3 -c "$PROBE" 2>>"$LOG"; }

# As in setup.sh, the stamp goes first and comes back last.
ensure_root() {
  local stamp from
  stamp=$(recipe)
  if [ "$(cat "$ROOT/compat-stamp" 2>/dev/null)" = "$stamp" ]; then
    works >/dev/null && return
    say "the root is damaged; making it anew"
  fi
  from=$(mirror)
  [ -n "$from" ] || fail "The apt sources of this machine name no Debian archive to make a root from."
  say "making a root with the newest QGIS of $SUITE (some minutes, about 2 GB; log in $LOG)"
  rm -rf --one-file-system "$ROOT"
  mkdir -p "$ROOT"
  make_root "$from" >"$LOG" 2>&1 </dev/null ||
    fail "The root could not be made, mend the cause and run this again: $(tail -n 1 "$LOG") (more in $LOG)"
  works >/dev/null || fail "QGIS does not start in the new root: $(tail -n 1 "$LOG") (more in $LOG)"
  echo "$stamp" >"$ROOT/compat-stamp"
}

# The root and the checkout cannot be written to; the scratch folder has the same path on both sides.
furnish() {
  local store
  store=$(git -c safe.directory="$PWD" rev-parse --path-format=absolute --git-common-dir)
  mount --bind "$ROOT" "$ROOT"
  mount --rbind / "$ROOT/host"
  mount -t proc proc "$ROOT/proc"
  mount -t tmpfs tmpfs "$ROOT/tmp"
  mkdir -p "$ROOT/dev/shm" && mount -t tmpfs tmpfs "$ROOT/dev/shm"
  for folder in "$PWD" "$store" "$SCRATCH"; do
    mkdir -p "$ROOT$folder"
    mount --bind "$folder" "$ROOT$folder"
    [ "$folder" = "$SCRATCH" ] || mount -o remount,bind,ro "$ROOT$folder"
  done
  mount -o remount,bind,ro "$ROOT"
}

fill_scratch() { # the plugin as an installation has it, and the host's Python as a program
  mkdir -p "$SCRATCH"/{home,shots} && mkdir -m 700 "$SCRATCH/run"
  PYTHONDONTWRITEBYTECODE=1 .venv/bin/python tools/package.py --folder "$SCRATCH/plugins/ttrd3_qgis"
  printf '#!/bin/sh\nexec chroot /host %q "$@"\n' "$PWD/.venv/bin/python" >"$SCRATCH/python"
  chmod +x "$SCRATCH/python"
}

closing=() status=0

group() { # group NAME PLATFORM COMMAND...
  printf '\n== %s tests on %s ==\n' "$1" "$SUITE"
  FOLDER=$PWD inside HOME="$SCRATCH/home" TMPDIR="$SCRATCH" XDG_RUNTIME_DIR="$SCRATCH/run" \
    QT_QPA_PLATFORM="$2" PYTHONPATH="$SCRATCH/plugins" PYTHONDONTWRITEBYTECODE=1 \
    TTRD3_PYTHON="$SCRATCH/python" TTRD3_SHOTS="$SCRATCH/shots" OMP_NUM_THREADS=1 \
    "${@:3}" -q "tests/$1" ${PYTEST_ARGS:-} 2>&1 </dev/null | tee "$REPORTS/$1.log" || status=1
  closing+=("$1: $(tail -n 1 "$REPORTS/$1.log")")
}

exec 9>"$ROOT.lock" # two runs at a time wait for each other
flock 9
ensure_root
version=$(works)
SCRATCH=$(mktemp -d -t ttrd3-compat-XXXXXX)
trap 'rm -rf --one-file-system "$SCRATCH"' EXIT
trap 'exit 130' INT TERM
mkdir -p "$REPORTS"
furnish
fill_scratch
group qgis offscreen python3 -P -m pytest
group gui xcb xvfb-run -a -s "-screen 0 1400x900x24" python3 -P -m pytest
cp "$SCRATCH"/shots/*.png "$REPORTS" 2>/dev/null || true
chown -R --reference=. build
say "QGIS $version: ${closing[0]}; ${closing[1]}"
exit $status
