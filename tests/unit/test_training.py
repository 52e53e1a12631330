# SPDX-License-Identifier: GPL-2.0-or-later
"""The training loop: data, resume, export; tiny nets and generated images."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from ttrd3_qgis.core.evaluation.images import class_of, enlarge_degraded, reduced
from ttrd3_qgis.core.jobs.errors import BadJobError, BadRasterError, BadWeightsError
from ttrd3_qgis.core.methods.card import Card
from ttrd3_qgis.core.methods.ttrd3.building import build_ttrd3
from ttrd3_qgis.core.methods.ttrd3.model import TTRD3
from ttrd3_qgis.core.methods.weights import load_weights, save_weights
from ttrd3_qgis.core.ops.degradation import enlarge
from ttrd3_qgis.core.training import loop
from ttrd3_qgis.core.training.config import ReferenceMix, load_config
from ttrd3_qgis.core.training.data import PairedImages
from ttrd3_qgis.core.training.export import export, read_metrics
from ttrd3_qgis.core.training.references import KINDS

SIZE = 64


@pytest.fixture
def images(tmp_path):
    rng = np.random.default_rng(0)
    archive = tmp_path / "images.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for name in ("roof01", "roof02", "field01", "field02"):
            smooth = Image.fromarray(rng.integers(0, 256, (16, 16, 3), dtype=np.uint8))
            smooth.resize((SIZE, SIZE), Image.Resampling.BICUBIC).save(tmp_path / "x.png")
            file.write(tmp_path / "x.png", f"train/{name}.png")
    return PairedImages.read([archive], 4, SIZE)


def _config(tmp_path, **changes):
    text = {"output": '"run"', "images": '["images.zip"]', "dim": 8, "crop_lr_px": 8, "batch": 2}
    text |= {"steps": 4, "save_every": 2, "warmup_steps": 1, "image_px": SIZE}
    text |= {"validation_images": 0} | changes
    path = tmp_path / "config.toml"
    path.write_text("\n".join(f"{key} = {value}" for key, value in text.items()))
    return load_config(path)


def test_classes_and_degradation(images):
    assert class_of("train/DenseResidential07.webp") == "denseresidential"
    assert sorted(set(images.classes)) == ["field", "roof"]
    assert images.pairs.lr_up.shape == images.hr.shape
    flat = np.full((32, 32, 3), 77, np.uint8)
    assert np.array_equal(enlarge_degraded(flat, 4), flat)


def test_batches_depend_on_the_generator_alone(images):
    draws = [images.batch(np.random.default_rng(5), 3, 8, ReferenceMix()) for _ in range(2)]
    assert torch.equal(draws[0].hr, draws[1].hr)
    assert torch.equal(draws[0].ref, draws[1].ref)
    assert draws[0].hr.shape == draws[0].ref_degraded.shape == (3, 3, 32, 32)
    assert 0 <= draws[0].hr.min() <= draws[0].hr.max() <= 1


@pytest.mark.parametrize("kind", [kind.value for kind in KINDS])
def test_every_kind_of_reference(images, kind):
    shares = dict.fromkeys((other.value for other in KINDS), 0.0)
    batch = images.batch(np.random.default_rng(1), 2, 8, ReferenceMix(**{**shares, kind: 1.0}))
    assert batch.ref.shape == batch.hr.shape


def test_resumed_run_equals_an_uninterrupted_one(tmp_path, images, monkeypatch):
    loop.train(_config(tmp_path, output='"whole"'))
    real = loop.train_step
    calls = []

    def interrupted(*arguments):
        if len(calls) == 3:
            raise KeyboardInterrupt
        calls.append(1)
        return real(*arguments)

    config = _config(tmp_path, output='"parts"')
    monkeypatch.setattr(loop, "train_step", interrupted)
    with pytest.raises(KeyboardInterrupt):
        loop.train(config)
    monkeypatch.setattr(loop, "train_step", real)
    loop.train(config)
    whole, parts = (
        torch.load(tmp_path / name / "state.pt", weights_only=True) for name in ("whole", "parts")
    )
    assert whole["step"] == parts["step"] == 4
    assert all(torch.equal(whole["model"][key], value) for key, value in parts["model"].items())
    assert all(torch.equal(whole["ema"][key], value) for key, value in parts["ema"].items())
    steps = (tmp_path / "parts" / "log.csv").read_text().splitlines()[1:]
    assert [line.split(",")[0] for line in steps] == ["0", "1", "2", "3"]


@pytest.mark.skipif(not hasattr(torch.optim, "Muon"), reason="this PyTorch has no Muon")
@pytest.mark.parametrize("objective", ["regression", "diffusion"])
def test_muon_and_bfloat16_resume_exactly(tmp_path, images, objective):
    options = {"optimizer": '"muon"', "precision": '"bfloat16"', "objective": f'"{objective}"'}
    config = _config(tmp_path, **options)
    for name in ("once", "again"):
        loop.train(replace(config, output=name, steps=2))
        state = torch.load(tmp_path / name / "state.pt", weights_only=True)
        assert state["optimizer"]["muon"]["state"]
        loop.train(replace(config, output=name))
    once, again = (
        torch.load(tmp_path / name / "state.pt", weights_only=True) for name in ("once", "again")
    )
    assert all(torch.equal(once["model"][key], value) for key, value in again["model"].items())


def test_the_second_stage_begins_with_the_trunk(tmp_path, images):
    first = _config(tmp_path, objective='"regression"')
    loop.train(first)
    export(first, tmp_path / "trunk.safetensors")
    names = load_weights(tmp_path / "trunk.safetensors").tensors
    assert names
    assert not any(name.startswith(("refnet", "denoiser.step")) for name in names)
    weights = load_weights(tmp_path / "trunk.safetensors")
    moved = {key: -value for key, value in weights.tensors.items()}
    save_weights(tmp_path / "trunk.safetensors", moved, weights.card, half=False)
    second = _config(tmp_path, output='"second"', initial='["trunk.safetensors"]', steps=1)
    loop.train(second)
    state = torch.load(tmp_path / "second" / "state.pt", weights_only=True)
    key = "denoiser.lr_in.weight"
    assert torch.allclose(state["model"][key], moved[key], atol=2e-3)


def test_the_first_stage_is_validated_by_the_trunks_own_estimate(tmp_path, images):
    config = _config(tmp_path, validation_images=2, steps=1, objective='"regression"')
    loop.train(config)
    state = torch.load(tmp_path / "run" / "state.pt", weights_only=True)
    model = TTRD3("compact", 8)
    model.load_state_dict(state["ema"])
    apart, scores = PairedImages.read([tmp_path / "images.zip"], 4, SIZE, held_out=2).held_out, []
    for _, hr in apart:
        truth = torch.from_numpy(hr.transpose(2, 0, 1).copy()).float()
        lr = torch.from_numpy(reduced(hr, 4).transpose(2, 0, 1).copy())[None].float() / 255
        with torch.inference_mode():
            sr = model.estimate(enlarge(lr, 4).clamp(0, 1))[0].clamp(0, 1)
        error = ((sr * 255).round() - truth) / 255
        scores.append(-10 * float(error.square().mean().log10()))
    row = (tmp_path / "run" / "validation.csv").read_text().splitlines()[1].split(",")
    assert float(row[1]) == pytest.approx(np.mean(scores), abs=1e-3)


def test_validation_writes_measures_and_a_picture(tmp_path, images):
    for objective in ("regression", "diffusion"):
        config = _config(
            tmp_path,
            output=f'"{objective}"',
            validation_images=2,
            validate_every=2,
            objective=f'"{objective}"',
        )
        loop.train(config)
        rows = (tmp_path / objective / "validation.csv").read_text().splitlines()
        assert rows[0] == "step,psnr,lpips,bicubic_psnr"
        assert [row.split(",")[0] for row in rows[1:]] == ["2", "4"]
        assert 5 < float(rows[1].split(",")[1]) < 60
        with Image.open(tmp_path / objective / "previews" / "step_000004.png") as picture:
            assert picture.size == (3 * SIZE, 2 * SIZE)


def test_held_out_images_are_not_trained_on(tmp_path, images):
    apart = PairedImages.read([tmp_path / "images.zip"], 4, SIZE, held_out=2)
    assert [name for name, _ in apart.held_out] == ["train/field01.png", "train/roof02.png"]
    assert len(apart) == 2
    with pytest.raises(BadRasterError, match="held out"):
        PairedImages.read([tmp_path / "images.zip"], 4, SIZE, held_out=4)


def test_two_processes_stay_equal_and_write_once(tmp_path, images):
    config = _config(tmp_path, output='"both"')
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node=2"]
    command += ["-m", "ttrd3_qgis.core.cli", "train", str(config.folder / config.source)]
    subprocess.run([*command, "--device", "cpu", "--threads", "1"], check=True, timeout=240)
    both = torch.load(tmp_path / "both" / "state.pt", weights_only=True)
    assert both["step"] == 4
    assert len((tmp_path / "both" / "log.csv").read_text().splitlines()) == 5
    loop.train(_config(tmp_path, output='"one"'))
    one = torch.load(tmp_path / "one" / "state.pt", weights_only=True)
    key = "denoiser.lr_in.weight"
    assert not torch.equal(one["model"][key], both["model"][key]), "both saw the same images"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"optimizer": '"lion"'}, "`optimizer` 'lion' is unknown; choose one of adam, muon"),
        ({"variant": '"3net"'}, "`variant` '3net' is unknown; choose one of 2net"),
        ({"precision": '"int8"'}, "`precision` 'int8' is unknown"),
        ({"initial": '"a.safetensors"'}, "`initial` must be a list"),
        ({"objective": '"regression"', "variant": '"2net"'}, "which variant 2net lacks"),
    ],
)
def test_bad_choices_are_named(tmp_path, changes, said):
    with pytest.raises(BadJobError, match=said):
        _config(tmp_path, **changes)


def test_export_writes_a_loadable_file(tmp_path, images):
    config = _config(tmp_path)
    loop.train(config)
    measured = {"mean": [{"images": 3, "mean": {"psnr": 26.51239}}], "settings": {"steps": 2}}
    (tmp_path / "faithful.json").write_text(json.dumps(measured))
    metrics = read_metrics([tmp_path / "faithful.json"])
    checksum = export(config, tmp_path / "small.safetensors", metrics)
    weights = load_weights(tmp_path / "small.safetensors", checksum)
    assert weights.card.training["steps"] == 4
    assert list(weights.card.training["data"]) == ["images.zip"]
    assert weights.card.metrics["faithful"]["psnr"] == 26.5124
    with pytest.raises(BadJobError, match="not the output of"):
        read_metrics([tmp_path / "config.toml"])
    build_ttrd3(weights)


def test_weights_that_could_not_be_opened_again_are_not_written(tmp_path):
    """In halves of a float the largest number is 65 504."""
    card = Card("mine", "ttrd3", 4, architecture={}, licence="mine")
    path = tmp_path / "mine.safetensors"
    with pytest.raises(BadWeightsError, match=r"mine\.safetensors contains NaN or infinity in a"):
        save_weights(path, {"a": torch.tensor([1e6])}, card)
    assert not path.exists()
    save_weights(path, {"a": torch.tensor([1e6])}, card, half=False)


def test_weights_trained_on_a_folder_of_images_are_written(tmp_path, images):
    """The card holds the checksum of what `sha256sum *.png` says in the folder."""
    (tmp_path / "folder").mkdir()
    with zipfile.ZipFile(tmp_path / "images.zip") as archive:
        for name in archive.namelist():
            (tmp_path / "folder" / Path(name).name).write_bytes(archive.read(name))
    config = _config(tmp_path, images='["folder"]', steps=1)
    loop.train(config)
    export(config, tmp_path / "small.safetensors")
    card = load_weights(tmp_path / "small.safetensors").card
    files = sorted((tmp_path / "folder").iterdir())
    lines = [f"{hashlib.sha256(f.read_bytes()).hexdigest()}  {f.name}\n" for f in files]
    expected = hashlib.sha256("".join(lines).encode()).hexdigest()
    assert card.training["data"] == {"folder": expected}


def test_learning_rate_warms_up_and_falls(tmp_path, images):
    config = _config(tmp_path, steps=100, warmup_steps=10)
    rates = [loop.learning_rate(config, step) for step in range(100)]
    assert rates[0] < rates[9] == max(rates)
    assert rates[-1] == pytest.approx(config.final_learning_rate, rel=0.1)


def test_bad_configurations_are_explained(tmp_path):
    with pytest.raises(BadJobError, match="does not exist"):
        load_config(tmp_path / "none.toml")
    (tmp_path / "a.toml").write_text("output = [")
    with pytest.raises(BadJobError, match="cannot be read"):
        load_config(tmp_path / "a.toml")
    (tmp_path / "b.toml").write_text('output = "x"\nimages = ["hr"]\nspeed = 3')
    with pytest.raises(BadJobError, match="unknown entries: speed"):
        load_config(tmp_path / "b.toml")
    (tmp_path / "c.toml").write_text('output = "x"')
    with pytest.raises(BadJobError, match="lacks"):
        load_config(tmp_path / "c.toml")
    with pytest.raises(BadRasterError, match="neither a folder nor a zip"):
        PairedImages.read([tmp_path / "c.toml"], 4)
