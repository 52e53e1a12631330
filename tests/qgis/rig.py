# SPDX-License-Identifier: GPL-2.0-or-later
"""A headless QGIS with our provider, small rasters and a worker without a model."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEventLoop

HOME = Path(tempfile.mkdtemp(prefix="ttrd3-qgis-"))
for folder in ("profile", "tmp", "run", "config", "data", "cache"):
    (HOME / folder).mkdir(mode=0o700)
for kind in ("config", "data", "cache"):
    os.environ[f"XDG_{kind.upper()}_HOME"] = str(HOME / kind)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("XDG_RUNTIME_DIR", str(HOME / "run"))
os.environ["TMPDIR"] = str(HOME / "tmp")
# The profile is read in the constructor of QgsApplication.
os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(HOME / "profile")
sys.path.append("/usr/share/qgis/python/plugins")
_in_slots = []  # exceptions that Qt swallowed


def _note_exception(kind, error, trace):
    """Keep what went wrong in a slot: PyQt5 aborts while the hook is Python's own."""
    _in_slots.append(error)
    sys.__excepthook__(kind, error, trace)


sys.excepthook = _note_exception

gdal.UseExceptions()
ENDING_S = 20.0
FAKE_WORKER = Path(__file__).parent / "fake_worker.py"
# Runs the core and the worker without a model; QGIS's own Python may have no torch and no rasterio.
CORE_PYTHON = os.environ.get("TTRD3_PYTHON", sys.executable)


def wait(condition, timeout_s=60.0):
    """Run the event loop until the condition holds; on a busy machine it may take longer."""
    begin, limit_s = time.monotonic(), timeout_s
    while not condition():
        _let_run()
        elapsed_s = time.monotonic() - begin
        if elapsed_s > limit_s:
            from pace import slowness

            if elapsed_s > timeout_s * slowness():
                _end_tasks()
                pytest.fail("the condition did not come true in time")
            limit_s = elapsed_s + timeout_s / 10


def _let_run():
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    time.sleep(0.002)


def _end_tasks():
    """Cancel what is under way: the tests after this one are not to wait for it."""
    manager, begin = QgsApplication.taskManager(), time.monotonic()
    manager.cancelAll()
    while manager.countActiveTasks() and time.monotonic() < begin + ENDING_S:
        _let_run()


def wait_for_tasks(timeout_s=60.0):
    """Run the event loop until no task is active."""
    wait(lambda: QgsApplication.taskManager().countActiveTasks() == 0, timeout_s)


def is_alive(pid):
    """Tell whether a process runs (a zombie does not)."""
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False


def make_raster(path, bands=3, size=(24, 20), epsg=32633, pixel=10.0, dtype=gdal.GDT_Byte):
    """Write a small north-up ramp with its corner at (500000, 5500000)."""
    from osgeo import osr

    columns, rows = size
    srs = osr.SpatialReference()
    srs.ImportFromEPSG(epsg)
    raster = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, bands, dtype)
    raster.SetGeoTransform((500000.0, pixel, 0.0, 5500000.0, 0.0, -pixel))
    raster.SetProjection(srs.ExportToWkt())
    for band in range(bands):
        values = bytes((7 * i + 40 * band) % 200 + 20 for i in range(columns * rows))
        raster.GetRasterBand(band + 1).WriteRaster(
            0, 0, columns, rows, values, buf_type=gdal.GDT_Byte
        )
    raster.FlushCache()
    return str(path)


@dataclass(frozen=True)
class Worker:
    """The shim in place of Python, and what the last worker noted of itself."""

    python: Path
    notes: Path

    def noted(self):
        return json.loads(self.notes.read_text())

    def pid(self):
        return self.noted()["pid"] if self.notes.exists() else 0

    def job(self):
        return json.loads(self.noted()["job"])

    def meant(self):
        """Steps and noise of the last job, as its model understands them."""
        from ttrd3_qgis.core.jobs.superresolution import Job
        from ttrd3_qgis.core.methods.registry import model_card
        from ttrd3_qgis.core.methods.settings import Settings

        job = Job.from_json(self.noted()["job"])
        settings = Settings.of(job, model_card(job.model))
        return settings.steps, settings.noise


@pytest.fixture(autouse=True)
def no_exception_in_slots():
    """Fail the test in which a slot failed: nobody else hears of it."""
    _in_slots.clear()
    yield
    if _in_slots:
        raise _in_slots[0]


@pytest.fixture(scope="session")
def qgis_app():
    QCoreApplication.setOrganizationName("ttrd3-test")
    QCoreApplication.setApplicationName("ttrd3-test")
    app = QgsApplication([], True)
    _application.append(app)
    app.initQgis()
    from processing.core.Processing import Processing
    from qgis.gui import QgsGui

    QgsGui.editorWidgetRegistry().initEditors()
    Processing.initialize()
    yield app
    wait_for_tasks()


@pytest.fixture(scope="module")
def provider(qgis_app):
    from ttrd3_qgis.provider import Provider

    provider = Provider()
    QgsApplication.processingRegistry().addProvider(provider)
    yield provider
    QgsApplication.processingRegistry().removeProvider(provider)


@pytest.fixture
def make_worker(tmp_path, monkeypatch):
    """Make the worker behave in a given way in this test."""

    def make(mode="good"):
        python = tmp_path / f"python-{mode}"
        command = shlex.join([CORE_PYTHON, str(FAKE_WORKER), mode])
        python.write_text(f'#!/bin/sh\nexec {command} "$@"\n')
        python.chmod(0o755)
        notes = tmp_path / "notes.json"
        monkeypatch.setenv("TTRD3_PYTHON", str(python))
        monkeypatch.setenv("FAKE_WORKER_NOTES", str(notes))
        return Worker(python, notes)

    return make


@pytest.fixture
def worker(make_worker):
    return make_worker()


@pytest.fixture
def images(tmp_path):
    """Parameters of a run on a small scene with two references."""
    return {
        "INPUT": make_raster(tmp_path / "scene.tif"),
        "REFERENCES": [
            make_raster(tmp_path / "ref1.tif", size=(96, 80), pixel=2.5),
            make_raster(tmp_path / "ref2.tif", size=(50, 50), pixel=2.5),
        ],
        "OUTPUT": str(tmp_path / "sr.tif"),
    }


_status = [0]
_application = []  # else it is deleted, with its tracebacks, before the process may leave


def pytest_sessionfinish(session, exitstatus):
    _status[0] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config):
    """Leave without exitQgis, which crashes while a layer of a failed test is alive."""
    if "ttrd3_qgis.runtime.warm" in sys.modules:
        sys.modules["ttrd3_qgis.runtime.warm"].WARM.end()
    shutil.rmtree(HOME, ignore_errors=True)
    if not _application:
        return
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(_status[0])
