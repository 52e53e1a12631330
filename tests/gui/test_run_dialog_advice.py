# SPDX-License-Identifier: GPL-2.0-or-later
"""What the run dialog says of a raster that does not suit the model."""

from __future__ import annotations

import shutil
from pathlib import Path

from dialog_rig import estimate, panel_of, set_value
from qgis.core import (
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from rig import make_raster, wait
from test_dialogs import picture
from test_qgis_noise import copy_with_noise

ROOT = Path(__file__).resolve().parents[2]


def test_a_pixel_that_the_model_has_not_learnt_is_said_in_a_line(open_dialog, large, tmp_path):
    coarse = make_raster(tmp_path / "landsat.tif", size=(100, 75), pixel=30)
    dialog = open_dialog()
    panel = panel_of(dialog)
    wait(lambda: "3 steps" in estimate(dialog))
    assert not panel.advice.isVisible()  # 2.5 m
    set_value(dialog, INPUT=coarse)
    wait(lambda: "0.15 to 3 m" in panel.advice.text())
    assert "not 7.5 m; use the preset faithful, or adapt it" in panel.advice.text()
    wait(lambda: panel.advice.height() < 3 * panel.advice.fontMetrics().height())
    picture(dialog, "run-dialog-advice")
    QTest.mouseClick(panel.preset_button, Qt.MouseButton.LeftButton)
    assert dialog.mainWidget().wrappers["PRESET"].parameterValue() == "faithful"
    wait(lambda: "adapting it may help" in panel.advice.text())
    assert not panel.preset_button.isVisible()


def test_a_noisy_raster_is_said_in_a_line(open_dialog, tmp_path):
    clean = str(shutil.copy(ROOT / "resources" / "sample" / "town_lr.tif", tmp_path))
    noisy = copy_with_noise(tmp_path, 0.08, "town_ref.tif").source()
    from osgeo import gdal, osr

    raster, srs = gdal.Open(noisy, gdal.GA_Update), osr.SpatialReference()
    srs.ImportFromEPSG(32633)
    raster.SetProjection(srs.ExportToWkt())
    raster.SetGeoTransform((500000.0, 2.4, 0.0, 5500000.0, 0.0, -2.4))
    raster = None
    dialog = open_dialog()
    set_value(dialog, INPUT=clean)
    wait(lambda: "768 × 768" in estimate(dialog))
    assert not panel_of(dialog).advice.isVisible()
    layer = QgsProject.instance().addMapLayer(QgsRasterLayer(noisy, "noisy"))
    set_value(dialog, INPUT=layer)
    wait(lambda: "is noisy" in panel_of(dialog).advice.text())
