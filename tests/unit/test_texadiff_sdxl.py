# SPDX-License-Identifier: GPL-2.0-or-later
"""TexADiff on SDXL: a tiny random folder from import to result, offline; sizes of the real one."""

from __future__ import annotations

import json
import sys
from types import SimpleNamespace

import pytest
import torch
from safetensors.torch import save_file
from tex_rig import small_architecture, small_net
from ttrd3_qgis.core.commands.models import _importer_of
from ttrd3_qgis.core.diffusion.masked import MaskedSteps
from ttrd3_qgis.core.jobs.errors import BadWeightsError, LibraryError
from ttrd3_qgis.core.methods.base import TileInputs
from ttrd3_qgis.core.methods.card import Card, fitted
from ttrd3_qgis.core.methods.loading import make_runner, open_weights
from ttrd3_qgis.core.methods.texadiff.control import AUTHORS, MiniControl
from ttrd3_qgis.core.methods.texadiff.sdxl import backbone as backbones
from ttrd3_qgis.core.methods.texadiff.sdxl.architecture import control_for
from ttrd3_qgis.core.methods.texadiff.sdxl.chain import sample_latents
from ttrd3_qgis.core.methods.texadiff.sdxl.folder import CONTROL, import_folder
from ttrd3_qgis.core.methods.texadiff.sdxl.injection import injecting
from ttrd3_qgis.core.methods.texadiff.sdxl.prompts import embedded
from ttrd3_qgis.core.methods.texadiff.sdxl.runner import SdxlTexADiff
from ttrd3_qgis.core.methods.texadiff.spec import SPEC
from ttrd3_qgis.core.methods.weights import save_weights

UNET = {
    "block_out_channels": (32, 64), "layers_per_block": 1, "norm_num_groups": 8,
    "down_block_types": ("DownBlock2D", "CrossAttnDownBlock2D"),
    "up_block_types": ("CrossAttnUpBlock2D", "UpBlock2D"), "attention_head_dim": (4, 8),
    "use_linear_projection": True, "transformer_layers_per_block": (1, 1),
    "addition_embed_type": "text_time", "addition_time_embed_dim": 8,
    "projection_class_embeddings_input_dim": 16 + 6 * 8, "cross_attention_dim": 24,
    "sample_size": 8, "in_channels": 4, "out_channels": 4,
}  # fmt: skip
VAE = {
    "block_out_channels": (8, 8, 16, 16), "latent_channels": 4, "norm_num_groups": 4,
    "down_block_types": ("DownEncoderBlock2D",) * 4, "up_block_types": ("UpDecoderBlock2D",) * 4,
    "layers_per_block": 1, "scaling_factor": 0.13025, "sample_size": 64,
}  # fmt: skip
FULL_UNET = {  # SDXL base 1.0
    "block_out_channels": (320, 640, 1280), "layers_per_block": 2,
    "down_block_types": ("DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"),
    "up_block_types": ("CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"),
    "attention_head_dim": (5, 10, 20), "use_linear_projection": True,
    "transformer_layers_per_block": (1, 2, 10), "addition_embed_type": "text_time",
    "addition_time_embed_dim": 256, "projection_class_embeddings_input_dim": 2816,
    "cross_attention_dim": 2048, "sample_size": 128,
}  # fmt: skip
TILE = 16  # LR pixels, 8 latents


@pytest.fixture
def diffusers():
    return pytest.importorskip("diffusers", reason="diffusers is not installed here")


def prompts(width=24, pooled=16, tokens=5):
    generator = torch.Generator().manual_seed(4)
    found = {}
    for name in ("embeds", "negative_embeds"):
        found[name] = torch.randn(tokens, width, generator=generator)
    for name in ("pooled", "negative_pooled"):
        found[name] = torch.randn(pooled, generator=generator)
    return found


@pytest.fixture
def folder(tmp_path, diffusers):
    """A folder as SDXL's: random weights, embedded prompts, a base model for the predictor."""
    torch.manual_seed(0)
    made = tmp_path / "sdxl"
    diffusers.UNet2DConditionModel(**UNET).save_pretrained(made / "unet")
    diffusers.AutoencoderKL(**VAE).save_pretrained(made / "vae")
    diffusers.EulerDiscreteScheduler(
        beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear"
    ).save_pretrained(made / "scheduler")
    save_file(prompts(), str(made / "prompts.safetensors"))
    net = small_net()
    card = Card("base", "texadiff", 4, small_architecture().to_dict())
    save_weights(made / "texadiff.safetensors", net.state_dict(), card)
    return made


@pytest.fixture
def model(folder, tmp_path):
    import_folder(folder, tmp_path / "mine.safetensors")
    return tmp_path / "mine.safetensors"


def opened(model):
    return make_runner(open_weights(str(model)), torch.device("cpu"), torch.float32)


def inputs(steps=4, side=TILE, **options):
    def field(channels, ratio, stage):
        size = (channels, round(4 * side * ratio), round(4 * side * ratio))
        return torch.randn(size, generator=torch.Generator().manual_seed(stage))

    return TileInputs((None,), (field,), steps, options={**SPEC.defaults(), **options})


