# SPDX-License-Identifier: GPL-2.0-or-later
"""How the texture features learn: an enhanced image is to find its own places in the HR image.

The HR image is seen under another light, moved by some pixels and with noise; of all patches the
right one is to be the most similar (InfoNCE, van den Oord et al. 2018).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from .texture import Textures

TEMPERATURE = 0.07
MOST_SHIFT_PX = 3
GAIN, OFFSET, NOISE = (0.8, 1.25), 0.1, 0.01  # how the light differs, in [0, 1]
NORM_EPS = 1e-4
Shift = tuple[int, int]


@dataclass(frozen=True)
class View:
    """The HR images as another date shows them, moved down and right by `shift` pixels."""

    image: Tensor
    shift: Shift


def another_view(hr: Tensor, generator: torch.Generator) -> View:
    """HR images (N,3,H,W) in [0, 1] under another light; what is moved out comes in again."""
    size = (len(hr), 3, 1, 1)
    low, high = GAIN
    gain = low + (high - low) * torch.rand(size, generator=generator)
    offset = OFFSET * (2 * torch.rand(size, generator=generator) - 1)
    row, col = (int(x) for x in torch.randint(MOST_SHIFT_PX + 1, (2,), generator=generator))
    noise = NOISE * torch.randn(hr.shape, generator=generator)
    seen = (hr * gain.to(hr) + offset.to(hr) + noise.to(hr)).clamp(0, 1)
    return View(seen.roll((row, col), (2, 3)), (row, col))


def global_loss(query: Tensor, key: Tensor, shift: Shift) -> Tensor:
    """Cross-entropy over all places of level 3; neighbours of the right one do not count."""
    width = query.shape[-1]
    scores = (_unit(query).transpose(1, 2) @ _unit(key)) / TEMPERATURE
    row, col = (round(value / 4) for value in shift)
    inside = _inner(query.shape[-2], width, query.device)
    places = torch.arange(query.shape[-2] * width, device=query.device)
    right = places + row * width + col
    far = _far(right.clamp_max(len(places) - 1), width)
    own = right[inside]
    scores = scores[:, inside].masked_fill(~far[inside], -torch.inf)
    exact = (_unit(query)[..., inside] * _unit(key)[..., own]).sum(dim=1) / TEMPERATURE
    scores = scores.scatter(2, own.expand(len(scores), -1)[..., None], exact[..., None])
    return F.cross_entropy(scores.flatten(0, 1), own.repeat(len(scores)))


def local_loss(image: Tensor, ref: Tensor, shift: Shift, factor: int) -> Tensor:
    """Cross-entropy over the displacements of a finer level, `factor` pixels a cell.

    The target lies between two displacements where the shift is no multiple of the factor.
    """
    radius = -(-MOST_SHIFT_PX // factor)
    scores = torch.stack(
        [
            _similarity(image, ref.roll((-dy, -dx), (2, 3)))
            for dy in range(-radius, radius + 1)
            for dx in range(-radius, radius + 1)
        ],
        dim=1,
    )
    rows, cols = (_between(value / factor, radius, scores) for value in shift)
    target = (rows[:, None] * cols).flatten().view(1, -1, 1, 1)
    inner = (scores / TEMPERATURE)[..., 4:-4, 4:-4]
    return -(target * inner.log_softmax(dim=1)).sum(dim=1).mean()


def losses(image: Textures, view: Textures, shift: Shift) -> tuple[Tensor, Tensor, Tensor]:
    """The losses of matching at level 3, and of refinement at levels 2 and 1."""
    with torch.autocast(image.match.device.type, enabled=False):
        return (
            global_loss(image.match.float(), view.match.float(), shift),
            local_loss(image.levels[1].float(), view.levels[1].float(), shift, 2),
            local_loss(image.levels[0].float(), view.levels[0].float(), shift, 1),
        )


def _unit(x: Tensor) -> Tensor:
    """All 3x3 patches of (N,C,h,w) at length 1, (N,9C,h*w)."""
    return F.normalize(F.unfold(x, 3, padding=1), dim=1, eps=NORM_EPS)


def _similarity(a: Tensor, b: Tensor) -> Tensor:
    """Cosine of the 3x3 patches at the same place, (N,h,w)."""
    product = _summed(a * b)
    length = (_summed(a.square()) * _summed(b.square())).clamp_min(NORM_EPS**2)
    return product / length.sqrt()


def _summed(x: Tensor) -> Tensor:
    return F.avg_pool2d(x.sum(dim=1, keepdim=True), 3, 1, 1, divisor_override=1)[:, 0]


def _between(place: float, radius: int, like: Tensor) -> Tensor:
    """Weights of displacements from -radius to radius for a place between two of them."""
    steps = torch.arange(-radius, radius + 1, device=like.device)
    return (1 - (steps - place).abs()).clamp_min(0).to(like)


def _inner(height: int, width: int, device: torch.device) -> Tensor:
    """Places, flattened, that no shift moves out of the image."""
    rows, cols = (torch.arange(n, device=device) for n in (height, width))
    inside = ((rows > 0) & (rows < height - 2))[:, None] & (cols > 0) & (cols < width - 2)
    return inside.flatten()


def _far(right: Tensor, width: int) -> Tensor:
    """Which places (P,P) are no neighbours of the right one of each place."""
    rows, cols = right // width, right % width
    places = torch.arange(len(right), device=right.device)
    near_rows = (rows[:, None] - places // width).abs() <= 1
    return ~(near_rows & ((cols[:, None] - places % width).abs() <= 1))
