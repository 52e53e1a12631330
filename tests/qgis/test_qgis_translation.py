# SPDX-License-Identifier: GPL-2.0-or-later
"""The plugin in another language: a compiled file, installed and from the command line."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from plugin_tree import ROOT, profile
from qgis.core import QgsSettings

from ttrd3_qgis import translation

SPEC = importlib.util.spec_from_file_location("translations", ROOT / "tools" / "translations.py")
translations = importlib.util.module_from_spec(SPEC)
sys.modules["translations"] = translations  # dataclasses look their module up
SPEC.loader.exec_module(translations)

PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
LRELEASE = next(filter(None, map(shutil.which, translations.PROGRAMS)), None)
ENGLISH = "Reference-based super-resolution"
needs_lrelease = pytest.mark.skipif(LRELEASE is None, reason="no lrelease here")


def compile_into(folder, language, text):
    """Make a .qm that translates one text."""
    folder.mkdir(parents=True, exist_ok=True)
    source = folder / f"ttrd3_{language}.ts"
    translations.write(source, language, {ENGLISH: translations.Entry(text, is_finished=True)})
    return translations.release(LRELEASE, source, folder)


@pytest.mark.parametrize(
    ("locale", "languages"),
    [
        ("de", ("de",)),
        ("de_CH", ("de_CH", "de")),
        ("fr-CA", ("fr_CA", "fr")),
        ("ja_JP.UTF-8", ("ja_JP", "ja")),
        ("pt_BR", ("pt_BR",)),
        ("pt_PT", ("pt_BR",)),
        ("pt", ("pt_BR",)),
        ("zh-Hans", ("zh_CN",)),
        ("zh_CN", ("zh_CN",)),
        ("zh", ("zh_CN",)),
        ("zh-Hant", ()),
        ("zh_TW", ()),
        ("en_US", ("en_US", "en")),
        ("C", ("c",)),
    ],
)
def test_which_languages_are_tried(locale, languages):
    assert translation.languages_for(locale) == languages


@pytest.fixture
def folder(qgis_app, tmp_path, monkeypatch):
    """A plugin folder of its own, and the settings of the language as they were."""
    monkeypatch.setattr(translation, "ROOT", tmp_path)
    yield tmp_path / "i18n"
    QgsSettings().remove("locale/overrideFlag")
    QgsSettings().remove("locale/userLocale")


@needs_lrelease
@pytest.mark.parametrize(
    ("file", "locale", "is_override", "is_translated"),
    [
        ("de", "de", True, True),
        ("de", "de_AT", True, True),
        ("zh_CN", "zh-Hans", True, True),
        ("zh_CN", "zh-Hant", True, False),
        ("pt_BR", "pt_PT", True, True),
        ("de", "fr", True, False),
        ("de", "de", False, False),
        ("de", "", True, False),
    ],
)
def test_the_language_of_qgis_decides(folder, file, locale, is_override, is_translated):
    compile_into(folder, file, "anders")
    QgsSettings().setValue("locale/overrideFlag", is_override)
    QgsSettings().setValue("locale/userLocale", locale)
    installed = translation.install_translator()
    assert translation.tr(ENGLISH) == ("anders" if is_translated else ENGLISH)
    translation.remove_translator(installed)
    assert translation.tr(ENGLISH) == ENGLISH


@needs_lrelease
@pytest.mark.skipif(PROGRAM is None, reason="no qgis_process here")
def test_a_german_profile_shows_the_german_name(tmp_path):
    home = profile(tmp_path)
    default = home / "profiles" / "default"
    ini = default / "QGIS" / "QGIS3.ini"
    ini.write_text(ini.read_text().replace("userLocale=en_US", "userLocale=de"))
    texts = default / "python" / "plugins" / "ttrd3_qgis" / "i18n"
    texts.unlink()
    compile_into(texts, "de", "Superauflösung nach Vorlagen")
    environment = {**os.environ, "QGIS_CUSTOM_CONFIG_PATH": str(home)}
    environment.pop("PYTHONPATH", None)
    command = [PROGRAM, "help", "ttrd3:superresolution"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    assert "Superauflösung nach Vorlagen" in done.stdout
    assert Path(texts).is_dir()
