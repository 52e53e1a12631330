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
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Optional, TypeVar

from safetensors import SafetensorError, safe_open
from torch import Tensor

from ....jobs.reading import is_ordinary
from ....jobs.typed import Between
from ...building import built, read_card
from ...card import Card
from ...importing import (
    NETWORK,
    check_suffix,
    entries,
    lacks,
    odd,
    save_imported,
    table_in,
    tensors_in,
)
from ...registry import model_file
from ...ttrd3.bounds import Count, Width
from ...weights import Weights, load_weights
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
MOST_LEVELS = 6  # of a UNet or VAE; SDXL's have three and four


@dataclass(frozen=True)
class UNetSizes:
    """What is needed of the UNet's config.json; without a size that of SDXL's images is taken."""

    block_out_channels: tuple[Width, ...]
    sample_size: Optional[Annotated[int, Between(1, 4096)]] = None

    @property
    def levels(self) -> int:
        """Sizes of its features, each half of the one before."""
        return len(self.block_out_channels)


@dataclass(frozen=True)
class VaeSizes:
    """What is needed of the VAE's config.json."""

    block_out_channels: tuple[Width, ...]
    latent_channels: Count

    @property
    def reduction(self) -> int:
        """Pixels a side of a latent."""
        return int(2 ** (len(self.block_out_channels) - 1))


SizesT = TypeVar("SizesT", UNetSizes, VaeSizes)


def import_folder(folder: Path, output: Path, ema_reference: bool = False) -> str:
    """Write `output` (.safetensors) from a folder; returns its checksum."""
    check_suffix(output)
    unet, vae = _sizes(UNetSizes, folder, UNET), _sizes(VaeSizes, folder, VAE)
    table_in(folder, f"{SCHEDULER}/scheduler_config.json")
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
    return save_imported(output, tensors, card, folder, half=True)


def _sizes(cls: type[SizesT], folder: Path, part: str) -> SizesT:
    """The sizes in the config.json of a part; raises BadWeightsError."""
    found = entries(cls, table_in(folder, f"{part}/config.json"), folder)
    if not 1 <= len(found.block_out_channels) <= MOST_LEVELS:
        raise odd(folder, f"`block_out_channels` of its {part} has not 1 to {MOST_LEVELS} entries")
    return found


def _base(folder: Path) -> Weights:
    """The model whose predictor is taken."""
    own = folder / BASE
    return load_weights(own if own.exists() else model_file(MODEL))


def _architecture(
    folder: Path,
    base: Weights,
    prompts: Mapping[str, Tensor],
    unet: UNetSizes,
    vae: VaeSizes,
) -> SdxlArchitecture:
    found = read_card(Architecture.from_dict, base)
    try:
        channels, reduction = vae.latent_channels, vae.reduction
        embeds, pooled = prompts["embeds"], prompts["pooled"]
        sdxl = SdxlConfig(
            str(folder.resolve()), channels, reduction,
            tokens=len(embeds), widths=(embeds.shape[1], len(pooled)),
        )  # fmt: skip
        control = control_for(unet.block_out_channels[0], channels, reduction)
        parts = (found.coded.trunk, found.predictor, control, found.thresholds)
        whole = SdxlArchitecture(sdxl, *parts, found.shared, found.sha256)
        return SdxlArchitecture.from_dict(whole.to_dict())
    except (ValueError, IndexError) as error:
        raise odd(folder, error) from None


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
    return tensors_in(file) if file.exists() else {}


def _multiple(unet: UNetSizes, architecture: SdxlArchitecture) -> int:
    """LR pixels that a latent which the UNet can halve on all its levels stands for."""
    return max(4, architecture.sdxl.reduction * int(2 ** (unet.levels - 1)) // SCALE)


def _tile_lr_px(unet: UNetSizes, architecture: SdxlArchitecture) -> int:
    """The side of a tile: the size that the network was trained on, in whole multiples."""
    sample_px = unet.sample_size or TILE_SR_PX // architecture.sdxl.reduction
    multiple = _multiple(unet, architecture)
    wanted = sample_px * architecture.sdxl.reduction // SCALE
    return max(multiple, wanted // multiple * multiple)


def _cost(folder: Path, unet: UNetSizes, vae: VaeSizes, tile_px: int) -> dict[str, int]:
    """Memory on a processor: single precision, and guidance doubles the batch; a GPU takes half."""
    pixels = (SCALE * tile_px) ** 2
    latents = pixels // vae.reduction**2
    features = 2 * latents * unet.block_out_channels[0] * UNET_FLOATS
    decoded = pixels * vae.block_out_channels[0] * VAE_FLOATS
    model = sum(_elements(folder / part) for part in (UNET, VAE))
    return {
        "model_bytes": FLOAT_BYTES * model,
        "tile_bytes": FLOAT_BYTES * max(features, decoded),
    }


def _elements(folder: Path) -> int:
    """Numbers in the .safetensors of a folder; only their headers are read."""
    files = [path for path in sorted(folder.glob("*.safetensors")) if is_ordinary(path)]
    if not files:
        raise lacks(folder, NETWORK)
    total = 0
    try:
        for path in files:
            with safe_open(str(path), framework="pt") as file:
                shapes = (file.get_slice(name).get_shape() for name in file.keys())  # noqa: SIM118
                total += sum(math.prod(shape) for shape in shapes)
    except (SafetensorError, OSError, ValueError) as error:
        raise odd(folder, error) from None
    return total
