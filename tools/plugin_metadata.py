# SPDX-License-Identifier: GPL-2.0-or-later
"""Rules of the plugin site and of QGIS for metadata.txt; run as a script, it prints the version."""

from __future__ import annotations

import configparser
import re
from collections.abc import Iterator
from pathlib import Path

METADATA = Path(__file__).resolve().parent.parent / "metadata.txt"
REQUIRED = (
    *("name", "description", "version", "qgisMinimumVersion", "qgisMaximumVersion", "author"),
    *("email", "about", "tracker", "repository", "homepage", "license", "tags", "category", "icon"),
    *("hasProcessingProvider", "changelog"),
)
FLAGS = ("hasProcessingProvider", "server", "experimental", "deprecated")
LINKS = ("tracker", "repository", "homepage")
# What stands in metadata.txt until those who publish it fill it in; docs/development/releasing.md.
PLACEHOLDERS = {
    "author": "The ttrd3_qgis founders",
    "email": "maintainers@ttrd3-qgis.example",
    "homepage": "https://github.com/ttrd3-qgis/ttrd3_qgis",
    "tracker": "https://github.com/ttrd3-qgis/ttrd3_qgis/issues",
    "repository": "https://github.com/ttrd3-qgis/ttrd3_qgis",
}
RESERVED = re.compile(r"(\.|@)(example|invalid|test|localhost)(\.(com|net|org))?($|[/:])")


def parse(text: str) -> dict[str, str]:
    """Read the keys of [general]; raises configparser.Error as the plugin site would."""
    parser = configparser.ConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(text)
    return dict(parser.items("general"))


def problems(text: str) -> list[str]:
    """List everything in a metadata.txt that would be refused, one sentence each."""
    if "%" in text:
        return ["metadata.txt holds a percent sign, which the site's parser refuses."]
    try:
        data = parse(text)
    except configparser.Error as error:
        return [f"metadata.txt cannot be parsed: {error}."]
    missing = [f"metadata.txt lacks {key}." for key in REQUIRED if not data.get(key)]
    return missing or [*_identity(data), *_versions(data), *_values(data)]


def to_fill(text: str) -> list[str]:
    """Keys whose values must be filled in before an upload: placeholders and reserved names."""
    data = parse(text)
    return [
        key
        for key, placeholder in PLACEHOLDERS.items()
        if data.get(key, placeholder) == placeholder or RESERVED.search(data[key])
    ]


def _identity(data: dict[str, str]) -> Iterator[str]:
    if re.search("plugin", data["name"], re.IGNORECASE) or not data["name"].isascii():
        yield "The name must be plain ASCII without the word plugin."
    if "/" in data["author"]:
        yield "The author must not hold a slash."
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", data["email"]):
        yield f"The email {data['email']} is no address."
    if "\n" in data["description"]:
        yield "The description must be one line."
    if "External dependencies" not in data["about"]:
        yield "The about text must name the external dependencies."


def _versions(data: dict[str, str]) -> Iterator[str]:
    if not re.fullmatch(r"\d+\.\d+\.\d+", data["version"]):
        yield f"The version {data['version']} must be three numbers."
    if not data["changelog"].startswith(data["version"]):
        yield f"The changelog must begin with the version {data['version']}."
    for key in ("qgisMinimumVersion", "qgisMaximumVersion"):
        if not re.fullmatch(r"\d+\.\d+", data[key]):
            yield f"{key} must be two numbers, not {data[key]}."
    if int(data["qgisMaximumVersion"].partition(".")[0]) < 4:
        yield "qgisMaximumVersion must reach 4, or QGIS 4 does not list the plugin."


def _values(data: dict[str, str]) -> Iterator[str]:
    if "supportsQt6" in data:
        yield "supportsQt6 is deprecated; qgisMaximumVersion says it."
    if data["hasProcessingProvider"] != "yes":
        yield "hasProcessingProvider must be yes, or qgis_process ignores the plugin."
    for key in FLAGS:
        if data.get(key, "False") not in {"True", "False", "yes", "no"}:
            yield f"{key} must be True or False, not {data[key]}."
    for key in LINKS:
        if not re.fullmatch(r"https://[\w.-]+/\S+", data[key]):
            yield f"{key} must be a full https address, not {data[key]}."


if __name__ == "__main__":
    print(parse(METADATA.read_text(encoding="utf-8"))["version"])
