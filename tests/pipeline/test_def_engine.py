# SPDX-License-Identifier: GPL-2.0-or-later
"""DEF does what every method does: resumes, runs on Dask and in passes, adapts, keeps the grid."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from def_rig import save_small
from geo_checks import same_mask, same_place
from net_rig import bands_of, upscale
from raster_files import opened, write
from rasterio.windows import Window, bounds
from run_rig import ENV, names, smooth, write_reference
from ttrd3_qgis.core.cli import main
from ttrd3_qgis.core.jobs.superresolution import Tiles
from ttrd3_qgis.core.methods import registry
from ttrd3_qgis.core.methods.def_.spec import SPEC
from ttrd3_qgis.core.methods.loading import open_weights
from ttrd3_qgis.core.methods.spec import Stage
from ttrd3_qgis.core.ops.projection import projection_of

TILES = Tiles(16, 4, 1)
GEO = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "geo"
RASTERS = {  # whole numbers with nodata; floating point
    "bahamas_landsat_nodata_u8.tif": {"dtype": "uint8", "nodata": 0},
    "norcal_naip_a_f32.tif": {"dtype": "float32", "nodata": None},
}
SIDE = 40
DIES = """
import os, sys
from ttrd3_qgis.core import cli
from ttrd3_qgis.core.methods.def_.runner import Def
real, left = Def._one, [int(sys.argv[1])]
def one(*given):
    left[0] -= 1
    if left[0] < 0:
        os._exit(9)
    return real(*given)
