# SPDX-License-Identifier: GPL-2.0-or-later
"""Texts in the user's language."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from .core.jobs.language_names import ENGLISH, LANGUAGES
from .core.jobs.paths import ROOT

CONTEXT = "TTRD3"
_TRADITIONAL = {"hant", "tw", "hk", "mo"}


def tr(text: str) -> str:
    """Translate a literal English text."""
    return QCoreApplication.translate(CONTEXT, text)


def languages_for(locale: str) -> tuple[str, ...]:
    """The languages to try for a locale such as de_CH or zh-Hans, best first."""
    parts = locale.partition(".")[0].replace("-", "_").split("_")
    language = parts[0].lower()
    if language == "zh":
        is_traditional = _TRADITIONAL.intersection(part.lower() for part in parts)
        return () if is_traditional else ("zh_CN",)
    if language == "pt":
        return ("pt_BR",)
    return tuple(dict.fromkeys(("_".join([language, *parts[1:]]), language)))


def install_translator() -> QTranslator | None:
    """Load the texts in the language of QGIS, if there are any."""
    translator = QTranslator()
    for language in languages_for(_locale()):
        if translator.load(str(ROOT / "i18n" / f"ttrd3_{language}.qm")):
            QCoreApplication.installTranslator(translator)
            return translator
    return None


def remove_translator(translator: QTranslator | None) -> None:
    """Undo `install_translator`."""
    if translator is not None:
        QCoreApplication.removeTranslator(translator)


def report_language() -> str:
    """The language of QGIS where reports can be in it, else English."""
    return next((one for one in languages_for(_locale()) if one in LANGUAGES), ENGLISH)


def _locale() -> str:
    """The locale of QGIS: the user's choice if there is one, else the system's."""
    settings = QgsSettings()
    chosen = ""
    if settings.value("locale/overrideFlag", False, type=bool):
        chosen = settings.value("locale/userLocale", "", type=str)
    return chosen or QLocale.system().name()


def spec_text(text: str) -> str:
    """A text of a method's spec in the user's language; English if it is not translated.

    tools/translations.py finds these texts in the specs.
    """
    return QCoreApplication.translate(CONTEXT, text)
