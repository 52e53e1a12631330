# SPDX-License-Identifier: GPL-2.0-or-later
"""Blocks of the user's rasters, their split, the built-in loss, the training, the verdict."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from affine import Affine
from pace import Stopwatch
from raster_files import NORTH_UP, digest, opened, write
from run_rig import ROOT, save_model, smooth
from ttrd3_qgis.core.evaluation.lr_images import lr_image
from ttrd3_qgis.core.evaluation.single import ImageModel
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.errors import BadReferenceError, BadWeightsError, CancelledError
from ttrd3_qgis.core.jobs.finetune import FinetuneJob
from ttrd3_qgis.core.jobs.sensor import described, read_sensor
from ttrd3_qgis.core.methods.calibration import calibration_of
from ttrd3_qgis.core.methods.card import read_card
from ttrd3_qgis.core.methods.registry import spec_of
from ttrd3_qgis.core.methods.weights import load_weights, save_weights
from ttrd3_qgis.core.raster.reference_file import ReferenceFile
from ttrd3_qgis.core.training import finetune_blocks as blocks
from ttrd3_qgis.core.training.config import ReferenceMix
from ttrd3_qgis.core.training.data import PairedImages
from ttrd3_qgis.core.training.finetune import finetune
from ttrd3_qgis.core.training.finetune_loss import SpectralDistance
from ttrd3_qgis.core.training.finetune_measure import BlockScore
from ttrd3_qgis.core.training.finetune_verdict import judge

SIDE = blocks.SIDES_PX[-1]
METRICS = ROOT / ".." / "shared" / "metrics"
GOOD = BlockScore(26.0, 0.7, 0.5, float("nan"))


def read(*paths, bands=(), seed=1):
    return blocks.read_blocks(paths, bands, 8, seed, lambda: None)


def raster(path, bands=3, height=2 * SIDE, width=4 * SIDE, dtype="uint8", **options):
    return write(path, smooth(bands, height, width, dtype), **options)


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "int16", "float32", "float64"])
def test_blocks_are_normalised_like_the_pipeline_does(tmp_path, dtype):
    found = read(raster(tmp_path / "a.tif", dtype=dtype))
    assert len(found) == 8
    assert all(b.image.shape == (SIDE, SIDE, 3) and b.image.dtype == np.uint8 for b in found)
    values = np.stack([block.image for block in found])
    if dtype == "uint8":
        assert 40 < values.min() < values.max() < 210, "8 bits are not stretched"
    else:
        assert (values.min(), values.max()) == (0, 255), "other types use the robust range"


def test_seven_bits_of_eight_fill_the_range_as_in_a_run(tmp_path):
    values = smooth(3, 2 * SIDE, 4 * SIDE)
    whole = np.stack([b.image for b in read(write(tmp_path / "8.tif", values))])
    found = np.stack([b.image for b in read(write(tmp_path / "7.tif", values // 2, nbits=7))])
    assert np.abs(whole.astype(int) - found).max() <= 3


def test_bands_are_chosen_or_repeated(tmp_path):
    four = raster(tmp_path / "four.tif", bands=4, photometric="MINISBLACK")
    with opened(four) as file:
        whole = file.read()
    block = read(four, bands=(4, 1, 2))[0].image
    assert any(
        np.array_equal(block.transpose(2, 0, 1), whole[[3, 0, 1], r : r + SIDE, c : c + SIDE])
        for r in (0, SIDE)
        for c in range(0, 4 * SIDE, SIDE)
    )
    grey = read(raster(tmp_path / "grey.tif", bands=1))[0].image
    assert np.array_equal(grey[..., 0], grey[..., 2])
    with pytest.raises(BadReferenceError, match="bands"):
        read(four, bands=(7,))


def test_nodata_and_flat_blocks_are_left_out(tmp_path):
    values = smooth(3, 4 * SIDE, 4 * SIDE)
    values[:, :SIDE] = 0
    values[:, SIDE : SIDE + 5, :SIDE] = 0
    values[:, 3 * SIDE :, :SIDE] = 77
    path = write(tmp_path / "a.tif", values, nodata=0)
    found = read(path)
    assert len(found) == 16 - 4 - 1
    assert all(block.image.min() > 0 for block in found), "few nodata pixels are filled"


def test_masks_and_nan_count_as_nodata(tmp_path):
    values = smooth(3, 4 * SIDE, 4 * SIDE, "float32")
    values[:, :SIDE] = np.nan
    mask = np.full(values.shape[1:], 255, np.uint8)
    mask[-SIDE:] = 0
    assert len(read(write(tmp_path / "a.tif", values, mask=mask))) == 8


def test_too_little_data_says_how_much_is_needed(tmp_path):
    small = raster(tmp_path / "small.tif", height=SIDE - 1, width=300)
    with pytest.raises(
        BadReferenceError, match=f"contain 0 usable .* {4 * SIDE} x {2 * SIDE} pixels"
    ):
        read(small)
    seven = raster(tmp_path / "seven.tif", height=SIDE, width=7 * SIDE)
    with pytest.raises(BadReferenceError, match="contain 7 usable blocks"):
        read(seven)


def test_large_blocks_where_there_are_enough(tmp_path):
    large = 2 * SIDE
    found = read(raster(tmp_path / "a.tif", height=4 * large, width=6 * large))
    assert len(found) == 24
    assert found[0].image.shape == (large, large, 3)


def test_a_huge_raster_is_only_sampled(tmp_path, monkeypatch):
    monkeypatch.setattr(blocks, "MAX_BLOCKS", 10)
    monkeypatch.setattr(blocks, "ENOUGH_BLOCKS", 10)
    monkeypatch.setattr(blocks, "SIDES_PX", (SIDE,))
    windows, real = [], ReferenceFile.read

    def spy(self, box, shape):
        windows.append(box)
        return real(self, box, shape)

    monkeypatch.setattr(ReferenceFile, "read", spy)
    path = raster(tmp_path / "a.tif", height=10 * SIDE, width=10 * SIDE)
    found = read(path)
    assert len(found) == 10
    assert len([box for box in windows if box[2] == SIDE]) == 10
    assert [b.bounds for b in read(path)] == [b.bounds for b in found], "the seed decides"
    assert [b.bounds for b in read(path, seed=2)] != [b.bounds for b in found]


def test_held_out_blocks_keep_a_gap(tmp_path):
    found = read(raster(tmp_path / "a.tif", height=4 * SIDE, width=4 * SIDE))
    split = blocks.split_blocks(found, 0.25, 3)
    inner = SIDE - 2 * blocks.GAP_PX
    assert (len(split.training), len(split.held_out)) == (11, 5)
    for apart in split.held_out:
        assert apart.image.shape == (inner, inner, 3)
        assert not any(block.bounds == apart.bounds for block in split.training)
        (whole,) = (block.image for block in found if block.bounds == apart.bounds)
        assert np.array_equal(whole[blocks.GAP_PX : -blocks.GAP_PX, 16:-16], apart.image)
    other = blocks.split_blocks(found, 0.25, 4)
    assert {b.bounds for b in other.held_out} != {b.bounds for b in split.held_out}


def test_the_same_ground_in_two_references_is_not_learnt_by_heart(tmp_path):
    first = raster(tmp_path / "a.tif", height=4 * SIDE, width=4 * SIDE)
    moved = NORTH_UP * Affine.translation(7, 3)
    second = raster(tmp_path / "b.tif", height=4 * SIDE, width=4 * SIDE, transform=moved)
    split = blocks.split_blocks(read(first, second), 0.2, 3)
    assert len(split.held_out) == 6
    assert len(split.training) < 26
    for block in split.training:
        for apart in split.held_out:
            assert block.source == apart.source or not blocks._same_ground(block, apart)


def test_the_built_in_distance_sees_missing_texture():
    image = torch.from_numpy(smooth(3, 64, 64, "float32", sigma=1.0))[None]
    blurred = torch.nn.functional.avg_pool2d(image, 3, 1, 1)
    distance = SpectralDistance()
    assert distance(image, image) == 0
    assert distance(blurred, image) > 0.1
    assert distance(image.repeat(2, 1, 1, 1), image.repeat(2, 1, 1, 1)).shape == (2,)


@pytest.fixture
def job(tmp_path, tiny_weights):
    reference = raster(tmp_path / "ref.tif", width=5 * SIDE)
    output = str(tmp_path / "my.safetensors")
    return FinetuneJob((reference,), output, model=tiny_weights, steps=6, device="cpu", threads=1)


@pytest.fixture(scope="module")
def tiny_weights(tmp_path_factory):
    return save_model(tmp_path_factory.mktemp("weights") / "tiny.safetensors")


def test_a_run_from_start_to_end(job):
    before, events = digest(job.references[0]), []
    result = finetune(job, events.append)
    assert result.steps == 6
    assert result.held_out_blocks == 3
    order = list(dict.fromkeys(type(event).__name__ for event in events))
    assert order == ["Ready", "Progress", "FinetunePlan"]
    fractions = [e.fraction for e in events if isinstance(e, protocol.Progress)]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1
    weights = load_weights(Path(job.output))
    assert weights.sha256 == result.weights_sha256
    assert weights.card.training["base"] == "tiny"
    assert weights.card.training["references"] == ["ref.tif"]
    assert weights.card.gsd_m == pytest.approx((10, 10), rel=0.01)
    assert weights.card.metrics["verdict"] == result.verdict
    assert weights.card.metrics["after"]["psnr"] == pytest.approx(result.psnr_after, abs=1e-3)
    assert digest(job.references[0]) == before


def test_the_error_is_calibrated_on_the_held_out_blocks(job):
    finetune(replace(job, steps=1, sensor="psf:0.5,2"), lambda event: None)
    card = read_card(Path(job.output))
    known = calibration_of(card, Path(job.output))
    assert known.images == 3
    presets = card.presets_of(spec_of(card.method))
    counts = {name: (1, 4) if preset.noise else (1,) for name, preset in presets.items()}
    expected = {(name, 4, count) for name, all_of in counts.items() for count in all_of}
    assert {(fit.preset, fit.scale, fit.samples) for fit in known.fits} == expected
    assert {sensor for fit in known.fits for sensor in fit.sensors} == {"psf:0.5,2"}
    low, high = known.contrast
    assert 0 < low <= high < 1
    for factors in (fit.sensors["psf:0.5,2"] for fit in known.fits):
        assert list(factors.half_widths) == sorted(factors.half_widths)


def test_the_same_steps_and_seed_give_the_same_weights(job, tmp_path):
    job = replace(job, steps=2)
    first = finetune(job, lambda event: None)
    again = replace(job, output=str(tmp_path / "again.safetensors"), name=first.model)
    assert finetune(again, lambda event: None).weights_sha256 == first.weights_sha256
    other = replace(again, seed=11, overwrite=True)
    assert finetune(other, lambda event: None).weights_sha256 != first.weights_sha256


def test_minutes_decide_on_the_steps(job):
    plans, watch = [], Stopwatch()
    result = finetune(replace(job, steps=0, minutes=0.05), plans.append)
    (plan,) = (event for event in plans if isinstance(event, protocol.FinetunePlan))
    assert result.steps <= plan.steps
    assert watch.stop() < 20


@pytest.mark.parametrize("when", [0, 5, 25])
def test_cancelling_leaves_nothing(job, tmp_path, when):
    asked = []

    def cancelled():
        asked.append(1)
        return len(asked) > when

    with pytest.raises(CancelledError):
        finetune(replace(job, steps=10_000), lambda event: None, cancelled)
    assert [path.name for path in tmp_path.iterdir()] == ["ref.tif"]


@pytest.mark.parametrize("sources", [[0, 0, 0, 0], [0, 0, 1, 1]])
def test_batches_of_one_and_of_several_references(sources):
    images = np.stack([smooth(3, SIDE, SIDE, seed=n).transpose(1, 2, 0) for n in range(4)])
    other = ReferenceMix(0.0, 0.0, 0.0, 1.0, 0.0)
    mix = other if len(set(sources)) > 1 else ReferenceMix()
    batch = PairedImages(images, sources, 4).batch(np.random.default_rng(1), 8, 24, mix)
    assert batch.hr.shape == batch.ref_degraded.shape == (8, 3, 96, 96)


def test_losses_and_scores_of_networks(job):
    if not METRICS.is_dir():
        pytest.skip("no weights of LPIPS beside the checkout")
    squeeze, alex = (str(METRICS / f"lpips_{net}.safetensors") for net in ("squeeze", "alex"))
    result = finetune(
        replace(job, perceptual_weights=squeeze, lpips_weights=alex, steps=2), lambda event: None
    )
    assert 0 < result.lpips_after < 1.5
    assert "LPIPS" in result.verdict
    card = load_weights(Path(job.output)).card
    assert card.training["perceptual"] == "lpips_squeeze.safetensors"
    assert "LPIPS" in card.metrics["rule"]


def test_weights_of_another_method_are_refused(job, tmp_path):
    weights = load_weights(Path(job.model))
    other = tmp_path / "other.safetensors"
    save_weights(other, weights.tensors, replace(weights.card, method="elsewhere"))
    with pytest.raises(BadWeightsError, match="cannot be adapted"):
        finetune(replace(job, model=str(other)), lambda event: None)


def changed(count=6, noise=0.0, **by):
    """Scores before and after, with a change by measure."""
    spread = np.linspace(-noise, noise, count)
    after = [
        replace(GOOD, **{name: getattr(GOOD, name) + step + s for name, step in by.items()})
        for s in spread
    ]
    return [GOOD] * count, after


@pytest.mark.parametrize(
    ("by", "better"),
    [
        ({"psnr": 0.3}, True),
        ({"psnr": 0.02}, False),
        ({"psnr": 0.3, "sharpness": 0.1}, False),
        ({"sharpness": -0.1}, True),
        ({"sharpness": -0.1, "psnr": -0.5}, False),
        ({}, False),
        ({"psnr": 0.3, "noise": 2.0}, False),
    ],
)
def test_verdict_without_lpips(by, better):
    verdict = judge(*changed(**by))
    assert verdict.is_better is better
    assert verdict.sentence.startswith("The new weights" if better else "No gain: keep")
    assert "PSNR 26.00 to" in verdict.sentence


@pytest.mark.parametrize(
    ("lpips", "psnr", "better"),
    [(0.2, 26.0, True), (0.2, 25.0, False), (0.298, 27.0, False), (0.4, 27.0, False)],
)
def test_verdict_with_lpips(lpips, psnr, better):
    before = [replace(GOOD, lpips=0.3)] * 5
    after = [replace(GOOD, lpips=lpips, psnr=psnr)] * 5
    verdict = judge(before, after)
    assert verdict.is_better is better
    assert "LPIPS 0.300 to" in verdict.sentence
    assert "LPIPS" in verdict.rule


@pytest.mark.parametrize("count", [3, 4])
@pytest.mark.parametrize("lpips", [math.nan, 0.3])
def test_a_few_blocks_cannot_show_a_gain(count, lpips):
    before = [replace(GOOD, lpips=lpips)] * count
    after = [replace(GOOD, psnr=GOOD.psnr + 0.03, sharpness=0.05, lpips=lpips * 0.9)] * count
    verdict = judge(before, after)
    assert not verdict.is_better
    assert verdict.sentence.startswith("Too few blocks to tell")
    assert f"only {count} were held out" in verdict.sentence


@pytest.mark.parametrize(
    ("gains", "better"),
    [
        ([0.06, 0.07, 0.08, 0.06, 0.07], True),
        ([0.03, 0.03, 0.03, 0.03, 0.03], False),
        ([0.5, 0.4, 0.5, 0.4, -0.1], False),  # one block in five disagrees
        ([0.5, 0.4, 0.5, 0.4, 0.5, 0.6, 0.4, -0.1], True),  # one in eight
        ([2.0, 0.01, 0.01, 0.01, 0.01], False),  # one block alone
    ],
)
def test_blocks_have_to_agree(gains, better):
    after = [replace(GOOD, psnr=GOOD.psnr + gain) for gain in gains]
    assert judge([GOOD] * len(gains), after).is_better is better


@pytest.mark.parametrize(
    ("count", "held_out"), [(8, 3), (9, 3), (12, 4), (15, 5), (16, 5), (40, 10)]
)
def test_a_verdict_gets_the_blocks_it_needs(count, held_out):
    image = np.zeros((128, 128, 3), dtype=np.uint8)
    split = blocks.split_blocks([blocks.TrainingBlock(image, 0, None, None)] * count, 0.25, 1)
    assert len(split.held_out) == held_out


@pytest.mark.parametrize(
    ("chosen", "model", "made"),
    [
        ("auto", "ideal", "ideal"),
        ("auto", "landsat", "landsat"),
        ("auto", "auto", "area"),
        ("psf:0.5,4", "ideal", "psf:0.5,4"),
    ],
)
def test_references_are_reduced_by_the_sensor(job, tmp_path, monkeypatch, chosen, model, made):
    """In training, in both measurements, and told to the model."""
    weights = load_weights(Path(job.model))
    path = tmp_path / "told.safetensors"
    save_weights(path, weights.tensors, replace(weights.card, sensor=model))
    trained, measured, sensor = [], [], read_sensor(made)
    batch, call = PairedImages.batch, ImageModel.__call__

    def spy_batch(self, *given):
        trained.append((self.pairs.hr[0], self.pairs.lr[0]))
        return batch(self, *given)

    def spy_call(self, lr, reference, settings, *rest):
        measured.append((lr.shape, settings.sensor))
        return call(self, lr, reference, settings, *rest)

    monkeypatch.setattr(PairedImages, "batch", spy_batch)
    monkeypatch.setattr(ImageModel, "__call__", spy_call)
    finetune(replace(job, model=str(path), sensor=chosen), lambda event: None)
    hr, lr = trained[0]
    assert np.array_equal(lr, lr_image(hr, 4, sensor, "0"))
    assert {told for _, told in measured} == {sensor}
    card = load_weights(Path(job.output)).card
    assert card.training["sensor"] == described(sensor)
    assert card.sensor == model
