# SPDX-License-Identifier: GPL-2.0-or-later
"""Help of the algorithm that describes this installation."""

from __future__ import annotations

from ...translation import tr


def environmentinfo_help() -> dict[str, str]:
    """Help texts by parameter and output name; ALG_DESC is that of the algorithm."""
    return {
        "ALG_DESC": tr(
            "Describes this installation: versions, the Pythons that were tried and why each was "
            "refused, the one that was found with its packages and devices, settings, installed "
            "environments, and weights with their checksums. Paste the text into an issue.\n\n"
            "Your name, your home folder, the name of this computer, hosts and passwords are "
            "taken out. Read the text before you publish it: names of layers and other folders "
            "may be in its log lines.\n\n"
            "Nothing is sent anywhere."
        ),
        "REPORT": tr(
            "File to write the text to: .html for a page, .md or .txt for Markdown. Left empty: "
            "it is in the log only."
        ),
        "TEXT": tr("The text, as Markdown."),
        "PYTHON": tr("Path of the Python that runs the model, empty where none was found."),
        "DEVICES": tr("Devices that compute, separated by commas, the best one first."),
    }
