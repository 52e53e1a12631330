# SPDX-License-Identifier: GPL-2.0-or-later
"""The packaged zip in an empty profile of the real desktop, with the real worker."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from osgeo import gdal
from rig import CORE_PYTHON, make_raster

ROOT = Path(__file__).resolve().parents[2]
DRIVER = Path(__file__).with_name("install_driver.py")
LIMIT_S = 120
FOREIGN = ("PYTHON", "QGIS_", "QT_QPA_", "VIRTUAL_ENV")


def desktop(home):
    """The command that starts QGIS with a profile that does not exist yet."""
    program = shutil.which("qgis")
    assert program, "there is no desktop QGIS on this machine; run make setup"
    screen = [] if os.environ.get("DISPLAY") else ["xvfb-run", "-a", "-s", "-screen 0 1400x900x24"]
    options = ["--nologo", "--noversioncheck", "--profiles-path", str(home), "--profile", "default"]
    return [*screen, program, *options, "--code", str(DRIVER)]


@pytest.fixture(scope="module")
def visit(tmp_path_factory):
    """What the driver reports, and the folder it worked in."""
    folder = tmp_path_factory.mktemp("install")
    archive = folder / "ttrd3_qgis.zip"
    subprocess.run([sys.executable, ROOT / "tools" / "package.py", archive], check=True)
    parameters = {
        "INPUT": make_raster(folder / "lr.tif", size=(24, 20)),
        "REFERENCES": [make_raster(folder / "ref.tif", size=(96, 80), pixel=2.5)],
        "STEPS": 1,
        "DEVICE": "cpu",
        "OUTPUT": str(folder / "sr.tif"),
    }
    order = folder / "order.json"
    order.write_text(json.dumps({"zip": str(archive), "parameters": parameters}))
    kept = {name: value for name, value in os.environ.items() if not name.startswith(FOREIGN)}
    environment = {**kept, "TTRD3_PYTHON": CORE_PYTHON, "TTRD3_INSTALL": str(order)}
    with (folder / "qgis.log").open("wb") as log:
        done = subprocess.run(
            desktop(folder / "profile"),
            cwd=folder,
            env=environment,
            stdout=log,
            stderr=log,
            timeout=LIMIT_S,
        )
    assert done.returncode == 0, (folder / "qgis.log").read_text()
    return folder, json.loads((folder / "report.json").read_text())


def test_an_empty_profile_takes_the_zip(visit):
    _, report = visit
    assert "error" not in report, report["error"]
    assert "ttrd3_qgis" not in report["before"]
    assert "ttrd3_qgis" in report["after"]
    assert "Super-Resolution (TTRD3)" in report["menu"]


def test_the_algorithm_runs_with_the_real_worker(visit):
    folder, report = visit
    assert report["good"], report["log"]
    assert report["results"]["MODEL_ID"] == "ttrd3-s"
    assert report["results"]["DEVICE_USED"] == "cpu"
    raster = gdal.Open(str(folder / "sr.tif"))
    assert (raster.RasterXSize, raster.RasterYSize) == (96, 80)
    assert raster.GetGeoTransform() == (500000.0, 2.5, 0.0, 5500000.0, 0.0, -2.5)
    assert raster.GetMetadataItem("TTRD3_STEPS") == "1"


def test_what_ran_is_what_was_in_the_zip(visit):
    """The worker's Python knows this repository too; bytecode tells whose core it imported."""
    folder, report = visit
    plugin = folder / "profile" / "profiles" / "default" / "python" / "plugins" / "ttrd3_qgis"
    assert report["imported"] == str(plugin / "core" / "jobs" / "superresolution.py")
    compiled = {name.partition(".")[0] for name in report["compiled"]}
    for part, module in (("", "worker"), ("engine/", "pipeline"), ("methods/", "weights")):
        assert f"core/{part}__pycache__/{module}" in compiled


def test_the_plugin_leaves_nothing_behind(visit):
    folder, report = visit
    assert not report["provider left"]
    assert not report["folder left"]
    assert sorted(path.name for path in folder.glob("*sr.tif*")) == ["sr.tif"]
