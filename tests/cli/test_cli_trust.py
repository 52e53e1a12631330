# SPDX-License-Identifier: GPL-2.0-or-later
"""A job file may come from anybody: it cannot make the command connect to a scheduler."""

from __future__ import annotations

from dataclasses import replace

from raster_files import write
from run_rig import names, smooth, write_job
from ttrd3_qgis.core.jobs.superresolution import Cluster, Job


def test_a_scheduler_of_a_job_file_has_to_be_named_again(refused, tmp_path):
    """Whoever wrote the file could otherwise run code here."""
    lr, address = write(tmp_path / "lr.tif", smooth()), "tcp://127.0.0.1:9"
    job = Job(lr, (), str(tmp_path / "sr.tif"), engine="dask", cluster=Cluster(address))
    file = write_job(tmp_path / "job.json", job.to_json())
    asked = refused("run", file)
    assert "any code" in asked
    assert f"--scheduler {address}" in asked
    assert "any code" in refused("run", file, "--scheduler", "tcp://127.0.0.1:8")
    plain = write_job(tmp_path / "plain.json", replace(job, engine="local").to_json())
    assert "leave --scheduler out" in refused("run", plain, "--scheduler", address)
    assert names(tmp_path) == ["job.json", "lr.tif", "plain.json"]


def test_a_scheduler_that_is_named_again_is_asked(refused, tmp_path, monkeypatch):
    monkeypatch.setattr("ttrd3_qgis.core.engine.executors.dask.connecting.CONNECT_S", 0.5)
    lr, address = write(tmp_path / "lr.tif", smooth()), "tcp://127.0.0.1:9"
    job = Job(lr, (), str(tmp_path / "sr.tif"), engine="dask", cluster=Cluster(address))
    file = write_job(tmp_path / "job.json", job.to_json())
    assert "does not answer" in refused("run", file, "--scheduler", address)
