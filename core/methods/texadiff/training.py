# SPDX-License-Identifier: GPL-2.0-or-later
"""How TexADiff is trained: first the predictor of density, then control and steps under TADL."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from ...jobs.sensor import Sensor
from ...ops.texture_density import SpatialDistance, binarised, density, loss_weight, pooled
from .. import objective as base
from ..objective import ObjectiveInputs, Terms, TrainingBatch
from ..sharing import checksum
from ..ttrd3 import terms as steps
from ..ttrd3.losses import terms_of
from ..ttrd3.training import draw_times
from .building import build_texadiff
from .network import PRIOR, THRESHOLDS, Controlled, Seen, TexNet
from .sensors import drawn
from .training_options import BICUBIC, DENSITY, TrainingOptions, read_options

COLUMNS = ("density", "accuracy", "majority", "rich", *steps.COLUMNS)
CALIBRATION_RATE = 0.01  # how fast thresholds follow the share of rich land


class Objective(base.Objective):
    """The distance of the predicted map to the true one, or a denoising step under TADL."""

    network: TexNet
    columns = COLUMNS

    def __init__(
        self,
        network: TexNet,
        options: TrainingOptions,
        net: nn.Module | None,
        sensor: Sensor,
        adapts: bool = False,
    ) -> None:
        """`net` is what true maps are made with; who `adapts` has none, and masks are a run's."""
        super().__init__()
        self.network, self.options, self.net, self.sensor = network, options, net, sensor
        self.adapts = adapts
        network.requires_grad_(False)
        for part in self._trained():
            part.requires_grad_(True)

    @classmethod
    def build(cls, inputs: ObjectiveInputs) -> Objective:
        """The network of the weights or a new one, and the perceptual net that is named."""
        options, weights = read_options(inputs.options), inputs.weights
        network = TexNet(options.architecture()) if weights is None else build_texadiff(weights)
        net = None
        if options.perceptual_weights:
            net = inputs.perceptual(options.perceptual_weights, options.losses.perceptual_layer)
        return cls(network, options, net, inputs.sensor, weights is not None)

    @classmethod
    def problem(cls, options: Mapping[str, Any]) -> str:
        """What is wrong with the method's part of a configuration, or ""."""
        try:
            return read_options(options).problem()
        except ValueError as error:
            return str(error)

    def architecture(self) -> dict[str, Any]:
        """The description of the network for the card of the weights, with the thresholds."""
        found = replace(self.network.architecture, thresholds=self.network.threshold)
        if found.shared:
            found = replace(found, sha256=checksum(self.network.state_dict(), *PRIOR))
        return found.to_dict()

    def kept(self, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Without a trunk that another model shares; of the first stage the predictor alone."""
        if self.options.stage == DENSITY:
            return {k: x for k, x in tensors.items() if k.startswith(("predictor.", THRESHOLDS))}
        left = (THRESHOLDS, *PRIOR) if self.network.architecture.shared else (THRESHOLDS,)
        return {k: x for k, x in tensors.items() if not k.startswith(left)}

    def forward(self, batch: TrainingBatch, generator: torch.Generator) -> Terms:
        """Loss of a batch."""
        imaged = drawn(batch, self.sensor, self.options.sensor_share, generator)
        seen = self.network.seen(imaged.lr, imaged.code)
        true = self._true(batch.hr, seen)
        if self.options.stage == DENSITY:
            return self._predicted(true, seen)
        return self._step(batch.hr, true, seen, generator)

    def _trained(self) -> Iterator[nn.Module]:
        network, denoiser = self.network, self.network.denoiser
        if self.options.stage == DENSITY:
            yield network.predictor
            return
        yield network.control
        if self.options.train_steps:
            yield from (denoiser.time_mlp, denoiser.code_in, denoiser.step_in)
            yield from (denoiser.steps, denoiser.step_out)

    @torch.no_grad()
    def _true(self, hr: Tensor, seen: Seen) -> Tensor:
        """The true map, in full precision."""
        net = self.net if isinstance(self.net, SpatialDistance) else None
        image = seen.lr_up if self.options.label == BICUBIC else seen.psr
        with torch.autocast(hr.device.type, enabled=False):
            return density(image.float(), hr, net, self.options.form)

    def _predicted(self, true: Tensor, seen: Seen) -> Terms:
        """L1 of the predictor; the thresholds follow the share of rich land."""
        found = self.network.predictor(seen.lr, seen.psr).float()
        loss = (found - true).abs().mean()
        thresholds = self.network.get_buffer(THRESHOLDS)
        maps = (true, found.detach().clamp(0, 1))
        rich = [binarised(m, float(t), is_part=True) for m, t in zip(maps, thresholds)]
        shares = torch.stack([mask.float().mean() for mask in rich])
        thresholds += CALIBRATION_RATE * (self.options.rich_share - shares)
        share = shares[0].item()
        parts = {
            "density": loss.item(),
            "accuracy": (rich[0] == rich[1]).float().mean().item(),
            "majority": max(share, 1 - share),
            "rich": share,
        }
        return Terms(loss, {**dict.fromkeys(COLUMNS, 0.0), **parts})

    def _step(self, hr: Tensor, true: Tensor, seen: Seen, generator: torch.Generator) -> Terms:
        """A denoising step of each image at several times, weighed where land is rich."""
        options, network = self.options, self.network
        found = self._found(seen)
        rich = found if self.adapts else self._rich(true, network.threshold.true)
        weight = loss_weight(rich, options.alpha) if options.alpha else None
        mask = self._conditioning(rich, found, generator)
        step = self._taken(hr, seen, mask, weight, generator)
        terms = terms_of(step, network.schedule, options.losses, self.net, generator)
        parts = {**dict.fromkeys(COLUMNS, 0.0), **terms.parts, "rich": rich.float().mean().item()}
        return replace(terms, parts=parts)

    def _rich(self, map_: Tensor, threshold: float) -> Tensor:
        """Rich land at full size, in whole latents."""
        mask = self.network.mask(map_, threshold)
        return F.interpolate(mask.float(), scale_factor=self.network.codec.factor) > 0.5

    @torch.no_grad()
    def _found(self, seen: Seen) -> Tensor:
        """Rich land as a run sees it, at full size."""
        return self._rich(self.network.density(seen), self.network.threshold.predicted)

    def _conditioning(self, rich: Tensor, found: Tensor, generator: torch.Generator) -> Tensor:
        """The true mask, or for a share of the images that of a run; on the grid of latents."""
        is_run = torch.rand(len(rich), generator=generator) < self.options.predicted_share
        mixed = torch.where(is_run.to(rich.device).view(-1, 1, 1, 1), found, rich)
        return pooled(mixed, self.network.codec.factor)

    def _taken(
        self, hr: Tensor, seen: Seen, mask: Tensor, weight: Tensor | None,
        generator: torch.Generator,
    ) -> steps.Step:  # fmt: skip
        """Diffuse to random times and predict; every image several times."""
        network, count = self.network, self.options.times_per_image
        images = (2 * seen.lr_up - 1, 2 * hr - 1, mask)
        lr_up, truth, mask = (x.repeat_interleave(count, dim=0) for x in images)
        weight = None if weight is None else weight.repeat_interleave(count, dim=0)
        share, timesteps = self.options.last_time_share, network.schedule.timesteps
        times = draw_times(share, len(truth), timesteps, generator).to(truth.device)
        noise = torch.randn(truth.shape, generator=generator).to(truth.device)
        x = network.schedule.diffuse(truth, lr_up - truth, noise, times)
        predicted = Controlled(network, seen.repeated(count), mask).predicted(
            x, network.codec.encode(x), times
        )
        return steps.Step(x, times, lr_up, truth, noise, *predicted, weight=weight)
