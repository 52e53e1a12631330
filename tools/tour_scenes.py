# SPDX-License-Identifier: GPL-2.0-or-later
"""The scenes of the screenshots, in their order: add a function here and to `SCENES`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QModelIndex, QRectF, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QDockWidget,
    QFileDialog,
    QGraphicsView,
    QLineEdit,
    QProgressBar,
    QTableWidget,
    QTreeView,
)
from qgis.utils import iface
from tour import (
    PRESET,
    REFERENCES,
    REPORT,
    ROOT,
    SCENE,
    SHOTS,
    Tour,
    Wait,
    dialogs,
    note,
    shoot,
    tidy,
)
from tour_journey import enabling, the_options, the_report, the_sample, the_set_up, the_swipe

ALGORITHM = "ttrd3:superresolution"
TITLE = "Reference-based super-resolution"
WINDOW_PX, DIALOG_PX, BATCH_PX, DESIGNER_PX = (1400, 880), (960, 860), (1300, 420), (1250, 700)
SHOWN_LR_PX = 56  # side of what the picture of the result shows
MARGIN_PX = 40
COLUMNS_PX = (270, 200, 160)  # of the batch dialog
BATCH_SCENES = ("north", "east", "south")
LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def the_map(tour: Tour) -> Iterator[Wait]:
    """The scene and the references on the map, beside the toolbox."""
    docks = [tour.window.findChild(QDockWidget, name) for name in ("Layers", "ProcessingToolbox")]
    docks[1].setVisible(True)
    docks[1].raise_()
    # Room, so that no name is cut off.
    tour.window.resizeDocks(docks, [370, 320], Qt.Orientation.Horizontal)
    for path in (*REFERENCES, SCENE):
        tour.layer = QgsProject.instance().addMapLayer(QgsRasterLayer(path, Path(path).stem))
    iface.setActiveLayer(tour.layer)
    iface.zoomToActiveLayer()
    tidy()
    yield 2.0


def the_toolbox(tour: Tour) -> Iterator[Wait]:
    """The algorithm found in the toolbox, then opened from it."""
    toolbox = tour.window.findChild(QDockWidget, "ProcessingToolbox")
    QTest.keyClicks(toolbox.findChild(QLineEdit, "searchBox"), "super-resolution")
    yield 1.0
    tree = toolbox.findChildren(QTreeView)[0]
    tree.expandAll()
    index = find_item(tree.model(), QModelIndex())
    tree.setCurrentIndex(index)
    shoot(tour.window, "toolbox")
    place = tree.visualRect(index).center()
    QTest.mouseClick(tree.viewport(), LEFT, NO_KEY, place)
    # The dialog may be modal: opening it must not block this generator's timer.
    QTimer.singleShot(0, lambda: QTest.mouseDClick(tree.viewport(), LEFT, NO_KEY, place))
    yield 1.0
    if not dialogs():
        QTimer.singleShot(0, toolbox.executeAlgorithm)
    yield dialogs
    tour.dialog = dialogs()[0]


def find_item(model: object, parent: QModelIndex) -> QModelIndex | None:
    """Find our algorithm in the toolbox's tree."""
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        found = find_item(model, index) if model.rowCount(index) else None
        if found is not None or TITLE in str(model.data(index)):
            return found or index
    return None


def the_dialog(tour: Tour) -> Iterator[Wait]:
    """The dialog, filled in for the left half of the scene."""
    tour.dialog.resize(*DIALOG_PX)
    half = tour.layer.extent()
    half.setXMaximum(half.center().x())
    values = {"INPUT": tour.layer.id(), "REFERENCES": REFERENCES, "PRESET": PRESET}
    values["REPORT"] = str(REPORT)
    tour.dialog.setParameters({**values, "EXTENT": half})
    yield 0.5
    shoot(tour.dialog, "dialog")


