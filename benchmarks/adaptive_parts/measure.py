# SPDX-License-Identifier: GPL-2.0-or-later
"""Super-resolves the tiles of a scene with several numbers of steps, and scores them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from tile_inputs import fixed_inputs
from torch import Tensor
from torch.nn import functional as F  # noqa: N812
from ttrd3_qgis.core.diffusion.sampler import sample
from ttrd3_qgis.core.diffusion.times import sampling_times
from ttrd3_qgis.core.engine.tiling.noise import noise_field
from ttrd3_qgis.core.engine.tiling.plan import Tile, TilePlan
from ttrd3_qgis.core.evaluation.evaluate import to_tensor
from ttrd3_qgis.core.evaluation.lpips import LPIPS
from ttrd3_qgis.core.jobs.sensor import IDEAL
from ttrd3_qgis.core.methods.base import TileInputs
from ttrd3_qgis.core.methods.registry import METHODS
from ttrd3_qgis.core.methods.ttrd3.coded import Told
from ttrd3_qgis.core.methods.ttrd3.runner import Ttrd3
from ttrd3_qgis.core.methods.ttrd3.sensor_code import sensor_code
from ttrd3_qgis.core.ops import texture
from ttrd3_qgis.core.ops.degradation import enlarge, project

from .scenes import SCALE, TILE_LR_PX, Scene

PRESET = METHODS[0].presets["realistic"]
SEED = 10
TOLD = Told(sensor_code(IDEAL)[None])  # the scenes are reduced ideally
BINOMIAL = (1.0, 4.0, 6.0, 4.0, 1.0)


@dataclass(frozen=True)
class Piece:
    """A tile of a scene: its LR pixels (3,h,w) and the truth (3,4h,4w), if any, in [0, 1]."""

    scene: Scene
    tile: Tile
    lr: Tensor
    hr: Tensor | None


def job_plan(scene: Scene) -> TilePlan:
    """The tiles of a scene, as a job cuts them."""
    return TilePlan(
        *scene.lr.shape[:2],
        METHODS[0].geometry.tile_lr_px,
        METHODS[0].geometry.overlap_lr_px,
        SCALE,
    )


def small_plan(scene: Scene) -> TilePlan:
    """Tiles without overlap for scores."""
    return TilePlan(*scene.lr.shape[:2], TILE_LR_PX, 0, SCALE)


def pieces(scene: Scene, plan: TilePlan) -> Iterator[Piece]:
    """Every tile of a scene, in the order of the plan."""
    lr = to_tensor(scene.lr)[0]
    hr = None if scene.hr is None else to_tensor(scene.hr)[0]
    for tile in plan.tiles():
        rows, cols = (slice(x, x + tile.size_lr_px) for x in (tile.lr_row, tile.lr_col))
        fine = [slice(SCALE * x.start, SCALE * x.stop) for x in (rows, cols)]
        truth = None if hr is None else hr[:, fine[0], fine[1]]
        yield Piece(scene, tile, lr[:, rows, cols], truth)


def context(piece: Piece, steps: int) -> TileInputs:
    """What a job gives along with a tile."""
    tile, side = piece.tile, piece.tile.size_lr_px * SCALE
    noise = noise_field(SEED, SCALE * tile.lr_row, SCALE * tile.lr_col, side, side, 3)
    reference = piece.scene.reference
    aligned = None if reference is None else to_tensor(reference)[0]
    return fixed_inputs((aligned,), torch.from_numpy(noise)[None], steps, noise_level=PRESET.noise)


def super_resolve(runner: Ttrd3, piece: Piece, steps: int) -> Tensor:
    """The tile (3,H,W) in 8 bits, as [0, 1]."""
    return eight_bits(runner(piece.lr[None], context(piece, steps)).sr[0])


@torch.inference_mode()
def without_transfer(runner: Ttrd3, lr: Tensor, noise: Tensor, steps: int) -> Tensor:
    """(1,3,h,w) -> (3,H,W) without any reference, as in the first stage of training."""
    denoiser, schedule = runner.model.denoiser, runner.model.schedule
    last = sampling_times(steps, schedule.timesteps)[-2]
    image = 2 * enlarge(lr, SCALE).clamp(0, 1) - 1
    condition = denoiser.condition(image, None, TOLD)
    x0 = sample(
        lambda x, time: denoiser(x, condition, time),
        image,
        noise * texture.noise_share(lr, SCALE),
        schedule,
        steps,
        on_x0=lambda x, time: project(x, 2 * lr - 1, SCALE) if time == last else x,
    )
    return eight_bits((x0[0] + 1) / 2)


def interpolate(piece: Piece) -> Tensor:
    """Bicubic, for comparison."""
    return eight_bits(enlarge(piece.lr[None], SCALE)[0])


def eight_bits(image: Tensor) -> Tensor:
    """Rounded as a file of bytes holds it."""
    return (image.clamp(0, 1) * 255 + 0.5).floor() / 255


def plain_pixels(lr: Tensor) -> Tensor:
    """SR pixels (H,W) over LR pixels without texture."""
    plain = texture.local_deviation(lr[None]) < texture.TEXTURED
    return F.interpolate(plain.float(), scale_factor=SCALE)[0, 0] > 0


def fine_energy(image: Tensor, where: Tensor) -> float:
    """Mean square of what a 5 x 5 binomial filter takes out of an image (3,H,W)."""
    kernel = torch.tensor(BINOMIAL) / sum(BINOMIAL)
    window = (kernel[:, None] * kernel).expand(3, 1, 5, 5)
    smooth = F.conv2d(F.pad(image[None], [2] * 4, mode="reflect"), window, groups=3)[0]
    return float((image - smooth)[:, where].square().mean()) if where.any() else 0.0


def score(image: Tensor, piece: Piece, lpips: LPIPS) -> dict[str, float]:
    """Mean squared error, LPIPS, and energy of the finest detail on plain pixels."""
    if piece.hr is None:
        raise ValueError(f"The scene {piece.scene.name} has no truth.")
    plain = plain_pixels(piece.lr)
    with torch.inference_mode():
        distance = float(lpips(image[None], piece.hr[None]))
    return {
        "mse": _short(float((image - piece.hr).square().mean())),
        "lpips": _short(distance),
        "plain_energy": _short(fine_energy(image, plain)),
    }


def try_steps(
    runner: Ttrd3,
    piece: Piece,
    candidates: Sequence[int],
    alone: Sequence[int],
    lpips: LPIPS,
) -> dict[str, dict[str, float]]:
    """Scores of a tile by steps, of bicubic, and for the steps of `alone` without transfer."""
    images = {"bicubic": interpolate(piece)}
    for steps in candidates:
        images[str(steps)] = super_resolve(runner, piece, steps)
    for steps in alone:
        noise = PRESET.noise * context(piece, steps).noise(3)
        images[f"{steps} alone"] = without_transfer(runner, piece.lr[None], noise, steps)
    full = images[str(max(candidates))]
    return {
        name: {
            **score(image, piece, lpips),
            "change": _short(255 * float((image - full).square().mean().sqrt())),
        }
        for name, image in images.items()
    }


def facts(piece: Piece) -> dict[str, float]:
    """What is known of a tile beforehand, and the finest detail of its truth on plain pixels."""
    plain = plain_pixels(piece.lr)
    return {
        "share": _short(texture.textured_share(piece.lr)),
        "plain_px": int(plain.sum()),
        "plain_truth": 0.0 if piece.hr is None else _short(fine_energy(piece.hr, plain)),
    }


def _short(value: float) -> float:
    return float(f"{value:.4g}")
