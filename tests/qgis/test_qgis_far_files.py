# SPDX-License-Identifier: GPL-2.0-or-later
"""Layers of local files whose pixels come from the network: the worker refuses to fetch them."""

from __future__ import annotations

import os
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsRasterLayer

from ttrd3_qgis.layers import describe

FAR = "/vsicurl/http://127.0.0.1:9/a.tif"


def test_a_file_of_the_network_is_copied_by_qgis(images, tmp_path):
    path = tmp_path / "far.vrt"
    gdal.Translate(str(path), images["INPUT"], format="VRT")
    assert describe(QgsRasterLayer(str(path), "near")).source == str(path)
    name = Path(os.path.relpath(images["INPUT"], tmp_path)).as_posix()
    text = path.read_text().replace('relativeToVRT="1"', 'relativeToVRT="0"')
    assert name in text
    path.write_text(text.replace(f">{name}<", f">{FAR}<"))
    layer = QgsRasterLayer(str(path), "far")
    assert layer.isValid()
    data = describe(layer)
    assert (data.source, data.original) == ("", "")
