# SPDX-License-Identifier: GPL-2.0-or-later
"""What MkDocs does beyond its own: menu entries for docs/algorithms, tables beside markers."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

ALGORITHMS = "algorithms/"
MARKER = re.compile(r"(?m)^(<!-- (?:begin|end) .*? -->)$")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the pages of the algorithms into the menu."""
    pages = sorted((Path(config.docs_dir) / ALGORITHMS).glob("*.md"))
    names: list[Any] = [ALGORITHMS + page.name for page in pages]
    names.sort(key=lambda name: not name.endswith("README.md"))
    config.nav = [
        {key: names if value == ALGORITHMS else value for key, value in entry.items()}
        for entry in config.nav
    ]
    return config


def on_page_markdown(markdown: str, **_: object) -> str:
    """Set markers of generated tables apart, or the table after them is taken for HTML."""
    return MARKER.sub(r"\n\1\n", markdown)