def lr(side=TILE):
    return torch.rand(1, 3, side, side, generator=torch.Generator().manual_seed(1))


def test_a_folder_becomes_a_model_that_runs(folder, model):
    assert _importer_of(folder) == SPEC.importer
    weights = open_weights(str(model))
    card = fitted(weights.card, SPEC, model)
    assert card.geometry_of(SPEC).tile_lr_px == TILE
    assert card.geometry_of(SPEC).lr_multiple == 4
    assert card.presets_of(SPEC)["realistic"].steps == 20
    runner = opened(model)
    assert isinstance(runner, SdxlTexADiff)
    steps = []
    tile = inputs()
    tile = TileInputs(
        tile.references, tile.fields, tile.steps, options=tile.options,
        on_step=lambda step, count, image: steps.append((step, count, image.shape)),
    )  # fmt: skip
    found = runner(lr(), tile)
    assert found.sr.shape == (1, 3, 4 * TILE, 4 * TILE)
    assert torch.isfinite(found.sr).all()
    assert found.sr.std() > 0.01
    assert set(found.layers) == {layer.name for layer in SPEC.layers}
    assert steps == [(step, 4, (1, 3, 64, 64)) for step in (1, 2, 3, 4)]


def test_memory_is_foretold_from_the_headers(folder, model):
    cost = open_weights(str(model)).card.cost_of(SPEC)
    unet = sum(p.numel() for p in opened(model).backbone.unet.parameters())
    vae = sum(p.numel() for p in opened(model).backbone.codec.vae.parameters())
    assert cost.model_bytes == 4 * (unet + vae)
    assert cost.tile_bytes > 4 * 3 * (4 * TILE) ** 2


def test_a_new_branch_adds_nothing_and_a_trained_one_does(folder, tmp_path, model):
    plain = opened(model)(lr(), inputs()).sr
    branch = MiniControl(control_for(32, 4, 8, gate=1.0))
    save_file(
        {f"control.{k}": v.contiguous() for k, v in branch.state_dict().items()},
        str(folder / CONTROL),
    )
    import_folder(folder, tmp_path / "trained.safetensors")
    trained = opened(tmp_path / "trained.safetensors")
    assert not torch.equal(trained(lr(), inputs()).sr, plain)
    trained.parts.control.gate.data.zero_()
    same = trained(lr(), inputs()).sr
    torch.testing.assert_close(same, plain, atol=2e-3, rtol=0)


def test_trained_parts_of_the_unet_replace_its_own(folder, tmp_path, model):
    unet = opened(model).backbone.unet
    name, tensor = next(iter(unet.down_blocks[0].state_dict().items()))
    whole = f"down_blocks.0.{name}"
    save_file({f"unet.{whole}": tensor.contiguous() + 1}, str(folder / CONTROL))
    import_folder(folder, tmp_path / "trained.safetensors")
    found = opened(tmp_path / "trained.safetensors").backbone.unet.state_dict()[whole]
    torch.testing.assert_close(found, tensor + 1, atol=2e-3, rtol=1e-3)
    save_file({"unet.nothing": tensor.contiguous()}, str(folder / CONTROL))
    import_folder(folder, tmp_path / "wrong.safetensors")
    with pytest.raises(BadWeightsError, match=r"unet\.nothing"):
        opened(tmp_path / "wrong.safetensors")


def test_the_hook_leaves_no_trace_and_gives_the_branch_its_gradients(diffusers, model):
    runner = opened(model)
    unet, control = runner.backbone.unet, MiniControl(control_for(32, 4, 8, gate=0.1))
    latent, time = torch.randn(1, 4, 8, 12), torch.tensor([500])
    embeds, pooled = (x[:1] for x in runner.parts.prompts())
    added = {"text_embeds": pooled, "time_ids": torch.zeros(1, 6)}

    def predict():
        return unet(latent, 500, encoder_hidden_states=embeds, added_cond_kwargs=added).sample

    before = predict()
    steady = control.steady(torch.rand(1, 3, 16, 24), torch.ones(1, 1, 8, 12))
    with injecting(unet, control, control(steady, latent, time)):
        controlled = predict()
    assert not torch.equal(controlled, before)
    controlled.square().mean().backward()
    assert all(torch.isfinite(p.grad).all() for p in control.parameters() if p.grad is not None)
    assert control.gate.grad.abs() > 0
    assert torch.equal(predict(), before)


def test_reuse_with_all_land_rich_changes_no_bit_and_plain_land_saves_steps(model):
    runner = opened(model)
    everywhere = torch.ones(1, 1, 8, 8, dtype=torch.bool)
    images = [
        runner.computed(lr(), inputs(20, texture_sampling=mode), lambda _: everywhere)
        for mode in ("off", "reuse")
    ]
    assert torch.equal(images[0].sr, images[1].sr)
    assert images[1].evaluations == 20
    for mode in ("reuse", "hold"):
        tile = inputs(20, texture_sampling=mode)
        assert runner.computed(lr(), tile, lambda _: ~everywhere).evaluations == 17


