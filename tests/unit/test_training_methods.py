# SPDX-License-Identifier: GPL-2.0-or-later
"""One training loop for any method: configuration, scale, log, validation, export."""

from __future__ import annotations

import csv
import logging
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from second_method import second
from training_rig import make_config, save_images
from ttrd3_qgis.core.evaluation.images import enlarged, reduced
from ttrd3_qgis.core.jobs.errors import BadJobError
from ttrd3_qgis.core.methods.ttrd3.training import read_options
from ttrd3_qgis.core.methods.weights import load_weights
from ttrd3_qgis.core.training import loop
from ttrd3_qgis.core.training.config import load_config
from ttrd3_qgis.core.training.data import PairedImages
from ttrd3_qgis.core.training.export import export
from ttrd3_qgis.core.training.options import RealDegradation
from ttrd3_qgis.core.training.references import ReferenceMix

__all__ = ["second"]
CONFIGS = Path(__file__).resolve().parents[2] / "resources" / "training"
METHOD = {"method": '"second"', "scale": 3, "crop_lr_px": 6, "learning_rate": 0.1}


def rows_of(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_another_method_is_trained_logged_and_exported(tmp_path, second):
    save_images(tmp_path / "images")
    config = make_config(tmp_path, steps=8, **METHOD)
    rows = rows_of(loop.train(config) / "log.csv")
    assert list(rows[0]) == ["step", "seconds", "total", "l1", "gain", "rate"]
    assert all(row["total"] == row["l1"] for row in rows)
    assert float(rows[-1]["l1"]) < float(rows[0]["l1"])
    assert float(rows[-1]["gain"]) > float(rows[0]["gain"]) == 0.5
    export(config, tmp_path / "mine.safetensors")
    card = load_weights(tmp_path / "mine.safetensors").card
    assert list(card.training["data"]) == ["images"]
    assert (card.method, card.scale, card.architecture) == ("second", 3, {"kind": "gain"})


def test_validation_runs_what_users_run(tmp_path, second):
    save_images(tmp_path / "images")
    changes = {"validation_images": 2, "validate_every": 2}
    folder = loop.train(make_config(tmp_path, **METHOD, **changes))
    assert len(second) == 2
    lr, tile, bank = second[0]
    assert lr.shape == (1, 3, 21, 21), "64 pixels are cut to 63, a multiple of 3 * 3"
    assert tile.reference(0).shape == (3, 63, 63)
    assert (tile.steps, tile.noise_level, bank) == (1, 0.0, None)
    (row,) = rows_of(folder / "validation.csv")
    names = ("field1.png", "roof2.png")
    truths = [np.asarray(Image.open(tmp_path / "images" / name))[:63, :63] for name in names]
    state = torch.load(folder / "state.pt", weights_only=True)
    gain, scores = state["ema"]["gain"].numpy().reshape(3), []
    for hr in truths:
        sr = gain * (reduced(hr, 3) / 255).repeat(3, axis=0).repeat(3, axis=1)
        error = (np.rint(sr * 255) - hr) / 255
        scores.append(-10 * np.log10(np.mean(error**2)))
    assert float(row["psnr"]) == pytest.approx(np.mean(scores), abs=0.01)
    bicubic = [(enlarged(reduced(hr, 3), 3).astype(float) - hr) / 255 for hr in truths]
    expected = np.mean([-10 * np.log10(np.mean(error**2)) for error in bicubic])
    assert float(row["bicubic_psnr"]) == pytest.approx(expected, abs=1e-3)


def test_the_scale_decides_on_crops_and_says_what_it_cuts(tmp_path, second, caplog):
    save_images(tmp_path / "images")
    with caplog.at_level(logging.INFO, "ttrd3.training"):
        loop.train(make_config(tmp_path, **METHOD))
    assert "Images of 64 pixels are cut to 63, a multiple of the scale 3." in caplog.messages
    caplog.clear()
    with caplog.at_level(logging.INFO, "ttrd3.training"):
        loop.train(make_config(tmp_path, **{**METHOD, "scale": 2, "output": '"two"'}))
    assert not any("are cut to" in message for message in caplog.messages)


@pytest.mark.parametrize("scale", [2, 3, 8])
@pytest.mark.parametrize("real", [None, RealDegradation(bicubic_share=0.0)])
def test_lr_crops_lie_under_hr_crops(tmp_path, scale, real):
    folder = save_images(tmp_path / "images", side=64 * scale)
    images = PairedImages.read([folder], scale, 64 * scale, real=real)
    batch = images.batch(np.random.default_rng(1), 6, 12, ReferenceMix())
    assert batch.hr.shape == batch.ref_degraded.shape == (6, 3, 12 * scale, 12 * scale)
    assert batch.lr.shape == (6, 3, 12, 12)
    means = torch.nn.functional.avg_pool2d(batch.hr, scale)
    apart = (batch.lr - means).abs().mean()
    assert apart < 0.03
    for axis in (2, 3):  # a shift by one LR pixel would be seen
        moved = batch.lr.roll(1, dims=axis)
        assert apart < 0.5 * (moved - means).abs().mean()
    assert (batch.lr_up - batch.hr).abs().mean() < 0.1


def test_the_shipped_configurations_mean_what_they_meant():
    first, last = (load_config(CONFIGS / f"{name}.toml") for name in ("ttrd3-s-trunk", "ttrd3-s"))
    assert (first.method, first.factor) == (last.method, last.factor) == ("ttrd3", 4)
    trunk, whole = read_options(first.model), read_options(last.model)
    assert (trunk.objective, whole.objective) == ("regression", "diffusion")
    assert dict(whole.compact) == dict(trunk.compact) == {"lr_blocks": 14}
    assert (whole.variant, whole.dim, whole.times_per_image) == ("compact", 64, 2)
    assert whole.losses.perceptual_weights.endswith("lpips_squeeze.safetensors")
    assert last.references.same_image == 0.15


def test_the_model_table_and_bare_entries_are_alike(tmp_path):
    bare = make_config(tmp_path, dim=8, **{"compact.lr_blocks": 3})
    table = make_config(tmp_path, **{"model.dim": 8, "model.compact.lr_blocks": 3})
    assert read_options(bare.model) == read_options(table.model)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"scale": 3}, "`scale` 3 is none of TTRD3; choose one of 4"),
        ({"method": '"third"'}, "`method` 'third' cannot be trained; choose one of ttrd3, second"),
        ({"method": '"second"', "dim": 8}, "unknown entries: dim"),
        ({"method": '"second"', "model.dim": 8}, "unknown entries: dim"),
        ({"crop_lr_px": 17}, "means crops of 68 pixels, but the images have 64; .* 1 to 16"),
        ({"crop_lr_px": 0}, "`crop_lr_px` 0"),
        ({"crop_lr_px": '"8"'}, "`crop_lr_px` must be a whole number, not '8'"),
        ({"learning_rate": "true"}, "`learning_rate` must be a number from 0 to 10, not True"),
        ({"output": 3}, "`output` must be a text, not 3"),
        ({"dim": '"wide"'}, "`dim` must be a whole number from 1 to 4096, not 'wide'"),
        ({"model": 3}, r"`model` must be a table, \[model\]"),
        ({"compact.blocks": 3}, r"table \[compact\], .*blocks"),
        ({"compact.lr_blocks": -1}, "`compact.lr_blocks` must be a whole number from 0 to 256"),
        ({"compact.lr_blocks": '"x"'}, "`compact.lr_blocks` must be a whole number, not 'x'"),
        ({"compact.unshuffle": 2}, "the guidance of `compact` is not what `reference` transfers"),
        ({"variant": '"2net"', "dim": 9}, "`variant` 2net has no `dim` 9"),
        ({"times_per_image": 0}, "`times_per_image` must be a whole number from 1 to 64, not 0"),
        ({"steps": 10**18}, "`steps` must be a whole number from 1 to 1000000000"),
        ({"steps": "1e308"}, "`steps` must be a whole number from 1 to 1000000000"),
        ({"steps": "1979-05-27"}, "`steps` must be a whole number"),
        ({"save_every": 0}, "`save_every` must be a whole number from 1"),
        ({"seed": -1}, "`seed` must be a whole number from 0"),
        ({"images": "[]"}, "`images` must name a path"),
        ({"images": "[5]"}, "`images` must be a text, not 5"),
        ({"output": '""'}, "`output` must name a path"),
        ({"output": '"config.toml"'}, "`output` 'config.toml' is no folder"),
        ({"gsd_m": "[1]"}, "`gsd_m` must be a list of 2 entries"),
        ({"losses.pixel": "inf"}, "`pixel` must be a number from 0, not inf"),
        ({"losses.kind": "[]"}, r"`kind` \(\) is unknown"),
        ({"deep": "[" * 50_000}, "is nested too deeply"),
    ],
)
def test_bad_choices_are_named(tmp_path, second, changes, said):
    with pytest.raises(BadJobError, match=said):
        make_config(tmp_path, **changes)
