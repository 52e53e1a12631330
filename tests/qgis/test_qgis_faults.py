# SPDX-License-Identifier: GPL-2.0-or-later
"""Workers that talk rubbish, die, fail or never come up."""

from __future__ import annotations

import os

import pytest
from qgis.core import QgsApplication, QgsProcessingException, QgsSettings
from rig import is_alive, wait
from test_qgis_run import run


def refuse(images):
    """Run, expect an error, return its text; nothing may be left of the run."""
    with pytest.raises(QgsProcessingException) as error:
        run(images)
    assert not os.path.exists(images["OUTPUT"])
    return str(error.value)


def test_rubbish_on_stdout_goes_to_the_log(provider, make_worker, images):
    make_worker("garbage")
    seen = []
    messages = QgsApplication.messageLog()
    messages.messageReceived.connect(lambda text, tag, level: seen.append((tag, text)))
    result, _ = run(images)
    assert os.path.exists(result["OUTPUT"])
    assert any(tag == "TTRD3" and "library says hello" in text for tag, text in seen)


def test_an_error_event_becomes_the_message(provider, make_worker, images):
    worker = make_worker("failure")
    assert "The reference x.tif is empty; choose another." in refuse(images)
    wait(lambda: not is_alive(worker.pid()))


def test_a_killed_worker(provider, make_worker, images):
    make_worker("killed")
    assert "memory ran out" in refuse(images)


def test_a_worker_that_leaves_without_a_result(provider, make_worker, images):
    make_worker("leaves")
    assert "exit code 0" in refuse(images)


def test_a_worker_that_starts_late(provider, make_worker, images):
    make_worker("late")
    result, _ = run(images)
    assert os.path.exists(result["OUTPUT"])


def test_a_worker_that_never_gets_ready(provider, make_worker, images, monkeypatch):
    worker = make_worker("late")
    monkeypatch.setattr("ttrd3_qgis.runtime.conversation.READY_S", 0.5)
    assert "did not get ready" in refuse(images)
    assert not is_alive(worker.pid())


def test_no_python_with_torch(provider, make_worker, images, monkeypatch):
    make_worker("no-torch")
    monkeypatch.setattr("ttrd3_qgis.runtime.interpreter._embedded", lambda: iter(()))
    sentence = refuse(images)
    assert "TTRD3_PYTHON" in sentence
    assert "ttrd3:setupenvironment" in sentence


def test_the_setting_is_tried_after_the_variable(provider, make_worker, images, monkeypatch):
    good = make_worker("good")
    monkeypatch.setenv("TTRD3_PYTHON", str(make_worker("no-torch").python))
    QgsSettings().setValue("plugins/ttrd3/python", str(good.python))
    try:
        result, text = run(images)
    finally:
        QgsSettings().remove("plugins/ttrd3/python")
    assert os.path.exists(result["OUTPUT"])
    assert "PyTorch is missing here." in text


def test_a_python_may_be_named_from_the_working_folder(provider, make_worker, images, monkeypatch):
    python = make_worker("good").python
    monkeypatch.chdir(python.parent)
    monkeypatch.setenv("TTRD3_PYTHON", os.path.join(".", python.name))
    result, _ = run(images)
    assert os.path.exists(result["OUTPUT"])


def test_a_python_that_is_no_program(provider, worker, images, monkeypatch, tmp_path):
    monkeypatch.setenv("TTRD3_PYTHON", str(tmp_path / "nothing"))
    monkeypatch.setattr("ttrd3_qgis.runtime.interpreter._embedded", lambda: iter(()))
    assert "TTRD3_PYTHON" in refuse(images)
