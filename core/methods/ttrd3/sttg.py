# SPDX-License-Identifier: GPL-2.0-or-later
"""Sparse texture transfer guidance (TTRD3 paper, STTG): top-K patches of the reference.

Relevance is computed once, at level 3, and used for all levels. The relevance matrix is never held
as a whole, and patches are summed cell by cell instead of unfolded: same numbers, less memory.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from ...jobs.typed import Between, OneOf
from ...nn import joined
from .bounds import Count
from .near_match import Winners, near_winners, preferred

KTriple = tuple[int, int, int]
Aligned = Sequence[bool]
RELEVANCE_BLOCK = 1 << 24  # floats of the relevance matrix held at once (64 MB)
NEIGHBOURS = 3  # patches span 3x3 cells of the matching grid
SMALLEST_COVER = 1e-4
NORM_EPS = 1e-12
EXACT_CHANNELS = 128
FOLD, DEFORM = "fold", "deform"
TRANSFERS = (FOLD, DEFORM)


@dataclass(frozen=True)
class Transfer:
    """How patches are weighted and summed.

    `kind` "fold" sums patches; "deform" moves features by deformable convolutions around the best
    match, in `groups` of channels, as DEF does.

    `weighting`: "sigmoid" as in the authors' code, or "softmax" over the K winners. `fold`:
    "kernel" divides by the kernel area as in the authors' code; "mean" divides by the weights of
    the patches that cover a pixel with real reference pixels, so that borders stay bright.
    `first_k` is the K that the logits start with; 0 draws them at random, as the authors' code
    does. In an aligned reference a patch within `near_cells` is preferred, or with `stays` the one
    that was laid there, unless another one of the reference is more similar by `near_margin`; with
    0 cells all of it is searched.
    """

    weighting: Annotated[str, OneOf("sigmoid", "softmax")] = "sigmoid"
    fold: Annotated[str, OneOf("kernel", "mean")] = "kernel"
    positions: bool = True
    max_k: Count = 5
    first_k: Annotated[int, Between(0, 64)] = 0
    near_cells: Annotated[int, Between(0, 16)] = 0
    near_margin: Annotated[float, Between(0, 2)] = 0.1
    stays: bool = False
    kind: Annotated[str, OneOf(*TRANSFERS)] = FOLD
    groups: Count = 4


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
        """Return x plus the encoding, stretched to the size of x."""
        grid = self.get_buffer("grid")[None].to(x.dtype)
        grid = F.interpolate(grid, size=x.shape[-2:], mode="bilinear", align_corners=False)
        return x + self.pos_conv(grid)


class SqueezeExcite(nn.Module):
    """Scales each channel by a gate computed from the channel means (Hu et al. 2018)."""

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
    """How many patches to transfer at each level; its rows are for levels 3, 2, 1."""

    def __init__(self, max_k: int, first_k: int = 0) -> None:
        super().__init__()
        self.k_logits = nn.Parameter(torch.randn(3, max_k))
        if first_k:
            with torch.no_grad():
                self.k_logits.zero_()[:, first_k - 1] = 1.0
        self.temperature = nn.Parameter(torch.tensor(1.0))

    def choose(self, generator: torch.Generator | None = None) -> KTriple:
        """The argmax of each row, or a draw from its softmax with a generator."""
        logits = self.k_logits.detach().float().cpu()
        if generator is None:
            picks = logits.argmax(dim=1)
        else:
            picks = torch.multinomial(logits.softmax(dim=1), 1, generator=generator)[:, 0]
        level3, level2, level1 = (int(pick) + 1 for pick in picks)
        return level3, level2, level1


@dataclass(frozen=True)
class Matches:
    """The best matches: index and relevance (N, K, P), best first, with P = rows * cols."""

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
        self,
        query: Tensor,
        key: Tensor,
        values: tuple[Tensor, Tensor, Tensor],
        k: KTriple,
        aligned: Aligned = (),
    ) -> tuple[tuple[Tensor, Tensor, Tensor], Matches]:
        """Return the guidance of levels (3, 2, 1) and the matches.

        query (N,C3,h,w) of the LR image, key (N,C3,hr,wr) of the degraded reference, values the
        reference's levels 1, 2, 3; k the number of patches for levels 3, 2, 1; `aligned` says of
        which images the reference lies on the place itself, by default of none.
        """
        matches = self.match(query, self._positioned(key, 3), max(k), aligned)
        moved = []
        for level, count in zip((3, 2, 1), k):
            value = self._positioned(values[level - 1], level)
            moved.append(self._move(value, matches, count, self.ratios[level - 1]))
        return self.gated(moved), matches

    def gated(self, moved: Sequence[Tensor]) -> tuple[Tensor, Tensor, Tensor]:
        """What was moved, of levels (3, 2, 1), each channel by its gate."""
        levels = zip((3, 2, 1), moved)
        level3, level2, level1 = (self.get_submodule(f"se_lv{n}")(x) for n, x in levels)
        return level3, level2, level1

    def _positioned(self, x: Tensor, level: int) -> Tensor:
        encoded: Tensor = (
            self.get_submodule(f"ref_pos_lv{level}")(x) if self.transfer.positions else x
        )
        return encoded

    def match(self, query: Tensor, key: Tensor, count: int, aligned: Aligned = ()) -> Matches:
        """Find the `count` most relevant reference positions of every query position."""
        overall = F.cosine_similarity(key.mean(dim=(2, 3)), query.mean(dim=(2, 3)))
        found = []
        for n, is_aligned in enumerate(aligned or (False,) * query.shape[0]):
            pair = query[n : n + 1], key[n : n + 1]
            far = winners(*pair, count)
            found.append(self._preferred(*pair, far) if is_aligned else far)
        local, index = (torch.stack(part) for part in zip(*found))
        weight = self.global_weight
        relevance = (1 - weight) * local + weight * overall[:, None, None]
        return Matches(index, relevance, _size(query), _size(key))

    def _preferred(self, query: Tensor, key: Tensor, far: Winners) -> Winners:
        """The winners near their own place; all others stay as they are, in their order."""
        cells = 0 if self.transfer.stays else self.transfer.near_cells
        if not (cells or self.transfer.stays):
            return far
        near = near_winners(query, key, cells)
        best = preferred(near, (far[0][:1], far[1][:1]), self.transfer.near_margin)
        others = (rest[:-1] for rest in far)
        return tuple(torch.cat(pair) for pair in zip(best, others))  # type: ignore[return-value]

    def _weights(self, relevance: Tensor) -> Tensor:
        if self.transfer.weighting == "softmax":
            return (relevance * self.sharpness).softmax(dim=1)
        return relevance.sigmoid()

    def _move(self, value: Tensor, matches: Matches, count: int, ratio: int) -> Tensor:
        """Overlap-add the weighted patches of one level, (N, C, h*ratio, w*ratio)."""
        weights = self._weights(matches.relevance[:, :count])
        moved = []
        for n in range(value.shape[0]):
            bags, shares, inside = _bags(matches, matches.index[n, :count], weights[n].float())
            if self.transfer.fold == "kernel":
                shares = shares / (NEIGHBOURS * ratio) ** 2
            else:
                cover = (shares * inside).sum(dim=1, keepdim=True)
                shares = shares / cover.clamp_min(SMALLEST_COVER)
            moved.append(_sum_cells(value[n], bags, shares, matches.size, ratio))
        return joined(moved)


def _size(x: Tensor) -> tuple[int, int]:
    return int(x.shape[-2]), int(x.shape[-1])


def winners(query: Tensor, key: Tensor, count: int) -> tuple[Tensor, Tensor]:
    """Cosine similarity and index (count, P) of the best patches of `key` (1,C,hr,wr), best first.

    The patches of the key become the filters of a convolution over the query: on processors that is
    the fastest product, and needs no unfolded copy of the query.
    """
    filters, places = _patches(key), key.shape[2] * key.shape[3]
    padded = F.pad(query, (1, 1, 1, 1))
    norm = _patch_norm(query).flatten(2)[0].clamp_min(NORM_EPS)
    rows = max(1, RELEVANCE_BLOCK // (places * query.shape[3]))
    values, indices = [], []
    for row in range(0, query.shape[2], rows):
        part = padded[:, :, row : row + rows + NEIGHBOURS - 1]
        best = _top(_products(part, filters), count, key.shape[3])
        values.append(best[0])
        indices.append(best[1])
    return torch.cat(values).t() / norm, torch.cat(indices).t()


def _products(query: Tensor, filters: Tensor, convolve: bool | None = None) -> Tensor:
    """Products of all 3x3 patches of (1,C,h,w) and all filters, (patches, filters)."""
    # A GPU may use TF32 for convolutions, which would change the winners.
    if query.device.type == "cpu" if convolve is None else convolve:
        # In parts, because one long sum of a convolution is less exact than a matrix product.
        pairs = zip(
            torch.split(query, EXACT_CHANNELS, dim=1), torch.split(filters, EXACT_CHANNELS, dim=1)
        )
        first, *others = (F.conv2d(part, weights) for part, weights in pairs)
        for other in others:
            first.add_(other)
        return first.permute(0, 2, 3, 1).reshape(-1, len(filters))
    return F.unfold(query, NEIGHBOURS)[0].t() @ filters.flatten(1).t()


def _patches(key: Tensor) -> Tensor:
    """All 3x3 patches of (1,C,hr,wr), normalised to length 1, (hr*wr,C,3,3), channels last."""
    padded = F.pad(key, (1, 1, 1, 1))[0].permute(1, 2, 0)
    windows = padded.unfold(0, NEIGHBOURS, 1).unfold(1, NEIGHBOURS, 1).permute(0, 1, 3, 4, 2)
    patches = windows.flatten(0, 1) / _patch_norm(key).clamp_min(NORM_EPS).view(-1, 1, 1, 1)
    return patches.permute(0, 3, 1, 2)


def _patch_norm(x: Tensor) -> Tensor:
    """Norm of the 3x3 patch around every cell of (1,C,h,w), with zero padding, (1,1,h,w)."""
    squares = x.float().square().sum(dim=1, keepdim=True)
    return F.avg_pool2d(squares, NEIGHBOURS, 1, 1, divisor_override=1).sqrt()


def _top(scores: Tensor, count: int, group: int) -> tuple[Tensor, Tensor]:
    """The `count` largest of each row (Q, P) and their indices, found in the best groups only."""
    groups = scores.shape[1] // group
    if groups <= count:
        return scores.topk(count, dim=1)
    grouped = scores.view(-1, groups, group)
    chosen = grouped.amax(dim=2).topk(count, dim=1, sorted=False).indices
    inside = grouped.gather(1, chosen[:, :, None].expand(-1, -1, group)).flatten(1)
    values, places = inside.topk(count, dim=1)
    return values, chosen.gather(1, places // group) * group + places % group


def _bags(matches: Matches, index: Tensor, weight: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """The cells of all patches that cover each cell of the output, (P, 9 * K).

    For index and weight (K, P): cells of the reference with a margin of one, their weights, and 1
    for cells in the reference or 0 for cells in the margin.
    """
    height, width = matches.size
    ref_height, ref_width = matches.ref_size
    rows, cols = index // ref_width, index % ref_width
    corner = (rows * (ref_width + 2) + cols).view(-1, height, width)
    weight = weight.view(-1, height, width)
    places = [(dy, dx) for dy in range(NEIGHBOURS) for dx in range(NEIGHBOURS)]
    cells = [_shift(corner + dy * (ref_width + 2) + dx, dy - 1, dx - 1) for dy, dx in places]
    weights = [_shift(weight, dy - 1, dx - 1) for dy, dx in places]
    bags = torch.cat(cells).flatten(1).t().contiguous()
    margin = F.pad(weight.new_ones(ref_height, ref_width), (1, 1, 1, 1)).flatten()
    return bags, torch.cat(weights).flatten(1).t(), margin[bags]


def _sum_cells(
    value: Tensor, bags: Tensor, weights: Tensor, size: tuple[int, int], ratio: int
) -> Tensor:
    """Weighted sum of the cells in each bag, (1, C, h*ratio, w*ratio).

    `value` is (C, hr*ratio, wr*ratio); a cell is ratio x ratio pixels with all their channels.
    """
    rows, cols = value.shape[1] // ratio, value.shape[2] // ratio
    pixels = value.permute(1, 2, 0).reshape(rows, ratio, cols, ratio, -1)
    cells = pixels.transpose(1, 2).flatten(2)
    # Autocast makes features half precision but not weights, and the sum needs one type.
    table = F.pad(cells, (0, 0, 1, 1, 1, 1)).flatten(0, 1).float()
    summed = F.embedding_bag(bags, table, mode="sum", per_sample_weights=weights.contiguous())
    out = summed.view(*size, ratio, ratio, -1).transpose(1, 2)
    return out.reshape(1, size[0] * ratio, size[1] * ratio, -1).permute(0, 3, 1, 2)


def _shift(x: Tensor, dy: int, dx: int) -> Tensor:
    """Move (K, h, w) by (dy, dx) cells; zeros come in from outside."""
    height, width = x.shape[-2:]
    padded = F.pad(x, (1, 1, 1, 1))
    return padded[:, 1 - dy : 1 - dy + height, 1 - dx : 1 - dx + width]
