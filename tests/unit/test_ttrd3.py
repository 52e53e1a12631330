# SPDX-License-Identifier: GPL-2.0-or-later
"""The public model class, the authors' checkpoints, and weights files."""

from __future__ import annotations

import pickle

import pytest
import torch
from ttrd3_qgis.core.jobs.errors import BadWeightsError
from ttrd3_qgis.core.jobs.paths import WEIGHTS
from ttrd3_qgis.core.methods.card import Card, read_card
from ttrd3_qgis.core.methods.loading import open_weights
from ttrd3_qgis.core.methods.registry import MODELS
from ttrd3_qgis.core.methods.ttrd3.building import build_ttrd3
from ttrd3_qgis.core.methods.ttrd3.convert import import_official
from ttrd3_qgis.core.methods.ttrd3.model import TTRD3, VARIANTS, degrade
from ttrd3_qgis.core.methods.weights import file_sha256, load_weights, save_weights

DIM = 8


def _images(count=1, size=32):
    generator = torch.Generator().manual_seed(1)
    return [torch.rand(count, 3, size, size, generator=generator) for _ in range(2)]


def _model(variant):
    torch.manual_seed(0)
    return TTRD3(variant, DIM).eval()


def _checkpoint(tmp_path, variant, **changes):
    """A file of the structure the authors' training writes, with dead weights and EMA twins."""
    model, other = _model(variant), TTRD3(variant, DIM)
    unet = {f"model.{k}": v for k, v in model.denoiser.state_dict().items()}
    live = {f"model.{k}": v for k, v in other.denoiser.state_dict().items()}
    extra = {"alphas": torch.zeros(1000), "vgg19.slice1.0.weight": torch.zeros(64, 3, 3, 3)}
    refnet = dict(model.refnet.state_dict())
    refnet["MFAM.down.2.2.weight"] = torch.zeros(1)
    refnet["MFAM.down.0.0.dwconv3x3_1.weight"] = torch.zeros(1)
    counters = {"initted": torch.tensor(True), "step": torch.tensor(5)}
    ema = {f"ema_model.{k}": v for k, v in {**unet, **extra}.items()}
    online = {f"online_model.{k}": v for k, v in {**live, **extra}.items()}
    ema_ref = {f"ema_model.{k}": v for k, v in other.refnet.state_dict().items()}
    data = {
        "step": 300000,
        "model": {**live, **extra},
        "ema": {**counters, **ema, **online},
        "refnet": refnet,
        "ema_ref": {**counters, **ema_ref},
        **changes,
    }
    path = tmp_path / "model-300.pt"
    torch.save(data, path)
    return path, model


@pytest.mark.parametrize("variant", VARIANTS)
def test_sample_is_an_image_and_reports_every_step(variant):
    model, seen = _model(variant), []
    lr_up, ref = _images()
    noise = torch.zeros_like(lr_up)
    with torch.no_grad():
        sr = model.sample(
            lr_up, ref, degrade(ref), noise=noise, steps=3, callback=lambda *a: seen.append(a[:2])
        )
    assert sr.shape == lr_up.shape
    assert 0 <= sr.min() <= sr.max() <= 1
    assert seen == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16])
@pytest.mark.parametrize("variant", VARIANTS)
def test_half_precision_stays_near(variant, dtype):
    model, (lr_up, ref) = _model(variant), _images()
    noise = torch.zeros_like(lr_up)
    with torch.no_grad():
        exact = model.sample(lr_up, ref, degrade(ref), noise=noise, steps=2)
        with torch.autocast("cpu", dtype=dtype):
            half = model.sample(lr_up, ref, degrade(ref), noise=noise, steps=2)
    assert half.isfinite().all()
    assert (half.float() - exact).abs().mean() < 0.02


@pytest.mark.parametrize("variant", VARIANTS)
def test_guidance_and_denoise_shapes(variant):
    model = _model(variant)
    lr_up, ref = _images(2)
    with torch.no_grad():
        guidance = model.guidance(lr_up, ref, degrade(ref), k=(2, 1, 3))
        residual, noise = model.denoise(lr_up, lr_up, guidance, torch.tensor([999, 99]))
    assert residual.shape == noise.shape == lr_up.shape
    assert [len(level.shape) for level in guidance] == [4, 4, 4]


@pytest.mark.parametrize("variant", ["2net", "1net-a", "1net-b"])
def test_official_checkpoint_gives_ema_denoiser_and_live_refnet(tmp_path, variant):
    path, model = _checkpoint(tmp_path, variant)
    loaded = TTRD3.from_official(path)
    assert loaded.architecture.variant == variant
    for key, value in model.state_dict().items():
        assert torch.equal(loaded.state_dict()[key], value), key


def test_official_checkpoint_converts_to_safetensors(tmp_path):
    path, model = _checkpoint(tmp_path, "1net-a")
    checksum = import_official(path, tmp_path / "out.safetensors")
    weights = load_weights(tmp_path / "out.safetensors", checksum)
    converted = build_ttrd3(weights)
    assert all(torch.equal(v, converted.state_dict()[k]) for k, v in model.state_dict().items())


