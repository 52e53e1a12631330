# SPDX-License-Identifier: GPL-2.0-or-later
"""A small net that tells how far two images of a place lie apart, pixel by pixel.

As in RAFT (Teed and Deng 2020), one update is applied again and again: the second image is read
where the flow says so far, both are compared, and what is left is added to the flow. What is
compared is mostly not learned: local correlation over shifts of up to `REACH_PX`, and the terms of
the equations of Lucas and Kanade (1981).
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

BANDS = 3
ROUNDS = 2
REACH_PX = 2
SHIFTS = (2 * REACH_PX + 1) ** 2
LOCAL_PX, ALIKE_PX = 3.0, 1.2  # over which light is made equal, and likeness is gathered
NOISE = 2 / 255  # contrast below this tells nothing
DIM_FEATURES, DIM_HIDDEN = 12, 16
DIMS = (24, 40, 48)  # of the update, at a pixel, at two and at four
LK_TERMS, LK_GAIN = 5, 4.0
CONTRAST_OFFSET = 3.0  # log contrasts lie around minus this


class FlowNet(nn.Module):
    """Two images (N,3,h,w) in [0, 1] of equal size to the flow (N,2,h,w) in pixels, rows first.

    Where the flow says, the second shows what the first shows.
    """

    def __init__(self) -> None:
        super().__init__()
        self.features = _Features()
        self.update = _Update(SHIFTS + 2 * DIM_FEATURES + 2 + LK_TERMS + 1)
        self.gain = nn.Parameter(torch.tensor(2.0))

    def forward(self, fixed: Tensor, other: Tensor) -> Tensor:
        """The flow."""
        return self.rounds(fixed, other)[-1]

    def rounds(self, fixed: Tensor, other: Tensor) -> list[Tensor]:
        """The flow after each round."""
        a, b = even(fixed), even(other)
        known, found = self.features(a), []
        flow = torch.zeros_like(fixed[:, :2])
        for number in range(ROUNDS):
            moved = read(b, flow) if number else b
            images = a[:, :BANDS], moved[:, :BANDS]
            alike = _gathered((images[0] * images[1]).mean(dim=1, keepdim=True))
            compared = self.gain * _correlation(*images), known, self.features(moved)
            seen = torch.cat([*compared, flow, _lucas_kanade(*images), alike], dim=1)
            flow = flow + self.update(seen)
            found.append(flow)
        return found


class _Features(nn.Module):
    """What a pixel looks like, beyond its bands."""

    def __init__(self) -> None:
        super().__init__()
        self.first = _conv(BANDS + 1, DIM_HIDDEN)
        self.second = _conv(DIM_HIDDEN, DIM_HIDDEN)
        self.last = _conv(DIM_HIDDEN, DIM_FEATURES)

    def forward(self, image: Tensor) -> Tensor:
        hidden = F.gelu(self.first(image))
        found: Tensor = self.last(hidden + F.gelu(self.second(hidden)))
        return found


class _Update(nn.Module):
    """From what two images show to the flow between them: a small U-Net whose waist sees all."""

    def __init__(self, dim_in: int) -> None:
        super().__init__()
        fine, middle, coarse = DIMS
        self.fine = nn.ModuleList([_conv(dim_in, fine), _conv(fine, fine)])
        self.middle = nn.ModuleList([_conv(fine, middle, stride=2), _conv(middle, middle)])
        self.coarse = nn.ModuleList([_conv(middle, coarse, stride=2), _conv(coarse, coarse)])
        self.wide = nn.ModuleList([_conv(coarse, coarse, reach=reach) for reach in (2, 4)])
        self.whole = nn.Linear(coarse, coarse)
        self.back = nn.ModuleList([_conv(coarse + middle, middle), _conv(middle, middle)])
        self.flow = _conv(middle, 2)
        for values in self.flow.parameters():
            nn.init.zeros_(values)

    def forward(self, seen: Tensor) -> Tensor:
        fine = _twice(self.fine, seen)
        middle = _twice(self.middle, fine)
        coarse = _twice(self.coarse, middle)
        coarse = coarse + self.whole(coarse.mean(dim=(2, 3)))[..., None, None]
        for conv in self.wide:
            coarse = coarse + F.gelu(conv(coarse))
        back = _twice(self.back, torch.cat([_enlarged(coarse, middle), middle], dim=1))
        return _enlarged(self.flow(back), fine)


def even(image: Tensor) -> Tensor:
    """The bands without their local means, in units of the local contrast, and that (N,C+1,h,w)."""
    off, power = _off(image)
    contrast = (power + NOISE**2).sqrt()
    return torch.cat([off / contrast, contrast.log() + CONTRAST_OFFSET], dim=1)


def is_plain(image: Tensor) -> bool:
    """Tell whether images (N,C,h,w) show nothing but noise, anywhere."""
    return bool((_off(image)[1] <= NOISE**2).all())


def read(image: Tensor, flow: Tensor) -> Tensor:
    """An image (N,C,h,w) read where the flow (N,2,h,w) says, by cubic convolution."""
    height, width = image.shape[-2:]
    rows, cols = (torch.arange(side).to(image) + 0.5 for side in (height, width))
    places = (
        2 * (cols[None, None] + flow[:, 1]) / width - 1,
        2 * (rows[None, :, None] + flow[:, 0]) / height - 1,
    )
    grid = torch.stack(places, dim=-1)
    return F.grid_sample(image, grid, mode="bicubic", padding_mode="border", align_corners=False)


def smooth(image: Tensor, sigma_px: float) -> Tensor:
    """An image (N,C,h,w) through a Gaussian."""
    reach = int(3 * sigma_px + 0.5)
    places = torch.arange(-reach, reach + 1).to(image)
    weights = torch.exp(-((places / sigma_px) ** 2) / 2)
    channels = image.shape[1]
    row = (weights / weights.sum()).expand(channels, 1, 1, -1)
    padded = F.pad(image, (reach, reach, reach, reach), mode="replicate")
    return F.conv2d(F.conv2d(padded, row, groups=channels), row.mT, groups=channels)


def _off(image: Tensor) -> tuple[Tensor, Tensor]:
    """The bands without their local means, and the local power of that over all bands."""
    off = image - smooth(image, LOCAL_PX)
    return off, smooth(off**2, LOCAL_PX).mean(dim=1, keepdim=True)


def _correlation(a: Tensor, b: Tensor) -> Tensor:
    """Likeness of each pixel of `a` to `b` at each of the shifts, (N,SHIFTS,h,w)."""
    height, width = a.shape[-2:]
    padded = F.pad(b, (REACH_PX,) * 4, mode="replicate")
    steps = range(2 * REACH_PX + 1)
    shifted = [padded[..., i : i + height, j : j + width] for i in steps for j in steps]
    return _gathered(torch.stack([(a * one).mean(dim=1) for one in shifted], dim=1))


def _lucas_kanade(a: Tensor, b: Tensor) -> Tensor:
    """Sums of products of slopes and difference, (N,LK_TERMS,h,w)."""
    middle = F.pad((a + b) / 2, (1, 1, 1, 1), mode="replicate")
    rows = (middle[..., 2:, 1:-1] - middle[..., :-2, 1:-1]) / 2
    cols = (middle[..., 1:-1, 2:] - middle[..., 1:-1, :-2]) / 2
    off = a - b
    terms = (rows * off, cols * off, rows * rows, cols * cols, cols * rows)
    return LK_GAIN * _gathered(torch.stack([term.mean(dim=1) for term in terms], dim=1))


def _gathered(values: Tensor) -> Tensor:
    return smooth(values, ALIKE_PX)


def _conv(dim_in: int, dim_out: int, *, stride: int = 1, reach: int = 1) -> nn.Conv2d:
    return nn.Conv2d(dim_in, dim_out, 3, stride, padding=reach, dilation=reach)


def _twice(convs: nn.ModuleList, x: Tensor) -> Tensor:
    first, second = convs
    hidden = F.gelu(first(x))
    return hidden + F.gelu(second(hidden))


def _enlarged(x: Tensor, like: Tensor) -> Tensor:
    return F.interpolate(x, size=like.shape[-2:], mode="bilinear")