def the_run(tour: Tour) -> Iterator[Wait]:
    """The run half-way, then its end."""
    before = set(QgsProject.instance().mapLayers())
    run = tour.dialog.runButton()
    QTest.mouseClick(run, LEFT)
    bar = tour.dialog.findChild(QProgressBar)
    yield lambda: bar.value() >= 50 or run.isEnabled()
    shoot(tour.dialog, "running")
    yield run.isEnabled
    tour.dialog.close()
    added = set(QgsProject.instance().mapLayers()) - before
    if not added:
        raise RuntimeError("no layer was added")
    tour.result = QgsProject.instance().mapLayer(added.pop())
    note(f"added {tour.result.name()}")


def the_result(tour: Tour) -> Iterator[Wait]:
    """Before and after side by side: the map at the edge of what was processed."""
    width = SHOWN_LR_PX * tour.layer.rasterUnitsPerPixelX()
    height = SHOWN_LR_PX * tour.layer.rasterUnitsPerPixelY()
    seam = QgsRectangle.fromCenterAndSize(tour.layer.extent().center(), width, height)
    canvas, drawn = iface.mapCanvas(), []
    canvas.setExtent(seam)
    tidy()
    yield 2.0
    canvas.mapCanvasRefreshed.connect(lambda: drawn.append(True))
    canvas.refreshAllLayers()
    yield lambda: drawn and not canvas.isDrawing()
    yield 1.0
    shoot(tour.window, "result")


def the_batch(tour: Tour) -> Iterator[Wait]:
    """The batch dialog with a row a scene."""
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
    from processing.gui.BatchPanel import BatchPanel

    path = SHOTS / "batch.json"
    path.write_text(json.dumps(_batch(BatchPanel)), encoding="utf-8")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(ALGORITHM)
    dialog = BatchAlgorithmDialog(algorithm, tour.window)
    dialog.resize(*BATCH_PX)
    dialog.show()
    answer = lambda *_, **__: (str(path), "")  # noqa: E731 - what the file dialog would say
    with mock.patch.object(QFileDialog, "getOpenFileName", answer):
        dialog.mainWidget().load()
    path.unlink()
    table = dialog.findChild(QTableWidget, "tblParameters")
    for column, width in enumerate(COLUMNS_PX):
        table.setColumnWidth(column, width)
    yield 0.5
    shoot(dialog, "batch")
    dialog.close()


def _batch(panel: type) -> object:
    """What the Load button of the batch dialog reads, in the format of this QGIS."""
    folder = Path(SCENE).parent
    rows = []
    for name in BATCH_SCENES:
        inputs = {"INPUT": str(folder / f"{name}.tif"), "REFERENCES": REFERENCES}
        outputs = {"OUTPUT": str(folder / f"{name}_sr.tif")}
        rows.append({"PARAMETERS": {**inputs, "PRESET": "faithful"}, "OUTPUTS": outputs})
    if hasattr(panel, "CURRENT_FORMAT"):
        return {panel.FORMAT: panel.CURRENT_FORMAT, panel.ROWS: rows}
    for row in rows:
        row["PARAMETERS"] = {name: repr(value) for name, value in row["PARAMETERS"].items()}
    return rows


def the_model(tour: Tour) -> Iterator[Wait]:
    """The sample model in the designer."""
    from processing.modeler.ModelerDialog import ModelerDialog

    designer = ModelerDialog.create()
    designer.loadModel(str(ROOT / "resources" / "sample" / "super_resolution.model3"))
    designer.resize(*DESIGNER_PX)
    designer.show()
    yield 1.0
    view = designer.findChild(QGraphicsView)
    room = QRectF(view.scene().itemsBoundingRect())
    room.adjust(-MARGIN_PX, -MARGIN_PX, MARGIN_PX, MARGIN_PX)
    view.fitInView(room, Qt.AspectRatioMode.KeepAspectRatio)
    yield 0.5
    shoot(designer, "model")
    designer.setDirty(False)
    designer.close()


SCENES = (
    *(enabling, the_set_up, the_options, the_sample),
    *(the_map, the_toolbox, the_dialog, the_run, the_result, the_swipe, the_report),
    *(the_batch, the_model),
)
