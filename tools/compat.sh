#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Runs the plugin's tests on newer QGIS: its Qt names against Qt 6, then its QGIS tests in a Debian root
# for each of SUITES, if any. TTRD3_COMPAT_ROOTS names the folder that keeps the roots for the next run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

read -ra suites <<<"${SUITES-trixie sid}"
ROOTS=${TTRD3_COMPAT_ROOTS:-${XDG_CACHE_HOME:-$HOME/.cache}/ttrd3-compat}
NAMESPACES=(unshare --mount --pid --mount-proc --fork --kill-child)
PROXIES=http_proxy,https_proxy,no_proxy,HTTP_PROXY,HTTPS_PROXY,NO_PROXY

fail() { printf 'compat: %s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo --preserve-env="$PROXIES" "$@"; fi
}

check_names() {
  local suite
  for suite in "${suites[@]}"; do
    [[ $suite =~ ^[a-z]+$ ]] ||
      fail "$suite is no name of a Debian suite; SUITES takes names such as trixie and sid, with spaces between."
  done
  [[ $ROOTS = /* ]] || fail "TTRD3_COMPAT_ROOTS is $ROOTS, but must be an absolute path."
}

check_machine() {
  command -v apt-get >/dev/null ||
    fail "Roots with newer QGIS can be made on Debian only; this machine has no apt-get."
  [ "$(id -u)" = 0 ] || { command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; } ||
    fail "Roots with newer QGIS need root or sudo; run this as someone who has it."
  as_root "${NAMESPACES[@]}" true 2>/dev/null ||
    fail "This machine allows no mounts, so no roots with newer QGIS; run this on a real or virtual machine."
}

install_debootstrap() {
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=600)
  [ ! -x /usr/sbin/debootstrap ] || return 0
  as_root "${apt[@]}" update
  as_root "${apt[@]}" install --no-install-recommends debootstrap ||
    fail "debootstrap is missing and could not be installed, see above."
}

closing=() status=0

run() { # run NAME COMMAND...: goes on after a failure, and keeps the last line for the end
  local log=build/compat/$1.log word="" last
  "${@:2}" 2>&1 | tee "$log" || { status=1 word="FAILED: "; }
  last=$(tail -n 1 "$log")
  closing+=("compat: $1: $word${last#"compat: $1: "}")
}

qt6() {
  printf '\n== Qt 6 ==\n'
  bash tools/setup.sh qt6 &&
    QT_QPA_PLATFORM=offscreen .venv-qt6/bin/python -m pytest -q tests/qt6 &&
    .venv-qt6/bin/python -c 'from PyQt6.QtCore import PYQT_VERSION_STR
print(f"compat: qt6: every module and every name is there in PyQt {PYQT_VERSION_STR}")'
}

check_names
mkdir -p build/compat
run qt6 qt6
if [ ${#suites[@]} -gt 0 ]; then
  check_machine
  install_debootstrap
  mkdir -p "$ROOTS"
fi
for suite in "${suites[@]}"; do
  run "$suite" as_root "${NAMESPACES[@]}" bash tools/compat_root.sh "$suite" "$ROOTS/$suite"
done
printf '\n== summary ==\n'
printf '%s\n' "${closing[@]}"
exit $status
