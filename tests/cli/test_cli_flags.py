# SPDX-License-Identifier: GPL-2.0-or-later
"""Every option of `ttrd3 upscale` changes the field of the job it should, and no other."""

from __future__ import annotations

import json

import pytest
from ttrd3_qgis.core import cli
from ttrd3_qgis.core.commands import running, upscale
from ttrd3_qgis.core.jobs import kinds
from ttrd3_qgis.core.jobs.superresolution import DEFAULT_MODEL
from ttrd3_qgis.core.methods.registry import model_card
from ttrd3_qgis.core.methods.settings import Settings

CARD = model_card(DEFAULT_MODEL)
# Option and its values, and the entries of the job that must change, by name.
FLAGS = {
    "--reference": (["ref.tif"], {"references": ["ref.tif"]}),
    "--bands": (["4", "2"], {"bands": [4, 2]}),
    "--reference-bands": (["3", "1"], {"options.reference_bands": [3, 1]}),
    "--extent": (["1", "2", "3.5", "4"], {"extent": [1.0, 2.0, 3.5, 4.0]}),
    "--output-type": (["uint16"], {"options.output_type": "uint16"}),
    "--normalization": (["minmax"], {"options.normalization": "minmax"}),
    "--nodata": (["-9999"], {"options.nodata": -9999.0}),
    "--creation-option": (["COMPRESS=LZW"], {"options.creation_options": ["COMPRESS=LZW"]}),
    "--mask": (["mask.json"], {"extras.mask": "mask.json"}),
    "--class-mask": (["scl.tif"], {"extras.class_mask": "scl.tif"}),
    "--mask-classes": (["8,9"], {"extras.mask_classes": "8,9"}),
    "--uncertainty": (["u.tif"], {"layers.uncertainty": "u.tif"}),
    "--samples": (["7"], {"extras.samples": 7}),
    "--intervals": ([], {"extras.intervals": True}),
    "--passes": (
        ["--model", "csp-s", "--scale", "4"],
        {"model": "csp-s", "scale": 4, "layers.pass_x2": "sr_x2.tif"},
    ),
    "--reference-map": (["m.tif"], {"layers.reference_map": "m.tif"}),
    "--language": (["pt_BR"], {"extras.language": "pt_BR"}),
    "--report": (["page.html"], {"extras.report": "page.html"}),
    "--overwrite": ([], {"options.overwrite": True}),
    "--model": (["own.safetensors"], {"model": "own.safetensors"}),
    "--preset": (["faithful"], {"preset": "faithful"}),
    "--scale": (["4"], {"scale": 4}),
    "--steps": (["33"], {"steps": 33}),
    "--noise": (["0.25"], {"noise": 0.25}),
    "--sensor": (["area"], {"sensor": "area"}),
    "--seed": (["123"], {"seed": 123}),
    "--adaptive-steps": ([], {"method_options.adaptive_steps": True}),
    "--no-adaptive-steps": ([], {"method_options.adaptive_steps": False}),
    "--reference-strength": (["0.5"], {"method_options.reference_strength": 0.5}),
    "--prior": (["diffusion"], {"method_options.prior": "diffusion"}),
    "--transfer": ([], {"method_options.transfer": True}),
    "--no-transfer": ([], {"method_options.transfer": False}),
    "--eta": (["0.85"], {"method_options.eta": 0.85}),
    "--noise-aware": ([], {"method_options.noise_aware": True}),
    "--no-noise-aware": ([], {"method_options.noise_aware": False}),
    "--travel-length": (["4"], {"method_options.travel_length": 4}),
    "--travel-repeats": (["2"], {"method_options.travel_repeats": 2}),
    "--tiling": (["one-by-one"], {"method_options.tiling": "one-by-one"}),
    "--plain-land-strength": (["0.2"], {"method_options.plain_land_strength": 0.2}),
    "--pocs-rounds": (["3"], {"method_options.pocs_rounds": 3}),
    "--tau": (["def-s"], {"method_options.tau": "def-s"}),
    "--condition": (["fixed"], {"method_options.condition": "fixed"}),
    "--hf-mode": (["rddm"], {"method_options.hf_mode": "rddm"}),
    "--lambda0": (["0.8"], {"method_options.lambda0": 0.8}),
    "--detail-noise": (["0.01"], {"method_options.detail_noise": 0.01}),
    "--texture-sampling": (["hold"], {"method_options.texture_sampling": "hold"}),
    "--texture-steps": (["wide"], {"method_options.texture_steps": "wide"}),
    "--colour-fix": ([], {"method_options.colour_fix": True}),
    "--no-colour-fix": ([], {"method_options.colour_fix": False}),
    "--invented": (["i.tif"], {"layers.invented": "i.tif"}),
    "--change": (["c.tif"], {"layers.change": "c.tif"}),
    "--confidence": (["c.tif"], {"layers.confidence": "c.tif"}),
    "--texture-density": (["d.tif"], {"layers.texture_density": "d.tif"}),
    "--rich-land": (["r.tif"], {"layers.rich_land": "r.tif"}),
    "--steps-taken": (["s.tif"], {"layers.steps_taken": "s.tif"}),
    "--no-consistency": ([], {"options.consistency": False}),
    "--device": (["cuda:1"], {"device": "cuda:1"}),
    "--precision": (["bf16"], {"precision": "bf16"}),
    "--tile-lr-px": (["48"], {"tiles.tile_lr_px": 48}),
    "--overlap-lr-px": (["6"], {"tiles.overlap_lr_px": 6}),
    "--batch": (["5"], {"tiles.batch": 5}),
    "--threads": (["3"], {"options.threads": 3}),
    "--resume": ([], {"options.resume": True}),
    "--engine": (["dask"], {"engine": "dask"}),
}
OF_A_CLUSTER = {
    "--scheduler": (["tcp://host:8786"], {"cluster.scheduler": "tcp://host:8786"}),
    "--workers": (["2"], {"cluster.workers": 2}),
}
ELSEWHERE = {"--help", "-h", "--output", "--json"}


