# SPDX-License-Identifier: GPL-2.0-or-later
"""References in order of their use, from generated ground."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from reference_scenes import NORTH_UP, UTM33, write_raster
from scipy.ndimage import gaussian_filter
from second_method import save_second, second
from ttrd3_qgis.core.cli import main
from ttrd3_qgis.core.evaluation.ranking.score import Evidence, score
from ttrd3_qgis.core.jobs import kinds, protocol
from ttrd3_qgis.core.jobs.errors import BadRasterError, CancelledError
from ttrd3_qgis.core.jobs.rank import RankJob
from ttrd3_qgis.core.raster.grid import Grid

__all__ = ["second"]
LR_SIDE = 96


def ground(seed, side=4 * LR_SIDE):
    """Fields with sharp borders and some grain, (3, side, side) uint8."""
    rng = np.random.default_rng(seed)
    fields = np.digitize(gaussian_filter(rng.standard_normal((side, side)), 12), (-0.01, 0.02))
    grain = gaussian_filter(rng.standard_normal((side, side)), 2)
    tints = np.array([1.0, 0.9, 0.7])[:, None, None]
    return np.clip(tints * (60 + 50 * fields + 40 * grain), 0, 255).astype(np.uint8)


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rank")
    lr_grid = Grid(NORTH_UP, LR_SIDE, LR_SIDE, UTM33)
    fine = lr_grid.scaled(4)
    away = Grid(
        fine.transform * fine.transform.translation(9000, 0), fine.width, fine.height, UTM33
    )
    coarse = Grid(away.transform * away.transform.scale(3), fine.width, fine.height, UTM33)
    hr = ground(1)
    rng = np.random.default_rng(2)
    noise = rng.integers(0, 255, hr.shape).astype(np.uint8)
    lr = hr.reshape(3, LR_SIDE, 4, LR_SIDE, 4).mean(axis=(2, 4)).astype(np.uint8)
    broken = folder / "broken.tif"
    broken.write_bytes(b"II*\0 not a raster")
    return {
        "lr": write_raster(folder / "lr.tif", lr, lr_grid),
        "same": write_raster(folder / "same.tif", hr, fine),
        "alike": write_raster(folder / "alike.tif", ground(3), away),
        "coarse": write_raster(folder / "coarse.tif", ground(3), coarse),
        "noise": write_raster(folder / "noise.tif", noise, away),
        "broken": str(broken),
    }


def ranked(job):
    return kinds.run(job, lambda event: None, lambda: False)


def job_of(files, *names):
    return RankJob(files["lr"], tuple(files[name] for name in names), threads=1)


def test_the_order_is_the_one_an_analyst_expects(files):
    result = ranked(job_of(files, "broken", "noise", "coarse", "alike", "same"))
    names = [row.source.rpartition("/")[2].removesuffix(".tif") for row in result.rows]
    assert names[:2] == ["same", "alike"]
    assert names[-1] == "broken"
    assert [row.rank for row in result.rows] == [1, 2, 3, 4, 5]
    scores = [row.score for row in result.rows]
    assert scores == sorted(scores, reverse=True)
    assert 0.0 == scores[-1] < scores[0] <= 1.0


def test_a_model_without_features_ranks_by_derivatives(files, second, tmp_path):
    model = save_second(tmp_path / "second.safetensors", scale=2)
    job = replace(job_of(files, "noise", "coarse", "alike", "same"), model=model)
    rows = ranked(job).rows
    names = [row.source.rpartition("/")[2].removesuffix(".tif") for row in rows]
    assert names[:2] == ["same", "alike"]
    likeness = {name: row.texture for name, row in zip(names, rows)}
    assert 1 >= likeness["same"] > likeness["alike"] > 1.5 * likeness["noise"] > 0
    assert rows[0].pixel_ratio == pytest.approx(0.5, rel=0.01), "of pixels half as large"


def test_the_facts_of_a_row(files):
    same, alike, broken = ranked(job_of(files, "same", "alike", "broken")).rows
    assert same.overlap == 1.0
    assert same.pixel_size == pytest.approx(2.5, rel=0.01)
    assert same.pixel_ratio == pytest.approx(1.0, rel=0.01)
    assert same.shift_lr_px == pytest.approx(0.0, abs=0.3)
    assert (alike.overlap, alike.shift_lr_px) == (0.0, None)
    assert "does not overlap" in alike.note
    assert "cannot be opened" in broken.note
    assert broken.footprint == ()


def test_the_footprint_lies_around_the_reference(files):
    (same,) = ranked(job_of(files, "same")).rows
    xs, ys = zip(*same.footprint)
    assert (min(xs), max(xs)) == pytest.approx((500_000, 500_000 + 10 * LR_SIDE))
    assert (min(ys), max(ys)) == pytest.approx((5_000_000 - 10 * LR_SIDE, 5_000_000))
    assert same.footprint[0] == same.footprint[-1]


def test_an_extent_moves_the_attention(files):
    half = (500_000.0, 5_000_000.0 - 480, 500_000.0 + 480, 5_000_000.0)
    job = job_of(files, "same")
    (row,) = ranked(RankJob(job.lr, job.references, extent=half, threads=1)).rows
    assert row.overlap == 1.0


def test_the_ranking_stops_when_asked(files):
    with pytest.raises(CancelledError):
        kinds.run(job_of(files, "same"), lambda event: None, lambda: True)


def test_a_bad_scene_is_refused(files):
    with pytest.raises(BadRasterError):
        ranked(RankJob(files["broken"], (files["same"],)))


def test_problems_name_their_field(files):
    job = RankJob("missing.tif", (), bands=(0,), extent=(1, 1, 0, 0), device="abacus", threads=-1)
    fields = [problem.field for problem in job.problems()]
    assert fields == ["lr", "references", "bands", "extent", "device", "threads"]


def test_a_job_survives_its_json(files):
    job = job_of(files, "same", "alike")
    assert kinds.read(job.to_json()) == job
    with pytest.raises(ValueError, match="another task"):
        RankJob.from_json(job.to_json().replace("rank", "finetune"))


def test_the_command_prints_a_table(files, capsys):
    arguments = ["--reference", files["noise"], "--reference", files["same"], "--threads", "1"]
    assert main(["rank", files["lr"], *arguments]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split()[:2] == ["rank", "score"]
    assert lines[1].endswith("same.tif")
    assert main(["rank", files["lr"], *arguments, "--json"]) == 0
    last = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert last["event"] == "rank_result"
    assert len(last["rows"]) == 2


def evidence(**changes):
    facts = {"overlap": 1.0, "pixel_ratio": 1.0, "radiometry": 0.5, "texture": 0.5}
    return Evidence(**{**facts, "correlation": 0.5, "shift_lr_px": 0.0, **changes})


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (evidence(texture=0.6), evidence()),
        (evidence(correlation=0.9), evidence()),
        (evidence(), evidence(correlation=-0.5)),
        (evidence(), evidence(shift_lr_px=2.0)),
        (evidence(), evidence(pixel_ratio=2.0)),
        (evidence(), evidence(overlap=0.2)),
    ],
)
def test_more_evidence_means_a_higher_score(better, worse):
    assert 0 <= score(worse) < score(better) <= 1


def test_a_finer_reference_is_not_punished():
    assert score(evidence(pixel_ratio=0.1)) == score(evidence())


def test_a_row_survives_the_protocol(files):
    result = ranked(job_of(files, "same"))
    assert protocol.decode(protocol.encode(result)) == result
