# SPDX-License-Identifier: GPL-2.0-or-later
"""TexADiff's own part of a training configuration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Optional

from ...jobs.typed import Between
from ...ops.texture_density import FORMS, STRUCTURE
from ..building import nonsense
from ..tables import choice_problem, read_table, subtable, type_problem
from ..ttrd3.bounds import Count
from ..ttrd3.coded import CodedConfig
from ..ttrd3.loss_table import Losses, read_losses
from ..ttrd3.trunk import TrunkConfig
from .codecs import HAAR2, PIXEL
from .control import ControlConfig
from .network import Architecture, TexNet
from .predictor import SCALE, PredictorConfig

DENSITY, CONTROL = "density", "control"
STAGES = (DENSITY, CONTROL)
BICUBIC, TRUNK = "bicubic", "trunk"
LABELS = (BICUBIC, TRUNK)
Share = Annotated[float, Between(0, 1)]


@dataclass(frozen=True)
class TrainingOptions:
    """TexADiff's own options in a configuration.

    `stage` "density" trains the predictor and calibrates the thresholds so that `rich_share` of the
    land is rich, "control" trains the control branch and, with `train_steps`, the step net;
    the trunk, whose weights come from `initial`, is always frozen. With `shared`, a model of the
    plugin, exported weights leave the trunk to it. `form` is that of the contrast in true maps,
    `label` the enlargement that they are made of. `alpha` is how much more errors on rich land
    count. `predicted_share` of the images is conditioned on the predicted map, `sensor_share` of
    the batches is seen by another sensor. The rest is as in TTRD3.
    """

    stage: str = CONTROL
    predictor: PredictorConfig = field(default_factory=PredictorConfig)
    control: Optional[ControlConfig] = None
    codec: str = HAAR2
    prior_size: Mapping[str, Any] = field(default_factory=dict)
    shared: str = ""
    form: str = STRUCTURE
    label: str = BICUBIC
    perceptual_weights: str = ""
    rich_share: Share = 0.4
    predicted_share: Share = 0.3
    sensor_share: Share = 0.3
    alpha: Annotated[float, Between(0, 100)] = 1.0
    train_steps: bool = True
    times_per_image: Count = 2
    last_time_share: Share = 0.25
    losses: Losses = field(default_factory=Losses)

    def problem(self) -> str:
        """What is wrong with the choices, or ""."""
        if wrong := choice_problem(self, stage=STAGES, form=FORMS, label=LABELS):
            return wrong
        if wrong := self.losses.problem():
            return f"table [losses], {wrong}"
        if wrong := type_problem(self):
            return wrong
        return self._architecture_problem()

    def _architecture_problem(self) -> str:
        try:
            architecture = self.architecture()
        except TypeError as error:
            return f"table [prior_size], {str(error).partition(') ')[2]}"
        if wrong := type_problem(architecture) or architecture.problem():
            return wrong
        return nonsense(lambda: TexNet(architecture))

    def architecture(self) -> Architecture:
        """The network that is described; raises TypeError for unknown sizes of the trunk."""
        coded = CodedConfig(TrunkConfig(**dict(self.prior_size)))
        control = self.control or control_for(self.codec, coded.trunk.width)
        return Architecture(coded, self.predictor, control, self.codec, shared=self.shared)


def control_for(codec: str, width: int) -> ControlConfig:
    """The compact branch for a codec and the width of a trunk."""
    if codec == PIXEL:
        return ControlConfig(out=width, latent_dims=3, latent_px=SCALE)
    return ControlConfig(out=width)


def read_options(values: Mapping[str, Any]) -> TrainingOptions:
    """Options as they are in a file; raises ValueError."""
    tables: dict[str, Any] = {
        "losses": read_losses(subtable(values, "losses")),
        "predictor": read_table(PredictorConfig, subtable(values, "predictor")),
        "prior_size": subtable(values, "prior_size"),
    }
    if "control" in values:
        tables["control"] = read_table(ControlConfig, subtable(values, "control"))
    return read_table(TrainingOptions, {**values, **tables})
