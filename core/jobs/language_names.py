# SPDX-License-Identifier: GPL-2.0-or-later
"""The languages of the plugin, in a module of their own because QGIS reads them at every start."""

from __future__ import annotations

ENGLISH = "en"
LANGUAGES = (ENGLISH, "de", "es", "fr", "ja", "pt_BR", "zh_CN")
