# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs that break off and go on, in this process."""

from __future__ import annotations

import numpy as np
import pytest
from net_rig import Spy, texture, upscale
from raster_files import write
from ttrd3_qgis.core.jobs.superresolution import Tiles

AFTER = 4  # tiles are finished when the first run breaks off


class Breaking(Spy):
    """Fails in the fifth tile."""

    def __call__(self, lr, tile):
        if len(self.calls) == AFTER:
            raise OSError("unplugged")
        return super().__call__(lr, tile)


@pytest.fixture
def tall(use_method, tmp_path):
    """Six tiles above each other, of which four, and a strip with them, are finished."""
    lr = write(tmp_path / "lr.tif", (texture(228, 48) * 250).astype(np.uint8))

    def run(spy, **changes):
        use_method(lambda *_: spy)
        job = {"tiles": Tiles(48, 12, 1), "options": {"resume": True}}
        upscale(lr, tmp_path / "sr.tif", **{**job, **changes})
        return len(spy.calls)

    with pytest.raises(OSError, match="unplugged"):
        run(Breaking())
    return run
