# SPDX-License-Identifier: GPL-2.0-or-later
"""What QGIS loads and unloads: the provider, a sub-menu of the Raster menu, the options page."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from qgis.core import QgsApplication

from .gui.offer import SetupOffer, SwipeOffer, Welcome
from .menu import Entry, add_menu
from .options_factory import PAGE_NAME, OptionsFactory
from .provider import PROVIDER_ID, Provider
from .runtime.under_way import UNDER_WAY
from .translation import install_translator, remove_translator, tr

if TYPE_CHECKING:
    from qgis.core import QgsMapLayer
    from qgis.gui import QgisInterface

    from .gui.runs_panel import RunsPanel
    from .gui.swipe import Swipe

ALGORITHM_ID = "ttrd3:superresolution"
PATIENCE_S = 5.0  # for current work to end; a worker that does not react is killed sooner


class Plugin:
    """Adds the provider, the menu and the options page, and removes all of them again.

    Hardly any of `gui` is imported before it is used: QGIS starts more often than it runs a model.
    """

    # passed in, not imported: a test passes another one, qgis_process none
    def __init__(self, interface: QgisInterface | None) -> None:
        self._iface = interface
        self._undo = ExitStack()  # what `unload` does, last added first
        self._swipe: Swipe | None = None
        self._runs: RunsPanel | None = None
        self._undo.callback(remove_translator, install_translator())

    def initProcessing(self) -> None:
        """Register the provider; qgis_process calls only this."""
        registry, provider = QgsApplication.processingRegistry(), Provider()
        registry.addProvider(provider)
        self._undo.callback(registry.removeProvider, provider)

    def initGui(self) -> None:
        """Register the provider; add the menu and the options page."""
        self.initProcessing()
        desktop, factory = self._desktop, OptionsFactory()
        self._undo.enter_context(add_menu(desktop, self._entries()))
        desktop.registerOptionsWidgetFactory(factory)
        self._undo.callback(desktop.unregisterOptionsWidgetFactory, factory)
        self._undo.callback(SetupOffer(desktop).stop)
        self._undo.callback(SwipeOffer(desktop, self._open_swipe).stop)
        welcome = Welcome(desktop, self._open_set_up, self._load_sample)
        self._undo.callback(welcome.stop)
        self._undo.callback(self._close_windows)

    def unload(self) -> None:
        """Stop current work, then remove what was added."""
        UNDER_WAY.end(PATIENCE_S)
        _end_worker()
        self._undo.close()

    @property
    def _desktop(self) -> QgisInterface:
        """The windows in QGIS: everything except the provider."""
        if self._iface is None:
            raise RuntimeError("qgis_process has no windows")
        return self._iface

    def _entries(self) -> tuple[Entry, ...]:
        return (
            Entry(
                "ttrd3SuperResolution", tr("Super-Resolution…"), self._open_dialog, is_button=True
            ),
            self._entry_of("ttrd3Rank", tr("Rank References…"), "rankreferences"),
            self._entry_of("ttrd3Quality", tr("Quality Report…"), "qualityreport"),
            self._entry_of("ttrd3Adapt", tr("Adapt the Model…"), "finetune"),
            Entry("ttrd3Runs", tr("Runs…"), self._open_runs),
            Entry("ttrd3Swipe", tr("Swipe…"), self._open_swipe),
            Entry("ttrd3Sample", tr("Load Sample"), self._load_sample),
            Entry("ttrd3SetUp", tr("Set Up…"), self._open_set_up),
            Entry("ttrd3Options", tr("Options…"), self._open_options),
            Entry("ttrd3Help", tr("Help"), self._open_help),
        )

    def _entry_of(self, name: str, text: str, algorithm: str) -> Entry:
        """An entry that opens the dialog of an algorithm."""
        return Entry(name, text, lambda: self._open_dialog(f"{PROVIDER_ID}:{algorithm}"))

    def _close_windows(self) -> None:
        if self._swipe is not None:
            self._swipe.close()
            self._swipe = None
        if self._runs is not None:
            self._desktop.mainWindow().removeDockWidget(self._runs)
            self._runs.deleteLater()
            self._runs = None
        from .gui.guide import close_guide
        from .gui.own_dialogs import close_dialogs
        from .gui.setup_dialog import close_setup

        close_setup()
        close_guide()
        close_dialogs()

    def _open_dialog(self, algorithm: str = ALGORITHM_ID) -> None:
        """Open the dialog of an algorithm, without blocking the map."""
        try:
            import processing
        except ImportError:
            self._desktop.messageBar().pushWarning(
                "TTRD3", tr("Processing is switched off; enable it in the plugin manager.")
            )
            return
        processing.createAlgorithmDialog(algorithm, {}).show()

    def _load_sample(self) -> None:
        from .gui.sample import load_sample

        load_sample(self._desktop)

    def _open_swipe(self, layer: QgsMapLayer | None = None) -> None:
        from .gui.swipe import Swipe

        if self._swipe is None:
            self._swipe = Swipe(self._desktop)
        self._swipe.open(layer)

    def _open_runs(self) -> None:
        from qgis.PyQt.QtCore import Qt

        from .gui.runs_panel import RunsPanel

        if self._runs is None:
            self._runs = RunsPanel(self._desktop)
            area = Qt.DockWidgetArea.BottomDockWidgetArea
            self._desktop.mainWindow().addDockWidget(area, self._runs)
        self._runs.setUserVisible(True)

    def _open_set_up(self) -> None:
        from .gui.setup_dialog import show_setup

        show_setup(self._desktop.mainWindow())

    def _open_options(self) -> None:
        self._desktop.showOptionsDialog(self._desktop.mainWindow(), PAGE_NAME)

    def _open_help(self) -> None:
        from .gui.guide import show_guide

        show_guide(self._desktop.mainWindow())


def _end_worker() -> None:
    """End the worker that waits for another run, if one has been started."""
    from .runtime.warm import WARM

    WARM.end()
