# SPDX-License-Identifier: GPL-2.0-or-later
"""A job for the engine dask, and a cluster on this computer that runs it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from raster_files import write
from run_rig import save_model, smooth, write_reference
from ttrd3_qgis.core.jobs.superresolution import Cluster, Job, Options, Tiles

WORKERS = 2


@pytest.fixture(scope="module")
def address():
    """Two workers on this computer for all tests."""
    from ttrd3_qgis.core.engine.executors.dask import shared_cluster

    with shared_cluster(Cluster(workers=WORKERS)) as found:
        yield found


@pytest.fixture(scope="module")
def job(tmp_path_factory):
    """Four bands, so two groups; one reference that covers a part of the scene."""
    folder = tmp_path_factory.mktemp("scene")
    values = smooth(4, 90, 70)
    values[:, :40, :40] = 0
    lr = write(folder / "lr.tif", values, nodata=0, photometric="MINISBLACK")
    reference = write_reference(folder / "ref.tif", 4, 160, offset=(300.0, -300.0))
    model = save_model(folder / "tiny.safetensors")
    return Job(
        lr,
        (str(reference),),
        "",
        model=model,
        steps=2,
        device="cpu",
        tiles=Tiles(32),
        options=Options(threads=1),
    )


def on(job, address, tmp_path, **changes):
    cluster = Cluster(scheduler=address)
    output = str(tmp_path / "sr.tif")
    return replace(job, output=output, engine="dask", cluster=cluster, **changes)
