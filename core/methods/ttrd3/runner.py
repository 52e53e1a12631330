# SPDX-License-Identifier: GPL-2.0-or-later
"""The runner of TTRD3: tiles in, tiles out, with a cache of reference features."""

from __future__ import annotations

import copy
from collections import OrderedDict
from collections.abc import Mapping

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from ...jobs.sensor import Sensor
from ...nn import channels_last
from ...ops import degradation, texture
from ...ops.sensor import form
from ..base import Match, ReferenceBank, TileInputs, TileResult
from ..bound import Bound
from ..options import OptionValue
from ..plain_land import ON_PLAIN
from ..texadiff.gating import DensityGate
from ..textures import correlations, nearest, summary
from ..weights import Weights
from .building import build_ttrd3
from .coded import CodedDenoiser, Steady, Told
from .folded import fold
from .model import degrade
from .reference_net import ReferenceFeatures
from .sensor_code import sensor_code
from .unet import Condition, Guidance

KEPT_BYTES = 768 << 20  # of reference features kept in memory


class Ttrd3(Bound):
    """Runs a TTRD3 model on batches of tiles."""

    cache_bytes = KEPT_BYTES

    def _load(self, weights: Weights) -> None:
        self.model = channels_last(fold(build_ttrd3(weights)).to(self.device))
        self._gate: DensityGate | None = None
        self._forget(torch.empty(0, self.spec.channels, 0, 0))

    def _forget(self, bank: Tensor) -> None:
        self.bank = bank
        self._descriptors = torch.empty(0, 0)
        self._kept: OrderedDict[int, ReferenceFeatures] = OrderedDict()

    @property
    def _is_coded(self) -> bool:
        return self.model.architecture.coded is not None

    @torch.inference_mode()
    def with_bank(self, bank: ReferenceBank) -> Ttrd3:
        """The same model with another bank; every patch of it is described once."""
        other = copy.copy(self)
        other._forget(bank.patches)
        described = [other._describe(degrade(other._send(x[None]))) for x in bank.patches]
        if described:
            other._descriptors = torch.cat(described)
        return other

    def steps_for(
        self, lr: Tensor, valid: Tensor, steps: int, options: Mapping[str, OptionValue]
    ) -> int:
        """All steps, or fewer for a plain tile if the user allows it."""
        return texture.steps_for(lr, steps, valid) if options.get("adaptive_steps") else steps

    def _describe(self, image: Tensor) -> Tensor:
        """Mean and spread of the level-3 features: (N, 2*C)."""
        with self._arithmetic():
            return summary(self.model.refnet.features(image)[2])

    @torch.inference_mode()
    def describe_texture(self, images: Tensor) -> Tensor:
        """Correlations between the coarsest features of each image: (N, C, C)."""
        with self._arithmetic():
            features = self.model.refnet.features(self._send(images))[2].float()
        return correlations(features).cpu()

    def choose(self, lr_up: Tensor) -> list[int]:
        """Index of the most similar patch of the bank for each tile."""
        return nearest(self._describe(lr_up), self._descriptors)

    def _reference(self, image: Tensor, sensor: Sensor) -> ReferenceFeatures:
        ref = self._send(image[None])
        return self.model.reference_features(ref, self._seen(ref, sensor))

    def _seen(self, image: Tensor, sensor: Sensor) -> Tensor:
        """An image as the LR raster would show it, enlarged; (N,3,H,W) in [0, 1]."""
        if not self._is_coded:
            return degrade(image)
        lr = form(image, sensor, self.scale).clamp(0, 1)
        return degradation.enlarge(lr, self.scale).clamp(0, 1)

    def _patch(self, index: int, sensor: Sensor) -> ReferenceFeatures:
        """Features of a bank patch, cached while there is room; the sensor is that of the scene."""
        if index in self._kept:
            self._kept.move_to_end(index)
            return self._kept[index]
        features = self._reference(self.bank[index], sensor)
        self._kept[index] = features
        size = sum(x.numel() * x.element_size() for x in (*features.levels, features.key))
        while len(self._kept) > max(1, self.cache_bytes // size):
            self._kept.popitem(last=False)
        return features

    def _chosen(self, lr_up: Tensor, aligned: list[Tensor | None]) -> dict[int, int]:
        """The best bank patch for every tile without an aligned reference."""
        unaligned = [n for n, reference in enumerate(aligned) if reference is None]
        if not unaligned or not len(self.bank):
            return {}
        return dict(zip(unaligned, self.choose(lr_up[unaligned])))

    def _gather(
        self,
        lr_up: Tensor,
        aligned: list[Tensor | None],
        chosen: dict[int, int],
        sensor: Sensor,
    ) -> list[ReferenceFeatures | None]:
        """Features of the aligned reference, else of the best patch.

        Without either the coded denoiser knows what to do; the others take the LR image.
        """
        found: list[ReferenceFeatures | None] = []
        for n, reference in enumerate(aligned):
            if n in chosen:
                found.append(self._patch(chosen[n], sensor))
            elif reference is not None or not self._is_coded:
                image = lr_up[n] if reference is None else reference
                found.append(self._reference(image, sensor))
            else:
                found.append(None)
        return found

    def _noise(self, lr: Tensor, tile: TileInputs) -> Tensor:
        """Start noise; light models get less of it on plain areas, where it would remain."""
        noise = self._send(tile.noise(self.spec.channels) * tile.noise_level)
        is_light = self.model.architecture.tells_relevance
        return noise * texture.noise_share(lr, self.scale) if is_light else noise

    def __call__(self, lr: Tensor, tile: TileInputs) -> TileResult:
        """Super-resolve (B,3,h,w) in [0, 1] -> (B,3,4h,4w) in [0, 1].

        A processor takes the tiles one by one: that is no slower, needs less memory, and even the
        last bits of a tile do not depend on the rest of the batch.
        """
        if self.device.type != "cpu" or len(lr) == 1:
            return TileResult(self._together(lr, tile))
        parts = [self._together(lr[n : n + 1], tile.of_tile(n)) for n in range(len(lr))]
        return TileResult(torch.cat(parts))

    @torch.inference_mode()
    def _together(self, lr: Tensor, tile: TileInputs) -> Tensor:
        lr = self._send(lr)
        lr_up = degradation.enlarge(lr, self.scale).clamp(0, 1)
        with self._arithmetic():
            condition = tile.once("condition", lambda: self._condition(lr, lr_up, tile))
            noise = self._noise(lr, tile)
            sr = self.model.sample_conditioned(
                lr_up, condition, noise, tile.steps, on_step=tile.on_step
            )
        return sr.float().clamp(0, 1).cpu()

    def _condition(self, lr: Tensor, lr_up: Tensor, tile: TileInputs) -> Condition | Steady:
        """What all steps share: what the denoiser makes of the LR image and its references."""
        allowed = self._allowed(lr, lr_up, tile)
        parts = self._guidance(lr_up, tile, allowed)
        told = self._told(parts, tile, allowed) if self._is_coded else None
        return self.model.condition(2 * lr_up - 1, _stacked(parts), told)

    def _told(self, parts: list[Guidance | None], tile: TileInputs, allowed: Tensor) -> Told:
        """The sensor, and a strength of 0 for tiles without references."""
        has_part = torch.tensor([part is not None for part in parts], device=self.device)
        code = sensor_code(tile.sensor)[None].to(self.device)
        return Told(code, allowed * has_part.view(-1, 1, 1, 1))

    def _allowed(self, lr: Tensor, lr_up: Tensor, tile: TileInputs) -> Tensor:
        """How far references are followed: (N,1,1,1), or at every LR pixel (N,1,h,w)."""
        strength = float(tile.options.get("reference_strength", 1.0))
        on_plain = float(tile.options.get(ON_PLAIN.name, ON_PLAIN.default))
        if on_plain == 1 or strength == 0:
            return torch.full((len(lr), 1, 1, 1), strength, device=self.device)
        if self._gate is None:
            self._gate = DensityGate.load(self.device)
        psr = lr_up
        if isinstance(self.model.denoiser, CodedDenoiser):
            code = sensor_code(tile.sensor)[None].to(self.device)
            psr = self.model.denoiser.estimate(lr_up, code).float().clamp(0, 1)
        return strength * self._gate.strength(lr, psr, on_plain)

    def _guidance(self, lr_up: Tensor, tile: TileInputs, allowed: Tensor) -> list[Guidance | None]:
        """The guidance from the reference of each tile, of levels 3, 2, 1; None without one."""
        aligned = [tile.reference(n) for n in range(len(lr_up))]
        chosen = self._chosen(lr_up, aligned)
        references = self._gather(lr_up, aligned, chosen, tile.sensor)
        parts: list[Guidance | None] = []
        for n, reference in enumerate(references):
            if reference is None:
                parts.append(None)
                continue
            is_aligned = (aligned[n] is not None,)
            image = lr_up[n : n + 1]
            guidance, relevance = self.model.matched_guidance(image, reference, aligned=is_aligned)
            is_own = n not in chosen and aligned[n] is None
            strength = allowed[n : n + 1]
            weak = guidance if is_own else self._weakened(guidance, image, tile, strength)
            parts.append(weak)
            if tile.on_match is not None and not is_own:
                tile.on_match(n, Match(chosen.get(n), relevance[0, 0].float().cpu()))
        return parts

    def _weakened(
        self, guidance: Guidance, image: Tensor, tile: TileInputs, strength: Tensor
    ) -> Guidance:
        """Guidance at the strength that is asked for, the rest from the LR image itself.

        The gate of the coded denoiser is told the strength instead.
        """
        if self._is_coded or bool((strength == 1).all()):
            return guidance
        own = self.model.guidance_from(image, self._reference(image[0], tile.sensor))
        level3, level2, level1 = (
            torch.lerp(a, b, _sized(strength, b)) for a, b in zip(own, guidance)
        )
        return level3, level2, level1


def _sized(strength: Tensor, like: Tensor) -> Tensor:
    """A strength on the grid of some guidance, in its precision."""
    if strength.shape[-2:] != (1, 1):
        strength = F.interpolate(strength, size=(like.shape[-2], like.shape[-1]))
    return strength.to(like)


def _stacked(parts: list[Guidance | None]) -> Guidance | None:
    """The guidance of a batch; zeros for tiles without one, None where no tile has one."""
    some = next((part for part in parts if part is not None), None)
    if some is None:
        return None
    nothing = tuple(torch.zeros_like(level) for level in some)
    level3, level2, level1 = (torch.cat(level) for level in zip(*(p or nothing for p in parts)))
    return level3, level2, level1