Def._one = one
cli.main(sys.argv[2:])
"""


@pytest.fixture
def model(tmp_path):
    return save_small(tmp_path / "def-t.safetensors")


@pytest.fixture
def lr(tmp_path):
    return str(write(tmp_path / "lr.tif", smooth(3, 40, 44)))


def dying(words, tiles):
    """Run the command in a process that dies after so many tiles."""
    subprocess.run([sys.executable, "-c", DIES, str(tiles), *words], env=ENV, timeout=240)


def test_a_run_that_died_goes_on_to_the_same_bytes(tmp_path, lr, model, capsys):
    reference = write_reference(tmp_path / "ref.tif", side=90)
    out = tmp_path / "out"
    out.mkdir()

    def words(name):
        files = ["--output", f"{out}/{name}.tif", "--confidence", f"{out}/{name}_confidence.tif"]
        common = ["--model", model, "--reference", str(reference), "--device", "cpu"]
        tiles = ["--tile-lr-px", "16", "--overlap-lr-px", "4", "--batch", "1", "--threads", "1"]
        return ["upscale", lr, *common, *files, *tiles]

    assert main(words("whole")) == 0
    dying(words("part"), 4)
    assert not (out / "part.tif").exists()
    capsys.readouterr()
    assert main(words("part")) == 0
    assert "are finished" in capsys.readouterr().err
    for name in ("", "_confidence"):
        found, wanted = (out / f"{kind}{name}.tif" for kind in ("part", "whole"))
        assert np.array_equal(bands_of(found), bands_of(wanted))
    assert names(out) == [
        "part.tif", "part_confidence.tif", "whole.tif", "whole_confidence.tif",
    ]  # fmt: skip


def test_dask_gives_the_same_pixels(tmp_path, lr, model):
    reference = str(write_reference(tmp_path / "ref.tif", side=90))
    common = ["upscale", lr, "--reference", reference, "--model", model, "--device", "cpu"]
    common += ["--threads", "1"]  # sums of floats differ in their last digits with the number
    for name, cluster in (("local", []), ("dask", ["--engine", "dask", "--workers", "1"])):
        layer = ["--confidence", f"{tmp_path}/{name}_c.tif"]
        output = ["--output", f"{tmp_path}/{name}.tif", "--scale", "2"]
        assert main([*common, *output, *layer, *cluster]) == 0
    for name in ("", "_c"):
        found = [bands_of(tmp_path / f"{kind}{name}.tif") for kind in ("local", "dask")]
        assert np.array_equal(*found)


def test_passes_of_a_cascade_agree_with_the_input(tmp_path, lr, model, monkeypatch):
    """x8 as x2 and x4: the first pass leaves a raster that the second one keeps."""
    passes = replace(
        SPEC, stages=lambda scale: (Stage(2), Stage(4)) if scale == 8 else (Stage(scale),)
    )
    others = tuple(passes if one is SPEC else one for one in registry.METHODS)
    monkeypatch.setattr(registry, "METHODS", others)
    layers = {"confidence": tmp_path / "confidence.tif"}
    reference = [write_reference(tmp_path / "ref.tif", side=90)]
    options = {"output_type": "float32"}
    upscale(
        lr, tmp_path / "sr.tif", reference, model=model, scale=8, tiles=Tiles(32, 8, 1),
        options=options, layers=layers,
    )  # fmt: skip
    sr = torch.from_numpy(bands_of(tmp_path / "sr.tif"))[None]
    assert sr.shape == (1, 3, 320, 352)
    off = projection_of(40, 44, 8).reduce(sr)[0].numpy() - bands_of(lr)
    assert np.abs(off).max() / 255 < 1e-4
    assert bands_of(tmp_path / "confidence.tif").shape == (1, 320, 352)


def test_it_is_adapted_to_a_sensor(tmp_path, lr, model):
    ground = str(write(tmp_path / "ground.tif", smooth(3, 400, 400)))
    adapted = tmp_path / "adapted.safetensors"
    words = ["--model", model, "--steps", "2", "--output", str(adapted), "--sensor", "aerial"]
    assert main(["finetune", "--reference", ground, *words]) == 0
    before, after = open_weights(model), open_weights(str(adapted))
    assert (after.card.method, after.card.all_scales()) == ("def", (4, 2, 8))
    changed = {
        name.split(".")[0] + "." + name.split(".")[1]
        for name, tensor in after.tensors.items()
        if not torch.allclose(tensor, before.tensors[name], atol=1e-7)
    }
    assert "transfer.fusion" in changed
    assert not any(name.startswith(("denoiser", "transfer.texture")) for name in changed)
    upscale(lr, tmp_path / "sr.tif", model=str(adapted), tiles=TILES)


@pytest.fixture(params=sorted(RASTERS))
def raster(request, tmp_path):
    """A real raster, or one like it where there is none."""
    if (GEO / request.param).exists():
        return GEO / request.param
    kind = RASTERS[request.param]
    values = smooth(3, 120, 120, kind["dtype"])
    if kind["nodata"] is not None:
        values[:, :30, 30:60] = kind["nodata"]
    return Path(write(tmp_path / request.param, values, nodata=kind["nodata"]))


def test_corners_type_and_mask_are_those_of_the_raster(raster, tmp_path, model):
    with opened(str(raster)) as file:
        window = Window((file.width - SIDE) // 2, (file.height - SIDE) // 2, SIDE, SIDE)
        extent = [repr(value) for value in bounds(window, file.transform)]
    output = tmp_path / "sr.tif"
    words = ["--model", model, "--device", "cpu", "--sensor", "ideal", "--output", str(output)]
    assert main(["upscale", str(raster), *words, "--extent", *extent]) == 0
    assert same_place(raster, output, window) <= 1e-9
    assert same_mask(raster, output, window)


def test_its_options_are_offered_and_checked(lr, model, tmp_path, capsys):
    assert main(["models", model, "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert {"prior", "eta", "tiling", "pocs_rounds"} <= {one["name"] for one in found["options"]}
    words = ["--model", model, "--output", str(tmp_path / "sr.tif"), "--eta", "2"]
    assert main(["upscale", lr, *words]) != 0
    assert "eta must be a number from 0 to 1, not 2" in capsys.readouterr().err
