# SPDX-License-Identifier: GPL-2.0-or-later
"""Sparse texture transfer guidance (TTRD3 paper, STTG): top-K patches of the reference.

Relevance is measured once, at level 3, and serves all levels. The relevance matrix is never
held whole, and patches are summed cell by cell, not unfolded: same numbers, less memory.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

KTriple = tuple[int, int, int]
RELEVANCE_BLOCK = 1 << 24  # floats of the relevance matrix held at once (64 MB)
NEIGHBOURS = 3  # patches span 3x3 cells of the matching grid
SMALLEST_COVER = 1e-4


@dataclass(frozen=True)
class Transfer:
    """How patches are weighted and summed.

    `weighting`: "sigmoid" as the authors' code, or "softmax" over the K winners.
    `fold`: "kernel" divides by the kernel area as the authors' code; "mean" divides by the weights
    of the patches that cover a pixel with real reference pixels, so that borders stay bright.
    `first_k` is the K that the logits start with; 0 draws them, as the authors' code does.
    """

    weighting: str = "sigmoid"
    fold: str = "kernel"
    positions: bool = True
    max_k: int = 5
    first_k: int = 0


class PositionEncoding(nn.Module):
    """Adds a learned map of the relative position within the reference."""

    def __init__(self, dim: int, size: int) -> None:
        super().__init__()
        axis = torch.linspace(-1, 1, size)
        rows, cols = axis[:, None].expand(size, size), axis[None, :].expand(size, size)
        self.register_buffer("grid", torch.stack((rows, cols)))
        self.pos_conv = nn.Conv2d(2, dim, 3, padding=1)
        nn.init.normal_(self.pos_conv.weight, std=0.01)
        with torch.no_grad():
            self.pos_conv.bias.zero_()  # type: ignore[union-attr]

    def forward(self, x: Tensor) -> Tensor:
        """Return x plus the encoding stretched to its size."""
        grid = self.get_buffer("grid")[None].to(x.dtype)
        grid = F.interpolate(grid, size=x.shape[-2:], mode="bilinear", align_corners=False)
        return x + self.pos_conv(grid)


class SqueezeExcite(nn.Module):
    """Scales channels by a gate of their means (Hu et al. 2018)."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        hidden = max(dim // 16, 1)
        self.fc = nn.Sequential(
            nn.Linear(dim, hidden), nn.ReLU(), nn.Linear(hidden, dim), nn.Sigmoid()
        )

    def forward(self, x: Tensor) -> Tensor:
        """Gate the channels."""
        return x * self.fc(x.mean(dim=(2, 3)))[:, :, None, None]


class KSelector(nn.Module):
    """How many patches to transfer at each level; rows serve levels 3, 2, 1."""

    def __init__(self, max_k: int, first_k: int = 0) -> None:
        super().__init__()
        self.k_logits = nn.Parameter(torch.randn(3, max_k))
        if first_k:
            with torch.no_grad():
                self.k_logits.zero_()[:, first_k - 1] = 1.0
        self.temperature = nn.Parameter(torch.tensor(1.0))

    def choose(self, generator: torch.Generator | None = None) -> KTriple:
        """Return the argmax of each row, or a draw from its softmax with a generator."""
        logits = self.k_logits.detach().float().cpu()
        if generator is None:
            picks = logits.argmax(dim=1)
        else:
            picks = torch.multinomial(logits.softmax(dim=1), 1, generator=generator)[:, 0]
        level3, level2, level1 = (int(pick) + 1 for pick in picks)
        return level3, level2, level1


@dataclass(frozen=True)
class Matches:
    """Winners of the matching: index and relevance (N, K, P), best first, P = rows * cols."""

    index: Tensor
    relevance: Tensor
    size: tuple[int, int]
    ref_size: tuple[int, int]