def test_ema_reference_network_is_offered(tmp_path):
    path, model = _checkpoint(tmp_path, "1net-a")
    loaded = TTRD3.from_official(path, ema_reference=True)
    assert not torch.equal(
        loaded.refnet.MFAM.first_conv.weight, model.refnet.MFAM.first_conv.weight
    )


class _Evil:
    def __reduce__(self):
        return (print, ("this must never run",))


def test_pickles_are_refused(tmp_path, capsys):
    path, _ = _checkpoint(tmp_path, "1net-a", opt=_Evil())
    with pytest.raises(BadWeightsError, match="could run code"):
        TTRD3.from_official(path)
    (tmp_path / "plain.pt").write_bytes(pickle.dumps(_Evil()))
    with pytest.raises(BadWeightsError, match="could run code"):
        TTRD3.from_official(tmp_path / "plain.pt")
    with pytest.raises(BadWeightsError, match="pickle-based"):
        open_weights(str(tmp_path / "plain.pt"))
    assert "never run" not in capsys.readouterr().out


def test_truncated_checkpoint_is_refused(tmp_path):
    path, _ = _checkpoint(tmp_path, "1net-a")
    path.write_bytes(path.read_bytes()[:-1000])
    with pytest.raises(BadWeightsError, match="truncated"):
        TTRD3.from_official(path)


def test_checkpoint_with_wrong_keys_is_refused(tmp_path):
    path, _ = _checkpoint(tmp_path, "1net-a", ema={"ema_model.model.other": torch.zeros(1)})
    with pytest.raises(BadWeightsError, match="no TTRD3 denoiser"):
        TTRD3.from_official(path)


def test_bundled_weights_have_their_checksum_and_size():
    for name, bundled in MODELS.items():
        path = WEIGHTS / bundled.file
        assert path.stat().st_size <= 16 << 20
        assert file_sha256(path) == bundled.sha256, name
        assert open_weights(name).card.name == name


def test_damaged_bundled_weights_are_refused(tmp_path):
    bundled = MODELS["ttrd3-s"]
    damaged = bytearray((WEIGHTS / bundled.file).read_bytes())
    damaged[-1] ^= 1
    (tmp_path / bundled.file).write_bytes(bytes(damaged))
    with pytest.raises(BadWeightsError, match="damaged"):
        load_weights(tmp_path / bundled.file, bundled.sha256)


def test_files_that_are_no_weights_are_refused(tmp_path):
    from safetensors.torch import save_file

    save_file({"x": torch.zeros(1)}, str(tmp_path / "x.safetensors"))
    with pytest.raises(BadWeightsError, match="no card"):
        open_weights(str(tmp_path / "x.safetensors"))
    (tmp_path / "y.safetensors").write_bytes(b"not weights")
    with pytest.raises(BadWeightsError, match="not a readable safetensors"):
        open_weights(str(tmp_path / "y.safetensors"))
    with pytest.raises(BadWeightsError, match="does not exist"):
        open_weights(str(tmp_path / "z.safetensors"))
    with pytest.raises(BadWeightsError, match="no model named"):
        open_weights("nonsense")


def test_tensors_that_do_not_fit_are_named(tmp_path):
    from ttrd3_qgis.core.methods.card import Card
    from ttrd3_qgis.core.methods.weights import save_weights

    model = _model("compact")
    state, card = model.state_dict(), Card("x", "ttrd3", 4, model.architecture.to_dict())
    state.pop("denoiser.lr_in.bias")
    save_weights(tmp_path / "less.safetensors", state, card)
    with pytest.raises(BadWeightsError, match=r"denoiser\.lr_in\.bias is missing\.$"):
        build_ttrd3(open_weights(str(tmp_path / "less.safetensors")))
    save_weights(tmp_path / "odd.safetensors", state, Card("x", "ttrd3", 4, {"variant": "3net"}))
    with pytest.raises(BadWeightsError, match="does not describe a network"):
        build_ttrd3(open_weights(str(tmp_path / "odd.safetensors")))
    with pytest.raises(BadWeightsError, match="cannot be written"):
        save_weights(tmp_path / "no" / "such.safetensors", state, card)


def test_import_into_a_missing_folder_is_refused(tmp_path):
    path, _ = _checkpoint(tmp_path, "1net-a")
    with pytest.raises(BadWeightsError, match="cannot be written"):
        import_official(path, tmp_path / "none" / "x.safetensors")


def test_the_first_preset_of_a_card_stays_the_first(tmp_path):
    """It is the default; names in the order of the alphabet would choose another."""
    presets = {"realistic": {"steps": 3, "noise": 1.0}, "faithful": {"steps": 2, "noise": 0.3}}
    card = Card("own", "ttrd3", 4, {}, presets=presets)
    save_weights(tmp_path / "own.safetensors", {"x": torch.zeros(1)}, card)
    assert list(read_card(tmp_path / "own.safetensors").presets) == ["realistic", "faithful"]
