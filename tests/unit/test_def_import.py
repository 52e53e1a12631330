# SPDX-License-Identifier: GPL-2.0-or-later
"""A user's unconditional DDPM: the U-Net's numbers, the folder that it comes in, its use."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import torch
from safetensors.torch import save_file
from ttrd3_qgis.core.jobs.errors import BadJobError, BadWeightsError
from ttrd3_qgis.core.jobs.superresolution import MAX_STEPS, Job
from ttrd3_qgis.core.methods.def_.diffusers_folder import import_folder
from ttrd3_qgis.core.methods.def_.runner import Def
from ttrd3_qgis.core.methods.def_.spec import SPEC
from ttrd3_qgis.core.methods.def_.unet import UNet, UNetConfig
from ttrd3_qgis.core.methods.loading import make_runner, open_weights
from ttrd3_qgis.core.methods.settings import Settings
from ttrd3_qgis.core.methods.single import image_inputs
from ttrd3_qgis.core.ops.projection import projection_of

CONFIG = {
    "block_out_channels": [8, 16],
    "down_block_types": ["DownBlock2D", "AttnDownBlock2D"],
    "up_block_types": ["AttnUpBlock2D", "UpBlock2D"],
    "layers_per_block": 1,
    "norm_num_groups": 4,
    "norm_eps": 1e-6,
    "attention_head_dim": None,
    "downsample_padding": 0,
    "flip_sin_to_cos": False,
    "freq_shift": 1,
    "sample_size": 16,
}
SCHEDULER = {"beta_schedule": "linear", "beta_start": 1e-4, "beta_end": 0.02}
# What diffusers 0.31 gave for these weights.
MIDDLE = (-0.04002169519662857, 0.15022070705890656, 0.19804441928863525)
CORNER = (-0.014990984462201595, 0.07819590717554092, 0.11759957671165466)


def config(**changes):
    values = {**CONFIG, **changes}
    return UNetConfig(**{k: tuple(v) if isinstance(v, list) else v for k, v in values.items()})


def waves(net):
    """Weights that every version of every library makes alike."""
    for number, (_, value) in enumerate(sorted(net.state_dict().items())):
        place = torch.arange(value.numel(), dtype=torch.float64)
        value.copy_((0.1 * torch.sin(place * (0.37 + 0.01 * number))).view(value.shape))
    return net.eval()


def test_the_network_computes_what_diffusers_computes():
    net = waves(UNet(config()))
    x = torch.sin(torch.arange(3 * 8 * 12, dtype=torch.float64) * 0.7).float().view(1, 3, 8, 12)
    with torch.no_grad():
        found = net(x, torch.tensor([321]))
    assert found[0, :, 3, 5].tolist() == pytest.approx(MIDDLE, abs=2e-6)
    assert found[0, :, 7, 11].tolist() == pytest.approx(CORNER, abs=2e-6)


@pytest.mark.parametrize(
    "changes",
    [
        {"attention_head_dim": 4, "layers_per_block": 2, "downsample_padding": 1},
        {"block_out_channels": [8, 8, 16], "down_block_types": ["DownBlock2D"] * 3,
         "up_block_types": ["UpBlock2D"] * 3, "add_attention": False},
    ],
)  # fmt: skip
def test_any_size_comes_back(changes):
    net = UNet(config(**changes))
    assert net(torch.zeros(1, 3, 13, 18), torch.tensor([5])).shape == (1, 3, 13, 18)


def test_blocks_that_are_not_known_are_refused():
    with pytest.raises(ValueError, match="'SkipDownBlock2D' is unknown"):
        UNet(config(down_block_types=["SkipDownBlock2D", "DownBlock2D"]))
    with pytest.raises(ValueError, match="differ in length"):
        UNet(config(block_out_channels=[8]))
    with pytest.raises(ValueError, match="does not divide"):
        UNet(config(norm_num_groups=5))


@pytest.fixture(params=["flat", "pipeline"])
def folder(request, tmp_path):
    """A tiny random DDPM, as a network alone and as a pipeline with old names."""
    torch.manual_seed(0)
    tensors = UNet(config()).state_dict()
    network, scheduler = tmp_path / "ddpm", tmp_path / "ddpm"
    if request.param == "pipeline":
        network, scheduler = network / "unet", scheduler / "scheduler"
        old = {"to_q": "query", "to_k": "key", "to_v": "value", "to_out.0": "proj_attn"}
        for new, name in old.items():
            tensors = {k.replace(f".{new}.", f".{name}."): v for k, v in tensors.items()}
    network.mkdir(parents=True)
    scheduler.mkdir(exist_ok=True)
    (network / "config.json").write_text(json.dumps({"_class_name": "UNet2DModel", **CONFIG}))
    save_file(tensors, str(network / "diffusion_pytorch_model.safetensors"))
    (scheduler / "scheduler_config.json").write_text(json.dumps(SCHEDULER))
    return tmp_path / "ddpm"


def run(model, scale, options=None, seed=0, size=(8, 12), **more):
    runner = make_runner(open_weights(str(model)), torch.device("cpu"), torch.float32, scale)
    lr = torch.rand(1, 3, *size, generator=torch.Generator().manual_seed(seed))

    def field(channels, ratio, stage):
        side = [round(n * scale * ratio) for n in size]
        generator = torch.Generator().manual_seed(100 * seed + stage)
        return torch.randn(channels, *side, generator=generator)

    values = {**SPEC.defaults(), **(options or {})}
    inputs = image_inputs(runner, None, field, steps=3, options=values)
    return lr, runner(lr, inputs)


@pytest.mark.parametrize("scale", [2, 4, 8])
def test_an_imported_network_samples_in_the_null_space(folder, tmp_path, scale):
    model = tmp_path / "mine.safetensors"
    import_folder(folder, model)
    weights = open_weights(str(model))
    assert weights.card.all_scales() == (4, 2, 8)
    assert weights.card.schedule["kind"] == "ddpm-linear"
    lr, result = run(model, scale)
    assert result.sr.shape == (1, 3, 8 * scale, 12 * scale)
    off = projection_of(8, 12, scale).reduce(result.sr) - lr
    assert off.abs().max() < 1e-4
    again, other = run(model, scale)[1].sr, run(model, scale, seed=1)[1].sr
    assert torch.equal(again, result.sr)
    assert not torch.allclose(other, result.sr, atol=1e-2)


def test_windows_as_large_as_the_network_was_trained_on(folder, tmp_path):
    model = tmp_path / "mine.safetensors"
    import_folder(folder, model)
    runner = make_runner(open_weights(str(model)), torch.device("cpu"), torch.float32, 4)
    assert isinstance(runner, Def)
    seen = []
    runner.network.denoiser.register_forward_hook(lambda net, given, out: seen.append(out.shape))
    noise = torch.zeros(3, 32, 48)
    inputs = image_inputs(runner, None, lambda c, r, s: noise, steps=2, options=SPEC.defaults())
    runner(torch.full((1, 3, 8, 12), 0.5), inputs)
    assert {tuple(shape[-2:]) for shape in seen} == {(16, 16)}


@pytest.mark.parametrize(("levels", "steps"), [(1000, 100), (100, 99), (8, 7)])
def test_a_chain_is_shorter_than_the_schedule_of_the_network(folder, tmp_path, levels, steps):
    file = next(folder.rglob("scheduler_config.json"))
    file.write_text(json.dumps({**SCHEDULER, "num_train_timesteps": levels}))
    model = tmp_path / "mine.safetensors"
    import_folder(folder, model)
    card = open_weights(str(model)).card
    job = Job("lr.tif", (), "sr.tif", model=str(model))
    assert Settings.of(job, card).steps == steps
    most = min(MAX_STEPS, levels - 1)
    assert Settings.of(replace(job, steps=most), card).steps == most
    if levels < MAX_STEPS:
        with pytest.raises(BadJobError, match=f"steps must be 1 to {levels - 1}, not {levels}"):
            Settings.of(replace(job, steps=levels), card)


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (("config.json", {"act_fn": "gelu"}), "`act_fn` is 'gelu'"),
        (("config.json", {"in_channels": 4}), "not three bands"),
        (("config.json", {"block_out_channels": [8, 10**9]}), "block_out_channels"),
        (("config.json", {"block_out_channels": [8, 4096]}), "do not fit|is"),
        (("scheduler_config.json", {"prediction_type": "v_prediction"}), "`prediction_type`"),
        (("scheduler_config.json", {"beta_schedule": "sigmoid"}), "`beta_schedule` is 'sigmoid'"),
        (("scheduler_config.json", None), "lacks scheduler_config.json"),
        (("diffusion_pytorch_model.safetensors", None), "lacks diffusion_pytorch"),
    ],
)
def test_folders_that_cannot_be_used_are_refused(tmp_path, change, text):
    folder = tmp_path / "ddpm"
    folder.mkdir()
    (folder / "config.json").write_text(json.dumps(CONFIG))
    save_file(UNet(config()).state_dict(), str(folder / "diffusion_pytorch_model.safetensors"))
    (folder / "scheduler_config.json").write_text(json.dumps(SCHEDULER))
    name, entries = change
    if entries is None:
        (folder / name).unlink()
    else:
        before = json.loads((folder / name).read_text())
        (folder / name).write_text(json.dumps({**before, **entries}))
    with pytest.raises(BadWeightsError, match=text):
        import_folder(folder, tmp_path / "out.safetensors")
    assert not (tmp_path / "out.safetensors").exists()
