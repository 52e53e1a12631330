# SPDX-License-Identifier: GPL-2.0-or-later
"""How DEF is trained: first the texture features, then, with these frozen, transfer and fusion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any

import torch
from torch import Tensor, nn

from ...jobs.typed import Between, shown
from ...ops.projection import projection_of
from .. import objective as base
from ..building import nonsense
from ..objective import ObjectiveInputs, Terms, TrainingBatch
from ..tables import read_table, subtable, type_problem
from ..ttrd3.coded import CodedConfig
from ..ttrd3.compact import CompactConfig
from ..ttrd3.trunk import TrunkConfig
from .building import build_def, checksum
from .contrast import another_view, losses
from .enhance import Enhancer
from .fusion import FusionConfig
from .network import PRIOR, Architecture, DefNet, TransferConfig, Transferring
from .prior import PriorConfig
from .spec import SPEC
from .texture import VGG19_DIMS, TextureConfig, from_vgg19

FEATURES, TRANSFER = "features", "transfer"
STAGES = (FEATURES, TRANSFER)
PRIORS = {"trunk": TrunkConfig, "coded": CodedConfig, "compact": CompactConfig}
COLUMNS = ("level3", "level2", "level1", "l1", "perceptual", "enhanced", "confidence")
LEVELS = 255  # of the LR images that are made here
Share = Annotated[float, Between(0, 1)]


@dataclass(frozen=True)
class TrainingOptions:
    """DEF's own options in a configuration.

    `stage` "features" trains the texture features alone, "transfer" all but these and the prior.
    `prior` is the kind of the prior, whose weights come from `initial`; `prior_size` changes its
    widths and depths. With `shared`, a model of the plugin, exported weights leave the prior to it.
    `scale_shares` are the shares of crops at the scales 2, 4 and 8. `texture_weights` is a file of
    VGG-19, with `texture.dims` of its width and `match_dims` 0.
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

    def problem(self) -> str:
        """What is wrong with the choices, or ""."""
        for name, choices in (("stage", STAGES), ("prior", tuple(PRIORS))):
            value = getattr(self, name)
            if value not in choices:
                return f"`{name}` {shown(value)} is unknown; choose one of {', '.join(choices)}"
        if wrong := type_problem(self):
            return wrong
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
        prior = PriorConfig(**{self.prior: self._prior_config()}, shared=self.shared)
        return Architecture(prior, TransferConfig(self.texture, self.groups, self.fusion))

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
        "prior_size": subtable(values, "prior_size"),
    }
    return read_table(TrainingOptions, {**values, **tables})


class Objective(base.Objective):
    """Contrast of features, or the distance of the result to the HR image; the prior is frozen."""

    network: DefNet
    columns = COLUMNS

    def __init__(self, network: DefNet, options: TrainingOptions, net: nn.Module | None) -> None:
        super().__init__()
        self.network, self.options, self.net = network, options, net
        texture = self._transferring().texture
        network.requires_grad_(options.stage == TRANSFER)
        texture.requires_grad_(options.stage == FEATURES)
        network.denoiser.requires_grad_(False)

    @classmethod
    def build(cls, inputs: ObjectiveInputs) -> Objective:
        """The network of the weights or a new one, and the nets that the options name."""
        options, weights = read_options(inputs.options), inputs.weights
        network = DefNet(options.architecture()) if weights is None else build_def(weights)
        if options.texture_weights and network.transferring is not None:
            vgg = inputs.perceptual(options.texture_weights, "conv3_1")
            if vgg is not None:
                network.transferring.texture.load_state_dict(from_vgg19(dict(vgg.named_buffers())))
        net = None
        if options.perceptual > 0 and options.stage == TRANSFER:
            net = inputs.perceptual(options.perceptual_weights, options.perceptual_layer)
        return cls(network, options, net)

    @classmethod
    def problem(cls, options: Mapping[str, Any]) -> str:
        """What is wrong with the method's part of a configuration, or ""."""
        try:
            return read_options(options).problem()
        except ValueError as error:
            return str(error)

    def architecture(self) -> dict[str, Any]:
        """The description of the network for the card of the weights."""
        found = self.network.architecture
        if found.prior.shared:
            tensors = self.network.state_dict()
            found = replace(found, prior=replace(found.prior, sha256=checksum(tensors)))
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

    def forward(self, batch: TrainingBatch, generator: torch.Generator) -> Terms:
        """Loss of a batch."""
        if self.options.stage == FEATURES:
            return self._contrast(batch, generator)
        return self._transferred(batch, generator)

    def _transferring(self) -> Transferring:
        found = self.network.transferring
        if found is None:
            raise ValueError("A prior alone is not trained here.")
        return found

    @torch.no_grad()
    def _enhanced(self, lr: Tensor, scale: int) -> Tensor:
        enhancer = Enhancer(self.network.denoiser, self.network.schedule, scale)
        return enhancer.estimated(lr)

    def _contrast(self, batch: TrainingBatch, generator: torch.Generator) -> Terms:
        """Of features alone, at the scale of the batch."""
        texture = self._transferring().texture
        scale = batch.hr.shape[-1] // batch.lr.shape[-1]
        view = another_view(batch.hr, generator)
        enhanced = self._enhanced(batch.lr, scale).clamp(0, 1)
        found = losses(texture(enhanced), texture(view.image), view.shift)
        values = dict(zip(COLUMNS, (part.item() for part in found)))
        return Terms(sum(found[1:], found[0]), {**dict.fromkeys(COLUMNS, 0.0), **values})

    def _transferred(self, batch: TrainingBatch, generator: torch.Generator) -> Terms:
        """L1, and a perceptual distance where one is wanted, of the projected result."""
        scale, lr = self._drawn(batch, generator)
        transferring = self._transferring()
        projection = projection_of(lr.shape[-2], lr.shape[-1], scale)
        enhanced = self._enhanced(lr, scale)
        image = transferring.described(enhanced, projection)
        reference = transferring.described(batch.ref, projection)
        found = transferring.aligned(image, reference, (False,) * len(lr))
        sr = projection(transferring(enhanced, image, found), lr)
        l1 = (sr - batch.hr).abs().mean()
        perceptual = self._perceptual(sr, batch.hr)
        parts = {
            "l1": l1.item(),
            "perceptual": perceptual.item(),
            "enhanced": (enhanced - batch.hr).abs().mean().item(),
            "confidence": found.confidence.mean().item(),
        }
        total = l1 + self.options.perceptual * perceptual
        return Terms(total, {**dict.fromkeys(COLUMNS, 0.0), **parts})

    def _perceptual(self, sr: Tensor, hr: Tensor) -> Tensor:
        if self.net is None:
            return sr.new_zeros(())
        distance: Tensor = self.net(sr.clamp(0, 1), hr)
        return distance.mean()

    def _drawn(self, batch: TrainingBatch, generator: torch.Generator) -> tuple[int, Tensor]:
        """A scale by the shares, and the LR images: those of the batch, or HR reduced to 8 bits."""
        shares = torch.tensor(self.options.scale_shares, dtype=torch.float32)
        scale = sorted(SPEC.scales)[int(torch.multinomial(shares, 1, generator=generator))]
        if scale * batch.lr.shape[-1] == batch.hr.shape[-1]:
            return scale, batch.lr
        size = (side // scale for side in batch.hr.shape[-2:])
        reduced = projection_of(*size, scale).reduce(batch.hr)
        return scale, (reduced * LEVELS).round().clamp(0, LEVELS) / LEVELS
