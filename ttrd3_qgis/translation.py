# SPDX-License-Identifier: GPL-2.0-or-later
"""Texts in the user's language."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from .core.paths import ROOT


def tr(text: str) -> str:
    """Translate a literal English text."""
    return QCoreApplication.translate("TTRD3", text)


def install_translator() -> QTranslator | None:
    """Load the texts of the language QGIS speaks, if there are any."""
    settings = QgsSettings()
    locale = QLocale.system().name()
    if settings.value("locale/overrideFlag", False, type=bool):
        locale = settings.value("locale/userLocale", locale)
    translator = QTranslator()
    for name in (locale, locale[:2]):
        if translator.load(str(ROOT / "i18n" / f"ttrd3_{name}.qm")):
            QCoreApplication.installTranslator(translator)
            return translator
    return None


def remove_translator(translator: QTranslator | None) -> None:
    """Undo `install_translator`."""
    if translator is not None:
        QCoreApplication.removeTranslator(translator)
