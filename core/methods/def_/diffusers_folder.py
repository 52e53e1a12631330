# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes a weights file of a user's unconditional DDPM: a folder as diffusers saves them, offline.

The network is in the folder or in its folder `unet`: config.json and the .safetensors; the schedule
in scheduler/scheduler_config.json or scheduler_config.json. A network is only right with the
schedule that it was trained with, so that one without is refused.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from torch import Tensor

from ...jobs.typed import shown
from ..building import built
from ..card import Card
from ..importing import (
    NETWORK,
    check_suffix,
    entries,
    lacks,
    odd,
    save_imported,
    table_in,
    tensors_in,
)
from .network import PRIOR, Architecture, DefNet
from .prior import PriorConfig, unconditional_presets
from .spec import SPEC
from .unet import UNetConfig

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
    check_suffix(output)
    network = folder / "unet" if (folder / "unet").is_dir() else folder
    config, schedule = read_config(network), read_schedule(folder)
    architecture = Architecture(PriorConfig(unet=config), None)
    tensors = {PRIOR + name: tensor for name, tensor in read_tensors(network).items()}
    built(lambda: DefNet(architecture, schedule), tensors, network / NETWORK)
    card = Card(
        name=output.stem,
        method=SPEC.name,
        scale=SPEC.scales[0],
        scales=SPEC.scales,
        architecture=architecture.to_dict(),
        licence="that of the imported network",
        training={"imported_from": folder.name},
        presets=unconditional_presets(schedule),
        schedule=schedule,
    )
    return save_imported(output, tensors, card, folder)


def read_config(folder: Path) -> UNetConfig:
    """The network of a config.json; raises BadWeightsError for what is not supported."""
    data = table_in(folder, "config.json")
    for name, values in FIXED.items():
        if name in data and data[name] not in values:
            raise odd(folder, f"`{name}` is {shown(data[name])}")
    config = entries(UNetConfig, data, folder)
    if (config.in_channels, config.out_channels) != (3, 3):
        raise odd(folder, "it has not three bands")
    if wrong := config.problem():
        raise odd(folder, wrong)
    return config


def read_schedule(folder: Path) -> dict[str, Any]:
    """The schedule as the entry of a card."""
    plain, within = "scheduler_config.json", "scheduler/scheduler_config.json"
    data = table_in(folder, within if (folder / within).exists() else plain)
    kind, predicts = data.get("beta_schedule", "linear"), data.get("prediction_type", "epsilon")
    if not isinstance(kind, str) or kind not in SCHEDULES:
        raise odd(folder, f"`beta_schedule` is {shown(kind)}")
    if predicts != "epsilon":
        raise odd(folder, f"`prediction_type` is {shown(predicts)}")
    timesteps = data.get("num_train_timesteps", 1000)
    if SCHEDULES[kind] == "ddpm-cosine":
        return {"kind": SCHEDULES[kind], "timesteps": timesteps}
    first, last = data.get("beta_start", 1e-4), data.get("beta_end", 0.02)
    betas = {"beta_first": first, "beta_last": last}
    return {"kind": SCHEDULES[kind], "timesteps": timesteps, **betas}


def read_tensors(folder: Path) -> dict[str, Tensor]:
    """The tensors in float32, those of old files by their new names."""
    path = folder / NETWORK
    if not path.exists():
        path = next(iter(sorted(folder.glob("*.safetensors"))), path)
    if not path.exists():
        raise lacks(folder, NETWORK)
    return {_renamed(name): tensor for name, tensor in tensors_in(path).items()}


def _renamed(name: str) -> str:
    *most, layer, kind = name.split(".")
    return ".".join([*most, OLD_NAMES.get(layer, layer), kind]) if most else name
