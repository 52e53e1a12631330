# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures TexADiff on one image: its map, masks, errors on rich and plain land, steps."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import torch
from scipy import ndimage
from torch import Tensor
from ttrd3_qgis.core.evaluation.lpips import LPIPS
from ttrd3_qgis.core.methods.base import Runner, TileInputs
from ttrd3_qgis.core.methods.texadiff.network import Controlled
from ttrd3_qgis.core.methods.texadiff.results import Computed
from ttrd3_qgis.core.methods.texadiff.runner import TexADiff
from ttrd3_qgis.core.methods.ttrd3.sensor_code import sensor_code
from ttrd3_qgis.core.ops.degradation import enlarge, project, reduce
from ttrd3_qgis.core.ops.texture_density import binarised, density, luminance, pooled, windowed

SCALE, LEVELS = 4, 255
STEPS = 20  # of the paper
TIMES = (99, 299, 499, 699, 999)
PLAIN_PX, PLAIN_SHARE = 8, 0.05  # windows as in docs/quality.md
Facts = dict[str, Any]


@dataclass(frozen=True)
class Lab:
    """A model, its twin without TADL if there is one, and the nets that judge.

    `labels` made the true maps in training, `judge` did not; `other` is the model to compare with.
    """

    model: TexADiff
    twin: TexADiff | None
    other: Runner
    labels: LPIPS
    judge: LPIPS

    @torch.inference_mode()
    def measured(self, hr: Tensor, seeds: tuple[int, ...]) -> Facts:
        """Everything about an image (1,3,H,W) in [0, 1]."""
        case = Case.of(hr, self)
        facts = case.predicted()
        facts["variants"] = [case.variants(seed) for seed in seeds]
        facts["sampling"] = [case.sampling(seed) for seed in seeds]
        facts["other"] = [case.other(seed) for seed in seeds]
        facts["truth"] = [case.scores(hr)]
        if self.twin is not None:
            facts["errors"] = {
                name: case.errors(model, seeds[0])
                for name, model in (("tadl", self.model), ("twin", self.twin))
            }
            facts["twin"] = [case.scored(self.twin, seed) for seed in seeds]
        return facts


