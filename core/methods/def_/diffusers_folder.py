# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes a weights file of a user's unconditional DDPM: a folder as diffusers saves them, offline.

The network is in the folder or in its folder `unet`: config.json and the .safetensors; the schedule
in scheduler/scheduler_config.json or scheduler_config.json. A network is only right with the
schedule that it was trained with, so that one without is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from ...jobs.errors import BadWeightsError
from ...jobs.reading import LIST_BYTES, is_ordinary, parsed, read_text
from ...jobs.typed import UnfitError, read, shown
from ..building import built
from ..card import Card
from ..weights import save_weights
from .network import PRIOR, Architecture, DefNet
from .prior import UNCONDITIONAL_PRESETS, PriorConfig
from .spec import SPEC
from .unet import UNetConfig

WEIGHTS = "diffusion_pytorch_model.safetensors"
SCHEDULES = {
    "linear": "ddpm-linear",
    "scaled_linear": "ddpm-scaled-linear",
    "squaredcos_cap_v2": "ddpm-cosine",
}
# Entries of config.json that must be these, if they are there.
FIXED = {
    "_class_name": ("UNet2DModel",),
    "act_fn": ("silu",),
    "attn_norm_num_groups": (None,),
    "class_embed_type": (None,),
    "downsample_type": ("conv",),
    "resnet_time_scale_shift": ("default",),
    "time_embedding_type": ("positional",),
    "upsample_type": ("conv",),
}
OLD_NAMES = {"query": "to_q", "key": "to_k", "value": "to_v", "proj_attn": "to_out.0"}


def import_folder(folder: Path, output: Path, ema_reference: bool = False) -> str:
    """Write `output` (.safetensors, float32) from a folder; returns its checksum."""
    if output.suffix != ".safetensors":
        raise BadWeightsError("converted-wrong-suffix", subject=str(output))
    network = folder / "unet" if (folder / "unet").is_dir() else folder
    config, schedule = read_config(network), read_schedule(folder)
    architecture = Architecture(PriorConfig(unet=config), None)
    tensors = {PRIOR + name: tensor for name, tensor in read_tensors(network).items()}
    built(lambda: DefNet(architecture, schedule), tensors, network / WEIGHTS)
    card = Card(
        name=output.stem,
        method=SPEC.name,
        scale=SPEC.scales[0],
        scales=SPEC.scales,
        architecture=architecture.to_dict(),
        licence="that of the imported network",
        training={"imported_from": folder.name},
        presets=UNCONDITIONAL_PRESETS,
        schedule=schedule,
    )
    return save_weights(output, tensors, card, half=False)


def read_config(folder: Path) -> UNetConfig:
    """The network of a config.json; raises BadWeightsError for what is not supported."""
    data = _json(folder / "config.json")
    for name, values in FIXED.items():
        if name in data and data[name] not in values:
            raise _odd(folder, f"`{name}` is {shown(data[name])}")
    own = {item.name for item in fields(UNetConfig)}
    try:
        config = read(UNetConfig, {name: data[name] for name in own & set(data)})
    except UnfitError as error:
        raise _odd(folder, error) from None
    if (config.in_channels, config.out_channels) != (3, 3):
        raise _odd(folder, "it has not three bands")
    if wrong := config.problem():
        raise _odd(folder, wrong)
    return config


def read_schedule(folder: Path) -> dict[str, Any]:
    """The schedule as the entry of a card."""
    places = (folder / "scheduler" / "scheduler_config.json", folder / "scheduler_config.json")
    data = _json(next((place for place in places if place.exists()), places[0]))
    kind, predicts = data.get("beta_schedule", "linear"), data.get("prediction_type", "epsilon")
    if not isinstance(kind, str) or kind not in SCHEDULES:
        raise _odd(folder, f"`beta_schedule` is {shown(kind)}")
    if predicts != "epsilon":
        raise _odd(folder, f"`prediction_type` is {shown(predicts)}")
    timesteps = data.get("num_train_timesteps", 1000)
    if SCHEDULES[kind] == "ddpm-cosine":
        return {"kind": SCHEDULES[kind], "timesteps": timesteps}
    first, last = data.get("beta_start", 1e-4), data.get("beta_end", 0.02)
    betas = {"beta_first": first, "beta_last": last}
    return {"kind": SCHEDULES[kind], "timesteps": timesteps, **betas}


def read_tensors(folder: Path) -> dict[str, Tensor]:
    """The tensors in float32, those of old files by their new names."""
    path = folder / WEIGHTS
    if not path.exists():
        path = next(iter(sorted(folder.glob("*.safetensors"))), path)
    if not path.exists() or not is_ordinary(path):
        raise BadWeightsError("network-folder-lacks", subject=str(folder), name=WEIGHTS)
    try:
        found = load_file(str(path))
    except (SafetensorError, OSError, ValueError) as error:
        raise BadWeightsError("weights-no-safetensors", subject=str(path), reason=error) from None
    return {_renamed(name): tensor.float() for name, tensor in found.items()}


def _renamed(name: str) -> str:
    *most, layer, kind = name.split(".")
    return ".".join([*most, OLD_NAMES.get(layer, layer), kind]) if most else name


def _json(path: Path) -> Mapping[str, Any]:
    if not path.is_file():
        raise BadWeightsError("network-folder-lacks", subject=str(path.parent), name=path.name)
    try:
        data = parsed(read_text(path, LIST_BYTES))
    except (OSError, ValueError) as error:
        raise _odd(path.parent, error) from None
    if not isinstance(data, dict):
        raise _odd(path.parent, f"{path.name} is no table")
    return data


def _odd(folder: Path, reason: object) -> BadWeightsError:
    return BadWeightsError("network-folder-odd", subject=str(folder), reason=reason)
