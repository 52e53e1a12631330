# SPDX-License-Identifier: GPL-2.0-or-later
"""How DEF is trained: first the texture features, then, with these frozen, transfer and fusion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import torch
from torch import Tensor, nn

from ...jobs.sensor import IDEAL, Sensor
from ...ops.projection import Projection, projection_of
from ...ops.sensor import form
from ...ops.texture_density import weighted_mean
from .. import objective as base
from ..objective import ObjectiveInputs, Terms, TrainingBatch
from ..sharing import checksum
from ..shifted import shifted
from .adversary import Adversary, Critic
from .building import build_def
from .contrast import another_view, losses
from .enhance import Enhancer
from .network import PRIOR, Aligned, DefNet, Transferring
from .prior import DDPM_SCHEDULE, unconditional_presets
from .spec import SPEC
from .texture import from_vgg19
from .training_options import FEATURES, PRIOR_ALONE, TRANSFER, TrainingOptions, read_options

COLUMNS = (
    *("level3", "level2", "level1", "l1", "perceptual", "enhanced", "confidence"),
    *("noise", "adversarial", "critic"),
)
LEVELS = 255  # of the LR images that are made here


@dataclass(frozen=True)
class Made:
    """The result (N,3,H,W), I_DE, and the references as they were aligned."""

    sr: Tensor
    enhanced: Tensor
    found: Aligned


class Objective(base.Objective):
    """Contrast of features, or the distance of the result to the HR image; the prior is frozen."""

    network: DefNet
    columns = COLUMNS
    read_options = staticmethod(read_options)

    def __init__(
        self,
        network: DefNet,
        options: TrainingOptions,
        net: nn.Module | None = None,
        adversary: Adversary | None = None,
        sensor: Sensor = IDEAL,
    ) -> None:
        super().__init__()
        self.network, self.options, self.net, self.adversary = network, options, net, adversary
        self.steps, self.sensor = 0, sensor
        network.requires_grad_(options.stage == TRANSFER)
        if network.transferring is not None:
            network.transferring.texture.requires_grad_(options.stage == FEATURES)
        network.denoiser.requires_grad_(options.stage == PRIOR_ALONE)

    @classmethod
    def build(cls, inputs: ObjectiveInputs) -> Objective:
        """The network of the weights or a new one, and the nets that the options name."""
        options, weights = read_options(inputs.options), inputs.weights
        network = DefNet(options.architecture()) if weights is None else build_def(weights)
        if options.texture_weights and network.transferring is not None:
            vgg = inputs.perceptual(options.texture_weights, "conv3_1")
            if vgg is not None:
                network.transferring.texture.load_state_dict(from_vgg19(dict(vgg.named_buffers())))
        net = adversary = None
        if options.perceptual > 0 and options.stage == TRANSFER:
            net = inputs.perceptual(options.perceptual_weights, options.perceptual_layer)
        if options.adversarial > 0 and options.stage == TRANSFER:
            critic = Critic(options.critic_width, options.critic_hidden)
            adversary = Adversary(critic, options.critic_steps, options.gradient_penalty)
        return cls(network, options, net, adversary, inputs.sensor)

    def architecture(self) -> dict[str, Any]:
        """The description of the network for the card of the weights."""
        found = self.network.architecture
        if found.prior.shared:
            tensors = self.network.state_dict()
            found = replace(found, prior=replace(found.prior, sha256=checksum(tensors, PRIOR)))
        return found.to_dict()

    def all_scales(self) -> tuple[int, ...]:
        """All of the method: the prior can do them, the rest is trained for those with a share."""
        return SPEC.scales

    def initial(self, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Those of a bare trunk by the names that they have in a denoiser."""
        if "code_mlp.0.weight" not in tensors:
            return dict(tensors)
        return {f"{PRIOR}trunk.{name}": tensor for name, tensor in tensors.items()}

    def kept(self, tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
        """Without a prior that another model shares; of the first stage the features alone."""
        if self.options.stage == FEATURES:
            return {k: x for k, x in tensors.items() if k.startswith("transfer.texture.")}
        shared = self.network.architecture.prior.shared
        return {k: x for k, x in tensors.items() if not (shared and k.startswith(PRIOR))}

    def card_entries(self) -> dict[str, Any]:
        """Presets and schedule of an unconditional prior."""
        if self.options.stage != PRIOR_ALONE:
            return {}
        return {"presets": unconditional_presets(DDPM_SCHEDULE), "schedule": DDPM_SCHEDULE}

    def memory(self) -> dict[str, Any]:
        """The steps so far, and the critic."""
        return {
            "steps": self.steps,
            "adversary": {} if self.adversary is None else self.adversary.memory(),
        }

    def recall(self, memory: Mapping[str, Any]) -> None:
        """Restore the result of `memory`."""
        self.steps = int(memory["steps"])
        if self.adversary is not None:
            self.adversary.recall(memory["adversary"])

    def forward(self, batch: TrainingBatch, generator: torch.Generator) -> Terms:
        """Loss of a batch."""
        kinds = {FEATURES: self._contrast, TRANSFER: self._transferred, PRIOR_ALONE: self._noise}
        terms = kinds[self.options.stage](batch, generator)
        self.steps += 1
        return replace(terms, parts={**dict.fromkeys(COLUMNS, 0.0), **terms.parts})

    def _noise(self, batch: TrainingBatch, generator: torch.Generator) -> Terms:
        """Mean squared error of the noise at random times (Ho et al. 2020, eq. 14)."""
        schedule, clean = self.network.schedule, 2 * batch.hr - 1
        times = torch.randint(schedule.timesteps, (len(clean),), generator=generator)
        noise = torch.randn(clean.shape, generator=generator).to(clean)
        times = times.to(clean.device)
        found = self.network.denoiser(schedule.diffuse(clean, -clean, noise, times), times)
        loss = (found.float() - noise).square().mean()
        return Terms(loss, {"noise": loss.item()})

    def _transferring(self) -> Transferring:
        found = self.network.transferring
        if found is None:
            raise ValueError("A prior alone is not trained here.")
        return found

    @torch.no_grad()
    def _enhanced(self, lr: Tensor, scale: int) -> Tensor:
        enhancer = Enhancer(self.network.denoiser, self.network.schedule, scale, self.sensor)
        return enhancer.estimated(lr)

    def _contrast(self, batch: TrainingBatch, generator: torch.Generator) -> Terms:
        """Of features alone, at the scale of the batch."""
        texture = self._transferring().texture
        scale = batch.hr.shape[-1] // batch.lr.shape[-1]
        view = another_view(batch.hr, generator)
        enhanced = self._enhanced(batch.lr, scale).clamp(0, 1)
        found = losses(texture(enhanced), texture(view.image), view.shift)
        values = dict(zip(COLUMNS, (part.item() for part in found)))
        return Terms(sum(found[1:], found[0]), values)

    def super_resolved(
        self, lr: Tensor, ref: Tensor, scale: int, aligned: Sequence[bool] = ()
    ) -> Made:
        """Enhance LR images, add what references (N,3,Hr,Wr) have, project.

        `aligned` tells which of them were laid on the place; empty for none.
        """
        transferring, enhanced = self._transferring(), self._enhanced(lr, scale)
        image = transferring.described(enhanced, _ideal(enhanced, scale))
        reference = transferring.described_reference(ref, _ideal(ref, scale))
        found = transferring.aligned(image, reference, aligned or (False,) * len(lr))
        projection = projection_of(lr.shape[-2], lr.shape[-1], scale, self.sensor)
        return Made(projection(transferring(enhanced, image, found), lr), enhanced, found)

    def _transferred(self, batch: TrainingBatch, generator: torch.Generator) -> Terms:
        """L1 of the projected result; later a perceptual distance and a critic, where wanted."""
        scale, lr = self._drawn(batch, generator)
        made = self.super_resolved(lr, batch.ref, scale, batch.aligned)
        weight = self.options.rich_land(batch.lr_up, batch.hr, self.net)
        total = l1 = weighted_mean((made.sr - batch.hr).abs(), weight)
        parts = {
            "l1": l1.item(),
            "enhanced": (made.enhanced - batch.hr).abs().mean().item(),
            "confidence": made.found.confidence.mean().item(),
        }
        if self.steps < self.options.reconstruction_steps:
            return Terms(total, parts)
        net = shifted(self.net, generator)
        if net is not None:
            perceptual = net(made.sr.clamp(0, 1), batch.hr).mean()
            total, parts["perceptual"] = (
                total + self.options.perceptual * perceptual,
                perceptual.item(),
            )
        if self.adversary is not None:
            parts["critic"] = self.adversary.learn(batch.hr, made.sr.detach(), generator)
            fooled = self.adversary.loss(made.sr)
            total, parts["adversarial"] = total + self.options.adversarial * fooled, fooled.item()
        return Terms(total, parts)

    def _drawn(self, batch: TrainingBatch, generator: torch.Generator) -> tuple[int, Tensor]:
        """A scale by the shares, and the LR images: those of the batch, or HR reduced to 8 bits."""
        shares = torch.tensor(self.options.scale_shares, dtype=torch.float32)
        scale = sorted(SPEC.scales)[int(torch.multinomial(shares, 1, generator=generator))]
        if scale * batch.lr.shape[-1] == batch.hr.shape[-1]:
            return scale, batch.lr
        reduced = form(batch.hr, self.sensor, scale)
        return scale, (reduced * LEVELS).round().clamp(0, LEVELS) / LEVELS


def _ideal(image: Tensor, scale: int) -> Projection:
    """What tells detail from the rest, whatever the sensor."""
    return projection_of(image.shape[-2] // scale, image.shape[-1] // scale, scale)
