# SPDX-License-Identifier: GPL-2.0-or-later
"""What becomes of the finished tiles that a worker has left beside the output."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from osgeo import gdal
from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsSettings,
)
from rig import wait
from test_qgis_background import Background
from test_qgis_run import run
from ttrd3_qgis.core.jobs.rank import RankJob
from ttrd3_qgis.core.jobs.superresolution import Extras, Job
from ttrd3_qgis.core.jobs.unfinished import progress_file

from ttrd3_qgis import settings
from ttrd3_qgis.algorithms.run_log import DONE, RUN_LOG
from ttrd3_qgis.runtime import finished_tiles

KEPT = "The finished tiles are kept; the same run"


def left(folder) -> list[str]:
    """Names beside an output that are those of finished tiles."""
    return sorted(name for name in os.listdir(folder) if ".progress" in name)


@pytest.fixture
def beside(images):
    """The finished tiles beside the output of `images`."""
    folder = Path(images["OUTPUT"]).parent
    return lambda: left(folder)


def refusal(images, **changes) -> str:
    with pytest.raises(QgsProcessingException) as error:
        run(images, **changes)
    return str(error.value)


class Cancelling(QgsProcessingFeedback):
    """A user who cancels as soon as something is done."""

    def setProgress(self, percent):
        super().setProgress(percent)
        self.cancel()


def cancelled(images, **changes) -> str:
    import processing

    feedback = Cancelling(False)
    with pytest.raises(QgsProcessingException) as error:
        processing.run("ttrd3:superresolution", {**images, **changes}, feedback=feedback)
    return str(error.value)


@pytest.mark.parametrize(
    ("mode", "sentence"), [("killed", "memory ran out"), ("leaves", "exit code 0")]
)
def test_a_worker_that_died_leaves_its_tiles(provider, make_worker, images, beside, mode, sentence):
    make_worker(mode)
    text = refusal(images)
    assert sentence in text
    assert text.endswith("continues from them.")
    assert KEPT in text
    assert progress_file(images["OUTPUT"]).name in beside()
    make_worker("good")
    run(images)
    assert beside() == []


def test_no_tiles_are_promised_where_there_are_none(provider, make_worker, images, beside):
    make_worker("stillborn")
    text = refusal(images)
    assert "exit code 5" in text
    assert KEPT not in text
    assert beside() == []


@pytest.mark.parametrize("mode", ["slow", "deaf"])
def test_a_cancel_forgets_the_tiles(provider, make_worker, images, beside, mode):
    make_worker(mode)
    assert cancelled(images) == "Cancelled; there is no result."
    assert beside() == []


@pytest.mark.parametrize("mode", ["slow", "deaf"])
def test_a_cancel_keeps_the_tiles_where_that_is_wanted(provider, make_worker, images, beside, mode):
    make_worker(mode)
    text = cancelled(images, RESUME=True)
    assert text.startswith("Cancelled; there is no result. The finished tiles are kept")
    assert progress_file(images["OUTPUT"]).name in beside()


def test_a_cancel_that_comes_too_late_keeps_the_result(provider, make_worker, images, beside):
    """As where the report is being made: the files get their names all the same."""
    import processing

    make_worker("finishing")
    feedback = Cancelling(False)
    results = processing.run("ttrd3:superresolution", images, feedback=feedback)
    assert Path(results["OUTPUT"]).exists()
    assert "The run was complete before it could be cancelled." in feedback.textLog()
    assert RUN_LOG.runs()[0].state == DONE
    assert beside() == []


def test_a_cancel_in_the_background_says_so_in_the_log(provider, make_worker, images):
    make_worker("slow")
    background = Background({**images, "RESUME": True})
    wait(lambda: background.task.progress() > 10)
    background.task.cancel()
    wait(lambda: background.ends)
    assert KEPT in background.feedback.textLog()


def test_an_error_keeps_the_tiles_only_where_that_is_wanted(provider, make_worker, images, beside):
    make_worker("failure")
    assert KEPT not in refusal(images)
    assert beside() == []
    assert KEPT in refusal(images, RESUME=True)
    assert progress_file(images["OUTPUT"]).name in beside()


@pytest.mark.parametrize("resume", [False, True])
def test_nothing_goes_on_from_a_temporary_output(provider, make_worker, images, resume):
    values = {**images, "OUTPUT": "TEMPORARY_OUTPUT", "RESUME": resume}
    make_worker("killed")
    assert KEPT not in refusal(values)
    make_worker("slow")
    assert cancelled(values) == "Cancelled; there is no result."
    found = [left(path) for path, *_ in os.walk(QgsProcessingUtils.tempFolder())]
    assert [names for names in found if names] == []


def test_nothing_goes_on_from_a_copied_layer(provider, make_worker, images, beside):
    """The copy is another file each time."""
    gdal.Translate("/vsimem/scene.tif", images["INPUT"])
    layer = QgsRasterLayer("/vsimem/scene.tif", "in memory")
    make_worker("killed")
    try:
        assert KEPT not in refusal(images, INPUT=layer)
        make_worker("slow")
        assert cancelled(images, INPUT=layer, RESUME=True) == "Cancelled; there is no result."
    finally:
        del layer
        gdal.Unlink("/vsimem/scene.tif")
    assert beside() == []


def test_no_tiles_are_promised_of_a_copied_class_mask(tmp_path):
    """Its copy has another name in each run, so no run could go on from these tiles."""
    journal = progress_file(str(tmp_path / "sr.tif"))
    mask = tmp_path / "run" / "classes.tif"
    job = Job("lr.tif", (), str(tmp_path / "sr.tif"), extras=Extras(class_mask=str(mask)))
    for folder, kept in ((tmp_path / "elsewhere", KEPT), (tmp_path / "run", "")):
        journal.touch()
        assert finished_tiles.after_failure(job, folder).startswith(kept)
        assert journal.exists() == bool(kept)


def test_other_jobs_have_no_tiles(tmp_path):
    job = RankJob("lr.tif", ("ref.tif",))
    assert finished_tiles.after_cancel(job, tmp_path) == ""
    assert finished_tiles.after_failure(job, tmp_path) == ""


def test_the_speed_is_that_of_a_whole_run(provider, make_worker, images):
    QgsSettings().remove(settings.PREFIX + "tile_seconds")
    make_worker("killed")
    refusal(images)
    make_worker("good")
    run(images)  # goes on
    assert settings.speed("ttrd3-s", "auto", 10) is None
    run(images, ADAPTIVE_STEPS=True)
    assert settings.speed("ttrd3-s", "auto", 10) is None
    run(images)
    assert settings.speed("ttrd3-s", "auto", 10) > 0
