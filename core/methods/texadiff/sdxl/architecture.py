# SPDX-License-Identifier: GPL-2.0-or-later
"""What the card of an SDXL model says, and the network beside SDXL itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Annotated, Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from ....jobs import typed
from ....jobs.typed import Between
from ....ops.degradation import enlarge
from ....ops.texture_density import binarised, pooled
from ...ttrd3.bounds import Count, Ratio, Width
from ...ttrd3.trunk import Trunk, TrunkConfig
from ..control import AUTHORS, ControlConfig, MiniControl
from ..network import THRESHOLDS, Thresholds
from ..predictor import SCALE, DensityPredictor, PredictorConfig

KEY = "sdxl"  # by which a card tells this backbone from the compact one
COMPACT_BELOW = 320  # channels; smaller nets than SDXL's get a smaller branch
EMBEDDED = ("embeds", "pooled", "negative_embeds", "negative_pooled")


@dataclass(frozen=True)
class SdxlConfig:
    """The folder, and the sizes that are needed before it is read.

    `reduction` image pixels a side become one latent of `channels`; `guidance` is that of
    classifier-free guidance. `tokens` and `widths` are the sizes of embedded prompts.
    """

    folder: str
    channels: Count = 4
    reduction: Ratio = 8
    guidance: Annotated[float, Between(0, 100)] = 5.0
    tokens: Annotated[int, Between(1, 4096)] = 77
    widths: tuple[Width, Width] = (2048, 1280)


@dataclass(frozen=True)
class SdxlArchitecture:
    """Everything but SDXL itself; part of the card."""

    sdxl: SdxlConfig
    trunk: TrunkConfig = field(default_factory=TrunkConfig)
    predictor: PredictorConfig = field(default_factory=PredictorConfig)
    control: ControlConfig = AUTHORS
    thresholds: Thresholds = field(default_factory=Thresholds)
    shared: str = ""
    sha256: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON-serialisable form."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> SdxlArchitecture:
        """Read the result of `to_dict`; raises ValueError with the first mistake."""
        found = typed.read(cls, dict(data))
        if wrong := found.predictor.problem() or found.control.problem():
            raise ValueError(wrong)
        if found.control.latent_dims != found.sdxl.channels or found.control.latent_px != 1:
            raise ValueError("`control` does not fit the latents")
        if found.control.image_stride * SCALE != found.sdxl.reduction:
            raise ValueError("`control` does not fit the reduction of the latents")
        return found


def control_for(out: int, channels: int, reduction: int, gate: float = 0.0) -> ControlConfig:
    """The branch for a UNet whose first layer has `out` channels; without training it adds nothing.

    For SDXL it is the published one.
    """
    values: dict[str, Any] = {"out": out, "latent_dims": channels, "latent_px": 1, "gate": gate}
    values["image_stride"] = reduction // SCALE
    base = asdict(ControlConfig() if out < COMPACT_BELOW else AUTHORS)
    return ControlConfig(**{**base, **values})


class SdxlParts(nn.Module):
    """What the weights file holds: trunk, predictor, control branch, embedded prompts."""

    def __init__(self, architecture: SdxlArchitecture) -> None:
        super().__init__()
        sdxl = architecture.sdxl
        self.architecture = architecture
        self.denoiser = nn.ModuleDict({"trunk": Trunk(architecture.trunk)})
        self.predictor = DensityPredictor(architecture.predictor)
        self.control = MiniControl(architecture.control)
        found = architecture.thresholds
        self.register_buffer(THRESHOLDS, torch.tensor((found.true, found.predicted)))
        width, pooled_width = sdxl.widths
        for name in EMBEDDED:
            size = (pooled_width,) if name.endswith("pooled") else (sdxl.tokens, width)
            self.register_buffer(f"prompt_{name}", torch.zeros(size))

    def density(self, lr: Tensor, code: Tensor) -> Tensor:
        """The estimated map (N,1,4h,4w) in [0, 1] of LR (N,3,h,w) in [0, 1]."""
        trunk: Any = self.denoiser["trunk"]
        psr = trunk.estimate(enlarge(lr, SCALE).clamp(0, 1), code).float().clamp(0, 1)
        return self.predictor(lr, psr).float().clamp(0, 1)

    def mask(self, density: Tensor) -> Tensor:
        """Rich land on the grid of the latents, bool."""
        threshold = float(self.get_buffer(THRESHOLDS)[1])
        rich = binarised(density, threshold, is_part=True)
        return pooled(rich, self.architecture.sdxl.reduction)

    def prompts(self) -> tuple[Tensor, Tensor]:
        """Embeddings (2,tokens,width) and pooled ones (2,width'), the negative prompt first."""
        embeds = (self.get_buffer(f"prompt_{name}") for name in ("negative_embeds", "embeds"))
        pools = (self.get_buffer(f"prompt_{name}") for name in ("negative_pooled", "pooled"))
        return torch.stack(list(embeds)), torch.stack(list(pools))


def padded(lr: Tensor, multiple: int) -> Tensor:
    """LR mirrored on the right and below to sides that are multiples."""
    height, width = lr.shape[-2:]
    size = (0, -width % multiple, 0, -height % multiple)
    return F.pad(lr, size, mode="reflect") if any(size) else lr
