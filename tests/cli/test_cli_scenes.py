# SPDX-License-Identifier: GPL-2.0-or-later
"""`ttrd3 scenes`: many rasters with one command, in a process of its own."""

from __future__ import annotations

import json
import os

import pytest
from cli_rig import SMALL
from raster_files import digest, opened, write
from run_rig import names, smooth, ttrd3, write_reference
from ttrd3_qgis.core.cli import main
from ttrd3_qgis.core.jobs import protocol


@pytest.fixture
def folder(tmp_path):
    """Two rasters and one that was cut off, below them one of the same name."""
    for seed, name in enumerate(("a", "c", "sub/a")):
        path = tmp_path / "in" / f"{name}.tif"
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path, smooth(seed=seed))
    whole = (tmp_path / "in" / "a.tif").read_bytes()
    (tmp_path / "in" / "b.tif").write_bytes(whole[:600])
    (tmp_path / "out").mkdir()
    return tmp_path / "in"


@pytest.fixture
def words(folder, tiny_model):
    """Arguments of the command, as it would be given for this or another source."""

    def given(*more, source=folder):
        output = ("--output-folder", folder.parent / "out")
        return ["scenes", source, *output, "--model", tiny_model, *SMALL, *more]

    return given


@pytest.fixture
def run(words, capsys):
    """Run in this process, which is quicker; gives status, stdout, stderr."""

    def runner(*more, **options):
        status = main([str(word) for word in words(*more, **options)])
        shown = capsys.readouterr()
        return status, shown.out, shown.err

    return runner


def results(folder):
    return names(folder.parent / "out")


def summary_of(text):
    return json.loads(text)["summary"]


def states(summary):
    return {scene["scene"]: scene["state"] for scene in summary["scenes"]}


def listed(folder, *lines):
    path = folder.parent / "list.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_folder_with_a_truncated_raster(words, folder):
    summary = folder.parent / "summary.json"
    done = ttrd3(*words("--recursive", "--summary", summary))
    assert done.returncode == 1, done.stderr
    assert results(folder) == ["a_sr.tif", "c_sr.tif", "sub_a_sr.tif"]
    (sentence,) = [line for line in done.stderr.splitlines() if line.startswith("ttrd3: b: ")]
    assert "truncated" in sentence
    assert "Traceback" not in done.stderr
    assert done.stderr.splitlines()[-1].endswith("4 scenes: 3 done, 1 failed.")
    rows = [line.split() for line in done.stdout.splitlines()]
    assert [row[:2] for row in rows[4:7]] == [["a", "done"], ["b", "failed"], ["c", "done"]]
    told = summary_of(summary.read_text())
    assert (told["done"], told["failed"], told["skipped"]) == (3, 1, 0)
    assert told["scenes"][1]["reason"] == sentence.removeprefix("ttrd3: b: ")
    assert told["scenes"][1]["code"] == "bad_raster"
    assert told["scenes"][0]["rmse_lr"] >= 0
    assert told["scenes"][0]["seconds"] > 0


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_a_list_may_be_one_of_powershell_with_quoted_paths(words, folder, encoding):
    path = folder.parent / "list.txt"
    path.write_text(f'"{folder / "a.tif"}"\r\n{folder / "c.tif"}\r\n', encoding=encoding)
    done = ttrd3(*words("--dry-run", source=path))
    assert done.returncode == 0, done.stderr
    assert "a_sr.tif" in done.stdout
    assert "c_sr.tif" in done.stdout


def test_a_scene_is_what_upscale_makes_of_it(words, folder, tiny_model):
    reference = write_reference(folder.parent / "ref.tif")
    assert ttrd3(*words("--reference", reference, "--pattern", "a*")).returncode == 0
    alone = folder.parent / "alone.tif"
    given = (folder / "a.tif", "--output", alone, "--reference", reference, "--model", tiny_model)
    assert ttrd3("upscale", *given, *SMALL).returncode == 0
    with opened(alone) as one, opened(folder.parent / "out" / "a_sr.tif") as other:
        assert (one.read() == other.read()).all()


