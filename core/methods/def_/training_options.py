# SPDX-License-Identifier: GPL-2.0-or-later
"""DEF's own options in a configuration of a training."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from ...jobs.typed import Between, OneOf
from ..building import nonsense
from ..tables import choice_problem, read_table, subtable, tupled, type_problem
from ..texture_weight import TextureWeight
from ..ttrd3.bounds import Count, Width
from ..ttrd3.coded import CodedConfig
from ..ttrd3.compact import CompactConfig
from ..ttrd3.trunk import TrunkConfig
from .fusion import FusionConfig
from .network import MATCHED, RAW, Architecture, DefNet, TransferConfig
from .prior import PriorConfig
from .texture import VGG19_DIMS, TextureConfig
from .unet import UNetConfig

FEATURES, TRANSFER, PRIOR_ALONE = "features", "transfer", "prior"
STAGES = (FEATURES, TRANSFER, PRIOR_ALONE)
UNCONDITIONAL = "uncond"
PRIORS = {
    "trunk": TrunkConfig,
    "coded": CodedConfig,
    "compact": CompactConfig,
    UNCONDITIONAL: UNetConfig,
}
Share = Annotated[float, Between(0, 1)]


@dataclass(frozen=True)
class TrainingOptions:
    """DEF's own options in a configuration.

    `stage` "features" trains the texture features alone, "transfer" all but these and the prior;
    "prior" an unconditional prior, "uncond", which is used without transfer. `prior` is the kind of
    the prior, whose weights come from `initial`; `prior_size` changes its widths and depths. With
    `shared`, a model of the plugin, exported weights leave the prior to it.

    `scale_shares` are the shares of crops at the scales 2, 4 and 8. `texture_weights` is a file of
    VGG-19, with `texture.dims` of its width and `match_dims` 0. `match_ref` "down_up" matches
    references as the LR sensor shows them.

    `perceptual` and `adversarial` weigh a perceptual distance and a Wasserstein critic, and count
    after `reconstruction_steps` steps of L1 alone; the paper has 1e-2, 1e-4 and two epochs.
    With `rich_land`, errors of L1 on land rich in texture count more.
    """

    stage: str = TRANSFER
    prior: str = "trunk"
    prior_size: Mapping[str, Any] = field(default_factory=dict)
    shared: str = ""
    texture: TextureConfig = field(default_factory=TextureConfig)
    fusion: FusionConfig = field(default_factory=FusionConfig)
    groups: tuple[int, int, int] = (2, 4, 8)
    scale_shares: tuple[Share, Share, Share] = (0.1, 0.8, 0.1)
    perceptual: Annotated[float, Between(0, 1000)] = 0.0
    perceptual_weights: str = ""
    perceptual_layer: str = "relu5_1"
    texture_weights: str = ""
    match_ref: Annotated[str, OneOf(*MATCHED)] = RAW
    adversarial: Annotated[float, Between(0, 1000)] = 0.0
    critic_width: Width = 32
    critic_hidden: Width = 1024
    critic_steps: Count = 2
    gradient_penalty: Annotated[float, Between(0, 1000)] = 10.0
    reconstruction_steps: Annotated[int, Between(0, 10**9)] = 0
    rich_land: TextureWeight = field(default_factory=TextureWeight)

    def problem(self) -> str:
        """What is wrong with the choices, or ""."""
        if wrong := choice_problem(self, stage=STAGES, prior=PRIORS):
            return wrong
        if wrong := self.rich_land.problem():
            return f"table [rich_land], {wrong}"
        if wrong := type_problem(self):
            return wrong
        if (self.stage == PRIOR_ALONE) != (self.prior == UNCONDITIONAL):
            return f"`stage` {PRIOR_ALONE} and `prior` {UNCONDITIONAL} need each other"
        if not sum(self.scale_shares) > 0:
            return "one of `scale_shares` must be more than 0"
        if self.texture_weights and self.texture != TextureConfig(VGG19_DIMS, 0):
            return "`texture_weights` need the table [texture] with dims 64, 128, 256, match_dims 0"
        return self._architecture_problem()

    def _architecture_problem(self) -> str:
        try:
            architecture = self.architecture()
        except TypeError as error:
            return f"table [prior_size], {str(error).partition(') ')[2]}"
        if wrong := architecture.prior.problem() or type_problem(architecture):
            return wrong
        return nonsense(lambda: DefNet(architecture))

    def architecture(self) -> Architecture:
        """The network that is described; raises TypeError for unknown sizes of the prior."""
        if self.prior == UNCONDITIONAL:
            return Architecture(PriorConfig(unet=UNetConfig(**_tupled(self.prior_size))), None)
        prior = PriorConfig(**{self.prior: self._prior_config()}, shared=self.shared)
        transfer = TransferConfig(self.texture, self.groups, self.fusion, match_ref=self.match_ref)
        return Architecture(prior, transfer)

    def _prior_config(self) -> Any:
        size = dict(self.prior_size)
        if self.prior == "coded":
            return CodedConfig(TrunkConfig(**size))
        return PRIORS[self.prior](**size)


def read_options(values: Mapping[str, Any]) -> TrainingOptions:
    """Options as they are in a file; raises ValueError."""
    tables = {
        "texture": read_table(TextureConfig, subtable(values, "texture")),
        "fusion": read_table(FusionConfig, subtable(values, "fusion")),
        "rich_land": read_table(TextureWeight, subtable(values, "rich_land")),
        "prior_size": subtable(values, "prior_size"),
    }
    return read_table(TrainingOptions, {**values, **tables})


def _tupled(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tupled(value) for name, value in values.items()}