def test_colours_may_be_those_of_the_input(model):
    runner = opened(model)
    off, on = (runner(lr(), inputs(colour_fix=fixed)).sr for fixed in (False, True))
    means = [image.mean(dim=(2, 3)) for image in (on, lr())]
    assert (means[0] - means[1]).abs().max() < 0.1
    assert (means[0] - off.mean(dim=(2, 3))).abs().max() > 0.1


def test_tiles_need_not_be_square(model):
    tile = inputs(2)

    def field(channels, ratio, stage):
        return torch.zeros(channels, round(64 * ratio), round(96 * ratio))

    found = opened(model)(torch.rand(1, 3, 16, 24), TileInputs((None,), (field,), 2,
                                                                options=tile.options))  # fmt: skip
    assert found.sr.shape == (1, 3, 64, 96)


def test_a_folder_that_lacks_something_is_named(folder, tmp_path):
    output = tmp_path / "x.safetensors"
    (folder / "prompts.safetensors").unlink()
    with pytest.raises(BadWeightsError, match=r"prompts\.safetensors"):
        import_folder(folder, output)
    save_file({"embeds": torch.zeros(5, 24)}, str(folder / "prompts.safetensors"))
    with pytest.raises(BadWeightsError, match="pooled"):
        import_folder(folder, output)
    save_file(prompts(), str(folder / "prompts.safetensors"))
    config = folder / "vae" / "config.json"
    config.write_text(json.dumps({"latent_channels": "four"}))
    with pytest.raises(BadWeightsError, match="sdxl"):
        import_folder(folder, output)
    config.unlink()
    with pytest.raises(BadWeightsError, match=r"vae/config\.json"):
        import_folder(folder, output)


def test_prompts_are_embedded_by_the_encoders_of_the_folder(tmp_path):
    transformers = pytest.importorskip("transformers", reason="transformers is not installed here")
    words = {"<|startoftext|>": 0, "<|endoftext|>": 1, "a</w>": 2, "b</w>": 3}
    for number, kind in (("", "CLIPTextModel"), ("_2", "CLIPTextModelWithProjection")):
        place = tmp_path / f"tokenizer{number}"
        place.mkdir()
        (place / "vocab.json").write_text(json.dumps(words))
        (place / "merges.txt").write_text("#version: 0.2\n")
        tokenizer = transformers.CLIPTokenizer(
            str(place / "vocab.json"), str(place / "merges.txt"), model_max_length=6
        )
        tokenizer.save_pretrained(place)
        config = transformers.CLIPTextConfig(
            vocab_size=4, hidden_size=8, intermediate_size=8, num_hidden_layers=2,
            num_attention_heads=2, max_position_embeddings=6, projection_dim=16, eos_token_id=1,
        )  # fmt: skip
        getattr(transformers, kind)(config).save_pretrained(tmp_path / f"text_encoder{number}")
    embeds, pooled = embedded(tmp_path, "a b")
    assert embeds.shape == (6, 16)
    assert pooled.shape == (16,)
    assert not torch.equal(embedded(tmp_path, "b b")[0], embeds)


def test_a_missing_library_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "diffusers", None)
    with pytest.raises(LibraryError, match='pip install "diffusers"'):
        backbones.need("diffusers")


def millions(module):
    """How many millions of parameters a module has."""
    return sum(p.numel() for p in module.parameters()) / 1e6


def test_the_published_sizes(diffusers):
    with torch.device("meta"):
        unet = diffusers.UNet2DConditionModel(**FULL_UNET)
        control = MiniControl(AUTHORS)
    assert millions(unet) == pytest.approx(2567.5, abs=0.1)
    trained = (unet.down_blocks[0], *unet.up_blocks)  # as published
    assert sum(map(millions, trained)) == pytest.approx(1329.5, abs=0.1)
    assert 20 <= millions(control) <= 23
    assert control_for(320, 4, 8, gate=AUTHORS.gate) == AUTHORS


def test_masked_steps_of_latents_without_a_library():
    """The loop itself: guided noise is asked for once a step, and reused where land is plain."""

    class Scheduler:
        init_noise_sigma, timesteps = 1.0, torch.arange(19, -1, -1)

        def set_timesteps(self, steps, device):
            assert steps == 20

        def scale_model_input(self, latent, time):
            return latent

        def step(self, noise, time, latent):
            return SimpleNamespace(prev_sample=latent - 0.05 * noise)

    asked = []

    def denoise(latent, time):
        asked.append(int(time))
        return (latent + 1,)

    start = torch.ones(1, 4, 4, 4)
    nowhere = torch.zeros(1, 1, 4, 4, dtype=torch.bool)
    masked = MaskedSteps(nowhere, frozenset({12, 14, 16}), "reuse")
    found = sample_latents(denoise, Scheduler(), start, 20, masked)
    assert asked == [19 - step for step in range(20) if step not in (12, 14, 16)]
    assert torch.isfinite(found).all()