class STTG(nn.Module):
    """Transfers reference features to the LR image at three levels."""

    def __init__(
        self,
        dims: tuple[int, int, int] = (64, 128, 256),
        ratios: tuple[int, int, int] = (4, 2, 1),
        transfer: Transfer | None = None,
        grid_size: int = 64,
    ) -> None:
        super().__init__()
        self.transfer = transfer or Transfer()
        self.ratios = ratios
        self.global_weight = nn.Parameter(torch.tensor(0.1))
        self.k_selector = KSelector(self.transfer.max_k, self.transfer.first_k)
        if self.transfer.weighting == "softmax":
            self.sharpness = nn.Parameter(torch.tensor(10.0))
        for level, (dim, ratio) in enumerate(zip(dims, ratios), start=1):
            self.add_module(f"se_lv{level}", SqueezeExcite(dim))
            if self.transfer.positions:
                self.add_module(f"ref_pos_lv{level}", PositionEncoding(dim, grid_size * ratio))

    def forward(
        self, query: Tensor, key: Tensor, values: tuple[Tensor, Tensor, Tensor], k: KTriple
    ) -> tuple[tuple[Tensor, Tensor, Tensor], Matches]:
        """Return the guidance of levels (3, 2, 1) and the matches.

        query (N,C3,h,w) of the LR image, key (N,C3,hr,wr) of the degraded reference, values the
        reference's levels 1, 2, 3; k the number of patches for levels 3, 2, 1.
        """
        matches = self.match(query, self._positioned(key, 3), max(k))
        guidance = []
        for level, count in zip((3, 2, 1), k):
            value = self._positioned(values[level - 1], level)
            moved = self._move(value, matches, count, self.ratios[level - 1])
            guidance.append(self.get_submodule(f"se_lv{level}")(moved))
        return (guidance[0], guidance[1], guidance[2]), matches

    def _positioned(self, x: Tensor, level: int) -> Tensor:
        encoded: Tensor = (
            self.get_submodule(f"ref_pos_lv{level}")(x) if self.transfer.positions else x
        )
        return encoded

    def match(self, query: Tensor, key: Tensor, count: int) -> Matches:
        """Find the `count` most relevant reference positions of every query position."""
        q = F.normalize(F.unfold(query, NEIGHBOURS, padding=1), dim=1)
        k = F.normalize(F.unfold(key, NEIGHBOURS, padding=1), dim=1).transpose(1, 2)
        overall = F.cosine_similarity(key.mean(dim=(2, 3)), query.mean(dim=(2, 3)))
        columns = max(1, RELEVANCE_BLOCK // (k.shape[1] * k.shape[0]))
        found = [_top(k, block, count) for block in torch.split(q, columns, dim=2)]
        index = torch.cat([indices for indices, _ in found], dim=2)
        local = torch.cat([values for _, values in found], dim=2)
        weight = self.global_weight
        relevance = (1 - weight) * local + weight * overall[:, None, None]
        return Matches(index, relevance, _size(query), _size(key))

    def _weights(self, relevance: Tensor) -> Tensor:
        if self.transfer.weighting == "softmax":
            return (relevance * self.sharpness).softmax(dim=1)
        return relevance.sigmoid()

    def _move(self, value: Tensor, matches: Matches, count: int, ratio: int) -> Tensor:
        """Overlap-add the weighted patches of one level, (N, C, h*ratio, w*ratio)."""
        weights = self._weights(matches.relevance[:, :count])
        cells = [
            _sum_cells(value[n : n + 1], matches, matches.index[n, :count], weights[n], ratio)
            for n in range(value.shape[0])
        ]
        total = torch.cat(cells)
        moved, cover = total[:, :-1], total[:, -1:]
        if self.transfer.fold == "kernel":
            moved = moved / (NEIGHBOURS * ratio) ** 2
        else:
            moved = moved / cover.clamp_min(SMALLEST_COVER)
        return F.pixel_shuffle(moved, ratio) if ratio > 1 else moved


def _size(x: Tensor) -> tuple[int, int]:
    return int(x.shape[-2]), int(x.shape[-1])


def _top(key: Tensor, query: Tensor, count: int) -> tuple[Tensor, Tensor]:
    values, indices = torch.bmm(key, query).topk(count, dim=1)
    return indices, values


def _sum_cells(
    value: Tensor, matches: Matches, index: Tensor, weight: Tensor, ratio: int
) -> Tensor:
    """Sum, for every cell of the output, the cells of all patches that cover it.

    value (1, C, hr*ratio, wr*ratio), index and weight (K, P) -> (1, C*ratio^2 + 1, h, w); the
    last channel is the sum of the weights of cells that lie inside the reference.
    """
    height, width = matches.size
    ref_width = matches.ref_size[1]
    cells = F.pixel_unshuffle(value, ratio) if ratio > 1 else value
    cells = F.pad(torch.cat((cells, torch.ones_like(cells[:, :1])), dim=1), (1, 1, 1, 1))
    # Autocast halves features but not weights, and the sum needs one type.
    table = cells[0].permute(1, 2, 0).reshape(-1, cells.shape[1]).float()
    rows, cols = index // ref_width, index % ref_width
    corner = (rows * (ref_width + 2) + cols).view(-1, height, width)
    bags, bag_weights = [], []
    for dy in range(NEIGHBOURS):
        for dx in range(NEIGHBOURS):
            bags.append(_shift(corner + dy * (ref_width + 2) + dx, dy - 1, dx - 1))
            bag_weights.append(_shift(weight.view(-1, height, width), dy - 1, dx - 1))
    bag = torch.cat(bags).flatten(1).t()
    bag_weight = torch.cat(bag_weights).flatten(1).t()
    summed = F.embedding_bag(
        bag.contiguous(), table, mode="sum", per_sample_weights=bag_weight.float().contiguous()
    )
    return summed.t().reshape(1, -1, height, width)


def _shift(x: Tensor, dy: int, dx: int) -> Tensor:
    """Move (K, h, w) by (dy, dx) cells; what comes in from outside is zero."""
    height, width = x.shape[-2:]
    padded = F.pad(x, (1, 1, 1, 1))
    return padded[:, 1 - dy : 1 - dy + height, 1 - dx : 1 - dx + width]
