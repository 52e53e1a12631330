# SPDX-License-Identifier: GPL-2.0-or-later
"""Values that a list of the dialogs does not suggest."""

from __future__ import annotations

import pytest
from dialog_rig import estimate, set_value
from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtTest import QTest
from rig import wait

GONE = {"MODEL": "a-model-that-has-gone", "DEVICE": "cuda:9", "MASK_CLASSES": "8,9,10"}


def wrapper(dialog, name):
    return dialog.mainWidget().wrappers[name]


def values(dialog, names):
    """What the dialog would run, and what it shows."""
    run = dialog.createProcessingParameters()
    shown = {name: wrapper(dialog, name).wrappedWidget().currentText() for name in names}
    assert {name: run[name] for name in names} == shown
    return shown


@pytest.mark.parametrize("algorithm", ["superresolution", "finetune", "rankreferences"])
def test_a_past_run_shows_the_values_it_had(desktop, large, algorithm):
    dialog = (
        QgsApplication.processingRegistry()
        .createAlgorithmById(f"ttrd3:{algorithm}")
        .createCustomParametersWidget(None)
    )
    gone = {name: GONE[name] for name in GONE if dialog.algorithm().parameterDefinition(name)}
    given = {"REFERENCES": [large["same"]], **gone}
    set_value(dialog, **given)
    assert values(dialog, gone) == gone
    set_value(dialog, MODEL="ttrd3-s")
    assert values(dialog, gone) == {**gone, "MODEL": "ttrd3-s"}
    dialog.close()
    sip.delete(dialog)  # before the canvas goes


def test_what_is_typed_counts(open_dialog, large):
    dialog = open_dialog()
    set_value(dialog, REFERENCES=[large["same"]])
    classes = wrapper(dialog, "MASK_CLASSES").wrappedWidget()
    classes.lineEdit().clear()
    QTest.keyClicks(classes.lineEdit(), "8,10")
    classes.lineEdit().setCursorPosition(2)
    QTest.keyClicks(classes.lineEdit(), "9,")
    assert values(dialog, ["MASK_CLASSES"]) == {"MASK_CLASSES": "8,9,10"}
    QTest.keyClicks(classes.lineEdit(), "1")
    assert values(dialog, ["MASK_CLASSES"]) == {"MASK_CLASSES": "8,9,110"}
    assert [classes.itemText(row) for row in range(classes.count())][-1] == "8,9,110"
    classes.lineEdit().selectAll()
    QTest.keyClicks(classes.lineEdit(), "scl")
    assert [classes.itemText(row) for row in range(classes.count())] == ["", "scl", "qa-pixel"]
    assert values(dialog, ["MASK_CLASSES"]) == {"MASK_CLASSES": "scl"}


def test_the_estimate_follows_what_is_typed(open_dialog):
    dialog = open_dialog()
    wait(lambda: "3 steps" in estimate(dialog))
    model = wrapper(dialog, "MODEL").wrappedWidget().lineEdit()
    model.selectAll()
    QTest.keyClicks(model, "def-")
    wait(lambda: "def-" in estimate(dialog))
    QTest.keyClicks(model, "s")
    wait(lambda: "Result" in estimate(dialog))