def entries(job, prefix=""):
    """All entries of a job by name, those of its parts with a dot."""
    found = {}
    for name, value in job.items():
        if isinstance(value, dict):
            found |= entries(value, f"{prefix}{name}.")
        else:
            found[prefix + name] = value
    return found


@pytest.fixture
def job_of(monkeypatch):
    """The job, as its entries, that a command would do."""
    asked = []
    monkeypatch.setattr(
        running, "run_task", lambda task, as_json: asked.append((task, as_json)) or 0
    )
    monkeypatch.setattr(upscale, "run_task", running.run_task)

    def job(*arguments):
        assert cli.main(["upscale", "lr.tif", "--output", "sr.tif", *arguments]) == 0
        return entries(json.loads(asked[-1][0].to_json()))

    job.asked = asked
    return job


@pytest.mark.parametrize("flag", FLAGS)
def test_an_option_changes_its_field_alone(job_of, flag):
    values, expected = FLAGS[flag]
    plain, found = job_of(), job_of(flag, *values)
    assert {name: found[name] for name in found if found[name] != plain.get(name)} == expected


@pytest.mark.parametrize("flag", OF_A_CLUSTER)
def test_an_option_of_a_cluster_changes_its_field_alone(job_of, flag):
    values, expected = OF_A_CLUSTER[flag]
    plain, found = job_of("--engine", "dask"), job_of("--engine", "dask", flag, *values)
    assert {name: found[name] for name in found if found[name] != plain[name]} == expected


def test_there_is_no_other_option(capsys):
    with pytest.raises(SystemExit):
        cli.main(["upscale", "--help"])
    words = capsys.readouterr().out.replace("[", " ").replace("]", " ").replace(",", " ").split()
    assert {word for word in words if word.startswith("--")} == (
        {*FLAGS, *OF_A_CLUSTER, *ELSEWHERE} - {"-h"}
    ), "give a new option a row in FLAGS"


def test_names_of_files_and_the_form_of_events(job_of):
    found = job_of()
    assert (found["lr"], found["output"]) == ("lr.tif", "sr.tif")
    job_of("--json")
    assert [as_json for _, as_json in job_of.asked] == [False, True]


def test_repeated_options_add_up_in_order(job_of):
    found = job_of("--reference", "b.tif", "--reference", "a.tif")
    assert found["references"] == ["b.tif", "a.tif"]
    found = job_of("--creation-option", "COMPRESS=LZW", "--creation-option", "PREDICTOR=2")
    assert found["options.creation_options"] == ["COMPRESS=LZW", "PREDICTOR=2"]


def settings_of(job_of, *arguments):
    job_of(*arguments)
    found = Settings.of(job_of.asked[-1][0], CARD)
    return found.steps, found.noise, found.options


def test_steps_and_noise_overrule_the_preset(job_of):
    still = {"adaptive_steps": False, "reference_strength": 1.0, "plain_land_strength": 1.0}
    chosen = {**still, "adaptive_steps": True}
    assert settings_of(job_of, "--preset", "faithful", "--steps", "9") == (9, 0.3, still)
    assert settings_of(job_of, "--preset", "faithful", "--noise", "0") == (2, 0.0, still)
    assert settings_of(job_of) == (3, 0.95, still)
    assert settings_of(job_of, "--adaptive-steps") == (3, 0.95, chosen)
    assert job_of()["seed"] == 10


def test_a_job_file_is_done_as_it_stands(monkeypatch, tmp_path, job_of):
    monkeypatch.setattr(upscale, "run_task", running.run_task)
    job_of("--precision", "fp16", "--no-consistency", "--tile-lr-px", "48", "--nodata", "0")
    task = job_of.asked[-1][0]
    monkeypatch.chdir(tmp_path)
    (tmp_path / "lr.tif").write_bytes(b"x")
    (tmp_path / "job.json").write_text(task.to_json(), encoding="utf-8")
    assert cli.main(["run", str(tmp_path / "job.json")]) == 0
    assert job_of.asked[-1][0] == task == kinds.read(task.to_json())
