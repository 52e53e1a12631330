# SPDX-License-Identifier: GPL-2.0-or-later
"""The priors that enhance the LR image: the trunk or the denoiser of TTRD3, or a DDPM of images.

Those of TTRD3 enlarge by four; for other scales their estimate is resampled before it is projected.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Optional

import torch
from torch import Tensor, nn

from ...diffusion.named import DEFAULT, schedule_of
from ...diffusion.predictions import Prediction
from ...diffusion.schedule import Schedule
from ...jobs.sensor import Sensor
from ...jobs.typed import shown
from ...ops.degradation import enlarge, reduce
from ..ttrd3.coded import CodedConfig, CodedDenoiser, Told
from ..ttrd3.compact import CompactConfig, CompactDenoiser
from ..ttrd3.sensor_code import sensor_code
from ..ttrd3.trunk import Trunk, TrunkConfig
from .unet import UNet, UNetConfig

NATIVE_SCALE = 4  # of the denoisers of TTRD3
LR_MULTIPLE = 4  # sides of LR tiles: the trunk halves LR pixels, the features quarter SR pixels
DDPM_SCHEDULE = {"kind": "ddpm-linear"}
DDNM_STEPS, DDNM_ETA = 100, 0.85


def unconditional_presets(schedule: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """Presets for the card of an unconditional prior, whose chain is shorter than its schedule."""
    steps = min(DDNM_STEPS, schedule.get("timesteps", DDNM_STEPS + 1) - 1)
    return {"realistic": {"steps": steps, "noise": 1.0, "options": {"eta": DDNM_ETA}}}


@dataclass(frozen=True)
class PriorConfig:
    """Which prior; exactly one of them is given.

    `shared` names a model of the plugin that has the prior's tensors, by the same names; then the
    weights file need not have them, and `sha256` is their checksum.
    """

    trunk: Optional[TrunkConfig] = None
    coded: Optional[CodedConfig] = None
    compact: Optional[CompactConfig] = None
    unet: Optional[UNetConfig] = None
    shared: str = ""
    sha256: str = ""

    def problem(self) -> str:
        """What is wrong, or ""."""
        kinds = (self.trunk, self.coded, self.compact, self.unet)
        if sum(kind is not None for kind in kinds) != 1:
            return "`prior` must have one of trunk, coded, compact and unet"
        if self.unet is None and self._unshuffle() != NATIVE_SCALE:
            return f"`unshuffle` of a prior must be {NATIVE_SCALE}, not {shown(self._unshuffle())}"
        return ""

    def _unshuffle(self) -> int:
        config = self.trunk or self.coded or self.compact
        return NATIVE_SCALE if config is None else config.unshuffle


class TrunkOnly(nn.Module):
    """The trunk by the name that it has in a denoiser."""

    def __init__(self, config: TrunkConfig) -> None:
        super().__init__()
        self.trunk = Trunk(config)


def make_prior(config: PriorConfig, schedule: Schedule) -> nn.Module:
    """The untrained network of a prior."""
    remaining, noise = 1 - schedule.alphas_cumsum, schedule.betas_cumsum
    if config.coded is not None:
        return CodedDenoiser(config.coded, remaining, noise)
    if config.compact is not None:
        return CompactDenoiser(config.compact, remaining, noise)
    if config.unet is not None:
        return UNet(config.unet)
    return TrunkOnly(config.trunk or TrunkConfig())


def prior_schedule(config: PriorConfig, entries: Mapping[str, Any]) -> Schedule:
    """The schedule on the card, or the one that the prior was published with."""
    return schedule_of(entries or (DEFAULT if config.unet is None else DDPM_SCHEDULE))


def has_steps(denoiser: nn.Module) -> bool:
    """Whether a prior was trained for diffusion, and not to estimate alone."""
    return not isinstance(denoiser, TrunkOnly)


def estimate(denoiser: nn.Module, lr_up: Tensor, sensor: Sensor) -> Tensor:
    """A prior's estimate without diffusion from lr_up, both (N,3,4h,4w) in [0, 1]."""
    if isinstance(denoiser, CompactDenoiser):
        return lr_up - denoiser.first_estimate(2 * lr_up - 1) / 2
    code = sensor_code(sensor)[None].to(lr_up)
    if isinstance(denoiser, CodedDenoiser):
        return denoiser.estimate(lr_up, code)
    if not isinstance(denoiser, TrunkOnly):
        raise ValueError("An unconditional prior cannot estimate without diffusion.")
    return denoiser.trunk.estimate(lr_up, code)


class Denoiser:
    """What a sampler calls, for a batch of LR images; the shared part is computed once."""

    def __init__(self, denoiser: nn.Module, lr_up: Tensor, sensor: Sensor) -> None:
        """lr_up (N,3,4h,4w) in [-1, 1]; `denoiser` is a coded or a compact one."""
        self._denoiser = denoiser
        if isinstance(denoiser, CodedDenoiser):
            told = Told(sensor_code(sensor)[None].to(lr_up), 0.0)
            self._condition: Any = denoiser.condition(lr_up, None, told)
        elif isinstance(denoiser, CompactDenoiser):
            self._condition = denoiser.condition(lr_up, None)
        else:
            raise ValueError("This prior has no steps.")

    def __call__(self, x: Tensor, time: Tensor) -> Prediction:
        """Predict (residual, noise)."""
        residual, noise = self._denoiser(x, self._condition, time)
        return residual, noise


def at_scale(image: Tensor, scale: int) -> Tensor:
    """An image enlarged by four (N,3,4h,4w), at another scale."""
    if scale < NATIVE_SCALE:
        return reduce(image, NATIVE_SCALE // scale)
    return image if scale == NATIVE_SCALE else enlarge(image, scale // NATIVE_SCALE)


@torch.no_grad()
def as_unit(image: Tensor) -> Tensor:
    """From [-1, 1] to [0, 1]."""
    return (image + 1) / 2
