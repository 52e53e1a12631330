# SPDX-License-Identifier: GPL-2.0-or-later
"""What the passes of a cascade leave to each other, as rasters of its own beside the result."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import numpy as np
import pytest
import torch
from net_rig import bands_of, upscale
from raster_files import NORTH_UP, digest, opened, write
from run_rig import names, smooth
from ttrd3_qgis.core.cli import main
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.errors import BadJobError, CancelledError
from ttrd3_qgis.core.jobs.superresolution import Extras, Job, Options, Tiles
from ttrd3_qgis.core.methods.registry import model_card
from ttrd3_qgis.core.methods.settings import with_passes
from ttrd3_qgis.core.methods.wavediffur.runner import WaveDiffUR
from ttrd3_qgis.core.ops.projection import projection_of
from ttrd3_qgis.core.reporting import run as reporting
from wavelet_rig import save_model

TILES = Tiles(32, 8, 1)


@pytest.fixture
def model(tmp_path):
    return save_model(tmp_path / "small.safetensors")


def job_of(tmp_path, lr, model, output="sr.tif", **more):
    settings = {"scale": 10, "tiles": TILES, "device": "cpu", **more}
    job = Job(str(lr), (), str(tmp_path / output), model=model, **settings)
    return with_passes(job, model_card(model))


def test_each_is_what_a_run_to_its_scale_gives(tmp_path, model):
    values = smooth(3, 20, 18)
    values[:, 3:6, 4:9] = 0
    lr = write(tmp_path / "lr.tif", values, nodata=0)
    events = []
    run(job_of(tmp_path, lr, model), events.append)
    written = {f"sr_x{n}.tif" for n in (2, 4, 8)}
    assert written | {"lr.tif", "small.safetensors", "sr.tif"} == set(names(tmp_path))
    size = next(event for event in events if isinstance(event, protocol.Plan)).output_bytes
    assert size == 20 * 18 * 3 * (4 + 16 + 64 + 100)
    for scale in (2, 4, 8):
        alone = tmp_path / f"alone_{scale}.tif"
        upscale(lr, alone, model=model, scale=scale, tiles=TILES)
        with opened(tmp_path / f"sr_x{scale}.tif") as found, opened(alone) as wanted:
            assert found.transform == wanted.transform
            assert (found.crs, found.nodata) == (wanted.crs, wanted.nodata)
            assert found.tags()["TTRD3_SCALE"] == str(scale)
            assert "x10" in found.tags()["TTRD3_CONTENT"]
            assert np.array_equal(found.read() == 0, wanted.read() == 0)
            assert np.abs(found.read().astype(int) - wanted.read()).max() <= 1


def test_what_is_made_of_them_is_not_a_step_on_the_way(tmp_path, model):
    lr = write(tmp_path / "lr.tif", smooth(3, 20, 18), describe=lambda f: f.update_tags(SITE="A"))
    run(job_of(tmp_path, lr, model), lambda event: None)
    layer = {"uncertainty": str(tmp_path / "u.tif")}
    upscale(tmp_path / "sr_x2.tif", tmp_path / "next.tif", model=model, scale=2, layers=layer)
    with opened(tmp_path / "next.tif") as sr, opened(tmp_path / "u.tif") as spread:
        assert "TTRD3_CONTENT" not in sr.tags()
        assert sr.tags()["TTRD3_INPUT"] == "sr_x2.tif"
        assert sr.tags()["SITE"] == spread.tags()["SITE"] == "A"
    upscale(tmp_path / "u.tif", tmp_path / "last.tif", model=model, scale=2)
    with opened(tmp_path / "last.tif") as sr:
        assert not {"TTRD3_CONTENT", "TTRD3_CALIBRATION"} & set(sr.tags())


def test_they_agree_with_the_lr_raster(tmp_path, model):
    values = smooth(3, 20, 18)
    lr = write(tmp_path / "lr.tif", values)
    job = job_of(tmp_path, lr, model, options=Options(output_type="float32"))
    run(job, lambda event: None)
    for scale in (2, 4, 8):
        sr = torch.from_numpy(bands_of(tmp_path / f"sr_x{scale}.tif"))[None]
        off = projection_of(20, 18, scale).reduce(sr)[0].numpy() - values
        assert np.abs(off).max() / 255 < 1e-4


@pytest.mark.parametrize("tiles", [2, 8, 20])
def test_a_run_that_went_on_leaves_the_same_bytes(tmp_path, model, tiles, monkeypatch):
    lr = write(tmp_path / "lr.tif", smooth(3, 40, 36))
    options = Options(resume=True)
    run(job_of(tmp_path, lr, model, "whole.tif", options=options, scale=6), lambda event: None)
    job, done = job_of(tmp_path, lr, model, "part.tif", options=options, scale=6), []
    before = WaveDiffUR.__call__
    monkeypatch.setattr(WaveDiffUR, "__call__", lambda *of: done.append(of) or before(*of))
    with pytest.raises(CancelledError):
        run(job, lambda event: None, lambda: len(done) > tiles)
    assert not [name for name in names(tmp_path) if name.startswith("part")]
    run(job, lambda event: None)
    for end in ("", "_x2", "_x4"):
        assert digest(tmp_path / f"part{end}.tif") == digest(tmp_path / f"whole{end}.tif")


def test_they_are_outputs_like_any_other(tmp_path, model, capsys):
    lr = str(write(tmp_path / "lr.tif", smooth(3, 20, 18)))
    words = ["upscale", lr, "--model", model, "--scale", "4", "--device", "cpu", "--passes"]
    output = ["--output", str(tmp_path / "sr.tif")]
    (tmp_path / "sr_x2.tif").write_text("mine")
    assert main([*words, *output]) == 1
    assert "sr_x2.tif exists already" in capsys.readouterr().err
    assert (tmp_path / "sr_x2.tif").read_text() == "mine"
    assert not (tmp_path / "sr.tif").exists()
    assert main([*words, *output, "--overwrite"]) == 0
    assert bands_of(tmp_path / "sr_x2.tif").shape == (3, 40, 36)
    assert main([*words, "--output", str(tmp_path / "twice.tif"), "--scale", "2"]) == 0
    assert not (tmp_path / "twice_x2.tif").exists()


def test_an_input_of_such_a_name_is_spared(tmp_path, model, capsys):
    lr = str(write(tmp_path / "sr_x2.tif", smooth(3, 20, 18)))
    before = digest(lr)
    words = ["upscale", lr, "--model", model, "--scale", "4", "--device", "cpu", "--overwrite"]
    assert main([*words, "--output", str(tmp_path / "sr.tif"), "--passes"]) == 1
    assert "sr_x2.tif" in capsys.readouterr().err
    assert digest(lr) == before
    assert set(names(tmp_path)) == {"small.safetensors", "sr_x2.tif"}


def test_every_scene_of_a_campaign_has_its_own(tmp_path, model):
    for name in ("in", "out"):
        (tmp_path / name).mkdir()
    write(tmp_path / "in" / "lr.tif", smooth(3, 20, 18))
    words = ["--model", model, "--scale", "4", "--device", "cpu", "--passes"]
    folders = [str(tmp_path / "in"), "--output-folder", str(tmp_path / "out")]
    assert main(["scenes", *folders, *words]) == 0
    assert names(tmp_path / "out") == ["lr_sr.tif", "lr_sr_x2.tif"]


def test_a_mask_cuts_each_on_its_own_grid(tmp_path, model):
    lr = write(tmp_path / "lr.tif", smooth(3, 20, 18))
    corners = ((2, 3), (11.6, 3), (11.6, 12.1), (2, 12.1), (2, 3))
    ring = [list(NORTH_UP * corner) for corner in corners]
    mask = tmp_path / "mask.json"
    mask.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}))
    options = Options(output_type="float32")
    run(job_of(tmp_path, lr, model, extras=Extras(mask=str(mask)), options=options), lambda _: None)
    for name, scale in (("sr_x2", 2), ("sr_x4", 4), ("sr_x8", 8), ("sr", 10)):
        across, down = ((np.arange(size * scale) + 0.5) / scale for size in (18, 20))
        inside = np.outer((down > 3) & (down < 12.1), (across > 2) & (across < 11.6))
        assert np.array_equal(np.isfinite(bands_of(tmp_path / f"{name}.tif")), [inside] * 3), name


def test_the_report_shows_pass_by_pass(tmp_path, model):
    values = smooth(3, 40, 36)
    lr = write(tmp_path / "lr.tif", values)
    page = tmp_path / "page.html"
    reporting.run(job_of(tmp_path, lr, model, extras=Extras(report=str(page))), lambda event: None)
    text = page.read_text(encoding="utf-8")
    section = text.partition("<h2>Pass by pass</h2>")[2].partition("<h2>")[0]
    rows = re.findall(r'<tr><th scope="row">(.*?)</th><td>(.*?)</td><td>(.*?)</td>', section)
    pixel = NORTH_UP.a
    assert rows == [(f"×{n}", f"{36 * n} × {40 * n}", f"{pixel / n:.3g} m") for n in (2, 4, 8, 10)]
    assert section.count("<figure") == 5
    away = [float(x) for x in re.findall(r"<td>([0-9.]+)[^<]*</td></tr>", section)]
    assert len(away) == 4
    assert all(0 < one < 50 for one in away)
    assert "Pass by pass" not in reported_alone(tmp_path, lr, model)


def reported_alone(tmp_path, lr, model):
    """The report of a run that keeps no passes."""
    page = tmp_path / "alone.html"
    job = job_of(tmp_path, lr, model, "alone.tif", extras=Extras(report=str(page)))
    reporting.run(replace(job, layers={}), lambda event: None)
    return page.read_text(encoding="utf-8")


def test_a_pass_that_there_is_not_is_refused(tmp_path, model):
    lr = str(write(tmp_path / "lr.tif", smooth(3, 20, 18)))
    layers = {"pass_x4": str(tmp_path / "x4.tif")}
    job = Job(lr, (), str(tmp_path / "sr.tif"), model=model, scale=4, layers=layers)
    with pytest.raises(BadJobError, match="pass_x4"):
        run(job, lambda event: None)
