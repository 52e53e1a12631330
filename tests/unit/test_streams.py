# SPDX-License-Identifier: GPL-2.0-or-later
"""Consoles that are closed, full, or know few characters do not make a command fail."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys

import pytest
from ttrd3_qgis.core.commands import root

SAYS = """
import argparse, os, sys
from ttrd3_qgis.core.commands import root
def told(options):
    sys.stdout.write("result 日本\\n")
    sys.stderr.write("a remark 日本\\n")
    with open(sys.argv[1], "w") as file:
        file.write(str(file.fileno()))
    os.write(2, b"of a library")
    return 0
parser = argparse.ArgumentParser()
parser.set_defaults(function=told, is_text=sys.argv[2] == "text", debug=False)
root.parser = lambda: parser
sys.exit(root.run([]))
"""


def run(place, ending="", kind="files", **env):
    """Run a command in a shell; `ending` redirects its streams. Gives its status and output."""
    command = [sys.executable, "-c", SAYS, str(place), kind]
    shell = ["bash", "-c", f'exec "$@" {ending}', "bash", *command]
    done = subprocess.run(shell, capture_output=True, env={**os.environ, **env})
    return done.returncode, done.stdout, done.stderr


@pytest.mark.skipif(os.name == "nt", reason="this shell is not there")
@pytest.mark.parametrize(
    "ending",
    ["", ">&-", "2>&-", "<&-", "<&- >&- 2>&-", ">/dev/full", "2>/dev/full", ">/dev/full 2>&1"],
)
def test_the_result_is_there_so_the_status_says_so(tmp_path, ending):
    status, _, err = run(tmp_path / "result", ending)
    assert (status, b"Traceback" in err) == (0, False)
    number = (tmp_path / "result").read_text()
    assert number.isdigit(), "the file took the number of a closed stream"
    assert int(number) > 2


@pytest.mark.skipif(os.name == "nt", reason="this shell is not there")
def test_a_result_that_is_text_needs_its_stream(tmp_path):
    assert run(tmp_path / "result", ">/dev/full", "text")[0] == 1
    assert run(tmp_path / "result", "| head -c 1", "text")[0] == 0
    assert run(tmp_path / "result", "", "text")[0] == 0


@pytest.mark.skipif(os.name == "nt", reason="this device is not there")
@pytest.mark.parametrize(
    ("words", "is_text"),
    [
        ("info a.tif", True),
        ("scenes in --output-folder out --dry-run", True),
        ("scenes in --output-folder out", False),
        ("evaluate --bars", True),
        ("evaluate --bars --report page.html", False),
        ("evaluate --bars --output sums.json", False),
        ("upscale a.tif --output sr.tif", False),
    ],
)
def test_the_text_of_some_commands_is_their_result(monkeypatch, words, is_text):
    monkeypatch.setattr(root, "_run", lambda options: sys.stdout.write("result\n") and 0)
    with open("/dev/full", "w") as full:
        monkeypatch.setattr(sys, "stdout", full)
        assert root.run(words.split()) == int(is_text)
        monkeypatch.undo()
        with contextlib.suppress(OSError):
            full.close()


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "cp437"])
def test_characters_that_a_console_does_not_have(tmp_path, encoding):
    command = [sys.executable, "-c", SAYS, str(tmp_path / "result"), "files"]
    env = {**os.environ, "PYTHONIOENCODING": encoding}
    done = subprocess.run(command, capture_output=True, env=env)
    assert done.returncode == 0
    assert rb"result \u65e5\u672c" in done.stdout
