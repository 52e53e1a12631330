# SPDX-License-Identifier: GPL-2.0-or-later
"""Loading and unloading the plugin."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from desktop_stub import Iface
from plugin_rig import delete_now, entry
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtCore import (
    QCoreApplication,
    QObject,
    QRegularExpression,
    QUrl,
)
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QApplication, QPushButton, QTextBrowser, QToolBar, QWidget
from rig import is_alive, wait

from ttrd3_qgis import settings
from ttrd3_qgis.algorithms.base import HELP_URL
from ttrd3_qgis.gui.guide import guide_folder
from ttrd3_qgis.gui.own_dialogs import own_dialogs
from ttrd3_qgis.menu import Entry, add_menu
from ttrd3_qgis.options_factory import PAGE_NAME
from ttrd3_qgis.plugin import Plugin
from ttrd3_qgis.runtime.notice import NOTICE
from ttrd3_qgis.runtime.under_way import UNDER_WAY

NOT_COMPILED = "PYTHONDONTWRITEBYTECODE"  # a user's QGIS compiles the plugin once
# Starting is measured against loading these of the standard library: both in time of the processor,
# and other processes empty the caches of both.
YARDSTICK = """
import time
begin = time.process_time()
import asyncio, http.server, unittest.mock, xmlrpc.client
print(time.process_time() - begin)
"""
STARTS = 5  # the best of them counts
# All that may be imported at start. What a run or a window needs is imported by its function.
AT_START = re.compile(
    r"ttrd3_qgis(\.(plugin|provider|menu|options_factory|icon|translation|settings"
    r"|core(\.jobs(\.\w+)*|\.methods(\.(spec|options|card|layers|registry|\w+(\.spec)?))?)?|offered"
    r"|gui(\.offer)?|runtime(\.(errors|under_way|notice|setup(\.choices)?))?"
    r"|algorithms(\.(base|declaration|declare|working"
    r"|(superresolution|finetune|environmentinfo|rankreferences|qualityreport|setupenvironment)"
    r"(\.(algorithm|parameters|help|of_methods))?))?))?"
)
# Of the standard library, which QGIS itself has loaded before with some Pythons.
QUICK = re.compile("_blake2|_hashlib|hashlib|ipaddress|urllib(.parse)?")
OURS = QRegularExpression("^ttrd3")
ENTRIES = [
    *("Super-Resolution…", "Rank References…", "Quality Report…", "Adapt the Model…", "Runs…"),
    *("Swipe…", "Load Sample", "Set Up…", "Options…", "Help"),
]


def traces(iface):
    """What loading the plugin may leave behind anywhere."""
    manager = QgsApplication.taskManager()
    return {
        "children": sorted(type(child).__name__ for child in iface.window.findChildren(QObject)),
        "menu": [action.text() for action in iface.menu.actions()],
        "windows": len(QApplication.topLevelWidgets()),
        "named": [w.objectName() for w in iface.window.findChildren(QWidget, OURS)],
        "factories": list(iface.factories),
        "providers": sorted(p.id() for p in QgsApplication.processingRegistry().providers()),
        "threads": sorted(thread.name for thread in threading.enumerate()),
        "tasks": manager.countActiveTasks(),
        "application": len(QgsApplication.instance().children()),
        "under way": len(UNDER_WAY),
    }


def test_start_is_quick_and_imports_little():
    """In fresh processes, as QGIS is when it loads the plugin."""
    reports, yardsticks = zip(*((start_report(), yardstick_ms()) for _ in range(STARTS)))
    best, allowed = min(report["ms"] for report in reports), min(yardsticks)
    imported = reports[0]["imported"]
    known = AT_START, QUICK
    foreign = [name for name in imported if not any(one.fullmatch(name) for one in known)]
    assert foreign == [], "import these where they are used: QGIS starts more often"
    assert not {"torch", "numpy", "rasterio", "subprocess"} & set(imported)
    assert (reports[0]["threads"], reports[0]["children"]) == (0, 0)
    assert best < allowed, f"starting took {best:.0f} ms at best, the yardstick {allowed:.0f}"


def start_report():
    return json.loads(last_line(Path(__file__).with_name("startup_cost.py")))


def yardstick_ms():
    return 1000 * float(last_line("-c", YARDSTICK))


def last_line(*arguments):
    """What a fresh Python, which may keep what it compiles, prints last."""
    compiled = {name: text for name, text in os.environ.items() if name != NOT_COMPILED}
    done = subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        env=compiled,
    )
    return done.stdout.splitlines()[-1]


def test_reloading_leaves_nothing_behind(registry, monkeypatch):
    monkeypatch.setattr("processing.gui.ParametersPanel.iface", None)
    iface = Iface()
    monkeypatch.setattr("processing.tools.general.iface", iface)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: True)

    def cycle():
        plugin = Plugin(iface)
        plugin.initGui()
        page = iface.factories[0].createWidget(iface.window)
        for name in ("ttrd3SuperResolution", "ttrd3Options", "ttrd3Help"):
            entry(iface, name).trigger()
        page.deleteLater()
        plugin.unload()
        plugin.unload()
        delete_now()

    cycle()  # what QGIS and Qt make once for all, such as threads of the toolbox, counts not
    before = traces(iface)
    assert (before["menu"], before["factories"], before["named"]) == ([], [], [])
    for _ in range(5):
        cycle()
    assert traces(iface) == before


def test_unloading_ends_a_run_and_its_worker(loaded, make_worker, images):
    plugin, _ = loaded
    worker = make_worker("slow")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("ttrd3:superresolution")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    task = QgsProcessingAlgRunnerTask(algorithm, images, context, feedback)
    ended = []
    task.executed.connect(lambda good, results: ended.append(good))
    QgsApplication.taskManager().addTask(task)
    wait(worker.pid)
    assert len(UNDER_WAY) == 1
    plugin.unload()
    assert len(UNDER_WAY) == 0
    assert not is_alive(worker.pid())
    assert not os.path.exists(images["OUTPUT"])
    wait(lambda: ended)
    assert ended == [False]


def test_the_menu(loaded):
    _, iface = loaded
    (action,) = iface.menu.actions()
    assert action.text() == "Super-Resolution (TTRD3)"
    assert not action.icon().isNull()
    assert [line.text() for line in action.menu().actions()] == ENTRIES


def test_the_menu_opens_the_dialog(loaded, monkeypatch):
    _, iface = loaded
    monkeypatch.setattr("processing.tools.general.iface", iface)
    monkeypatch.setattr("processing.gui.ParametersPanel.iface", None)
    entry(iface, "ttrd3SuperResolution").trigger()
    (dialog,) = own_dialogs()
    assert dialog.algorithm().id() == "ttrd3:superresolution"


def test_the_menu_opens_our_page_of_the_options(loaded):
    _, iface = loaded
    entry(iface, "ttrd3Options").trigger()
    assert iface.opened == [(iface.window, PAGE_NAME)]


def test_the_toolbar_opens_the_dialog(loaded, monkeypatch):
    _, iface = loaded
    monkeypatch.setattr("processing.tools.general.iface", iface)
    monkeypatch.setattr("processing.gui.ParametersPanel.iface", None)
    (action,) = iface.window.findChild(QToolBar, "ttrd3Toolbar").actions()
    action.trigger()
    iface.window.addToolBar(QToolBar("Plugins", iface.window, objectName="mPluginToolBar"))
    with add_menu(iface, (Entry("ttrd3Own", "Own", print, True),)):
        bar = iface.window.findChild(QToolBar, "mPluginToolBar")
        assert [button.text() for button in bar.actions()] == ["Own"]
    assert bar.actions() == []
    assert [dialog.algorithm().id() for dialog in own_dialogs()] == ["ttrd3:superresolution"]


@pytest.mark.parametrize(
    ("name", "algorithm"),
    [
        ("ttrd3Rank", "ttrd3:rankreferences"),
        ("ttrd3Quality", "ttrd3:qualityreport"),
        ("ttrd3Adapt", "ttrd3:finetune"),
    ],
)
def test_the_menu_opens_the_other_dialogs(loaded, monkeypatch, name, algorithm):
    _, iface = loaded
    monkeypatch.setattr("processing.tools.general.iface", iface)
    monkeypatch.setattr("processing.gui.ParametersPanel.iface", None)
    entry(iface, name).trigger()
    assert [dialog.algorithm().id() for dialog in own_dialogs()] == [algorithm]


def test_the_help_opens_without_a_browser(loaded, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    entry(loaded[1], "ttrd3Help").trigger()
    pages = loaded[1].window.findChild(QTextBrowser)
    assert pages.isVisible()
    assert "A first result" in pages.toPlainText()
    pages.anchorClicked.emit(QUrl("dialog.md"))
    assert "The dialog" in pages.toPlainText()
    assert opened == []
    for link in ("https://example.org", "nowhere.md"):
        pages.anchorClicked.emit(QUrl(link))
    assert opened == ["https://example.org", HELP_URL]
    assert "The dialog" in pages.toPlainText()


def test_every_page_and_picture_of_the_help_is_there(qgis_app):
    folder = guide_folder()
    for page in folder.glob("*.md"):
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
            if target.endswith(".png"):
                assert (page.parent / target).is_file(), (page, target)


def test_the_first_start_says_how_to_begin(registry, monkeypatch):
    settings.set_text(settings.WELCOMED, "")
    shown = []
    for name in ("_open_set_up", "_load_sample"):
        monkeypatch.setattr(Plugin, name, lambda _, name=name: shown.append(name))
    iface = Iface()
    plugin = Plugin(iface)
    plugin.initGui()
    wait(iface.bar.items)
    (item,) = iface.bar.items()
    for button in item.findChildren(QPushButton, OURS):
        button.click()
    assert shown == ["_open_set_up", "_load_sample"]
    plugin.unload()
    assert iface.bar.items() == []
    again = Plugin(iface)
    again.initGui()
    QCoreApplication.processEvents()
    assert iface.bar.items() == []
    again.unload()
    delete_now()


def test_unloading_takes_the_offer_of_the_set_up_away(loaded):
    plugin, iface = loaded
    NOTICE.missing.emit()
    assert [button.text() for button in iface.window.findChildren(QPushButton, OURS)] == ["Set Up…"]
    plugin.unload()
    assert iface.bar.items() == []


@pytest.mark.skipif(
    importlib.util.find_spec("ttrd3_qgis.gui.swipe") is None, reason="no swipe here"
)
def test_the_menu_opens_the_swipe_and_unloading_closes_it(loaded):
    plugin, iface = loaded
    entry(iface, "ttrd3Swipe").trigger()
    assert plugin._swipe is not None
    plugin.unload()
    assert plugin._swipe is None


@pytest.mark.skipif(
    importlib.util.find_spec("ttrd3_qgis.gui.setup_dialog") is None, reason="no set-up here"
)
def test_the_menu_opens_the_set_up(loaded, monkeypatch):
    shown = []
    monkeypatch.setattr("ttrd3_qgis.gui.setup_dialog.show_setup", shown.append)
    entry(loaded[1], "ttrd3SetUp").trigger()
    assert shown == [loaded[1].window]


def test_without_a_desktop(registry):
    from ttrd3_qgis import classFactory

    plugin = classFactory(None)
    plugin.initProcessing()
    assert registry.providerById("ttrd3")
    plugin.unload()
    assert not registry.providerById("ttrd3")


def test_the_package_is_importable_without_qgis():
    code = "import sys; sys.modules['qgis'] = None; import ttrd3_qgis; ttrd3_qgis.classFactory"
    subprocess.run([sys.executable, "-c", code], check=True)