@dataclass(frozen=True)
class Case:
    """An image, its LR image, and where land is rich: truly, and as the model sees it (1,1,H,W)."""

    lab: Lab
    hr: Tensor
    lr: Tensor
    map: Tensor
    true: Tensor
    found: Tensor

    @classmethod
    def of(cls, hr: Tensor, lab: Lab) -> Case:
        """Reduce to 8 bits, as the training does, and make both maps."""
        lr = (reduce(hr, SCALE) * LEVELS).round().clamp(0, LEVELS) / LEVELS
        net = lab.model.network
        true_map = density(enlarge(lr, SCALE).clamp(0, 1), hr, lab.labels)
        seen = net.seen(lr, sensor_code(_inputs(lab.model, lr, 0).sensor)[None])
        found_map = net.density(seen)
        true, found = (
            binarised(m, t, is_part=True)
            for m, t in ((true_map, net.threshold.true), (found_map, net.threshold.predicted))
        )
        return cls(lab, hr, lr, true_map, true, found)

    def predicted(self) -> Facts:
        """How well the map is predicted, and how it goes with fine detail."""
        detail = luminance(self.hr - enlarge(self.lr, SCALE)).square()
        slopes = ndimage.gaussian_gradient_magnitude(luminance(self.lr)[0, 0].numpy(), 1.0)
        return {
            "accuracy": _share(self.true == self.found),
            "rich": _share(self.true),
            "found": _share(self.found),
            "rank": _rank(self.map, windowed(detail)),
            "slopes": [round(float(x), 5) for x in slopes[::2, ::2].ravel()],
            "lr_rich": [bool(x) for x in pooled(self.true, SCALE)[0, 0, ::2, ::2].flatten()],
        }

    def variants(self, seed: int) -> Facts:
        """PSNR and LPIPS with other masks in the place of the predicted one."""
        factor = self.lab.model.network.codec.factor
        true = pooled(self.true, factor)
        masks: Mapping[str, Callable[[Tensor], Tensor] | None] = {
            "oracle": lambda _: true,
            "predicted": None,
            "all rich": lambda _: torch.ones_like(true),
            "all plain": lambda _: torch.zeros_like(true),
            "inverted": lambda _: ~true,
        }
        return {
            name: self.scores(self._run(self.lab.model, seed, mask).sr)
            for name, mask in masks.items()
        }

    def sampling(self, seed: int) -> Facts:
        """LPIPS and calls of the denoiser at the paper's number of steps."""
        found = {}
        rules = (("reuse", "published"), ("reuse", "wide"), ("hold", "published"), ("hold", "wide"))
        for mode, rule in (("off", ""), *rules):
            options = {"texture_sampling": mode, **({"texture_steps": rule} if rule else {})}
            done = self._run(self.lab.model, seed, steps=STEPS, **options)
            found[f"{mode}, {rule}" if rule else mode] = {
                **self.scores(done.sr),
                "evaluations": done.evaluations,
                "is_plain": done.rich == 0,
            }
        return found

    def scored(self, model: TexADiff, seed: int) -> Facts:
        """The default settings of a model."""
        return self.scores(self._run(model, seed).sr)

    def other(self, seed: int) -> Facts:
        """The model to compare with, without references, at its own settings."""
        preset = next(iter(self.lab.other.card.presets_of(self.lab.other.spec).values()))
        inputs = _inputs(self.lab.other, self.lr, seed, preset.steps, preset.noise)
        return self.scores(self.lab.other(self.lr, inputs).sr)

    def errors(self, model: TexADiff, seed: int) -> Facts:
        """Mean absolute errors of residual and noise at several times, on rich and plain land."""
        net = model.network
        seen = net.seen(self.lr, sensor_code(_inputs(model, self.lr, 0).sensor)[None])
        mask = pooled(self.found, net.codec.factor)
        lr_up, hr = 2 * seen.lr_up - 1, 2 * self.hr - 1
        sums = {"rich": [0.0, 0.0], "plain": [0.0, 0.0]}
        for number, time in enumerate(TIMES):
            noise = torch.randn(hr.shape, generator=torch.Generator().manual_seed(seed + number))
            when = torch.tensor([time])
            x = net.schedule.diffuse(hr, lr_up - hr, noise, when)
            residual, eps = Controlled(net, seen, mask).predicted(x, net.codec.encode(x), when)
            for off, place in (((residual - (lr_up - hr)), 0), (eps - noise, 1)):
                for name, where in (("rich", self.true), ("plain", ~self.true)):
                    sums[name][place] += float((off.abs() * where).sum()) / 3 / len(TIMES)
        counts = {"rich": int(self.true.sum()), "plain": int((~self.true).sum())}
        return {"sums": sums, "counts": counts}

    def _run(
        self,
        model: TexADiff,
        seed: int,
        mask: Callable[[Tensor], Tensor] | None = None,
        steps: int = 0,
        **options: str,
    ) -> Computed:
        preset = next(iter(model.card.presets_of(model.spec).values()))
        chosen = {**preset.options, **options}
        inputs = _inputs(model, self.lr, seed, steps or preset.steps, preset.noise, **chosen)
        return model.computed(self.lr, inputs, mask)

    def scores(self, sr: Tensor) -> Facts:
        """Measures of a result that agrees with the LR image, as a run's does."""
        sr = project(sr, self.lr, SCALE).clamp(0, 1)
        squares = float((sr - self.hr).square().mean())
        bicubic = enlarge(self.lr, SCALE)
        energies = [windowed(luminance(x - bicubic).square()) for x in (sr, self.hr)]
        places = {"rich": self.true, "plain": ~self.true}
        return {
            "psnr": -10 * float(torch.tensor(squares).log10()),
            "lpips": float(self.lab.judge(sr, self.hr)),
            "energy": {
                name: [float((e * where).sum()) for e in energies] for name, where in places.items()
            },
            "grain": _grain(sr - bicubic, self.lr),
        }


def _inputs(
    runner: Runner, lr: Tensor, seed: int, steps: int = 1, level: float = 1.0, **options: Any
) -> TileInputs:
    size = tuple(SCALE * side for side in lr.shape[-2:])
    fields = (partial(_noise, size, seed),)
    values = {**runner.spec.defaults(), **options}
    return TileInputs((None,), fields, steps, noise_level=level, options=values)


def _noise(size: tuple[int, ...], seed: int, channels: int, ratio: float, stage: int) -> Tensor:
    sides = [round(side * ratio) for side in size]
    return torch.randn(channels, *sides, generator=torch.Generator().manual_seed(seed))


def _grain(change: Tensor, lr: Tensor) -> float:
    """What was added in the plainest windows, in per cent of the image's standard deviation."""
    squares = reduce(change.square(), SCALE).clamp_min(0).mean(dim=1)[0]
    roughness = torch.from_numpy(
        ndimage.generic_filter(lr[0].mean(dim=0).numpy(), _deviation, PLAIN_PX)
    )
    plain = roughness <= torch.quantile(roughness, PLAIN_SHARE)
    return 100 * float(squares[plain].mean().sqrt() / lr.std())


def _deviation(values: Any) -> float:
    return float(values.std())


def _share(mask: Tensor) -> float:
    return float(mask.float().mean())


def _rank(a: Tensor, b: Tensor) -> float:
    """Spearman's rank correlation of every seventh pixel."""
    ranks = [x.flatten()[::7].argsort().argsort().float() for x in (a, b)]
    return float(torch.corrcoef(torch.stack(ranks))[0, 1])
