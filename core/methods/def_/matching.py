# SPDX-License-Identifier: GPL-2.0-or-later
"""Where in the reference each place of an image is found again: the best patch, as a flow."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from ..ttrd3.near_match import Winners, flow_to, near_winners, preferred
from ..ttrd3.sttg import winners

MOST_CELLS = 1 << 14  # of a reference that is searched as a whole
COARSE = 4  # cells a side that become one for the first search
CANDIDATES = 4  # coarse places that are searched closely
NORM_EPS = 1e-6
STAYS = 1e-3  # by how much more similar a neighbour must be, so that plain places stay


@dataclass(frozen=True)
class Found:
    """The flow (N,2,h,w) from each cell to its match, as whole (y, x) cells, and how similar it is.

    `similarity` (N,1,h,w) is the cosine of the two patches, at most 1.
    """

    flow: Tensor
    similarity: Tensor


@torch.no_grad()
def found_in(
    query: Tensor, key: Tensor, aligned: bool = False, near_cells: int = 3, margin: float = 0.1
) -> Found:
    """The best 3x3 patch of `key` (1,C,hr,wr) for every cell of `query` (1,C,h,w).

    In an aligned reference one within `near_cells` is preferred, with 0 that of the place itself,
    unless another is more similar by `margin`.
    """
    with torch.autocast(query.device.type, enabled=False):  # half precision finds other patches
        query, key = query.float(), key.float()
        far = _search(query, key)
        if aligned and query.shape == key.shape:
            far = preferred(near_winners(query, key, near_cells), far, margin)
    size = query.shape[-2:]
    return Found(flow_to(far[1], (size[0], size[1]), key.shape[-1]), far[0].view(1, 1, *size))


def _search(query: Tensor, key: Tensor) -> Winners:
    if key.shape[-2] * key.shape[-1] > MOST_CELLS:
        return coarse_to_fine(query, key)
    return winners(query, key, 1)


def coarse_to_fine(
    query: Tensor, key: Tensor, factor: int = COARSE, count: int = CANDIDATES
) -> Winners:
    """Search the reference at a fraction of the resolution, then closely around the best places.

    Finds what the whole search finds where texture is larger than a coarse cell.
    """
    coarse = winners(_pooled(query, factor), _pooled(key, factor), count)[1]
    rows, cols = (-(-side // factor) for side in query.shape[-2:])
    padded = F.pad(query, (0, cols * factor - query.shape[-1], 0, rows * factor - query.shape[-2]))
    around = F.pad(padded, (1, 1, 1, 1))
    parts = [
        _closely(around, key, block, coarse[:, block[0] * cols + block[1]], factor)
        for block in ((row, col) for row in range(rows) for col in range(cols))
    ]
    values, index = (
        _unblocked(torch.stack(part), rows, cols, factor)[:, : query.shape[-2], : query.shape[-1]]
        for part in zip(*parts)
    )
    return values.reshape(1, -1), index.reshape(1, -1)


def _closely(
    around: Tensor, key: Tensor, block: tuple[int, int], places: Tensor, factor: int
) -> Winners:
    """The best patches for a block of cells, within the windows of some coarse cells."""
    top, left = block[0] * factor, block[1] * factor
    own = around[..., top : top + factor + 2, left : left + factor + 2]
    patches = _unit(F.unfold(own, 3)[0])
    height, width = key.shape[-2:]
    coarse_width = -(-width // factor)
    margin = factor // 2
    found = []
    for place in places.tolist():
        row, col = (place // coarse_width) * factor - margin, (place % coarse_width) * factor
        rows = torch.arange(row, row + factor + 2 * margin).clamp(0, height - 1)
        cols = torch.arange(col - margin, col + factor + margin).clamp(0, width - 1)
        window = F.pad(key, (1, 1, 1, 1))[..., rows[0] : rows[-1] + 3, cols[0] : cols[-1] + 3]
        scores = patches.t() @ _unit(F.unfold(window, 3)[0])
        value, inner = scores.max(dim=1)
        wide = int(cols[-1] - cols[0]) + 1
        found.append((value, (rows[0] + inner // wide) * width + cols[0] + inner % wide))
    values, index = (torch.stack(part) for part in zip(*found))
    best = values.argmax(dim=0, keepdim=True)
    return values.gather(0, best)[0], index.gather(0, best)[0]


def _pooled(x: Tensor, factor: int) -> Tensor:
    return F.avg_pool2d(x, factor, ceil_mode=True)


def _unit(patches: Tensor) -> Tensor:
    return F.normalize(patches, dim=0, eps=NORM_EPS)


def _unblocked(x: Tensor, rows: int, cols: int, factor: int) -> Tensor:
    """Blocks (rows*cols, factor*factor) as an image (1, rows*factor, cols*factor)."""
    grid = x.view(rows, cols, factor, factor).transpose(1, 2)
    return grid.reshape(1, rows * factor, cols * factor)


@torch.no_grad()
def refined(flow: Tensor, image: Tensor, ref: Tensor, radius: int = 1) -> Tensor:
    """A flow of the level above, doubled and corrected by up to `radius` pixels of this level.

    `flow` (N,2,h,w) is whole; image and ref (N,C,2h,2w) are the features of this level.
    """
    flow = 2 * flow.repeat_interleave(2, dim=2).repeat_interleave(2, dim=3)
    rows, cols = (torch.arange(n, device=flow.device) for n in flow.shape[-2:])
    row, col = rows[:, None] + flow[:, 0], cols + flow[:, 1]
    own = _summed(image.float().square().sum(dim=1))
    best, chosen = torch.full_like(own, -torch.inf), torch.zeros_like(flow)
    steps = range(-radius, radius + 1)
    moves = sorted(((dy, dx) for dy in steps for dx in steps), key=lambda move: move != (0, 0))
    for dy, dx in moves:
        seen = _gathered(ref, row + dy, col + dx)
        product = _summed((image * seen).float().sum(dim=1))
        length = (own * _summed(seen.float().square().sum(dim=1))).sqrt()
        score = product / length.clamp_min(NORM_EPS)
        better = score > best + STAYS
        chosen = torch.where(better[:, None], flow.new_tensor([dy, dx]).view(1, 2, 1, 1), chosen)
        best = torch.where(better, score, best)
    return flow + chosen


def _gathered(x: Tensor, row: Tensor, col: Tensor) -> Tensor:
    """x (N,C,H,W) at whole places (N,h,w), 0 outside."""
    height, width = x.shape[-2:]
    inside = (row >= 0) & (row < height) & (col >= 0) & (col < width)
    index = (row.clamp(0, height - 1) * width + col.clamp(0, width - 1)).flatten(1)
    found = x.flatten(2).gather(2, index[:, None].expand(-1, x.shape[1], -1))
    return found.view(*x.shape[:2], *row.shape[-2:]) * inside[:, None]


def _summed(x: Tensor) -> Tensor:
    """Sum over the 3x3 places around each of (N,h,w)."""
    return F.avg_pool2d(x[:, None], 3, 1, 1, divisor_override=1)[:, 0]
