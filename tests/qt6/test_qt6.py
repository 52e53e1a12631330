# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin under the Qt of QGIS 4: every module is imported, every name of Qt is looked up."""

from __future__ import annotations

import importlib
import sys

import pytest
from names_used import PLUGIN, names_used

MODULES = sorted(
    ".".join(path.relative_to(PLUGIN.parent).with_suffix("").parts).removesuffix(".__init__")
    for path in PLUGIN.rglob("*.py")
)


@pytest.fixture(scope="module", autouse=True)
def core():
    """In the repository the core lies beside the plugin, in the zip inside it."""
    import ttrd3_qgis

    core = PLUGIN.parent / "core"
    spec = importlib.util.spec_from_file_location(
        "ttrd3_qgis.core", core / "__init__.py", submodule_search_locations=[str(core)]
    )
    ttrd3_qgis.core = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(ttrd3_qgis.core)


@pytest.mark.parametrize("module", MODULES)
def test_it_can_be_imported(module):
    importlib.import_module(module)


def test_every_name_of_qt_is_there():
    uses = names_used("qgis.PyQt")
    assert uses
    assert [str(use) for use in uses if not use.exists()] == []


@pytest.mark.parametrize(
    "line",
    [
        "from qgis.PyQt.QtCore import Qt\nQt.AlignLeft",
        "from qgis.PyQt.QtCore import QRegExp",
        "from qgis.PyQt.QtWidgets import QDialogButtonBox as Box\ndef f():\n    return Box.Ok",
        "from qgis.PyQt.QtWidgets import QDialog\nQDialog.exec_",
        "from qgis.PyQt.QtCore import QVariant\nQVariant.Type.Int",
    ],
)
def test_names_that_qt6_lacks_are_found(tmp_path, line):
    (tmp_path / "sample.py").write_text(line)
    missing = [use for use in names_used("qgis.PyQt", tmp_path) if not use.exists()]
    assert len(missing) >= 1


def test_types_of_fields_keep_their_names(tmp_path):
    (tmp_path / "sample.py").write_text("from qgis.PyQt.QtCore import QVariant\nQVariant.String")
    assert all(use.exists() for use in names_used("qgis.PyQt", tmp_path))


def test_actions_are_where_qt5_has_them():
    from qgis.PyQt.QtWidgets import QAction, QShortcut

    assert {QAction.__module__, QShortcut.__module__} == {"PyQt6.QtGui"}