def test_several_at_once_write_the_same(run, folder):
    assert run("--pattern", "[ac].tif", "--recursive", "--threads", 1)[0] == 0
    first = {name: digest(folder.parent / "out" / name) for name in results(folder)}
    status, _, err = run("--recursive", "--jobs", 3, "--threads", 1, "--overwrite")
    assert status == 1
    assert "3 done, 1 failed" in err
    assert {name: digest(folder.parent / "out" / name) for name in results(folder)} == first


def test_what_is_there_is_skipped(run, folder):
    path = folder.parent / "out" / "a_sr.tif"
    path.write_bytes(b"old")
    status, out, err = run("--pattern", "[ac].tif")
    assert status == 0
    assert path.read_bytes() == b"old"
    assert "1 done, 1 skipped" in out
    assert "a: Skipped" in err
    assert run("--pattern", "[ac].tif", "--overwrite")[0] == 0
    assert path.read_bytes() != b"old"


def test_every_file_of_a_scene_counts(run, folder):
    """As after a run that made other files, or where one was deleted."""
    run()
    status, _, err = run("--report")
    assert status == 1
    assert "a_report.html is missing" in err
    assert run("--report", "--overwrite")[0] == 1  # because of b, which is truncated
    assert results(folder) == ["a_report.html", "a_sr.tif", "c_report.html", "c_sr.tif"]
    (folder / "b.tif").unlink()
    status, out, _ = run("--report")
    assert status == 0
    assert "2 skipped" in out


def test_events_carry_the_name_of_their_scene(words, folder):
    done = ttrd3(*words("--json", "--jobs", 2))
    assert done.returncode == 1
    *lines, last = (json.loads(line) for line in done.stdout.splitlines())
    ends = {}
    for line in lines:
        ends[line["scene"], line["number"], line["of"]] = protocol.decode(json.dumps(line["event"]))
    assert {key: type(event) for key, event in ends.items()} == {
        ("a", 1, 3): protocol.Result,
        ("b", 2, 3): protocol.Failure,
        ("c", 3, 3): protocol.Result,
    }
    assert states(last["summary"]) == {"a": "done", "b": "failed", "c": "done"}
    assert f"ttrd3: b: {ends['b', 2, 3].text}" in done.stderr


def test_a_list_with_a_missing_file_and_the_same_name_twice(run, folder):
    source = listed(folder, "# two a", "in/a.tif", "", "in/sub/a.tif", "in/none.tif")
    status, out, err = run(source=source)
    assert status == 1
    assert results(folder) == ["in_a_sr.tif", "sub_a_sr.tif"]
    assert "ttrd3: none: The low-resolution raster" in err
    assert "does not exist" in out


def test_items_of_a_stac_list(words, folder):
    write_reference(folder.parent / "ref.tif")
    rasters = {"t1": {"href": "./in/a.tif", "roles": ["data"]}, "t2": {"href": "in/c.tif"}}
    assets = {name: {"data": asset} for name, asset in rasters.items()}
    assets["t1"]["reference"] = {"href": "ref.tif"}
    assets["t3"] = {"thumbnail": {"href": "in/a.png"}}
    items = [{"type": "Feature", "id": name, "assets": asset} for name, asset in assets.items()]
    path = folder.parent / "items.json"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": items}))
    done = ttrd3(*words("--json", source=path))
    assert done.returncode == 1
    assert results(folder) == ["t1_sr.tif", "t2_sr.tif"]
    assert "ttrd3: t3: The item has no asset" in done.stderr
    warned = {
        line["scene"]
        for line in map(json.loads, done.stdout.splitlines())
        if "event" in line and "No reference" in line["event"].get("text", "")
    }
    assert warned == {"t2"}


def test_shards_share_all_scenes(run, folder):
    found = []
    for number in (1, 2, 3):
        _, out, _ = run("--recursive", "--shard", f"{number}/3", "--dry-run", "--json")
        found.append(list(states(summary_of(out))))
    assert found == [["a", "sub_a"], ["b"], ["c"]]
    status, out, _ = run("--shard", "9/9")
    assert (status, out.splitlines()[-1]) == (0, "No scene in this share.")


def test_a_dry_run_does_nothing(run, folder):
    (folder.parent / "out" / "a_sr.tif").touch()
    summary = folder.parent / "summary.json"
    status, out, _ = run("--dry-run", "--summary", summary)
    assert status == 0
    assert "3 scenes: 1 skipped, 2 due." in out
    assert results(folder) == ["a_sr.tif"]
    assert not summary.exists()
    status, out, _ = run("--dry-run", source=listed(folder, "none.tif"))
    assert status == 1
    assert "does not exist" in out


