# SPDX-License-Identifier: GPL-2.0-or-later
"""The sample model and the sample script, as somebody who copies them runs them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from osgeo import gdal
from plugin_tree import ROOT, profile
from qgis.core import QgsProcessingModelAlgorithm
from rig import make_raster

SAMPLE = ROOT / "resources" / "sample"
MODEL = SAMPLE / "super_resolution.model3"
SCRIPT = SAMPLE / "upscale_folder.py"
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
PART = "500020,500120,5499860,5499980 [EPSG:32633]"


@pytest.fixture(scope="module")
def model(provider):
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(MODEL))
    model.initAlgorithm()
    return model


def test_the_model_opens_whole(model):
    good, issues = model.validate()
    assert good, issues
    assert model.displayName() == "Super-resolve a part of a scene"
    algorithms = {child.algorithmId() for child in model.childAlgorithms().values()}
    assert {"ttrd3:rankreferences", "ttrd3:superresolution"} < algorithms
    assert len(algorithms) == 4
    assert len(model.destinationParameterDefinitions()) == 4


def test_the_model_names_nothing_of_the_machine_it_was_made_on():
    assert str(Path.home()) not in MODEL.read_text(encoding="utf-8")
    assert ".tif" not in MODEL.read_text(encoding="utf-8")


@pytest.mark.skipif(PROGRAM is None, reason="no qgis_process here")
def test_the_model_runs_in_another_profile(model, worker, images, tmp_path):
    home = profile(tmp_path / "home")
    folder = home / "profiles" / "default" / "processing" / "models"
    folder.mkdir(parents=True)
    shutil.copy(MODEL, folder)
    names = [target.name() for target in model.destinationParameterDefinitions()]
    targets = {name: str(tmp_path / f"{index}.tif") for index, name in enumerate(names)}
    report = next(name for name in names if name.endswith("report"))
    targets[report] = str(tmp_path / "report.html")
    ranking = next(name for name in names if name.endswith("ranking"))
    targets[ranking] = str(tmp_path / "ranking.gpkg")
    values = {"scene": images["INPUT"], "part": PART, "preset": "faithful", "keep": 1, **targets}
    words = [f"--{name}={value}" for name, value in values.items()]
    words += [f"--references={path}" for path in images["REFERENCES"]]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment["QGIS_CUSTOM_CONFIG_PATH"] = str(home)
    command = [PROGRAM, "run", str(folder / MODEL.name), *words]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    sharp = next(path for name, path in targets.items() if name.endswith("super_resolved"))
    raster = gdal.Open(sharp)
    assert (raster.RasterXSize, raster.RasterYSize) == (40, 48)
    assert raster.GetGeoTransform() == (500020.0, 2.5, 0.0, 5499980.0, 0.0, -2.5)
    assert worker.meant() == (2, 0.3)
    assert worker.job()["references"] == images["REFERENCES"][:1]
    assert Path(targets[ranking]).stat().st_size > 0
    assert Path(targets[report]).stat().st_size > 0


@pytest.fixture
def folders(tmp_path):
    """Two scenes, one of them damaged, and a folder of references."""
    for name in ("scenes", "references"):
        (tmp_path / name).mkdir()
    make_raster(tmp_path / "scenes" / "a.tif")
    (tmp_path / "scenes" / "b.tif").write_bytes(b"no raster")
    (tmp_path / "scenes" / "notes.txt").write_text("no raster either")
    make_raster(tmp_path / "references" / "ref.tif", size=(96, 80), pixel=2.5)
    return tmp_path


def run_script(home, *arguments):
    environment = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(home / "home")}
    command = [sys.executable, str(SCRIPT), *map(str, arguments)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)


def call(folders, *more):
    names = [folders / name for name in ("scenes", "references", "results")]
    return run_script(folders, *names, *more)


def test_the_script_reports_what_fails_and_goes_on(folders, worker):
    done = call(folders, "--set", "PRESET=faithful")
    assert done.returncode == 1, done.stderr
    first, second = done.stdout.splitlines()
    assert first.startswith("a.tif: done (")
    assert second.startswith("b.tif: failed (")
    assert "b.tif" in second.partition("failed")[2]
    assert [path.name for path in (folders / "results").iterdir()] == ["a_tif_sr.tif"]
    assert worker.meant() == (2, 0.3)
    assert worker.job()["references"] == [str(folders / "references" / "ref.tif")]


def test_the_script_skips_what_is_done(folders, worker):
    (folders / "scenes" / "b.tif").unlink()
    assert call(folders).returncode == 0
    worker.notes.unlink()
    again = call(folders)
    assert again.returncode == 0
    assert again.stdout.splitlines() == ["a.tif: skipped (a_tif_sr.tif exists)"]
    assert not worker.notes.exists()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda names: [names[0], names[0] / "nowhere", names[2]], "does not exist"),
        (lambda names: [names[0], names[1], names[0]], "folder of their own"),
        (lambda names: [*names, "--set", "PRESET"], "NAME=VALUE"),
    ],
)
def test_the_script_refuses_a_wrong_call(folders, change, sentence):
    names = [folders / name for name in ("scenes", "references", "results")]
    done = run_script(folders, *change(names))
    assert done.returncode == 2
    assert sentence in done.stderr
