# SPDX-License-Identifier: GPL-2.0-or-later
"""Every algorithm from the command line of QGIS: listed, explained, run."""

from __future__ import annotations

import json
import os
import subprocess

import pytest
from plugin_tree import profile
from rig import CORE_PYTHON, make_raster
from test_qgis_process import PROGRAM

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="no qgis_process here")
IDS = (
    *("environmentinfo", "finetune", "qualityreport"),
    *("rankreferences", "setupenvironment", "superresolution"),
)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return profile(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def call(home, tmp_path_factory):
    """Run qgis_process with the installed plugin and the core's real Python."""
    data = tmp_path_factory.mktemp("data")

    def call(*arguments):
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        ours = {"QGIS_CUSTOM_CONFIG_PATH": str(home), "TTRD3_PYTHON": CORE_PYTHON}
        return subprocess.run(
            [PROGRAM, *arguments],
            env={**kept, **ours, "TTRD3_HOME": str(data)},
            capture_output=True,
            text=True,
            timeout=240,
        )

    return call


def results(done):
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)["results"]


@pytest.fixture(scope="module")
def rasters(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rasters")
    lr = make_raster(folder / "lr.tif", size=(40, 36))
    return folder, lr, make_raster(folder / "ref.tif", size=(160, 144), pixel=2.5)


def test_all_are_listed(call):
    listed = [line.strip() for line in call("list").stdout.splitlines()]
    assert all(any(line.startswith(f"ttrd3:{name}\t") for line in listed) for name in IDS)


@pytest.mark.parametrize("name", IDS)
def test_each_explains_itself(call, name):
    done = call("help", f"ttrd3:{name}")
    assert done.returncode == 0, done.stderr
    description = done.stdout.partition("Arguments")[0]
    assert len(description) > 200
    assert "<p" not in description
    assert "Outputs" in done.stdout


def test_rank_then_super_resolve_then_report(call, rasters):
    folder, lr, reference = rasters
    inputs = (f"--INPUT={lr}", f"--REFERENCES={reference}", "--DEVICE=cpu")
    table, sr = str(folder / "ranked.gpkg"), str(folder / "sr.tif")
    found = results(call("--json", "run", "ttrd3:rankreferences", *inputs, f"--OUTPUT={table}"))
    assert found["BEST"] == reference
    found = results(
        call("--json", "run", "ttrd3:superresolution", *inputs, "--STEPS=1", f"--OUTPUT={sr}")
    )
    assert found["TILES"] == 1
    page = folder / "report.html"
    rasters = (f"--SR={sr}", f"--LR={lr}", f"--OUTPUT={page}")
    found = results(call("--json", "run", "ttrd3:qualityreport", *rasters))
    assert 0 < found["RMSE_LR"] < 20  # the ramps have steps
    assert "<html" in page.read_text(encoding="utf-8")


def test_the_installation_is_described(call):
    found = results(call("--json", "run", "ttrd3:environmentinfo"))
    assert found["PYTHON"] == CORE_PYTHON
    assert "TTRD3 diagnostics" in found["TEXT"]


def test_a_python_without_pytorch_is_not_taken(call, tmp_path):
    python = tmp_path / "python3"
    python.write_text("#!/bin/sh\nexit 1\n")
    python.chmod(0o755)
    done = call("run", "ttrd3:setupenvironment", f"--PYTHON={python}")
    assert done.returncode == 1
    assert "cannot run the model" in done.stderr


def test_too_small_a_reference_is_no_training_data(call, rasters):
    folder, lr, _ = rasters
    weights = folder / "own.safetensors"
    done = call("run", "ttrd3:finetune", f"--REFERENCES={lr}", f"--OUTPUT={weights}")
    assert done.returncode == 1
    assert "ERROR" in done.stderr
    assert not weights.exists()
