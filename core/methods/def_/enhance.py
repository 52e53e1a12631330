# SPDX-License-Identifier: GPL-2.0-or-later
"""I_DE: what a prior makes of the LR image, in agreement with every LR pixel."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import count
from typing import Callable

from torch import Tensor, nn

from ...diffusion.nullspace import Rule, agreeing, agreeing_with_noise
from ...diffusion.predictions import denoiser_of
from ...diffusion.sampler import Fresh, OnStep, sample
from ...diffusion.schedule import Schedule
from ...diffusion.times import Steps, sampling_times, travelling
from ...diffusion.walk import OnX0
from ...diffusion.windows import Windows, one_by_one, together
from ...jobs.sensor import IDEAL, Sensor, noiseless
from ...ops.degradation import enlarge
from ...ops.projection import Projection, projection_of
from ...ops.sensor_agreement import noise_level
from ..base import Once, anew
from .prior import NATIVE_SCALE, Denoiser, as_unit, at_scale, estimate
from .spec import ONE_BY_ONE, TOGETHER
from .unet import UNet


@dataclass(frozen=True)
class Chain:
    """How a chain goes: steps, eta, time travel, and windows for networks of a fixed size.

    `travel` repeats every so many steps so many times. `window_px` 0 gives the network all of the
    image. `level` is the deviation of the noise that the chain is given; `noise_aware` leaves room
    in it for the noise of the LR image.
    """

    steps: int
    eta: float = 0.85
    travel: tuple[int, int] = (1, 1)
    window_px: int = 0
    tiling: str = TOGETHER
    level: float = 1.0
    noise_aware: bool = True

    def times(self, timesteps: int) -> Steps:
        """The times to visit."""
        return travelling(sampling_times(self.steps, timesteps), *self.travel)


@dataclass(frozen=True)
class Enhancer:
    """A prior at a scale, for LR images (N,3,h,w) in [0, 1] of a sensor.

    What the chains of an image share is made by `once`, see `TileInputs.once`.
    """

    denoiser: nn.Module
    schedule: Schedule
    scale: int
    sensor: Sensor = field(default=IDEAL)
    once: Once = anew

    def estimated(self, lr: Tensor) -> Tensor:
        """The estimate without diffusion, projected; (N,3,s*h,s*w)."""
        lr_up = enlarge(lr, NATIVE_SCALE).clamp(0, 1)
        found = estimate(self.denoiser, lr_up, self.sensor).clamp(0, 1)
        return self._finished(self._at(NATIVE_SCALE, lr)(found, lr), lr)

    def sampled(
        self, lr: Tensor, chain: Chain, noise: Tensor, fresh: Fresh, on_step: OnStep = None
    ) -> Tensor:
        """A sample of the prior in the null space of the sensor, (N,3,s*h,s*w).

        `noise` and what `fresh(move)` gives are standard normal, of the size of the chain's images:
        see `size_of_noise`.
        """
        if isinstance(self.denoiser, UNet):
            if chain.window_px and chain.tiling == ONE_BY_ONE:
                return self._shifted(lr, chain, noise, fresh, on_step)
            return as_unit(self._unconditional(lr, chain, noise, fresh, on_step=on_step))
        image = 2 * enlarge(lr, NATIVE_SCALE).clamp(0, 1) - 1
        predict = self.once("prior", lambda: Denoiser(self.denoiser, image, self.sensor))
        rule = self._rule(2 * lr - 1, NATIVE_SCALE, chain)
        x0 = sample(
            predict, image, noise, self.schedule, chain.times(self.schedule.timesteps),
            eta=chain.eta, sigma=rule.sigma, fresh=fresh, on_x0=rule.on_x0, on_step=on_step,
        )  # fmt: skip
        return self._finished(as_unit(x0), lr)

    def scale_of_noise(self) -> int:
        """The scale of the chain's images."""
        return self.scale if isinstance(self.denoiser, UNet) else NATIVE_SCALE

    def _finished(self, image: Tensor, lr: Tensor) -> Tensor:
        """An image at the prior's scale, at the wanted one, projected."""
        if self.scale == NATIVE_SCALE:
            return self._at(self.scale, lr)(image, lr)
        return self._at(self.scale, lr)(at_scale(image, self.scale), lr)

    def _at(self, scale: int, lr: Tensor) -> Projection:
        return projection_of(lr.shape[-2], lr.shape[-1], scale, self.sensor)

    def _rule(self, lr: Tensor, scale: int, chain: Chain) -> Rule:
        """The hooks for an LR image in [-1, 1].

        Noise of the sensor is allowed for by DDNM+ where no blur has to be undone, else by the
        damping of the projection, which needs no fresh noise either.
        """
        noise = 2 * noise_level(self.sensor)
        is_taken = chain.noise_aware and chain.eta and chain.level and not any(self.sensor.blurs_px)
        exact = projection_of(lr.shape[-2], lr.shape[-1], scale, noiseless(self.sensor))
        if noise and is_taken:
            times = chain.times(self.schedule.timesteps)
            told = noise / chain.level
            return agreeing_with_noise(
                lambda x0, share: exact(x0, lr, share), self.schedule, times, chain.eta, told
            )
        projection = self._at(scale, lr) if chain.noise_aware else exact
        return agreeing(lambda x0, share: projection(x0, lr, share))

    def _unconditional(
        self, lr: Tensor, chain: Chain, noise: Tensor, fresh: Fresh, *,
        impose: OnX0 = None, on_step: OnStep = None,
    ) -> Tensor:  # fmt: skip
        """A sample of an unconditional DDPM, in [-1, 1]; `impose` goes before the projection."""
        zero, rule = noise * 0, self._rule(2 * lr - 1, self.scale, chain)
        predict = self._whole(chain, noise)
        hook: Callable[[Tensor, int], Tensor] | None = rule.on_x0
        if impose is not None and rule.on_x0 is not None:
            write, agree = impose, rule.on_x0
            hook = lambda x0, time: agree(write(x0, time), time)  # noqa: E731
        return sample(
            denoiser_of("noise", predict, zero, self.schedule), zero, noise, self.schedule,
            chain.times(self.schedule.timesteps), eta=chain.eta, sigma=rule.sigma, fresh=fresh,
            clamp="x0", on_x0=hook, on_step=on_step,
        )  # fmt: skip

    def _whole(self, chain: Chain, noise: Tensor) -> Callable[[Tensor, Tensor], Tensor]:
        """The network for an image of this size, in windows if it is larger than one."""
        side = chain.window_px
        if not side or side >= max(noise.shape[-2:]):
            return self.denoiser
        windows = Windows(noise.shape[-2], noise.shape[-1], side, side // 4)
        return together(self.denoiser, windows)

    def _shifted(
        self, lr: Tensor, chain: Chain, noise: Tensor, fresh: Fresh, on_step: OnStep
    ) -> Tensor:
        """Window by window, half of each known; then the whole is projected."""
        side = self.scale * max(2, chain.window_px // (2 * self.scale) * 2)
        windows = Windows(noise.shape[-2], noise.shape[-1], side, side // 2)
        inner, counted = replace(chain, window_px=0), _counted(on_step, len(list(windows)))

        def window(rows: slice, cols: slice, impose: OnX0) -> Tensor:
            part = (..., _over(rows, self.scale), _over(cols, self.scale))
            cut = (..., rows, cols)
            return self._unconditional(
                lr[part], inner, noise[cut], lambda move: fresh(move)[cut], impose=impose,
                on_step=counted,
            )  # fmt: skip

        image = as_unit(one_by_one(window, windows, noise))
        return self._at(self.scale, lr)(image, lr)


def _counted(on_step: OnStep, windows: int) -> OnStep:
    """The steps of all windows, one after the other, as those of one chain."""
    if on_step is None:
        return None
    call, numbers = on_step, count(1)
    return lambda step, steps, x0: call(next(numbers), steps * windows, x0)


def _over(span: slice, scale: int) -> slice:
    """SR pixels as LR pixels."""
    return slice(span.start // scale, span.stop // scale)
