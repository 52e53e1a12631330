# SPDX-License-Identifier: GPL-2.0-or-later
"""The runner of DEF: enhance the LR image, then add what the references have where they match."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import replace

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from ...nn import channels_last
from ...ops.degradation import enlarge
from ...ops.projection import Projection, pocs, projection_of
from ...ops.texture import noise_share
from ..base import Match, ReferenceBank, TileInputs, TileResult
from ..bound import Bound
from ..options import OptionValue
from ..plain_land import ON_PLAIN
from ..texadiff.gating import DensityGate
from ..textures import correlations, nearest, summary
from ..weights import Weights
from .building import build_def
from .enhance import Chain, Enhancer
from .network import Aligned, Described
from .prior import NATIVE_SCALE, has_steps
from .spec import CONFIDENCE, ESTIMATE
from .texture import Textures


class Def(Bound):
    """Runs a DEF model on batches of tiles."""

    def _load(self, weights: Weights) -> None:
        self.network = channels_last(build_def(weights).to(self.device)).requires_grad_(False)
        self._gate: DensityGate | None = None
        self._bank = torch.empty(0, self.spec.channels, 0, 0)
        self._described = torch.empty(0, 0)

    @torch.inference_mode()
    def with_bank(self, bank: ReferenceBank) -> Def:
        """The same network with another bank; every patch of it is described once."""
        other = copy.copy(self)
        other._bank = bank.patches
        if len(bank.patches) and self.network.transferring is not None:
            found = [summary(other._textures(x[None]).levels[2]) for x in bank.patches]
            other._described = torch.cat(found)
        return other

    def steps_for(
        self, lr: Tensor, valid: Tensor, steps: int, options: Mapping[str, OptionValue]
    ) -> int:
        """All steps where there is diffusion, else one."""
        return steps if self._diffuses(options) else 1

    @torch.inference_mode()
    def describe_texture(self, images: Tensor) -> Tensor:
        """Correlations between the coarsest features of each image: (N, C, C)."""
        return correlations(self._textures(images).match.float()).cpu()

    def __call__(self, lr: Tensor, tile: TileInputs) -> TileResult:
        """Super-resolve (B,3,h,w) in [0, 1] tile by tile, so that none depends on its batch."""
        parts = [self._one(lr[n : n + 1], tile, n) for n in range(len(lr))]
        layers = {CONFIDENCE: torch.cat([part[1] for part in parts])}
        return TileResult(torch.cat([part[0] for part in parts]), layers)

    @torch.inference_mode()
    def _one(self, lr: Tensor, batch: TileInputs, n: int) -> tuple[Tensor, Tensor]:
        """A tile (1,3,h,w): its SR image, and the confidence on the SR grid."""
        tile = batch.of_tile(n)
        lr = self._send(lr)
        projection = projection_of(lr.shape[-2], lr.shape[-1], self.scale, tile.sensor)
        with self._arithmetic():
            enhanced = self._enhanced(lr, tile)
            sr, confidence = self._transferred(enhanced.float(), tile)
        rounds = int(tile.options["pocs_rounds"])
        sr = pocs(sr.float(), lr.float(), projection, rounds, (0.0, 1.0))
        return sr.cpu(), confidence.cpu()

    def _diffuses(self, options: Mapping[str, OptionValue]) -> bool:
        """An unconditional prior can only diffuse, and one without steps can only estimate."""
        if self.card.architecture["prior"].get("unet") is not None:
            return True
        return options.get("prior", ESTIMATE) != ESTIMATE and has_steps(self.network.denoiser)

    def _enhanced(self, lr: Tensor, tile: TileInputs) -> Tensor:
        """I_DE (1,3,s*h,s*w)."""
        network = self.network
        enhancer = Enhancer(network.denoiser, network.schedule, self.scale, tile.sensor, tile.once)
        if not self._diffuses(tile.options):
            image = enhancer.estimated(lr)
            if tile.on_step is not None:
                tile.on_step(1, 1, image)
            return image
        wanted, unit = enhancer.scale_of_noise(), self.network.architecture.prior.unet is None
        ratio = wanted / self.scale

        def field(stage: int) -> Tensor:
            noise = tile.noise(self.spec.channels, ratio, stage).to(self.device)
            level = tile.noise_level * noise_share(lr, wanted) if unit else 1.0
            return noise * level

        return enhancer.sampled(
            lr, self._chain(tile), field(0), lambda move: field(move + 1), on_step=tile.on_step
        )

    def _chain(self, tile: TileInputs) -> Chain:
        """As the options say, in windows of the size that the network was trained on."""
        unet, options = self.network.architecture.prior.unet, tile.options
        return Chain(
            tile.steps,
            eta=float(options["eta"]),
            travel=(int(options["travel_length"]), int(options["travel_repeats"])),
            window_px=0 if unet is None else unet.sample_size,
            tiling=str(options["tiling"]),
            level=1.0 if unet is not None else tile.noise_level,
            noise_aware=bool(options["noise_aware"]),
        )

    def _transferred(self, enhanced: Tensor, tile: TileInputs) -> tuple[Tensor, Tensor]:
        """The result, and how well the reference matches, (1,1,H,W)."""
        nothing = torch.zeros_like(enhanced[:, :1])
        transferring = self.network.transferring
        if transferring is None or not tile.options["transfer"]:
            return enhanced, nothing
        image = transferring.described(enhanced, self._projection(enhanced))
        found, patch = self._found(image, tile)
        found = None if found is None else self._kept_off(found, enhanced, tile)
        sr = transferring(enhanced, image, found)
        if found is None:
            return sr, nothing
        if tile.on_match is not None:
            tile.on_match(0, Match(patch, found.confidence[0, 0].float().cpu()))
        size = (enhanced.shape[-2], enhanced.shape[-1])
        shown = F.interpolate(found.confidence.float(), size=size, mode="bilinear")
        return sr, shown

    def _kept_off(self, found: Aligned, enhanced: Tensor, tile: TileInputs) -> Aligned:
        """The same reference with less confidence on plain land, if the user wants that."""
        on_plain = float(tile.options.get(ON_PLAIN.name, ON_PLAIN.default))
        if on_plain == 1:
            return found
        if self._gate is None:
            self._gate = DensityGate.load(self.device)
        size = tuple(side // self.scale for side in enhanced.shape[-2:])
        lr = F.interpolate(enhanced, size=size, mode="bicubic", antialias=True).clamp(0, 1)
        psr = enhanced if self.scale == NATIVE_SCALE else enlarge(lr, NATIVE_SCALE)
        strength = self._gate.strength(lr, psr.clamp(0, 1), on_plain)
        size = found.confidence.shape[-2:]
        return replace(found, confidence=found.confidence * F.interpolate(strength, size=size))

    def _found(self, image: Described, tile: TileInputs) -> tuple[Aligned | None, int | None]:
        """The aligned reference as the tile sees it, else the patch of the bank that is nearest."""
        transferring, ref = self.network.transferring, tile.reference(0)
        if transferring is None or (ref is None and not len(self._bank)):
            return None, None
        own = summary(image.textures.levels[2])
        patch = None if ref is not None else nearest(own, self._described)[0]
        offered = self._bank[patch] if ref is None else ref

        def described() -> Described:
            image = offered[None].to(self.device)
            return transferring.described_reference(image, self._projection(image))

        reference = tile.once(f"reference {patch}", described)
        return transferring.aligned(image, reference, (patch is None,)), patch

    def _projection(self, image: Tensor) -> Projection:
        """What an ideal sensor leaves free is the detail, as in training."""
        height, width = (side // self.scale for side in image.shape[-2:])
        return projection_of(height, width, self.scale)

    def _textures(self, images: Tensor) -> Textures:
        transferring = self.network.transferring
        if transferring is None:
            raise ValueError("This model has no texture features.")
        with self._arithmetic():
            found: Textures = transferring.texture(self._send(images))
            return found
