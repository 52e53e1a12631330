# SPDX-License-Identifier: GPL-2.0-or-later
"""Names in the message bar, which shows HTML."""

from __future__ import annotations

import shutil

import pytest
from desktop_stub import Iface
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QTextEdit

from ttrd3_qgis.gui.offer import SwipeOffer
from ttrd3_qgis.gui.sample import load_sample
from ttrd3_qgis.runtime.notice import NOTICE

NAME = "NDVI <b>x</b> <0.3 & more"


@pytest.fixture
def iface(qgis_app):
    iface = Iface()
    yield iface
    sip.delete(iface.window)


def message(iface):
    """What the message bar shows."""
    return iface.bar.currentItem().findChild(QTextEdit).toPlainText()


def test_the_offer_to_swipe_shows_the_name_of_the_layer(iface, images):
    offer = SwipeOffer(iface, lambda layer: None)
    layer = QgsProject.instance().addMapLayer(QgsRasterLayer(images["INPUT"], NAME))
    try:
        NOTICE.arrived.emit(layer.id())
        assert message(iface) == f"TTRD3: {NAME} is on the map."
    finally:
        offer.stop()
        QgsProject.instance().clear()


def test_the_sample_shows_the_name_of_its_folder(iface, tmp_path, monkeypatch):
    home = tmp_path / NAME.replace("/", "")

    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setenv("TTRD3_HOME", str(home))
    monkeypatch.setattr(shutil, "copy", fail)
    load_sample(iface)
    assert str(home) in message(iface)
