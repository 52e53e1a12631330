# SPDX-License-Identifier: GPL-2.0-or-later
"""The authors' reference network as the paper's formulas say it: the measure for core/nn's speed.

The whole relevance matrix at once, top-K at each level, patches by unfold, gather and fold.
Attribute names are the checkpoints', so that both take the same state dict.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

KERNELS = (3, 5, 7)
KTriple = tuple[int, int, int]


class PlainCBAM(nn.Module):
    def __init__(self, dim: int) -> None:
        super().__init__()
        hidden = max(dim // 16, 1)
        self.mlp = nn.Sequential(
            nn.Conv2d(dim, hidden, 1, bias=False),
            nn.ReLU(),
            nn.Conv2d(hidden, dim, 1, bias=False),
        )
        self.conv = nn.Conv2d(2, 1, 7, padding=3, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        peak, mean = x.amax(dim=(2, 3), keepdim=True), x.mean(dim=(2, 3), keepdim=True)
        x = torch.sigmoid(self.mlp(peak) + self.mlp(mean)) * x
        pooled = torch.cat((x.amax(dim=1, keepdim=True), x.mean(dim=1, keepdim=True)), dim=1)
        return torch.sigmoid(self.conv(pooled)) * x


class PlainMFAB(nn.Module):
    def __init__(self, dim: int) -> None:
        super().__init__()
        self.project_in = nn.Conv2d(dim, 48, 1, bias=False)
        for size in KERNELS:
            conv = nn.Conv2d(48, 48, size, padding=size // 2, groups=48, bias=False)
            self.add_module(f"dwconv{size}x{size}", conv)
        self.attn = PlainCBAM(144)
        self.project_out = nn.Conv2d(144, dim, 1, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        hidden = self.project_in(x)
        convs = [self.get_submodule(f"dwconv{size}x{size}") for size in KERNELS]
        branches = [F.relu(conv(hidden)).chunk(3, dim=1) for conv in convs]
        mixed = torch.cat([branch[third] for third in range(3) for branch in branches], dim=1)
        return self.project_out(self.attn(mixed)) + x


class PlainMFAM(nn.Module):
    def __init__(self, dims: tuple[int, int, int]) -> None:
        super().__init__()
        self.first_conv = nn.Conv2d(3, dims[0], 3, padding=1)
        self.down = nn.ModuleList()
        for level, dim in enumerate(dims):
            stage = nn.ModuleList([PlainMFAB(dim), PlainMFAB(dim)])
            if level < 2:
                stage.append(nn.Sequential(nn.Conv2d(dim, dims[level + 1], 3, 2, 1)))
            self.down.append(stage)

    def forward(self, image: Tensor) -> list[Tensor]:
        x, levels = self.first_conv((image + 1) / 2), []
        for stage in self.down:
            x = stage[1](stage[0](x))
            levels.append(x)
            x = stage[2](x) if len(stage) > 2 else x
        return levels


class PlainPosition(nn.Module):
    def __init__(self, dim: int, size: int) -> None:
        super().__init__()
        axis = torch.linspace(-1, 1, size)
        grid = torch.stack((axis[:, None].expand(size, size), axis[None].expand(size, size)))
        self.register_buffer("grid", grid)
        self.pos_conv = nn.Conv2d(2, dim, 3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        size = x.shape[-2:]
        grid = F.interpolate(self.grid[None], size=size, mode="bilinear", align_corners=False)
        return x + self.pos_conv(grid)


class PlainSqueezeExcite(nn.Module):
    def __init__(self, dim: int) -> None:
        super().__init__()
        hidden = max(dim // 16, 1)
        self.fc = nn.Sequential(
            nn.Linear(dim, hidden), nn.ReLU(), nn.Linear(hidden, dim), nn.Sigmoid()
        )

    def forward(self, x: Tensor) -> Tensor:
        return x * self.fc(x.mean(dim=(2, 3)))[:, :, None, None]


class PlainSTTG(nn.Module):
    def __init__(self, dims: tuple[int, int, int], max_k: int) -> None:
        super().__init__()
        self.global_weight = nn.Parameter(torch.tensor(0.1))
        self.k_selector = nn.Module()
        self.k_selector.k_logits = nn.Parameter(torch.zeros(3, max_k))
        self.k_selector.temperature = nn.Parameter(torch.tensor(1.0))
        for level, (dim, ratio) in enumerate(zip(dims, (4, 2, 1)), start=1):
            self.add_module(f"se_lv{level}", PlainSqueezeExcite(dim))
            self.add_module(f"ref_pos_lv{level}", PlainPosition(dim, 64 * ratio))

    def forward(
        self, query: Tensor, key: Tensor, values: list[Tensor], k: KTriple
    ) -> tuple[Tensor, ...]:
        key = self.ref_pos_lv3(key)
        q = F.normalize(F.unfold(query, 3, padding=1), dim=1)
        keys = F.normalize(F.unfold(key, 3, padding=1), dim=1)
        local = torch.bmm(keys.transpose(1, 2), q)
        overall = F.cosine_similarity(key.mean(dim=(2, 3)), query.mean(dim=(2, 3)))
        weight = self.global_weight
        relevance = (1 - weight) * local + weight * overall[:, None, None]
        return tuple(
            self._transfer(level, values[level - 1], relevance, count, query.shape[-2:])
            for level, count in zip((3, 2, 1), k)
        )

    def _transfer(
        self, level: int, value: Tensor, relevance: Tensor, count: int, grid: torch.Size
    ) -> Tensor:
        ratio = 2 ** (3 - level)
        value = self.get_submodule(f"ref_pos_lv{level}")(value)
        kernel = 3 * ratio
        patches = F.unfold(value, kernel, stride=ratio, padding=ratio)
        weights, index = relevance.topk(count, dim=1)
        total = 0
        for winner in range(count):
            chosen = index[:, winner : winner + 1].expand(-1, patches.shape[1], -1)
            moved = torch.gather(patches, 2, chosen)
            total = total + moved * torch.sigmoid(weights[:, winner : winner + 1])
        size = (grid[0] * ratio, grid[1] * ratio)
        folded = F.fold(total, size, kernel, stride=ratio, padding=ratio) / kernel**2
        return self.get_submodule(f"se_lv{level}")(folded)


class PlainReferenceNet(nn.Module):
    """Guidance of levels 3, 2, 1 from images in [0, 1]."""

    def __init__(self, dims: tuple[int, int, int] = (64, 128, 256), max_k: int = 5) -> None:
        super().__init__()
        self.MFAM = PlainMFAM(dims)
        self.STTG = PlainSTTG(dims, max_k)

    def forward(
        self, lr_up: Tensor, ref: Tensor, ref_degraded: Tensor, k: KTriple
    ) -> tuple[Tensor, ...]:
        query, key = self.MFAM(lr_up)[2], self.MFAM(ref_degraded)[2]
        return self.STTG(query, key, self.MFAM(ref), k)
