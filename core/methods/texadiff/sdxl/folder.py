# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes a weights file of a user's folder with SDXL, as diffusers saves it; offline.

SDXL itself stays in its folder, whose place the card names. Into the file go the embedded prompts,
and the predictor of the plugin's model, or of `texadiff.safetensors` in the folder. A trained
control branch, and trained parts of the UNet, come from `control.safetensors` there; a new branch
adds nothing, so that the LR image only counts by its colours.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file
from torch import Tensor

from ....jobs.errors import BadWeightsError
from ....jobs.reading import LIST_BYTES, is_ordinary, parsed, read_text
from ...building import built, read_card
from ...card import Card
from ...registry import model_file
from ...weights import Weights, load_weights, save_weights
from ..gating import MODEL
from ..gating import PREFIX as PREDICTOR
from ..network import PRIOR, THRESHOLDS, Architecture
from ..predictor import SCALE
from ..spec import COLOUR_FIX, SPEC
from .architecture import SdxlArchitecture, SdxlConfig, SdxlParts, control_for
from .backbone import OURS, SCHEDULER, UNET, VAE
from .prompts import prompts_of

BASE, CONTROL = "texadiff.safetensors", "control.safetensors"
TRUNK = PRIOR[0]
TILE_SR_PX, STEPS = 1024, 20  # the size of image that SDXL was trained on, and the paper's steps
# Measured is neither: floats of the widest features that are alive at once, for each pixel.
UNET_FLOATS, VAE_FLOATS, FLOAT_BYTES = 40, 8, 4


def import_folder(folder: Path, output: Path, ema_reference: bool = False) -> str:
    """Write `output` (.safetensors) from a folder; returns its checksum."""
    if output.suffix != ".safetensors":
        raise BadWeightsError("converted-wrong-suffix", subject=str(output))
    unet, vae = (_config(folder, part) for part in (UNET, VAE))
    _config(folder, SCHEDULER, "scheduler_config.json")
    base, prompts = _base(folder), prompts_of(folder)
    architecture = _architecture(folder, base, prompts, unet, vae)
    tensors = _tensors(folder, base, prompts, architecture)
    tile_px = _tile_lr_px(unet, architecture)
    card = Card(
        name=output.stem,
        method=SPEC.name,
        scale=SPEC.scales[0],
        architecture=architecture.to_dict(),
        licence="that of the imported network",
        training={"imported_from": folder.name},
        geometry={"tile_lr_px": tile_px, "overlap_lr_px": tile_px // 8,
                  "lr_multiple": _multiple(unet, architecture)},
        presets={"realistic": {"steps": STEPS, "noise": 1.0, "options": {COLOUR_FIX: True}}},
        cost=_cost(folder, unet, vae, tile_px),
    )  # fmt: skip
    return save_weights(output, tensors, card)


def _base(folder: Path) -> Weights:
    """The model whose predictor is taken."""
    own = folder / BASE
    return load_weights(own if own.exists() else model_file(MODEL))


def _architecture(
    folder: Path,
    base: Weights,
    prompts: Mapping[str, Tensor],
    unet: Mapping[str, Any],
    vae: Mapping[str, Any],
) -> SdxlArchitecture:
    found = read_card(Architecture.from_dict, base)
    try:
        channels, reduction = vae["latent_channels"], 2 ** (len(vae["block_out_channels"]) - 1)
        embeds, pooled = prompts["embeds"], prompts["pooled"]
        sdxl = SdxlConfig(
            str(folder.resolve()), channels, reduction,
            tokens=len(embeds), widths=(embeds.shape[1], len(pooled)),
        )  # fmt: skip
        control = control_for(unet["block_out_channels"][0], channels, reduction)
        parts = (found.coded.trunk, found.predictor, control, found.thresholds)
        whole = SdxlArchitecture(sdxl, *parts, found.shared, found.sha256)
        return SdxlArchitecture.from_dict(whole.to_dict())
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise _odd(folder, error) from None


