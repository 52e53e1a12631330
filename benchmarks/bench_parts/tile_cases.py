# SPDX-License-Identifier: GPL-2.0-or-later
"""What is timed: the authors' nets, plain and as the engine runs them, and the bundled model."""

from __future__ import annotations

import torch
from tile_inputs import fixed_inputs
from torch import Tensor
from torch.nn import functional as F  # noqa: N812
from ttrd3_qgis.core.diffusion.sampler import sample
from ttrd3_qgis.core.diffusion.schedule import linear_schedule
from ttrd3_qgis.core.machine.memory import tune_allocator
from ttrd3_qgis.core.methods.loading import make_runner, open_weights
from ttrd3_qgis.core.methods.ttrd3.folded import fold
from ttrd3_qgis.core.methods.ttrd3.model import TTRD3, degrade
from ttrd3_qgis.core.nn import channels_last

from .plain_reference import PlainReferenceNet
from .plain_unet import PlainTwoNet
from .sides import Case

K = (5, 3, 2)  # patches at levels 3, 2, 1: the choice of K is random in an untrained net


def images(side_px: int, seed: int = 0) -> tuple[Tensor, Tensor]:
    """An enlarged LR image and a reference with structure at all scales, (1,3,S,S) in [0, 1]."""
    generator = torch.Generator().manual_seed(seed)
    total = torch.zeros(1, 3, side_px, side_px)
    for cells in (4, 16, 64, side_px):
        coarse = torch.rand(1, 3, cells, cells, generator=generator)
        total += F.interpolate(coarse, size=(side_px, side_px), mode="bicubic")
    hr = (total / 4).clamp(0, 1)
    return degrade(hr), torch.roll(hr, (side_px // 5, side_px // 3), dims=(2, 3))


def random_net(dim: int) -> TTRD3:
    """The authors' 2Net with random weights, the same in every process."""
    torch.manual_seed(0)
    return TTRD3("2net", dim).eval()


def _inputs(side_px: int, dim: int) -> tuple[Tensor, tuple[Tensor, Tensor, Tensor], Tensor]:
    """LR image, guidance and start noise of a tile."""
    generator = torch.Generator().manual_seed(1)
    level3, level2, level1 = (
        0.5 * torch.randn(1, dim * step, side_px // step, side_px // step, generator=generator)
        for step in (4, 2, 1)
    )
    noise = 0.1 * torch.randn(1, 3, side_px, side_px, generator=generator)
    return images(side_px)[0], (level3, level2, level1), noise


def _last(x: Tensor) -> Tensor:
    return x.to(memory_format=torch.channels_last)


def plain_two_net(side_px: int, steps: int, dim: int = 64) -> Case:
    net, schedule = PlainTwoNet(dim), linear_schedule()
    net.load_state_dict(random_net(dim).denoiser.state_dict())
    lr_up, guidance, noise = _inputs(side_px, dim)

    @torch.no_grad()
    def run() -> Tensor:
        image = 2 * lr_up - 1
        x0 = sample(lambda x, t: net(x, image, guidance, t), image, noise, schedule, steps)
        return (x0 + 1) / 2

    return run


def engine_two_net(side_px: int, steps: int, dim: int = 64) -> Case:
    tune_allocator()
    net = channels_last(fold(random_net(dim)))
    lr_up, guidance, noise = _inputs(side_px, dim)
    level3, level2, level1 = (_last(level) for level in guidance)

    @torch.inference_mode()
    def run() -> Tensor:
        guidance = (level3, level2, level1)
        return net.sample_guided(_last(lr_up), guidance, _last(noise), steps)

    return run


def plain_reference(side_px: int, dim: int = 64) -> Case:
    net = PlainReferenceNet((dim, 2 * dim, 4 * dim))
    net.load_state_dict(random_net(dim).refnet.state_dict())
    lr_up, ref = images(side_px)

    @torch.no_grad()
    def run() -> Tensor:
        return net(lr_up, ref, degrade(ref), K)[2]

    return run


def engine_reference(side_px: int, dim: int = 64) -> Case:
    tune_allocator()
    net = channels_last(fold(random_net(dim)))
    lr_up, ref = (_last(image) for image in images(side_px))

    @torch.inference_mode()
    def run() -> Tensor:
        return net.guidance(lr_up, ref, degrade(ref), K)[2]

    return run


def bundled_tile(model: str, side_px: int, steps: int) -> Case:
    """A tile of the bundled model with an aligned reference, as the engine computes it."""
    runner = make_runner(open_weights(model), torch.device("cpu"), torch.float32)
    lr_up, ref = images(side_px)
    lr = F.interpolate(lr_up, scale_factor=0.25, mode="bicubic", antialias=True).clamp(0, 1)
    noise = 0.1 * torch.randn(1, 3, side_px, side_px, generator=torch.Generator().manual_seed(1))
    tile = fixed_inputs((ref[0],), noise, steps)
    return lambda: runner(lr, tile).sr
