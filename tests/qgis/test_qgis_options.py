# SPDX-License-Identifier: GPL-2.0-or-later
"""The options page: what it shows, stores and starts."""

from __future__ import annotations

import os
import time

import pytest
from pace import thread_clock
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QTimer
from qgis.PyQt.QtWidgets import QWidget
from rig import CORE_PYTHON, wait, wait_for_tasks

from ttrd3_qgis import settings
from ttrd3_qgis.options_factory import PAGE_NAME, OptionsFactory
from ttrd3_qgis.own_models import models_folder
from ttrd3_qgis.runtime.home import data_folder
from ttrd3_qgis.runtime.under_way import UNDER_WAY

STALL_S = 0.1  # the longest that QGIS may not react


@pytest.fixture
def bare(qgis_app, monkeypatch, tmp_path):
    """Settings as after an installation, and no Python that the environment names."""
    QgsSettings().remove("plugins/ttrd3")
    for name in ("TTRD3_PYTHON", "TTRD3_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("ttrd3_qgis.runtime.interpreter._embedded", lambda: iter(()))
    yield
    QgsSettings().remove("plugins/ttrd3")


@pytest.fixture
def parent(bare):
    parent = QWidget()
    yield parent
    wait_for_tasks()


@pytest.fixture
def page(parent):
    return OptionsFactory().createWidget(parent)


@pytest.fixture
def ready(make_worker, parent, monkeypatch):
    """Make a page whose interpreter is a worker without a model."""

    def ready(mode="good"):
        python = str(make_worker(mode).python)
        monkeypatch.delenv("TTRD3_PYTHON")
        page = OptionsFactory().createWidget(parent)
        page.form.python.setFilePath(python)
        return page, python

    return ready


def no_probe(monkeypatch):
    """Fail where a process is started."""

    def fail(*_, **__):
        pytest.fail("a process was started")

    monkeypatch.setattr("ttrd3_qgis.runtime.process._start", fail)


def test_the_factory_makes_the_page_that_the_menu_names(page):
    assert page.objectName() == PAGE_NAME
    assert OptionsFactory().title() == "TTRD3"
    assert not OptionsFactory().icon().isNull()


def test_a_fresh_page_shows_defaults_and_starts_nothing(page, monkeypatch):
    no_probe(monkeypatch)
    form = page.form
    assert (form.python.filePath(), form.home.filePath(), form.models.filePath()) == ("", "", "")
    assert (form.device.currentText(), form.preset.currentText()) == ("auto", "realistic")
    assert form.home.lineEdit().placeholderText() == str(data_folder())
    page.show()
    QCoreApplication.processEvents()
    page.apply()
    assert not [key for key in QgsSettings().allKeys() if key.startswith("plugins/ttrd3")]
    assert "press Set Up" in form.origin.text()


def test_apply_stores_and_cancel_does_not(parent, tmp_path):
    page = OptionsFactory().createWidget(parent)
    values = {
        settings.PYTHON: str(tmp_path / "python"),
        settings.HOME: str(tmp_path / "home"),
        settings.MODELS: str(tmp_path / "models"),
        settings.DEVICE: "cuda:0",
        settings.PRESET: "faithful",
    }
    form = page.form
    form.python.setFilePath(values[settings.PYTHON])
    form.home.setFilePath(values[settings.HOME])
    form.models.setFilePath(values[settings.MODELS])
    form.device.setCurrentText("cuda:0")
    form.preset.setCurrentText("faithful")
    assert [settings.text(key) for key in values] == [""] * 5
    page.apply()
    assert {key: settings.text(key) for key in values} == values
    assert str(data_folder()) == values[settings.HOME]
    again = OptionsFactory().createWidget(parent).form
    assert again.python.filePath() == values[settings.PYTHON]
    assert (again.device.currentText(), again.preset.currentText()) == ("cuda:0", "faithful")


def test_an_emptied_field_takes_the_setting_away(parent):
    settings.set_text(settings.PYTHON, "python3")
    settings.set_text(settings.DEVICE, "cpu")
    page = OptionsFactory().createWidget(parent)
    page.form.python.setFilePath("")
    page.form.device.setCurrentText("auto")
    page.apply()
    assert not QgsSettings().contains(settings.PYTHON)
    assert not QgsSettings().contains(settings.DEVICE)


def test_where_the_interpreter_comes_from(parent, tmp_path, monkeypatch, worker):
    monkeypatch.delenv("TTRD3_PYTHON")
    page = OptionsFactory().createWidget(parent)
    page.form.python.setFilePath(str(worker.python))
    expected = f"{worker.python} is tried first; it comes from the field above."
    assert page.form.origin.text() == expected
    page.form.python.setFilePath(str(tmp_path / "nothing"))
    assert "is not a program that can be run" in page.form.origin.text()
    own = tmp_path / "home" / "env-cpu" / "bin" / "python"
    own.parent.mkdir(parents=True)
    own.symlink_to(worker.python)
    page.form.python.setFilePath("")
    page.form.home.setFilePath(str(tmp_path / "home"))
    assert "the plugin's own environment" in page.form.origin.text()
    monkeypatch.setenv("TTRD3_PYTHON", str(worker.python))
    page.form.python.setFilePath("python3")
    assert "the environment variable TTRD3_PYTHON overrides this page" in page.form.origin.text()


def test_a_variable_for_the_home_closes_the_field(parent, tmp_path, monkeypatch):
    monkeypatch.setenv("TTRD3_HOME", str(tmp_path))
    page = OptionsFactory().createWidget(parent)
    assert not page.form.home.isEnabled()
    assert "TTRD3_HOME overrides" in page.form.home.toolTip()
    page.apply()
    assert settings.text(settings.HOME) == ""


def test_a_tilde_is_a_home_or_part_of_a_name(parent, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    settings.set_text(settings.HOME, "~nobodyhere/x")
    page = OptionsFactory().createWidget(parent)
    assert page.form.home.filePath() == "~nobodyhere/x"
    assert data_folder().parts[-2:] == ("~nobodyhere", "x")
    for typed in ("~", "~f", "~nobodyhere"):
        page.form.home.setFilePath(typed)
    page.form.home.setFilePath("~/home")
    page.form.models.setFilePath("~/weights")
    page.form.python.setFilePath("~/bin/python")
    assert page.form.origin.text().startswith(str(tmp_path / "bin" / "python"))
    page.apply()
    assert data_folder() == tmp_path / "home"
    assert models_folder() == tmp_path / "weights"


def test_test_shows_devices_and_remembers_their_speed(ready):
    page, python = ready()
    page.form.test.click()
    assert page.form.test.text() == "Cancel"
    wait(lambda: page.form.test.text() == "Test")
    text = page.form.outcome.text()
    assert f"<b>{python}</b> works" in text
    assert "9.0 GB of 16 GB free" in text
    assert "realistic: 0.75 s a tile" in text
    assert "It is out of order." in text
    assert settings.speed("ttrd3-s", "cpu", 3) == 0.25
    assert settings.speed("ttrd3-s", "auto", 3) == 0.25
    assert settings.speed("ttrd3-s", "cuda:0", 3) is None
    assert settings.text(settings.PYTHON) == ""


@pytest.fixture
def no_weights(monkeypatch, tmp_path):
    """As if the file of the default model were missing."""
    monkeypatch.setattr("ttrd3_qgis.core.methods.registry.WEIGHTS", tmp_path / "none")


def test_without_the_default_model_the_page_can_be_used(ready, no_weights):
    settings.set_text(settings.PRESET, "faithful")
    page, python = ready()
    assert page.form.preset.count() == 0
    page.form.test.click()
    wait(lambda: page.form.test.text() == "Test")
    assert f"<b>{python}</b> works" in page.form.outcome.text()
    assert "not measured" in page.form.outcome.text()
    page.apply()
    assert settings.text(settings.PYTHON) == python
    assert settings.text(settings.PRESET) == "faithful"


def test_the_test_says_what_is_wrong(ready):
    page, _ = ready("no-torch")
    page.form.test.click()
    wait(lambda: page.form.test.text() == "Test")
    assert "PyTorch is missing here." in page.form.outcome.text()
    assert page.form.copy.isEnabled()


def test_the_test_is_cancelled_soon_and_never_blocks(ready):
    page, _ = ready("slow")
    gaps, last = [], [thread_clock()]

    def beat():
        now = thread_clock()
        gaps.append(now - last[0])
        last[0] = now

    timer = QTimer()
    timer.timeout.connect(beat)
    timer.start(10)
    page.form.test.click()
    wait(lambda: len(UNDER_WAY) == 1)
    begin = time.monotonic()
    wait(lambda: time.monotonic() - begin > 0.5)
    page.form.test.click()
    wait(lambda: page.form.test.text() == "Test")
    timer.stop()
    assert "Cancelled." in page.form.outcome.text()
    assert max(gaps) < STALL_S


def test_closing_the_options_ends_the_test(ready):
    page, _ = ready("slow")
    page.form.test.click()
    wait(lambda: len(UNDER_WAY) == 1)
    page.deleteLater()
    QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
    wait(lambda: len(UNDER_WAY) == 0)
    wait_for_tasks()


def test_unloading_ends_the_test(ready):
    page, _ = ready("slow")
    page.form.test.click()
    wait(lambda: len(UNDER_WAY) == 1)
    assert UNDER_WAY.end(5.0)
    wait(lambda: page.form.test.text() == "Test")


def test_diagnostics_are_copied(ready):
    page, _ = ready()
    page.form.copy.click()
    wait(lambda: page.form.test.text() == "Test")
    text = QgsApplication.clipboard().text()
    assert text.startswith("## TTRD3 diagnostics")
    assert os.path.expanduser("~") + "/" not in text
    assert "clipboard" in page.form.outcome.text()


def test_a_run_remembers_its_speed(provider, bare, worker, images, monkeypatch):
    import processing

    monkeypatch.setenv("TTRD3_PYTHON", str(worker.python))
    results = processing.run("ttrd3:superresolution", {**images, "PRESET": "faithful"})
    expected = results["SECONDS"] / (results["TILES"] * 2)
    assert settings.speed("ttrd3-s", "cpu", 2) == pytest.approx(expected)


def test_the_speed_of_several_samples_is_kept_as_that_of_one(
    provider, bare, worker, images, monkeypatch, tmp_path
):
    """A single sample takes longer than one of three, which share half of the work."""
    import processing

    monkeypatch.setenv("TTRD3_PYTHON", str(worker.python))
    more = {
        "PRESET": "faithful",
        "NOISE": 0.5,
        "SAMPLES": 3,
        "UNCERTAINTY": str(tmp_path / "u.tif"),
    }
    results = processing.run("ttrd3:superresolution", {**images, **more})
    expected = 1.5 * results["SECONDS"] / (results["TILES"] * 2)
    assert settings.speed("ttrd3-s", "cpu", 2) == pytest.approx(expected)


def test_the_real_worker_answers(ready, parent, monkeypatch):
    """The Python of the tests, with the real model."""
    page = OptionsFactory().createWidget(parent)
    page.form.python.setFilePath(CORE_PYTHON)
    page.form.test.click()
    wait(lambda: page.form.test.text() == "Test", 120)
    assert "PyTorch" in page.form.outcome.text()
    assert "s a tile" in page.form.outcome.text()
    assert settings.speed("ttrd3-s", "cpu", 10) > 0
