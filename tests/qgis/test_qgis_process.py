# SPDX-License-Identifier: GPL-2.0-or-later
"""The installed plugin, from the command line of QGIS."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest
from osgeo import gdal
from plugin_tree import profile
from rig import is_alive

PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no qgis_process here")
ALGORITHM = "ttrd3:superresolution"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return profile(tmp_path_factory.mktemp("home"))


@pytest.fixture
def start(home, worker):
    """Start qgis_process with the installed plugin."""

    def start(*arguments):
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        environment["QGIS_CUSTOM_CONFIG_PATH"] = str(home)
        return subprocess.Popen(
            [PROGRAM, *arguments],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    return start


def options(images):
    references = [f"--REFERENCES={path}" for path in images["REFERENCES"]]
    return [f"--INPUT={images['INPUT']}", *references, f"--OUTPUT={images['OUTPUT']}"]


def test_it_is_listed_and_has_help(start):
    out, _ = start("list").communicate(timeout=60)
    assert "superresolution\tReference-based super-resolution" in out
    out, _ = start("help", ALGORITHM).communicate(timeout=60)
    assert "PRESET: Preset" in out
    assert "realistic" in out
    assert "<p>" not in out.partition("Arguments")[0]


def test_it_runs_from_the_installed_folder(start, home, worker, images):
    process = start("--json", "run", ALGORITHM, *options(images), "--BANDS=3", "--BANDS=1")
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    results = json.loads(out)["results"]
    assert results["TILES"] == 10
    assert gdal.Open(results["OUTPUT"]).RasterCount == 2
    plugins = home / "profiles" / "default" / "python" / "plugins"
    assert Path(worker.noted()["environment"]["PYTHONPATH"]) == plugins
    assert worker.job()["bands"] == [3, 1]


def test_an_error_is_a_sentence_and_a_status(start, images):
    process = start("run", ALGORITHM, *options(images), "--DEVICE=abacus")
    _, err = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "not a valid device" in err


def test_interrupting_leaves_no_file_and_no_process(start, make_worker, images):
    worker = make_worker("slow")
    process = start("run", ALGORITHM, *options(images))
    deadline = time.monotonic() + 30
    while not worker.pid() and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)
    assert process.returncode == 1
    assert not is_alive(worker.pid())
    assert list(Path(images["OUTPUT"]).parent.glob("sr.tif*")) == []
