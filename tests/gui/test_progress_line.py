# SPDX-License-Identifier: GPL-2.0-or-later
"""The progress of a run in its dialog, and in logs of others."""

from __future__ import annotations

import os

import pytest
from dialog_rig import set_value
from qgis.core import QgsApplication, QgsProcessingFeedback, QgsSettings
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QLabel, QTextEdit
from rig import wait
from ttrd3_qgis.core.jobs.protocol import Progress

from ttrd3_qgis import settings
from ttrd3_qgis.algorithms import progress


def event(tile: int, tiles: int = 200, **more) -> Progress:
    return Progress(tile / tiles, tile, tiles, 3, 10, 60.0, 600.0, **more)


def test_the_dialog_shows_one_line_that_changes(open_dialog, make_worker, images):
    make_worker("slow")
    dialog = open_dialog()
    set_value(dialog, **images)
    label = dialog.findChild(QLabel, "lblProgress")
    seen = set()
    dialog.runAlgorithm()

    def finished() -> bool:
        seen.add(label.text())
        return os.path.exists(images["OUTPUT"]) and dialog.runButton().isEnabled()

    wait(finished)
    QgsSettings().remove(settings.PREFIX + "tile_seconds")  # of the stand-in
    assert len([text for text in seen if "tile" in text and "step" in text]) > 1
    log = dialog.findChild(QTextEdit, "txtLog").toPlainText()
    assert "Output:" in log
    assert "step 1/" not in log
    assert "per tile" not in log


class Lines(QgsProcessingFeedback):
    """Keeps the lines that a log would have."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def setProgressText(self, text):
        self.lines.append(text)


@pytest.mark.parametrize(("changes", "most"), [(False, 12), (True, 200)])
def test_a_log_gets_few_lines(monkeypatch, changes, most):
    now = iter(range(1000, 10_000))
    monkeypatch.setattr(progress.time, "monotonic", lambda: float(next(now)))
    feedback = Lines()
    feedback.setProperty(progress.CHANGING_LINE, changes)
    listener = progress.FeedbackListener(feedback)
    for tile in range(1, 201):
        listener.on_event(event(tile))
    assert 10 <= len(feedback.lines) <= most


def test_the_pace_is_that_of_the_tiles_and_not_of_the_start():
    assert "8.0 s per tile" in progress.progress_text(event(100, tile_s=8.0))
    assert "per tile" not in progress.progress_text(event(100))


def test_minutes_are_shown_with_two_decimals(desktop):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("ttrd3:finetune")
    dialog = algorithm.createCustomParametersWidget(None)
    try:
        boxes = dialog.mainWidget().findChildren(QDoubleSpinBox)
        shown = {box.text() for box in boxes}
        assert "8.00" in shown
        assert not [text for text in shown if text.endswith("0000")]
    finally:
        dialog.close()
        dialog.deleteLater()
