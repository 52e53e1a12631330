# SPDX-License-Identifier: GPL-2.0-or-later
"""A worker process: started, written to, read from, and always ended."""

from __future__ import annotations

import queue
import subprocess  # nosec B404 - the engine must not share QGIS's process
import threading
from pathlib import Path
from typing import IO

from .network import worker_environment

WORKER_MODULE = "ttrd3_qgis.core.worker"
LEAVE_S = 3.0  # for a worker that was asked to stop
TERMINATE_S = 2.0
MAX_LINE = 1 << 20

_WINDOWS_FLAGS = ("CREATE_NO_WINDOW", "BELOW_NORMAL_PRIORITY_CLASS")


class WorkerProcess:
    """`python -m ttrd3_qgis.core.worker` with a reader thread and its stderr in a file."""

    def __init__(self, python: str, arguments: tuple[str, ...], folder: Path) -> None:
        """Start it; raises OSError when `python` cannot be run. `folder` takes its log."""
        self._log = folder / f"worker-{len(list(folder.glob('worker-*.log')))}.log"
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._said_pid = 0
        with self._log.open("wb") as log:
            self._process = _start(python, arguments, folder, log)
        self._stdin, self._stdout = pipe(self._process.stdin), pipe(self._process.stdout)
        self._reader = threading.Thread(target=self._read, name="ttrd3-worker-reader", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        """Process id, which is part of the name of its unfinished output."""
        return self._said_pid or self._process.pid

    def call_itself(self, pid: int) -> None:
        """Take the id that the worker gives; ours may be that of the launcher of its Python."""
        self._said_pid = max(0, pid)

    def send(self, line: str) -> None:
        """Write one line; that a worker is gone is noticed at the end of its output."""
        try:
            self._stdin.write(line + "\n")
            self._stdin.flush()
        except (OSError, ValueError):
            return

    def read(self, timeout_s: float) -> str | None:
        """The next line of output, "" if none came in time, None at the end."""
        try:
            return self._lines.get(timeout=timeout_s)
        except queue.Empty:
            return ""

    def wait(self, timeout_s: float) -> int | None:
        """The exit code, or None if the process is still running then."""
        try:
            return self._process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            return None

    def stop(self, patience_s: float = LEAVE_S) -> int:
        """Wait for the process to exit, then terminate it, then kill it; returns its exit code."""
        code = self.wait(patience_s)  # keep stdin open: closing it would cut its tidying short
        self._close_stdin()
        if code is None:
            self._process.terminate()
            code = self.wait(TERMINATE_S)
        if code is None:
            self._process.kill()
            code = self._process.wait()
        self._reader.join(TERMINATE_S)
        if not self._reader.is_alive():
            self._stdout.close()
        return code

    def dismiss(self) -> int:
        """End a process that has nothing to do: it leaves when its stdin ends."""
        self._close_stdin()
        return self.stop()

    def stderr_tail(self, lines: int = 20) -> str:
        """The last lines that the process wrote to stderr."""
        try:
            text = self._log.read_bytes()[-20_000:].decode("utf-8", "replace")
        except OSError:  # someone has cleaned up the folder for temporary files
            return ""
        return "\n".join(text.splitlines()[-lines:])

    def _close_stdin(self) -> None:
        try:
            self._stdin.close()
        except OSError:
            return  # a line was still buffered for a process that is gone

    def _read(self) -> None:
        """Move lines to the queue until the output ends."""
        try:
            for line in iter(lambda: self._stdout.readline(MAX_LINE), ""):
                self._lines.put(line.rstrip("\r\n") or " ")
        finally:
            self._lines.put(None)


def pipe(stream: IO[str] | None) -> IO[str]:
    """The stream of a process; it is missing only if it was not requested."""
    if stream is None:
        raise OSError("the process has no pipe")
    return stream


def _start(
    python: str, arguments: tuple[str, ...], folder: Path, log: IO[bytes]
) -> subprocess.Popen[str]:
    """Start the worker in a neutral folder with a clean environment."""
    command = [python, "-s", "-u", "-X", "utf8", "-m", WORKER_MODULE, *arguments]
    return subprocess.Popen(  # noqa: S603  # nosec B603 - no shell; a list; the user's own Python
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=log,
        cwd=folder,
        env=worker_environment(),
        encoding="utf-8",
        errors="replace",
        creationflags=sum(getattr(subprocess, name, 0) for name in _WINDOWS_FLAGS),
        start_new_session=True,  # we handle Ctrl+C in a terminal, not the worker
    )
