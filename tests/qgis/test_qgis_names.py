# SPDX-License-Identifier: GPL-2.0-or-later
"""Every name of Qt and QGIS in the plugin's source exists in the QGIS that runs the tests."""

from __future__ import annotations

import pytest
from names_used import names_used


def test_every_name_is_there(qgis_app):
    uses = names_used("qgis")
    assert uses
    assert [str(use) for use in uses if not use.exists()] == []


def test_every_enum_names_its_class(qgis_app):
    assert [str(use) for use in names_used("qgis") if use.is_unscoped_enum()] == []


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("from qgis.core import QgsTask\nQgsTask.CanCancel", 1),
        ("from qgis.core import QgsTask\nQgsTask.Flag.CanCancel", 0),
        ("from qgis.PyQt.QtCore import Qt\nQt.AlignLeft", 1),
        ("from qgis.PyQt.QtCore import QVariant\nQVariant.Int", 0),
        ("from qgis.core import Qgis\nQgis.QGIS_VERSION_INT", 0),
    ],
)
def test_enums_without_their_class_are_found(qgis_app, tmp_path, line, found):
    (tmp_path / "sample.py").write_text(line)
    assert sum(use.is_unscoped_enum() for use in names_used("qgis", tmp_path)) == found
