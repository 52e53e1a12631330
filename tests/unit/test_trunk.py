# SPDX-License-Identifier: GPL-2.0-or-later
"""The trunk that knows its sensor: data, network, training, export; tiny nets."""

from __future__ import annotations

import csv
import fnmatch
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from trunk_training import trunk_loop
from trunk_training.imagery import Imagery, Source, read_imagery
from trunk_training.sensor_pairs import SensorMix, draw_pairs, draw_sensor, told
from trunk_training.trunk_config import load_trunk_config
from trunk_training.trunk_export import export_trunk, read_trunk
from trunk_training.trunk_initial import initial_tensors
from trunk_training.trunk_stage import TrunkStage
from ttrd3_qgis.core.jobs.errors import BadJobError, BadRasterError, BadWeightsError
from ttrd3_qgis.core.jobs.sensor import IDEAL, Sensor, read_sensor
from ttrd3_qgis.core.methods.ttrd3.model import TTRD3, default_architecture
from ttrd3_qgis.core.methods.ttrd3.sensor_code import CODE_DIMS, UNKNOWN, sensor_code
from ttrd3_qgis.core.methods.ttrd3.trunk import Trunk, TrunkConfig
from ttrd3_qgis.core.ops.degradation import enlarge, reduce
from ttrd3_qgis.core.training.state import begin_with

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "tools" / "trunk_training" / "ttrd3-trunk.toml"
TINY = TrunkConfig(width=8, gate_width=8, first_blocks=1, last_blocks=1)


@pytest.fixture
def folder(tmp_path):
    rng = np.random.default_rng(0)
    (tmp_path / "hr").mkdir()
    for name in ("roof01", "roof02", "field01", "field02", "test01"):
        smooth = Image.fromarray(rng.integers(0, 256, (20, 16, 3), dtype=np.uint8))
        smooth.resize((64, 80), Image.Resampling.BICUBIC).save(tmp_path / "hr" / f"{name}.png")
    return tmp_path


def _config(folder, **changes):
    values = {"output": '"run"', "validation_images": 1, "crop_lr_px": 8, "batch": 2}
    values |= {"warmup_steps": 1, "save_every": 2, "validate_every": 3} | changes
    lines = [f"{key} = {value}" for key, value in values.items()]
    lines += ["[[sources]]", 'path = "hr"', 'names = ["roof*", "field*"]', "[trunk]"]
    lines += [f"{name} = {getattr(TINY, name)}" for name in TINY.__dataclass_fields__]
    path = folder / "config.toml"
    path.write_text("\n".join(lines), encoding="utf-8")
    return load_trunk_config(path)


def test_imagery_keeps_to_the_names_and_the_shares(folder):
    sources = (Source("hr", 3, ("roof*",)), Source("hr", 1, ("field*",), reduce=2))
    imagery = read_imagery(folder, sources, 32, 1)
    assert [name for name, _ in imagery.held_out] == ["roof01.png"]
    assert [image.shape for image in imagery.images] == [(80, 64, 3), (40, 32, 3), (40, 32, 3)]
    assert imagery.chances.tolist() == pytest.approx([0.75, 0.125, 0.125])
    with pytest.raises(BadRasterError, match="named like"):
        read_imagery(folder, (Source("hr", 1, ("tree*",)),), 32, 0)


def test_windows_are_mirrored_beyond_the_border():
    image = np.arange(16, dtype=np.uint8).reshape(4, 4, 1).repeat(3, 2)
    window = Imagery((image,), np.ones(1)).window(np.random.default_rng(0), 4, 2)
    assert np.array_equal(window[..., 0], np.pad(image[..., 0], 2, mode="reflect"))


def test_windows_come_from_images_by_their_chances():
    dark, light = np.zeros((8, 8, 3), np.uint8), np.ones((8, 8, 3), np.uint8)
    imagery, rng = Imagery((dark, light), np.array([0.1, 0.9])), np.random.default_rng(0)
    drawn = [imagery.window(rng, 4, 0).mean() for _ in range(300)]
    assert np.mean(drawn) == pytest.approx(0.9, abs=0.05)