def _tensors(
    folder: Path, base: Weights, prompts: Mapping[str, Tensor], architecture: SdxlArchitecture
) -> dict[str, Tensor]:
    """What goes into the file: all but SDXL, and the trunk where another model shares it."""
    net = SdxlParts(architecture)
    own = {name: x for name, x in net.state_dict().items() if name.startswith("control.")}
    given = (PREDICTOR, TRUNK)
    tensors = {name: x for name, x in base.tensors.items() if name.startswith(given)}
    tensors |= {f"prompt_{name}": tensor for name, tensor in prompts.items()}
    trained = _trained(folder)
    tensors |= {**own, **{k: x for k, x in trained.items() if not k.startswith(OURS)}}
    whole = {THRESHOLDS: net.get_buffer(THRESHOLDS), **tensors}
    if architecture.shared:
        whole |= {k: x for k, x in net.state_dict().items() if k.startswith(TRUNK)}
    built(lambda: SdxlParts(architecture), whole, folder / CONTROL)
    return {**tensors, **{k: x for k, x in trained.items() if k.startswith(OURS)}}


def _trained(folder: Path) -> dict[str, Tensor]:
    """Trained tensors that lie in the folder: `control.*` and `unet.*`."""
    file = folder / CONTROL
    if not file.exists():
        return {}
    if not is_ordinary(file):
        raise BadWeightsError("file-no-plain", subject=str(file))
    try:
        return {name: tensor.float() for name, tensor in load_file(str(file)).items()}
    except (SafetensorError, OSError, ValueError) as error:
        raise BadWeightsError("weights-no-safetensors", subject=str(file), reason=error) from None


def _multiple(unet: Mapping[str, Any], architecture: SdxlArchitecture) -> int:
    """LR pixels that a latent which the UNet can halve on all its levels stands for."""
    levels = len(unet["block_out_channels"])
    return max(4, architecture.sdxl.reduction * int(2 ** (levels - 1)) // SCALE)


def _tile_lr_px(unet: Mapping[str, Any], architecture: SdxlArchitecture) -> int:
    """The side of a tile: the size that the network was trained on, in whole multiples."""
    sample_px = unet.get("sample_size") or TILE_SR_PX // architecture.sdxl.reduction
    multiple = _multiple(unet, architecture)
    wanted = int(sample_px) * architecture.sdxl.reduction // SCALE
    return max(multiple, wanted // multiple * multiple)


def _cost(
    folder: Path, unet: Mapping[str, Any], vae: Mapping[str, Any], tile_px: int
) -> dict[str, int]:
    """Memory on a processor: single precision, and guidance doubles the batch; a GPU takes half."""
    pixels = (SCALE * tile_px) ** 2
    latents = pixels // 4 ** (len(vae["block_out_channels"]) - 1)
    features = 2 * latents * unet["block_out_channels"][0] * UNET_FLOATS
    decoded = pixels * vae["block_out_channels"][0] * VAE_FLOATS
    model = sum(_elements(folder / part) for part in (UNET, VAE))
    return {
        "model_bytes": FLOAT_BYTES * model,
        "tile_bytes": FLOAT_BYTES * max(features, decoded),
    }


def _elements(folder: Path) -> int:
    """Numbers in the .safetensors of a folder; only their headers are read."""
    files = [path for path in sorted(folder.glob("*.safetensors")) if is_ordinary(path)]
    if not files:
        name = "diffusion_pytorch_model.safetensors"
        raise BadWeightsError("network-folder-lacks", subject=str(folder), name=name)
    total = 0
    try:
        for path in files:
            with safe_open(str(path), framework="pt") as file:
                shapes = (file.get_slice(name).get_shape() for name in file.keys())  # noqa: SIM118
                total += sum(math.prod(shape) for shape in shapes)
    except (SafetensorError, OSError, ValueError) as error:
        raise _odd(folder, error) from None
    return total


def _config(folder: Path, part: str, name: str = "config.json") -> Mapping[str, Any]:
    file = folder / part / name
    if not file.is_file():
        raise BadWeightsError("network-folder-lacks", subject=str(folder), name=f"{part}/{name}")
    try:
        data = parsed(read_text(file, LIST_BYTES))
    except (OSError, ValueError) as error:
        raise _odd(folder, error) from None
    if not isinstance(data, dict):
        raise _odd(folder, f"{name} is no table")
    return data


def _odd(folder: Path, reason: object) -> BadWeightsError:
    return BadWeightsError("network-folder-odd", subject=str(folder), reason=reason)
