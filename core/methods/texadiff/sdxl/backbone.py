# SPDX-License-Identifier: GPL-2.0-or-later
"""SDXL's UNet, VAE and scheduler, read from a folder with diffusers; offline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from torch import Tensor

from ....jobs.errors import BadWeightsError, LibraryError
from ...importing import odd

UNET, VAE, SCHEDULER = "unet", "vae", "scheduler"
UNREADABLE = (OSError, ValueError, RuntimeError, KeyError, TypeError, SafetensorError)
OURS = "unet."  # how tensors that replace some of the UNet's begin in a weights file


def need(library: str) -> Any:
    """A library that only this backbone needs; raises LibraryError where it is missing."""
    try:
        return import_module(library)
    except ImportError as error:
        raise LibraryError("diffusers-missing", package=error.name or library) from None


@contextmanager
def reading(folder: Path) -> Iterator[None]:
    """Turn what the libraries raise for a folder that they cannot read into a BadWeightsError."""
    try:
        yield
    except UNREADABLE as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise odd(folder, reason) from None


@dataclass(frozen=True)
class VaeCodec:
    """The latent codec `sdxl-vae`: images (N,3,H,W) in [-1, 1] to scaled latents and back."""

    vae: Any
    dtype: torch.dtype

    @property
    def factor(self) -> int:
        """Pixels a side of a latent."""
        return int(2 ** (len(self.vae.config.block_out_channels) - 1))

    @property
    def channels(self) -> int:
        """Channels of a latent."""
        return int(self.vae.config.latent_channels)

    def encode(self, image: Tensor) -> Tensor:
        """The means of the latents' distributions."""
        found = self.vae.encode(image.to(self.dtype)).latent_dist.mode()
        latent: Tensor = found.float() * self.vae.config.scaling_factor
        return latent

    def decode(self, latent: Tensor) -> Tensor:
        """The images of latents; large ones in overlapping parts."""
        scaled = (latent / self.vae.config.scaling_factor).to(self.dtype)
        image: Tensor = self.vae.decode(scaled).sample
        return image.float()


@dataclass(frozen=True)
class Backbone:
    """The parts on their device; `scheduler` is the configuration of the folder's own."""

    unet: Any
    codec: VaeCodec
    scheduler: Mapping[str, Any]


def load_backbone(folder: Path, device: torch.device, dtype: torch.dtype) -> Backbone:
    """Read the folder; raises LibraryError without diffusers, BadWeightsError for another folder.

    Of half precisions a VAE that says it cannot take them is computed in single precision.
    """
    diffusers = need("diffusers")
    with reading(folder):
        unet = _read(diffusers.UNet2DConditionModel, folder, UNET, dtype)
        vae = _read(diffusers.AutoencoderKL, folder, VAE, torch.float32)
        config = diffusers.UniPCMultistepScheduler.load_config(
            folder, subfolder=SCHEDULER, local_files_only=True
        )
    upcast = dtype == torch.float16 and getattr(vae.config, "force_upcast", False)
    vae_dtype = torch.float32 if upcast else dtype
    vae.enable_tiling()
    vae.enable_slicing()
    codec = VaeCodec(vae.to(device, vae_dtype).requires_grad_(False).eval(), vae_dtype)
    return Backbone(unet.to(device).requires_grad_(False).eval(), codec, dict(config))


def replace_tensors(unet: Any, tensors: Mapping[str, Tensor], where: Path) -> None:
    """Put trained tensors into the UNet; raises BadWeightsError for one that it does not have."""
    own = unet.state_dict()
    for name, tensor in tensors.items():
        if name not in own or own[name].shape != tensor.shape:
            misfit = f"{OURS}{name} is not known"
            raise BadWeightsError("weights-misfit", subject=str(where), misfit=misfit)
        own[name].copy_(tensor)


def scheduler_of(config: Mapping[str, Any], single_step: bool) -> Any:
    """UniPC, or DDIM, which looks at one step only, by the folder's noise levels."""
    diffusers = need("diffusers")
    kind = diffusers.DDIMScheduler if single_step else diffusers.UniPCMultistepScheduler
    return kind.from_config(dict(config))


def _read(kind: Any, folder: Path, part: str, dtype: torch.dtype) -> Any:
    options = {"local_files_only": True, "use_safetensors": True, "torch_dtype": dtype}
    return kind.from_pretrained(folder, subfolder=part, **options)