def test_sensors_are_drawn_in_their_shares():
    rng, mix = np.random.default_rng(1), SensorMix()
    drawn = [draw_sensor(rng, mix) for _ in range(2000)]
    plain = Counter(sensor.kernel for sensor in drawn if sensor.blur_px == 0)
    assert plain["bicubic"] / 2000 == pytest.approx(mix.ideal_share, abs=0.04)
    assert plain["box"] / 2000 == pytest.approx(mix.area_share, abs=0.03)
    blurs = [sensor.blur_px for sensor in drawn if sensor.blur_px]
    assert min(blurs) < 0.3
    assert max(blurs) > 0.9
    assert all(sensor.is_sound() for sensor in drawn)


def test_codes_are_withheld_and_wrong_in_their_shares():
    rng, sensor = np.random.default_rng(1), Sensor("box", 0.5, read_noise=2, jpeg_quality=75)
    codes = [told(sensor, rng, SensorMix()) for _ in range(2000)]
    withheld = sum(torch.equal(code, UNKNOWN) for code in codes) / 2000
    right = sum(torch.equal(code, sensor_code(sensor)) for code in codes) / 2000
    assert withheld == pytest.approx(0.15, abs=0.03)
    assert right == pytest.approx(0.6, abs=0.04)


def test_a_pair_shows_the_same_place(folder):
    imagery = read_imagery(folder, (Source("hr"),), 64, 0)
    mix = SensorMix(ideal_share=1, plain_noise_share=0, plain_jpeg_share=0)
    pair = draw_pairs(imagery, np.random.default_rng(2), mix, 4, 16)
    assert pair.hr.shape == pair.lr_up.shape == (4, 3, 64, 64)
    expected = enlarge(reduce(pair.hr, 4), 4)
    inner = (..., slice(24, 40), slice(24, 40))  # the rest sees what lies outside of the crop
    assert (expected - pair.lr_up)[inner].abs().max() < 1.5 / 255
    low = (..., slice(3, 13), slice(3, 13))
    assert (reduce(pair.hr, 4) - pair.lr)[low].abs().max() < 0.6 / 255
    again = draw_pairs(imagery, np.random.default_rng(2), mix, 4, 16)
    assert torch.equal(pair.lr_up, again.lr_up)


def test_the_trunk_takes_the_code_of_a_sensor():
    assert TrunkConfig().code_dims == CODE_DIMS == len(sensor_code(IDEAL))


def test_a_new_trunk_ignores_the_code_and_a_trained_one_does_not(folder):
    trunk, lr_up = Trunk(TINY).eval(), torch.rand(1, 3, 32, 32)
    codes = (sensor_code(IDEAL)[None], sensor_code(read_sensor("psf:0.5,4"))[None])
    assert torch.equal(*(trunk.estimate(lr_up, code) for code in codes))
    state = trunk_loop.train(_config(folder, learning_rate=0.01), until=4)
    assert state == 4
    data = torch.load(folder / "run" / "state.pt", weights_only=True)
    trunk.load_state_dict(data["model"])
    assert not torch.equal(*(trunk.estimate(lr_up, code) for code in codes))


def test_a_trunk_begins_where_the_compact_model_was():
    torch.manual_seed(4)
    before = TTRD3(architecture=default_architecture("compact", 64, {"lr_blocks": 14})).eval()
    torch.nn.init.normal_(before.denoiser.first_residual.weight, std=0.05)
    trunk = Trunk(TrunkConfig()).eval()
    begin_with(trunk, initial_tensors(before.state_dict()))
    lr_up = torch.rand(1, 3, 32, 32)
    with torch.inference_mode():
        code = sensor_code(read_sensor("psf:0.5,4"))[None]
        assert torch.allclose(trunk.estimate(lr_up, code), before.estimate(lr_up), atol=1e-5)
    own = trunk.state_dict()
    again = initial_tensors(own)
    assert all(torch.equal(again[key], own[key]) for key in own)


def test_a_resumed_run_equals_an_uninterrupted_one(folder):
    def run(output, *stops):
        for stop in stops:
            trunk_loop.train(_config(folder, output=f'"{output}"'), until=stop)
        return torch.load(folder / output / "state.pt", weights_only=True)

    whole, parts = run("whole", 6), run("parts", 2, 6)
    assert whole["step"] == parts["step"] == 6
    assert all(torch.equal(whole["model"][key], parts["model"][key]) for key in whole["model"])
    assert all(torch.equal(whole["ema"][key], parts["ema"][key]) for key in whole["ema"])


