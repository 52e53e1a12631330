# SPDX-License-Identifier: GPL-2.0-or-later
"""What the run dialog chose and listed by itself follows what changes beside it."""

from __future__ import annotations

from dialog_rig import set_value
from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QTreeWidget
from rig import make_raster, wait

from ttrd3_qgis import settings

FOUND = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive


def wrapper(dialog, name):
    return dialog.mainWidget().wrappers[name]


def come_back(dialog):
    """As QGIS tells a dialog that the user has clicked into it."""
    QCoreApplication.sendEvent(dialog, QEvent(QEvent.Type.WindowActivate))


def test_a_reference_chosen_for_an_input_goes_with_it(open_dialog, large, tmp_path):
    project = QgsProject.instance()
    finer = project.addMapLayer(QgsRasterLayer(large["same"], "finer"))
    dialog = open_dialog()
    scene = project.mapLayersByName("Scene of the town")[0]
    references = wrapper(dialog, "REFERENCES")
    set_value(dialog, INPUT=scene)
    wait(lambda: references.parameterValue() in ([finer.id()], [finer.source()]))
    finest = QgsRasterLayer(make_raster(tmp_path / "finest.tif", pixel=0.1), "finest")
    other = project.addMapLayer(finest)
    set_value(dialog, INPUT=other)
    wait(lambda: not references.parameterValue())
    chosen = [large["coarse"]]
    set_value(dialog, REFERENCES=chosen, INPUT=scene)
    come_back(dialog)
    QTest.qWait(500)
    assert references.parameterValue() == chosen  # the user's own


def test_the_checks_are_made_anew_when_the_user_comes_back(open_dialog, large):
    project = QgsProject.instance()
    layer = QgsRasterLayer(large["same"], "same")
    layer.setCrs(QgsCoordinateReferenceSystem())
    project.addMapLayer(layer)
    dialog = open_dialog()
    set_value(dialog, REFERENCES=[layer])
    table = dialog.mainWidget().findChild(QTreeWidget)

    def says_no_crs():
        return bool(table.findItems("no CRS", FOUND))

    wait(says_no_crs)
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    come_back(dialog)
    wait(lambda: not says_no_crs())


def test_a_new_model_is_in_the_list_when_the_user_comes_back(open_dialog, tmp_path):
    settings.set_text(settings.MODELS, str(tmp_path))
    try:
        dialog = open_dialog()
        models = wrapper(dialog, "MODEL").wrappedWidget()
        (tmp_path / "vineyard.safetensors").write_bytes(b"")
        come_back(dialog)
        come_back(dialog)
        names = [models.itemText(row) for row in range(models.count())]
        assert names.count("vineyard") == 1
    finally:
        settings.set_text(settings.MODELS, "")
