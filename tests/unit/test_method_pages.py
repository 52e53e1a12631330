# SPDX-License-Identifier: GPL-2.0-or-later
"""The page of methods and models is that of their specs. After a change: make docs-pages."""

from __future__ import annotations

import runpy
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_page_is_that_of_the_specs():
    tool = runpy.run_path(str(ROOT / "tools" / "method_pages.py"))
    assert tool["PAGE"].read_text(encoding="utf-8") == tool["page"]()