def test_steps_see_different_images(folder):
    config = _config(folder)
    stage = TrunkStage(config, read_imagery(folder, config.sources, 32, 0))
    first, again, second = (stage.batch(step) for step in (1, 1, 2))
    assert torch.equal(first.hr, again.hr)
    assert not torch.equal(first.hr, second.hr)


def test_rates_warm_up_hold_and_cool(folder):
    config = _config(folder, warmup_steps=10, learning_rate=1.0)
    assert trunk_loop.learning_rate(config, 4) == pytest.approx(0.5)
    assert trunk_loop.learning_rate(config, 10_000) == 1.0
    cooling = trunk_loop.Cooling(100, 50)
    rates = [trunk_loop.learning_rate(config, step, cooling) for step in range(100, 150)]
    assert rates == sorted(rates, reverse=True)
    assert rates[0] < 1
    assert rates[-1] == 0


def test_a_cool_down_leaves_the_state_to_go_on_from(folder):
    config = _config(folder)
    trunk_loop.train(config, until=3)
    before = (folder / "run" / "state.pt").read_bytes()
    cooled = trunk_loop.cool(config, 4)
    assert (folder / "run" / "state.pt").read_bytes() == before
    step = torch.load(folder / "run" / "state.pt", weights_only=True)["step"]
    assert torch.load(cooled, weights_only=True)["step"] == step + 4
    with next((folder / "run").glob("validation_cooled*.csv")).open(encoding="utf-8") as file:
        names = [row["degradation"] for row in csv.DictReader(file)]
    assert {"ideal", "area", "psf:0.5,2,75"} <= set(names)
    assert list((folder / "run" / "previews").glob("*.png"))


def test_the_averaged_weights_are_exported(folder):
    config = _config(folder, learning_rate=0.05)
    trunk_loop.train(config, until=3)
    state, path = folder / "run" / "state.pt", folder / "trunk.safetensors"
    export_trunk(config, state, path)
    found, data = read_trunk(path).state_dict(), torch.load(state, weights_only=True)
    assert all(torch.allclose(value, data["ema"][key], atol=1e-3) for key, value in found.items())
    torch.manual_seed(config.seed)
    live, start = data["model"]["lr_in.weight"], Trunk(TINY).lr_in.weight
    assert not torch.allclose(found["lr_in.weight"], live, atol=1e-2)
    assert not torch.allclose(found["lr_in.weight"], start, atol=1e-2)
    with pytest.raises(BadWeightsError, match="not of ttrd3-trunk"):
        read_trunk(ROOT / "resources" / "weights" / "ttrd3-s.safetensors")


def test_mistakes_in_the_configuration_are_named(folder):
    for changes, said in (
        ({"optimizer": '"sgd"'}, "`optimizer`"),
        ({"crop_lr_px": 9}, "`crop_lr_px` must be even"),
        ({"colour": 1}, "unknown entries: colour"),
        ({"source": '"x"'}, "unknown entries: source"),
        ({"batch": '"8"'}, "`batch` must be a whole number from 1 to 16384, not '8'"),
        ({"ema_decay": "inf"}, "`ema_decay` must be a number from 0 to 1, not inf"),
        ({"initial": "[5]"}, "`initial` must be a text, not 5"),
        ({"sensors": 5}, "`sensors` must be a table of names and values, not 5"),
        ({"losses": "{kind = []}"}, "`losses.kind` must be a text"),
    ):
        with pytest.raises(BadJobError, match=said):
            _config(folder, **changes)


@pytest.mark.parametrize("name", ["ttrd3-trunk.toml", "ttrd3-second.toml"])
def test_the_shipped_configurations_leave_the_tests_out(name):
    config = load_trunk_config(SHIPPED.with_name(name))
    held_back = ("naip_m_3708035_ne_17_1-0_new.tif", "dubai48_w0_t8.webp", "dubai_t8_1.jpg")
    patterns = [name for source in config.sources for name in source.names if name != "*"]
    assert not [n for n in held_back for p in patterns if fnmatch.fnmatch(n, p)]
    assert not [s for s in config.sources if "test" in s.path or "sealed" in s.path]
    everything = [Path(s.path).name for s in config.sources if "*" in s.names]
    assert everything == ["train.zip", "ref.zip"]
