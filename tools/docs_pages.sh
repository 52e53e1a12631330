#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Writes the pages of the guide that come from the source, and the sample model.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

XDG_RUNTIME_DIR=$(mktemp -d) # QGIS wants one that nobody else may read
export XDG_RUNTIME_DIR QT_QPA_PLATFORM=offscreen
trap 'rm -rf "$XDG_RUNTIME_DIR"' EXIT
.venv/bin/python tools/error_messages.py
.venv/bin/python tools/method_pages.py
.venv/bin/python tools/algorithm_pages.py
