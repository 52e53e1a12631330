# SPDX-License-Identifier: GPL-2.0-or-later
"""The times that a chain visits: down to -1, the clean image, and up again in time travel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Union

import torch

from .schedule import TIMESTEPS

Steps = Union[int, Sequence[int]]


def sampling_times(steps: int, timesteps: int = TIMESTEPS) -> list[int]:
    """Times of a chain of `steps` network calls, from T-1 down to -1: steps + 1 numbers."""
    if not 1 <= steps < timesteps:
        raise ValueError(f"Sampling steps must be 1 to {timesteps - 1}, not {steps}.")
    times = torch.linspace(-1, timesteps - 1, steps + 1).to(torch.int64)
    return [int(time) for time in times.flip(0)]


def travelling(times: Sequence[int], length: int, repeats: int) -> list[int]:
    """Take every `length` steps `repeats` times: DDNM's time travel (Wang et al. 2023).

    The step down to -1 is taken once; with one repeat the times do not change.
    """
    if length < 1 or repeats < 1:
        raise ValueError(f"Time travel needs a length and repeats from 1, not {length}, {repeats}.")
    walked = [times[0]]
    for end, time in enumerate(times[1:], start=1):
        walked.append(time)
        if end % length == 0 and time >= 0:
            walked.extend((repeats - 1) * list(times[end - length : end + 1]))
    return walked


def chain_of(steps: Steps, timesteps: int) -> list[int]:
    """The times for a number of steps, or those given; raises ValueError if they are no chain."""
    if isinstance(steps, int):
        return sampling_times(steps, timesteps)
    times = list(steps)
    if len(times) < 2 or times[-1] != -1 or times[0] < times[1]:
        raise ValueError(f"The times of a chain must begin downwards and end at -1, not {times}.")
    if any(not 0 <= time < timesteps for time in times[:-1]):
        raise ValueError(f"The times of a chain must be 0 to {timesteps - 1}, then -1; {times}.")
    if any(a == b for a, b in zip(times, times[1:])):
        raise ValueError(f"A chain cannot stay at the same time: {times}.")
    return times
