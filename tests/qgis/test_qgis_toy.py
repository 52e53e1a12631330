# SPDX-License-Identifier: GPL-2.0-or-later
"""The toy method in Processing: offered by its spec, run by the real worker, at each scale."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from osgeo import gdal
from plugin_tree import profile
from rig import CORE_PYTHON
from toy_folder import add_toy, save_script

PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no qgis_process here")
ALGORITHM = "ttrd3:superresolution"


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> Path:
    """A profile whose plugin has the toy, beside a weights file for it."""
    home = profile(tmp_path_factory.mktemp("home"))
    plugins = home / "profiles" / "default" / "python" / "plugins"
    add_toy(plugins / "ttrd3_qgis")
    environment = {**os.environ, "PYTHONPATH": str(plugins)}
    command = [CORE_PYTHON, save_script(plugins), home / "toy-s.safetensors"]
    subprocess.run(list(map(str, command)), env=environment, check=True)
    return home


@pytest.fixture
def process(home):
    """Run qgis_process with that plugin; gives what it printed."""

    def run(*arguments: str) -> str:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        environment |= {"QGIS_CUSTOM_CONFIG_PATH": str(home), "TTRD3_PYTHON": CORE_PYTHON}
        done = subprocess.run(
            [PROGRAM, *arguments], env=environment, capture_output=True, text=True, timeout=200
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def test_what_it_offers_is_in_the_help(process):
    text = process("help", ALGORITHM)
    for word in ("STRENGTH: Strength", "TOY_DETAIL: Detail", "How much is sharpened."):
        assert word in text


@pytest.mark.parametrize("scale", [2, 8, 32])
def test_it_super_resolves_in_processing(process, home, images, tmp_path, scale):
    small = str(tmp_path / "small.tif")
    gdal.Translate(small, images["INPUT"], srcWin=[0, 0, 24, 20])
    given = {
        "INPUT": small,
        "REFERENCES": images["REFERENCES"][0],
        "MODEL_FILE": str(home / "toy-s.safetensors"),
        "SCALE": str(scale),
        "STRENGTH": "2",
        "DEVICE": "cpu",
        "OUTPUT": str(tmp_path / "sr.tif"),
        "TOY_DETAIL": str(tmp_path / "detail.tif"),
    }
    words = [f"--{name}={value}" for name, value in given.items()]
    results = json.loads(process("--json", "run", ALGORITHM, *words))["results"]
    sr, detail = gdal.Open(results["OUTPUT"]), gdal.Open(results["TOY_DETAIL"])
    assert (sr.RasterXSize, sr.RasterYSize) == (24 * scale, 20 * scale)
    assert (detail.RasterXSize, detail.RasterCount) == (24 * scale, 1)
    assert detail.GetRasterBand(1).ComputeRasterMinMax()[1] > 0
    assert results["MODEL_ID"] == "toy-s"
