# SPDX-License-Identifier: GPL-2.0-or-later
"""The pictures of the help beside the dialog."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlparse

from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QTextDocument

LIMIT_BYTES = 60_000


def algorithm(name="superresolution"):
    return QgsApplication.processingRegistry().createAlgorithmById(f"ttrd3:{name}")


def pictures(html):
    """Files that the help names."""
    parts = html.split('src="')[1:]
    return [Path(unquote(urlparse(part.partition('"')[0]).path)) for part in parts]


def test_the_help_shows_pictures(provider):
    html = algorithm().shortHelpString()
    found = pictures(html)
    assert [path.name for path in found] == ["before_after.png", "presets.png"]
    assert all(0 < path.stat().st_size < LIMIT_BYTES for path in found)
    assert html.index("before_after.png") < html.index("Input parameters")
    document = QTextDocument()
    document.setHtml(html)
    assert document.idealWidth() > 200


def test_other_help_and_the_terminal_have_none(provider, monkeypatch):
    assert pictures(algorithm("finetune").shortHelpString()) == []
    monkeypatch.setattr(QgsApplication, "platform", staticmethod(lambda: "qgis_process"))
    assert "<" not in algorithm().shortHelpString()
