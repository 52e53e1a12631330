# SPDX-License-Identifier: GPL-2.0-or-later
"""What a command that fails as it should has to say: one sentence on stderr."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import termios

import forked
import pytest
from run_rig import CLI, ENV
from ttrd3_qgis.core.cli import main

SMALL = ("--steps", "1", "--device", "cpu")


def said(done, status=1):
    """The one sentence of a command that failed as it should."""
    assert done.returncode == status, done.stderr
    assert done.stdout == ""
    return sentence(done.stderr)


def sentence(stderr):
    lines = [line for line in stderr.splitlines() if not line.startswith("Warning: ")]
    assert len(lines) == 1, stderr
    assert "Traceback" not in stderr
    assert lines[0].startswith("ttrd3")
    return lines[0]


@pytest.fixture
def refused(capsys):
    """Run in this process, which is quicker; gives the one sentence."""

    def run(*arguments, status=1):
        try:
            found = main([str(argument) for argument in arguments])
        except SystemExit as end:
            found = end.code
        shown = capsys.readouterr()
        assert found == status, shown.err
        assert shown.out == ""
        return sentence(shown.err)

    return run


def on_terminal(*arguments):
    """Run with stderr on a terminal; gives status, stdout and what the terminal was sent."""
    parent, child = pty.openpty()
    fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("4H", 24, 80, 0, 0))  # else no columns
    command = [*CLI, *map(str, arguments)]
    process = forked.popen(command, ENV, stdout=subprocess.PIPE, stderr=child)
    os.close(child)
    shown = b""
    while part := _read(parent):
        shown += part
    os.close(parent)
    out, _ = process.communicate()
    return process.returncode, out.decode(), shown.decode()


def _read(terminal):
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the other end is closed
        return b""
