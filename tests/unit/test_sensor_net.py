# SPDX-License-Identifier: GPL-2.0-or-later
"""The net that tells the sensor from LR images."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from trunk_training.imagery import Imagery
from trunk_training.sensor_pairs import SensorMix
from trunk_training.sensor_stage import SensorStage
from trunk_training.trunk_config import TrunkTraining
from trunk_training.trunk_export import export_trunk, read_sensor_net, read_trunk
from ttrd3_qgis.core.jobs.errors import BadWeightsError
from ttrd3_qgis.core.jobs.sensor import IDEAL, Sensor
from ttrd3_qgis.core.methods.ttrd3.sensor_code import UNKNOWN, sensor_code
from ttrd3_qgis.core.methods.ttrd3.sensor_net import SensorNet, sensor_loss


def test_a_right_answer_costs_nothing_and_a_wrong_one_something():
    code = torch.stack([sensor_code(one) for one in (IDEAL, Sensor("box", 0.5, read_noise=2))])
    right = torch.cat((torch.tensor([[30.0], [-30.0]]), code[:, 2:]), dim=1)
    assert float(sensor_loss(right, code)) == pytest.approx(0, abs=1e-5)
    for entry in range(7):
        wrong = right.clone()
        wrong[:, entry] += 60 if entry == 0 else 0.2
        assert float(sensor_loss(wrong, code)) > 0.1


def test_the_tiles_of_a_scene_share_a_code():
    torch.manual_seed(0)
    net, tiles = SensorNet(8), torch.rand(5, 3, 16, 20)
    code = net.code(tiles)
    assert code.shape == (1, 8)
    assert code[0, 0] == 1
    assert 0 < code[0, 1] < 1
    assert code.min() >= 0
    alone = torch.stack([net(tile[None])[0, 1:] for tile in tiles]).mean(dim=0)
    assert torch.allclose(code[0, 2:], alone.clamp_min(0), atol=1e-5)


def test_it_learns_noise_and_is_told_right_codes():
    rng = np.random.default_rng(0)
    images = tuple(rng.integers(0, 256, (8, 8, 3), dtype=np.uint8) for _ in range(4))
    smooth = tuple(np.kron(image, np.ones((16, 16, 1), np.uint8)) for image in images)
    imagery = Imagery(smooth, np.full(4, 0.25), (), ("a.png",) * 4)
    sensors = SensorMix(withheld_share=1.0, ideal_share=0.0, noise_share=0.5, jpeg_share=0.0)
    config = TrunkTraining("run", (), sensors=sensors, batch=8, crop_lr_px=16)
    stage = SensorStage(config, imagery)
    batch = stage.batch(0)
    assert not any(torch.equal(code, UNKNOWN) for code in batch.code)
    assert batch.lr.shape == (8, 3, 16, 16)
    torch.manual_seed(0)
    net = stage.build()
    adam, losses = torch.optim.Adam(net.parameters(), lr=3e-3), []
    for step in range(40):
        loss = stage.loss(net, stage.batch(step), step)
        adam.zero_grad()
        loss.backward()
        adam.step()
        losses.append(loss.item())
    assert np.mean(losses[-10:]) < 0.75 * np.mean(losses[:5])


def test_export_and_read(tmp_path):
    config = TrunkTraining("run", (), stage="sensor")
    net, path = SensorNet(), tmp_path / "sensor.safetensors"
    torch.save({"step": 1, "ema": net.state_dict()}, tmp_path / "state.pt")
    export_trunk(config, tmp_path / "state.pt", path)
    found = read_sensor_net(path).state_dict()
    assert all(torch.allclose(found[key], v, atol=1e-3) for key, v in net.state_dict().items())
    with pytest.raises(BadWeightsError, match="not of ttrd3-trunk"):
        read_trunk(path)
