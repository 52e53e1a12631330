# SPDX-License-Identifier: GPL-2.0-or-later
"""Keeps the estimate of a run dialog up to date, and makes its buttons work."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingUtils,
    QgsProject,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QEvent, QObject, QTimer
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QDialog, QWidget

from .. import offered, settings
from ..algorithms import declare as d
from ..algorithms.inputs import model_or_file
from ..algorithms.superresolution import parameters as p
from ..algorithms.superresolution.after_run import PREVIEW_FILE
from ..algorithms.values import Values
from ..core.jobs.estimate import estimate
from ..core.jobs.superresolution import DEVICES
from ..core.jobs.visible import visible
from ..machine import free_disk, free_memory
from ..offered import default_presets
from ..own_models import own_models
from ..reference_checks import ReferenceCheck, check_reference, target_pixel_m
from ..runtime.notice import NOTICE
from ..translation import tr
from .advice import Advice, NoiseCheck, advice
from .choices import Refusal, RunChoice, read_choice
from .estimate_panel import EstimatePanel
from .estimate_texts import (
    disk_text,
    kept_text,
    memory_text,
    passes_text,
    result_text,
    shortages,
    time_text,
)
from .finer import only_finer
from .given import when_given
from .layer_loader import LayerLoader
from .model_fit import ModelFit, Wrappers
from .preview import preview_extent
from .python_known import python_is_known

WAIT_MS = 200  # after the last change of a widget


class Preflight(QObject):
    """Connects a run dialog of Processing with our panel."""

    def __init__(self, dialog: QDialog, panel: EstimatePanel, wrappers: Wrappers) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._panel = panel
        self._wrappers = wrappers
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        self._loader = LayerLoader(self._context, self)
        self._noise = NoiseCheck(self)
        self._advice = Advice()
        self._fit = ModelFit(wrappers, self._context)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MS)
        self._connect()
        when_given(dialog, self._settle)
        self._settled_for: object = None  # the input that references were chosen for
        self._offered: object = None  # the references that were chosen for it
        self._timer.start()

    def _connect(self) -> None:
        self._timer.timeout.connect(self.update)
        self._loader.loaded.connect(self._timer.start)
        for wrapper in self._wrappers.values():
            wrapper.widgetValueHasChanged.connect(self._later)
        project = QgsProject.instance()
        for signal in (project.layersAdded, project.layersRemoved):
            signal.connect(self._later)
        self._dialog.algorithmFinished.connect(self._later)
        for signal in (NOTICE.changed, NOTICE.missing, NOTICE.measured):
            signal.connect(self._later)
        self._panel.preview_button.clicked.connect(self._preview)
        self._panel.setup_button.clicked.connect(self._set_up)
        self._panel.preset_button.clicked.connect(lambda: self._set(p.PRESET, self._advice.preset))
        self._noise.known.connect(self._later)
        self._dialog.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look anew when the user comes back: layers, files and models may have changed."""
        if event.type() == QEvent.Type.WindowActivate:
            self._offer_models()
            self._later()
        return super().eventFilter(watched, event)

    def _settle(self, parameters: Mapping[str, Any]) -> None:
        """Offer no reference to a run that is repeated: it may have had none."""
        if {d.REFERENCES, d.OUTPUT} & parameters.keys():
            self._settled_for = self._wrappers[d.INPUT].parameterValue()

    def _later(self, *_: object) -> None:
        self._timer.start()

    def use_settings(self) -> None:
        """Offer the user's own models; start with the device and preset of the settings."""
        self._offer_models()
        for name, key, allowed in (
            (d.DEVICE, settings.DEVICE, DEVICES),
            (p.PRESET, settings.PRESET, tuple(default_presets())),
        ):
            value = settings.text(key)
            if value in allowed:
                self._set(name, value)

    def _offer_models(self) -> None:
        models = self._wrappers[d.MODEL].wrappedWidget()
        if isinstance(models, QComboBox):
            for name in sorted(own_models()):
                if models.findText(name) < 0:
                    models.addItem(name, name)

    def decisions(self) -> list[QWidget]:
        """The widgets of what a user decides in each run."""
        names = (d.INPUT, d.REFERENCES, d.MODEL, p.PRESET, d.EXTENT)
        return [self._wrappers[name].wrappedWidget() for name in names]

    def update(self) -> None:
        """Show the estimate and the checks for the current values of the widgets."""
        self._panel.show_setup("" if python_is_known() else tr("PyTorch is not set up yet."))
        self._fit.follow(model_or_file(self._values()))
        values = self._values()
        found = self._read(values)
        choice = found if isinstance(found, RunChoice) else None
        if choice is not None:
            self._offer_reference(values, choice)
        self._advise(values, choice)
        self._panel.preview_button.setEnabled(choice is not None and self._canvas() is not None)
        if isinstance(found, Refusal):
            self._panel.show_estimate([found.sentence])
        else:
            self._show(found)
        self._show_references(values.raw.get(d.REFERENCES), choice)

    def _values(self) -> Values:
        raw = {name: wrapper.parameterValue() for name, wrapper in self._wrappers.items()}
        return Values(self._dialog.algorithm(), raw, self._context)

    def _read(self, values: Values) -> RunChoice | Refusal:
        named = values.raw.get(d.INPUT)
        lr = self._loader.find(named)
        if lr is None and named:
            return Refusal(f"{visible(str(named))}\n{self._unseen(named)}")
        if lr is None:
            return Refusal(tr("Choose a low-resolution raster to see an estimate."))
        try:
            return read_choice(values, lr)
        except (QgsProcessingException, ValueError) as error:
            return Refusal(str(error))  # incomplete values

    def _show(self, choice: RunChoice) -> None:
        found = estimate(choice.work)
        disk, memory = free_disk(choice.folder), free_memory()
        if disk is not None:
            disk += choice.kept_bytes  # not twice: the run resumes from them or deletes them
        passes = passes_text(choice.work, found)
        lines = [
            result_text(choice.work, found, choice.may_skip_steps),
            *([passes] if passes else []),
            time_text(found, settings.speed(choice.model, choice.device, choice.work.steps)),
            disk_text(found, disk),
            memory_text(found, memory),
            *([kept_text()] if choice.kept_bytes else []),
        ]
        short = shortages(found, disk, memory)
        self._panel.show_estimate(lines, [choice.left_out, *short] if choice.left_out else short)

    def _advise(self, values: Values, choice: RunChoice | None) -> None:
        """Say in a line that the raster is not what the model has learned from."""
        lr, self._advice = self._loader.find(values.raw.get(d.INPUT)), Advice()
        if choice is not None and lr is not None:
            pixel_m = target_pixel_m(choice.target, QgsProject.instance().transformContext())
            noisy, preset = self._noise.is_noisy(lr), values.choice(p.PRESET)
            self._advice = advice(model_or_file(values), pixel_m, noisy, preset)
        self._panel.show_advice(self._advice.text, self._advice.preset)

    def _offer_reference(self, values: Values, choice: RunChoice) -> None:
        """Choose the only finer layer as reference, once for each LR raster."""
        named, chosen = values.raw.get(d.INPUT), values.raw.get(d.REFERENCES)
        if named == self._settled_for:
            return
        self._settled_for = named
        lr = self._loader.find(named)
        if lr is None or (chosen and chosen != self._offered):  # the user's
            return
        found = only_finer(QgsProject.instance(), choice.target, lr.bandCount())
        if found or chosen:
            self._set(d.REFERENCES, [found] if found else [])
            self._offered = self._wrappers[d.REFERENCES].parameterValue()

    def _show_references(self, named: object, choice: RunChoice | None) -> None:
        items = named if isinstance(named, (list, tuple)) else []
        transforms = QgsProject.instance().transformContext()
        target_m = None if choice is None else target_pixel_m(choice.target, transforms)
        self._panel.show_checks([self._check(item, choice) for item in items], target_m)

    def _check(self, named: object, choice: RunChoice | None) -> ReferenceCheck:
        layer = self._loader.find(named)
        if layer is None:
            return ReferenceCheck(visible(str(named)), 0, hints=(self._unseen(named),))
        if choice is None:
            return ReferenceCheck(visible(layer.name()), layer.bandCount())
        return check_reference(layer, choice.target, QgsProject.instance().transformContext())

    def _unseen(self, named: object) -> str:
        """Why nothing can be said about a raster."""
        if self._loader.is_opening(named):
            return tr("Opening…")
        if self._loader.is_unreadable(named):
            return tr("It cannot be read as a raster.")
        return tr("It is checked when the run begins.")

    def _canvas(self) -> QgsMapCanvas | None:
        return self._wrappers[d.EXTENT].widgetContext().mapCanvas()

    def _preview(self) -> None:
        """Run the middle of the map into temporary files; the widgets get their values back.

        What it gives is loaded, whatever is chosen for the run itself: nobody would find it.
        """
        lr, canvas = self._loader.find(self._wrappers[d.INPUT].parameterValue()), self._canvas()
        extent = "" if lr is None or canvas is None else preview_extent(canvas, lr)
        if not extent:
            sentence = tr("The map does not show the low-resolution raster; zoom to it first.")
            self._dialog.messageBar().pushWarning("", sentence)
            return
        replaced = self._for_preview(extent)
        before = {name: self._wrappers[name].parameterValue() for name in replaced}
        boxes = [box for name in replaced for box in self._loading_boxes(name)]
        unticked = [box for box in boxes if not box.isChecked()]
        try:
            for name, value in replaced.items():
                self._set(name, value)
            for box in unticked:
                box.setChecked(True)
            self._dialog.runButton().click()  # the dialog reads its widgets now, and runs later
        finally:
            for name, value in before.items():
                self._set(name, value)
            for box in unticked:
                box.setChecked(False)

    def _loading_boxes(self, name: str) -> list[QCheckBox]:
        """The boxes that say whether an output is loaded after the run."""
        wrapper = self._wrappers[name]
        if not wrapper.parameterDefinition().isDestination():
            return []
        inside = wrapper.wrappedWidget().findChildren(QObject)
        return [box for box in inside if isinstance(box, QCheckBox)]

    def _for_preview(self, extent: str) -> dict[str, Any]:
        """The values of a preview: it must not write into the files of the whole."""
        extras = (*(offered.parameter_name(layer.name) for layer in offered.layers()), p.REPORT)
        wanted = [name for name in extras if self._wrappers[name].parameterValue()]
        return {
            d.EXTENT: extent,
            d.OUTPUT: QgsProcessingUtils.generateTempFilename(PREVIEW_FILE),
            **dict.fromkeys(wanted, QgsProcessing.TEMPORARY_OUTPUT),
        }

    def _set_up(self) -> None:
        from .setup_dialog import show_setup

        parent = self._dialog.parentWidget()
        show_setup(self._dialog if parent is None else parent)
        self._timer.start()

    def _set(self, name: str, value: object) -> None:
        self._wrappers[name].setParameterValue(value, self._context)