def test_the_first_error_stops_if_asked(run, folder):
    status, out, _ = run("--stop-at-first-error")
    assert status == 1
    assert "3 scenes: 1 done, 1 failed, 1 not started." in out
    assert results(folder) == ["a_sr.tif"]
    status, out, _ = run("--stop-at-first-error", source=listed(folder, "in/c.tif", "none.tif"))
    assert "2 scenes: 1 failed, 1 not started." in out


def test_what_no_scene_survives_is_said_once(run, folder):
    weights = folder.parent / "no.safetensors"
    status, out, err = run("--model", weights)
    assert status == 1
    assert "1 failed, 2 not started" in out
    assert len([line for line in err.splitlines() if "no.safetensors" in line]) == 1


def test_optional_files_of_each_scene(run, folder):
    reference = write_reference(folder.parent / "ref.tif")
    extras = ("--uncertainty", "--samples", 2, "--reference-map", "--report")
    status, _, err = run("--pattern", "a*", "--reference", reference, *extras)
    assert status == 0, err
    expected = ["a_reference_map.tif", "a_report.html", "a_sr.tif", "a_uncertainty.tif"]
    assert results(folder) == expected


def test_mistakes_in_what_all_share_are_one_sentence(refused, words, folder, tmp_path):
    def said(*more, status=1, **options):
        return refused(*words(*more, **options), status=status)

    assert "noise" in said("--noise", 2)
    assert "The reference no.tif does not exist" in said("--reference", "no.tif")
    assert "no.json does not exist" in said("--mask", "no.json")
    assert "K/N" in said("--shard", "4/3")
    assert "--jobs" in said("--jobs", "0", status=2)
    assert "add --engine dask" in said("--workers", "2")
    assert "not an address" in said("--engine", "dask", "--scheduler", "host")
    assert "leave --workers" in said("--engine", "dask", "--scheduler", "tcp://h:1", "--workers", 2)
    assert "must end in .json" in said("--summary", tmp_path / "s.txt")
    assert "does not exist" in said("--output-folder", tmp_path / "none")
    assert "is a file" in said("--output-folder", folder / "a.tif")
    assert "that of the scenes" in said("--output-folder", folder)
    assert "no raster" in said("--pattern", "*.vrt")
    assert "cannot be read" in said(source=tmp_path / "none")
    (tmp_path / "binary.txt").write_bytes(b"\xff\xfe\x00")
    assert "is not a list of rasters" in said(source=tmp_path / "binary.txt")
    assert results(folder) == []


def test_folders_that_may_not_be_used(refused, words, folder):
    if os.name != "posix" or os.geteuid() == 0:
        pytest.skip("root may do everything")
    for path, what in ((folder.parent / "out", "not writable"), (folder, "cannot be read")):
        path.chmod(0o000)
        assert what in refused(*words())
        path.chmod(0o755)


def test_a_list_that_may_not_be_read(refused, words, folder):
    if os.name != "posix" or os.geteuid() == 0:
        pytest.skip("root may read every file")
    source = listed(folder, "in/a.tif")
    source.chmod(0)
    assert "cannot be read" in refused(*words(source=source))


def test_the_job_of_upscale_and_of_scenes_is_the_same(words, folder, tiny_model):
    from ttrd3_qgis.core.commands import scenes, upscale
    from ttrd3_qgis.core.commands.root import parser

    cluster = ("--engine", "dask", "--workers", "3", "--resume", "--adaptive-steps")
    given = [str(word) for word in words(*cluster, "--pattern", "a*")]
    (scene,) = scenes.planned(parser().parse_args(given))
    output = folder.parent / "out" / "a_sr.tif"
    given = ["upscale", folder / "a.tif", "--output", output, "--model", tiny_model, *SMALL]
    given = [str(word) for word in (*given, *cluster)]
    job = upscale.job_of(parser().parse_args(given))
    assert scene.job == job
    assert (job.engine, job.cluster.workers) == ("dask", 3)
    assert job.options.resume
    assert job.method_options == {"adaptive_steps": True}
