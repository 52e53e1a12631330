# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes the events of a run to the Processing log."""

from __future__ import annotations

import time
from collections import deque
from typing import Callable

from qgis.core import Qgis, QgsMessageLog, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop, QThread

from ..core.jobs import protocol
from ..core.jobs.addresses import shown
from ..core.jobs.protocol import Event, FinetunePlan, Log, Plan, Progress, Ready, Warn
from ..core.jobs.visible import without_effects
from ..translation import tr
from ..worker_texts import filled, translated

MESSAGE_TAG = "TTRD3"  # the tab of the log

CHANGING_LINE = "ttrd3_changing_line"  # property of a feedback whose texts replace each other
CHANGES_EVERY_S = 1.0
# Elsewhere each text becomes a line of a log.
LINE_EVERY_S, LINE_EVERY_PERCENT = 60.0, 10.0
RECENT: deque[str] = deque(maxlen=40)  # for diagnostics: QGIS gives no access to the log


def _let_windows_draw() -> None:
    """Handle events where a run is in the main thread, as one for each feature of a mask is.

    QGIS handles what users do, such as *Cancel*, whenever a run tells its progress.
    """
    application = QCoreApplication.instance()
    if application is not None and QThread.currentThread() == application.thread():
        application.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


class FeedbackListener:
    """Passes events on to a Processing feedback object."""

    def __init__(
        self, feedback: QgsProcessingFeedback, in_words: Callable[[str], str] = str
    ) -> None:
        """`in_words` puts what users know in place of names that are ours."""
        self._feedback, self._in_words = feedback, in_words
        self._percent = 0.0
        self._told_percent = self._told_s = 0.0

    def is_cancelled(self) -> bool:
        """Tell whether the user pressed Cancel; asked again and again while a run waits."""
        _let_windows_draw()
        return self._feedback.isCanceled()

    def on_event(self, event: Event) -> None:
        """Show an event."""
        if isinstance(event, Progress):
            self._show_progress(event)
        elif isinstance(event, Warn):
            self._feedback.pushWarning(self._in_words(translated(event.messages, event.text)))
        elif isinstance(event, Log):
            self._feedback.pushInfo(self._in_words(translated(event.messages, event.text)))
        elif isinstance(event, Ready):
            self._feedback.pushInfo(ready_text(event))
        elif isinstance(event, Plan):
            self._feedback.pushInfo(plan_text(event))
        elif isinstance(event, FinetunePlan):
            self._feedback.pushInfo(finetune_plan_text(event))

    def on_foreign(self, line: str) -> None:
        """Log other output, which helps to find faults."""
        log(line)

    def _show_progress(self, event: Progress) -> None:
        self._percent = min(100.0, max(self._percent, 100.0 * event.fraction))
        self._feedback.setProgress(self._percent)
        if self._is_time(time.monotonic()):
            self._feedback.setProgressText(progress_text(event))
            self._told_percent, self._told_s = self._percent, time.monotonic()

    def _is_time(self, now: float) -> bool:
        """Tell whether the progress is worth another text."""
        if not self._told_s:
            return True
        if self._feedback.property(CHANGING_LINE):
            return now - self._told_s >= CHANGES_EVERY_S or self._percent >= 100.0
        advanced = self._percent - self._told_percent
        return advanced >= LINE_EVERY_PERCENT or (
            advanced > 0 and now - self._told_s > LINE_EVERY_S
        )


def log(text: str) -> None:
    """Write to this plugin's tab in the Log Messages panel, without what lets others in."""
    text = without_effects(shown(text), kept="\n\t")
    RECENT.extend(text.splitlines())
    QgsMessageLog.logMessage(text, MESSAGE_TAG, Qgis.MessageLevel.Info, False)


def ready_text(event: Ready) -> str:
    """Describe what the model runs on."""
    return tr("Python {python}, PyTorch {torch}, device {device} ({name})").format(
        python=event.python, torch=event.torch, device=event.device, name=event.device_name
    )


def plan_text(event: Plan) -> str:
    """Describe what is going to be produced."""
    text = tr(
        "Output: {width} × {height} pixels, {bands:plural:# band|# bands}, {dtype}, {size:size} "
        "before compression; {tiles:plural:# tile|# tiles}, {steps:plural:# step|# steps} each"
    )
    return filled(
        text,
        width=event.width,
        height=event.height,
        bands=event.bands,
        dtype=event.dtype,
        size=event.output_bytes,
        tiles=event.tiles,
        steps=event.steps,
    )


def finetune_plan_text(event: FinetunePlan) -> str:
    """Describe what is going to be trained."""
    text = tr(
        "Training on {blocks:plural:# block|# blocks} of {side} × {side} pixels, with {held_out} "
        "held out for scoring; {steps:plural:# step|# steps}, about {minutes:.1f} min"
    )
    return filled(
        text,
        blocks=event.training_blocks,
        side=event.side_px,
        held_out=event.held_out_blocks,
        steps=event.steps,
        minutes=event.seconds / 60,
    )


def progress_text(event: Progress) -> str:
    """Describe how far the run is, how fast, and how long it will take."""
    parts = [
        _activity_text(event) or tr("tile {n}/{total}").format(n=event.tile, total=event.tiles),
        tr("step {n}/{total}").format(n=event.step, total=event.steps),
    ]
    if not event.activity and event.tile_s > 0:
        parts.append(filled(tr("{s:.1f} s per tile"), s=event.tile_s))
    if event.remaining_s >= 0:
        parts.append(_remaining_text(event.remaining_s))
    return " · ".join(parts)


def _activity_text(event: Progress) -> str:
    texts = {
        protocol.TRAINING: tr("training"),
        protocol.MEASURING: tr("measuring"),
        protocol.REPORTING: tr("writing the report"),
        protocol.COMPARING: tr("comparing"),
    }
    return texts.get(event.activity, event.activity)


def _remaining_text(seconds: float) -> str:
    if seconds < 60:
        return tr("about {n} s left").format(n=max(1, round(seconds)))
    if seconds < 5400:
        return tr("about {n} min left").format(n=round(seconds / 60))
    return filled(tr("about {n:.1f} h left"), n=seconds / 3600)
