# SPDX-License-Identifier: GPL-2.0-or-later
"""Bands that were enlarged without interpolation are named before the work begins."""

from __future__ import annotations

import numpy as np
import pytest
from raster_files import write
from run_rig import smooth
from ttrd3_qgis.core.engine.pipeline import run
from ttrd3_qgis.core.jobs.protocol import Warn
from ttrd3_qgis.core.jobs.superresolution import Job


def told(path, output):
    """The arguments of the sentence about repeated pixels, for each one."""
    events = []
    run(Job(str(path), (), str(output), steps=1, device="cpu"), events.append)
    messages = [event.messages[0] for event in events if isinstance(event, Warn)]
    found = [one for one in messages if one.code == "run-pixels-repeat"]
    return [(one.arguments["times"], one.arguments["bands"]) for one in found]


def enlarged(values, times, begins=0):
    """Each pixel n by n times, the first row and column cut."""
    return np.repeat(np.repeat(values, times, axis=-2), times, axis=-1)[..., begins:, begins:]


@pytest.mark.parametrize(("times", "begins"), [(2, 0), (2, 1), (3, 2), (8, 5)])
def test_repeated_pixels_are_told(bicubic, tmp_path, times, begins):
    path = write(tmp_path / "lr.tif", enlarged(smooth(3, 20, 24), times, begins))
    assert told(path, tmp_path / "sr.tif") == [(times, "1, 2, 3")]


def test_only_the_bands_that_repeat_are_named(bicubic, tmp_path):
    values = smooth(3, 40, 48)
    values[1] = enlarged(smooth(3, 20, 24)[1], 2)
    assert told(write(tmp_path / "lr.tif", values), tmp_path / "sr.tif") == [(2, "2")]


def test_nothing_is_said_of_other_rasters(bicubic, tmp_path):
    plain = np.full((3, 40, 48), 70, dtype=np.uint8)
    half = plain.copy()
    half[:, :, 24:] = 90
    striped = np.repeat(smooth(3, 40, 24), 2, axis=2)
    for number, values in enumerate((smooth(3, 40, 48), plain, half, striped)):
        path = write(tmp_path / f"{number}.tif", values)
        assert told(path, tmp_path / f"{number}_sr.tif") == []
