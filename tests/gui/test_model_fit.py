# SPDX-License-Identifier: GPL-2.0-or-later
"""The run dialog follows the model: its widgets offer what that can do."""

from __future__ import annotations

from dialog_rig import estimate, set_value
from qgis.gui import QgsCollapsibleGroupBoxBasic
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QWidget
from rig import wait
from second_method import second  # noqa: F401

OWN = ("GENTLE", "BASIS", "GUIDANCE", "ROUNDS")


def wrappers(dialog):
    return dialog.mainWidget().wrappers


def is_shown(dialog, name):
    return not wrappers(dialog)[name].wrappedWidget().isHidden()


def unfold(dialog):
    box = sip.cast(dialog.findChild(QWidget, "grpAdvanced"), QgsCollapsibleGroupBoxBasic)
    box.setCollapsed(False)


def enabled_presets(dialog):
    items = wrappers(dialog)["PRESET"].wrappedWidget().model()
    return [items.item(i).text() for i in range(items.rowCount()) if items.item(i).isEnabled()]


def test_options_are_shown_for_the_models_they_belong_to(second, open_dialog):  # noqa: F811
    dialog = open_dialog()
    wait(lambda: "3 steps" in estimate(dialog))
    unfold(dialog)
    assert is_shown(dialog, "ADAPTIVE_STEPS")
    assert not any(is_shown(dialog, name) for name in OWN)
    assert enabled_presets(dialog) == ["realistic", "faithful"]
    assert not wrappers(dialog)["CERTAINTY"].wrappedWidget().isEnabled()
    set_value(dialog, MODEL_FILE=second)
    wait(lambda: "40 steps" in estimate(dialog))
    assert not is_shown(dialog, "ADAPTIVE_STEPS")
    assert all(is_shown(dialog, name) for name in OWN)
    assert enabled_presets(dialog) == ["thorough", "quick"]
    assert wrappers(dialog)["CERTAINTY"].wrappedWidget().isEnabled()


def test_values_move_to_what_another_model_can_do(second, open_dialog):  # noqa: F811
    dialog = open_dialog()
    wait(lambda: "1,600 × 1,200" in estimate(dialog))
    set_value(dialog, MODEL_FILE=second)
    wait(lambda: "3,200 × 2,400" in estimate(dialog))
    values = [wrappers(dialog)[name].parameterValue() for name in ("PRESET", "SCALE")]
    assert values == ["thorough", 8]


def test_what_a_model_does_not_have_is_set_aside(second, open_dialog, tmp_path):  # noqa: F811
    """Its widgets are hidden or greyed, so nobody could take it back."""
    dialog = open_dialog()
    wait(lambda: "3 steps" in estimate(dialog))
    set_value(dialog, MODEL_FILE=second)
    wait(lambda: "40 steps" in estimate(dialog))
    confidence = str(tmp_path / "sure.tif")
    set_value(dialog, BASIS="some", ROUNDS=3, CERTAINTY=confidence)
    set_value(dialog, MODEL_FILE="")
    wait(lambda: "3 steps" in estimate(dialog))
    given = wrappers(dialog)
    defaults = [given[name].parameterDefinition().defaultValue() for name in ("BASIS", "ROUNDS")]
    assert [given[name].parameterValue() for name in ("BASIS", "ROUNDS")] == defaults
    assert given["CERTAINTY"].parameterValue() is None
    set_value(dialog, MODEL_FILE=second)
    wait(lambda: "40 steps" in estimate(dialog))
    assert [given[name].parameterValue() for name in ("BASIS", "ROUNDS")] == ["some", 3]
    assert given["CERTAINTY"].parameterValue().sink.staticValue() == confidence


def test_what_a_model_cannot_do_is_said_before_the_run(second, open_dialog):  # noqa: F811
    dialog = open_dialog()
    set_value(dialog, SCALE=8)
    wait(lambda: "The model ttrd3-s enlarges by 4, not by 8." in estimate(dialog))
    set_value(dialog, SCALE=4)
    wait(lambda: "3 steps" in estimate(dialog))


def test_its_size_is_that_of_the_model_and_of_its_layers(second, open_dialog, tmp_path):  # noqa: F811
    dialog = open_dialog()
    wait(lambda: "48 tiles" in estimate(dialog))
    set_value(dialog, MODEL_FILE=second)
    wait(lambda: "130 tiles, 40 steps each" in estimate(dialog))
    memory = estimate(dialog).partition("Memory: about ")[2]
    assert memory.startswith("3.")  # GB, nearly all of it the network
    disk = estimate(dialog).partition("Disk: ")[2].partition(",")[0]
    set_value(dialog, CERTAINTY=str(tmp_path / "sure.tif"))
    wait(lambda: disk not in estimate(dialog))
