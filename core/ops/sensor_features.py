# SPDX-License-Identifier: GPL-2.0-or-later
"""What can be seen in an LR image of the sensor that made it: numbers for `sensor_estimate`.

Blur shows in how fast power falls with frequency, sampling in what is left near Nyquist, noise in
the second differences of plain blocks and in colours that do not vary together, JPEG in seams that
recur every eight pixels.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]

BANDS = 12  # of frequency
LOWEST = 0.04  # cycles a pixel; below it is the scene alone
WINDOW_PX = 64
BLOCK_PX = 8
LEAST_PX = 24  # a side that the numbers can be had from
POWER_FLOOR, NOISE_FLOOR = 1e-8, 1e-5
SEAM_LIMIT = 0.03  # a larger step is an edge of the scene
MEDIAN_TO_DEVIATION = 1 / 0.6745
CONTRAST = (1, 99)  # percentiles
LEAP = 0.7  # of the contrast
CALM, CALM_SHARE = 0.05, 0.84  # that share of the blocks is plain; of pure noise they show so much


def features(image: Array) -> Array:
    """All numbers of an image (3,h,w) in [0, 1] whose sides are at least `LEAST_PX`, (N,)."""
    image = np.asarray(image, dtype=np.float64)
    planes = _planes(image)
    fine = _second_differences(image)
    across, down = _powers(planes), _powers(planes.transpose(0, 2, 1))
    level = np.log(across[0, :2].mean() + down[0, :2].mean() + POWER_FLOOR)
    parts = (
        np.log(across + POWER_FLOOR).ravel() - level,
        np.log(down + POWER_FLOOR).ravel() - level,
        np.array([level]),
        _noise(fine, image),
        np.array([_correlation(fine[a], fine[b]) for a, b in ((0, 1), (1, 2), (0, 2))]),
        _persistence(planes[0]),
        np.concatenate([_seams(plane) for one in planes[:2] for plane in (one, one.T)]),
        np.array([(np.abs(fine) < limit / 255).mean() for limit in (0.5, 2.0)]),
    )
    return np.concatenate(parts)


def calmest(image: Array) -> float:
    """Deviation of the noise that an image (3,h,w) in [0, 1] can have at most, in [0, 1].

    That of its plainest blocks, mean of the bands; there is no block without the sensor's noise.
    """
    fine = _second_differences(np.asarray(image, dtype=np.float64))
    return float(np.quantile(_deviations(fine).mean(axis=0), CALM) / CALM_SHARE)


def roughness(image: Array) -> float:
    """How much half of the pixels of an image differ from their neighbours, in its contrasts.

    Of white noise that is 0.15 to 0.2, of pictures by a sensor hardly ever more than 0.1.
    """
    image = np.asarray(image, dtype=np.float64)
    return float(np.median(np.abs(_second_differences(image))) / _contrast(image))


def leaps(image: Array) -> float:
    """Share of the neighbours of an image between which lies most of its contrast, in [0, 1].

    Of pictures by a sensor that is 0.05 at most. Numbers that overflowed, as in a file that lost
    its predictor, turn from white to black at a tenth of the pixels.
    """
    image = np.asarray(image, dtype=np.float64)
    least = LEAP * _contrast(image)
    return max(float((np.abs(np.diff(image, axis=axis)) > least).mean()) for axis in (1, 2))


def _contrast(image: Array) -> float:
    low, high = np.percentile(image, CONTRAST)
    return max(float(high - low), NOISE_FLOOR)


def _planes(image: Array) -> Array:
    """Brightness and two differences of colour, (3,h,w)."""
    red, green, blue = image
    return np.stack((image.mean(axis=0), (red - green) / 2, (blue - green) / 2))


def _powers(planes: Array) -> Array:
    """Mean power along the last axis by plane and frequency, (3,BANDS)."""
    length = min(WINDOW_PX, planes.shape[-1] // 2 * 2)
    window = np.hanning(length + 1)[:length]
    starts = range(0, planes.shape[-1] - length + 1, length // 2)
    parts = np.stack([planes[..., start : start + length] for start in starts])
    parts = (parts - parts.mean(axis=-1, keepdims=True)) * window
    power = (np.abs(np.fft.rfft(parts)) ** 2).mean(axis=(0, 2)) / (window**2).sum()
    number = np.digitize(np.fft.rfftfreq(length), np.linspace(LOWEST, 0.5 + 1e-9, BANDS + 1)) - 1
    return np.stack([_band(power, number == band) for band in range(BANDS)], axis=1)


def _band(power: Array, inside: Array) -> Array:
    """Mean over a band of frequencies; short windows may have none in it."""
    mean: Array = power[:, inside].mean(axis=1) if inside.any() else power.mean(axis=1)
    return mean


def _second_differences(image: Array) -> Array:
    """Second differences along both axes, (3,h-2,w-2); of white noise they keep the deviation."""
    rows = image[:, :-2] - 2 * image[:, 1:-1] + image[:, 2:]
    found: Array = (rows[..., :-2] - 2 * rows[..., 1:-1] + rows[..., 2:]) / 6
    return found


def _noise(fine: Array, image: Array) -> Array:
    """Deviations of the plainest blocks, of all and of dark, medium and bright ones, logarithmic.

    The mean brightness of the dark and of the bright blocks follows.
    """
    deviation = _deviations(fine).ravel()
    brightness = _blocks(image[:, 1:-1, 1:-1]).mean(axis=(2, 4)).ravel()
    dark, medium, bright = np.array_split(np.argsort(brightness), 3)
    plain = [np.quantile(deviation, share) for share in (0.05, 0.15, 0.3, 0.6)]
    by_signal = [np.quantile(deviation[part], 0.15) for part in (dark, medium, bright)]
    levels = [brightness[part].mean() for part in (dark, bright)]
    return np.concatenate((np.log(np.array(plain + by_signal) + NOISE_FLOOR), levels))


def _deviations(fine: Array) -> Array:
    """Of second differences (3,h,w) by block, (3,rows,cols); an edge in a block hardly counts."""
    found: Array = MEDIAN_TO_DEVIATION * np.median(np.abs(_blocks(fine)), axis=(2, 4))
    return found


def _blocks(planes: Array) -> Array:
    """(3,h,w) -> (3,rows,BLOCK_PX,cols,BLOCK_PX); what is left at the end is dropped."""
    rows, cols = (side // BLOCK_PX for side in planes.shape[1:])
    cut = planes[:, : rows * BLOCK_PX, : cols * BLOCK_PX]
    return cut.reshape(len(planes), rows, BLOCK_PX, cols, BLOCK_PX)


def _correlation(a: Array, b: Array) -> float:
    """Pearson's, 0 where one of them does not vary."""
    a, b = a.ravel() - a.mean(), b.ravel() - b.mean()
    size = float(np.sqrt((a @ a) * (b @ b)))
    return float(a @ b) / size if size > 0 else 0.0


def _persistence(plane: Array) -> Array:
    """How alike neighbouring differences are, along both axes: -0.5 for white noise."""
    across, down = np.diff(plane, axis=1), np.diff(plane, axis=0)
    pairs = ((across[:, 1:], across[:, :-1]), (down[1:], down[:-1]))
    return np.array([_correlation(*pair) for pair in pairs])


def _seams(plane: Array) -> Array:
    """How far the strongest of eight phases of steps along the last axis stands out.

    Above the second strongest and above the median, over the mean step.
    """
    steps = np.abs(np.diff(plane, axis=1))
    excess = (steps[:, 1:-1] - (steps[:, :-2] + steps[:, 2:]) / 2).clip(-SEAM_LIMIT, SEAM_LIMIT)
    count = excess.shape[1] // BLOCK_PX
    by_phase = np.sort(excess[:, : count * BLOCK_PX].reshape(-1, count, BLOCK_PX).mean(axis=(0, 1)))
    above = np.array([by_phase[-1] - by_phase[-2], by_phase[-1] - np.median(by_phase)])
    found: Array = above / (steps.mean() + 1e-4)
    return found
