# SPDX-License-Identifier: GPL-2.0-or-later
"""The algorithm that describes the installation."""

from __future__ import annotations

import getpass
import hashlib
import os
import platform
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsSettings,
)
from rig import wait

from ttrd3_qgis.algorithms.progress import log
from ttrd3_qgis.diagnostics.collect import collect
from ttrd3_qgis.diagnostics.report import DiagnosticSection, as_html, as_markdown
from ttrd3_qgis.diagnostics.scrub import Identity
from ttrd3_qgis.runtime.interpreter import to_try

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def describe(provider):
    """Run the algorithm; returns its results and its log."""
    import processing

    def describe(**parameters):
        feedback = QgsProcessingFeedback(False)
        results = processing.run("ttrd3:environmentinfo", parameters, feedback=feedback)
        return results, feedback.textLog()

    return describe


def test_it_says_what_is_here(describe, worker):
    results, text = describe()
    assert results["PYTHON"] == str(worker.python)
    assert results["DEVICES"] == "cpu"
    assert results["TEXT"].strip() in text
    assert results["REPORT"] in (None, "")
    for word in ("Plugin: 0.", "QGIS: 3.", "Qt: ", "GDAL: ", "Proxy of QGIS: off", "Locale: "):
        assert word in text, word
    weights = ROOT / "resources" / "weights" / "ttrd3-s.safetensors"
    assert f"sha256 {hashlib.sha256(weights.read_bytes()).hexdigest()}" in text


def test_it_says_why_each_python_was_refused(describe, make_worker, monkeypatch):
    make_worker("no-torch")
    monkeypatch.setattr("ttrd3_qgis.runtime.interpreter._embedded", lambda: iter(()))
    results, text = describe()
    assert (results["PYTHON"], results["DEVICES"]) == ("", "")
    assert "PyTorch is missing here." in text
    assert "Refused: No Python with PyTorch was found" in text


def test_environments_and_own_weights_are_listed(describe, worker, tmp_path, monkeypatch):
    monkeypatch.setenv("TTRD3_HOME", str(tmp_path / "home"))
    (tmp_path / "home" / "env-cpu" / "lib").mkdir(parents=True)
    (tmp_path / "home" / "env-cpu" / "lib" / "big").write_bytes(bytes(2_500_000))
    (tmp_path / "mine.safetensors").write_bytes(b"tensors")
    QgsSettings().setValue("plugins/ttrd3/models", str(tmp_path))
    text = describe()[0]["TEXT"]
    QgsSettings().remove("plugins/ttrd3/models")
    assert "- env-cpu: 2.5 MB" in text
    checksum = hashlib.sha256(b"tensors").hexdigest()
    assert f"- mine.safetensors: own, 0.0 MB, sha256 {checksum}, no card" in text
    bundled = next(line for line in text.splitlines() if "ttrd3-s.safetensors: bundled" in line)
    assert bundled.endswith(", ttrd3, ×4")


def test_nothing_says_who_the_user_is(worker, tmp_path, monkeypatch):
    """A proxy's password, the home folder, a user's name and the host, wherever they come from."""
    home = tmp_path / "people" / "carla.jung"
    monkeypatch.setenv("TTRD3_HOME", str(home / "ttrd3"))
    monkeypatch.setenv("HTTPS_PROXY", "http://carla:hunter2@proxy.firm.example:3128")
    settings = {
        "proxy/proxyEnabled": True,
        "proxy/proxyType": "HttpProxy",
        "proxy/proxyHost": "proxy.firm.example",
        "proxy/proxyUser": "carla",
        "proxy/proxyPassword": "hunter2",
    }
    for key, value in settings.items():
        QgsSettings().setValue(key, value)
    log('{"lr": "/projects/Carla.Jung/scene.tif"} on BOX17')
    identity = Identity(str(home), ("carla.jung",), ("box17.firm.example",))
    text = collect(to_try(), tmp_path, lambda: False, identity)
    for key in settings:
        QgsSettings().remove(key)
    for report in (text.markdown, text.html):
        for secret in ("carla", "hunter2", "firm", "box17", str(home)):
            assert secret not in report.lower(), secret
    assert "Folder: ~/ttrd3 (does not exist)" in text.markdown
    assert "Proxy of QGIS: on, HttpProxy" in text.markdown
    assert "HTTPS_PROXY" in text.markdown
    assert "/projects/USER/scene.tif" in text.markdown


def test_the_real_user_is_not_in_it(describe, worker):
    text = describe()[0]["TEXT"]
    assert os.path.expanduser("~") + "/" not in text
    if getpass.getuser() not in ("root", "user"):
        assert getpass.getuser() not in text
    if platform.node() != "localhost":
        assert platform.node() not in text


@pytest.mark.parametrize("suffix", [".html", ".md", ".txt"])
def test_the_report_is_written(describe, worker, tmp_path, suffix):
    results, _ = describe(REPORT=str(tmp_path / f"report{suffix}"))
    text = Path(results["REPORT"]).read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>") == (suffix == ".html")
    assert "Describe" not in text
    assert "TTRD3 diagnostics" in text


def test_bad_reports_are_refused(describe, worker, tmp_path):
    with pytest.raises(QgsProcessingException, match=r"must end in \.html, \.md or \.txt"):
        describe(REPORT=str(tmp_path / "report.pdf"))
    (tmp_path / "taken.md").mkdir()
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        describe(REPORT=str(tmp_path / "taken.md"))


def test_cancel_ends_it(provider, make_worker):
    make_worker("never")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("ttrd3:environmentinfo")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    task = QgsProcessingAlgRunnerTask(algorithm, {}, context, feedback)
    ended = []
    task.executed.connect(lambda good, results: ended.append((good, results)))
    QgsApplication.taskManager().addTask(task)
    wait(lambda: task.status() == task.TaskStatus.Running)
    feedback.cancel()
    wait(lambda: ended)
    assert ended == [(False, {})]
    assert "Cancelled; there is no result." in feedback.textLog()


def test_markup_of_a_value_stays_text():
    sections = (DiagnosticSection("A", (("x", "<b>&"),), ("```", "<i>")),)
    assert "&lt;b&gt;&amp;" in as_html("T", sections)
    assert "<i>" not in as_html("T", sections)
    assert as_markdown("T", sections).count("```") == 2
