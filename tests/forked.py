# SPDX-License-Identifier: GPL-2.0-or-later
"""Python processes that begin with the libraries loaded, which takes longer than most tests.

A server loads them once; each process is a fork of it, with standard streams, an environment and an
end of its own. On Linux only: elsewhere, and where the libraries are to see another environment
while they load, a process is started as usual.
"""

from __future__ import annotations

import json
import os
import random
import runpy
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import types
from contextlib import suppress

MOST_BYTES = 1 << 17  # of a request
AS_LOADED = ("TMPDIR", "DASK_")  # how the names of variables begin that the libraries do not read
LIBRARIES = (
    "ttrd3_qgis.core.engine.pipeline",
    "ttrd3_qgis.core.engine.executors.local",
    "ttrd3_qgis.core.reporting.run",
    "ttrd3_qgis.core.reporting.quality",
    "ttrd3_qgis.core.evaluation.ranking.rank",
    "ttrd3_qgis.core.training.finetune",
    "ttrd3_qgis.core.commands.campaign.run",
)


def popen(command, env, **streams):
    """As subprocess.Popen, and sooner where that is possible."""
    if _can_fork(command, env):
        return Forked(command, env, **streams)
    return subprocess.Popen(command, env=env, **streams)


def run(command, env, timeout):
    """As subprocess.run with captured text, and sooner where that is possible."""
    if not _can_fork(command, env):
        return subprocess.run(command, env=env, timeout=timeout, capture_output=True, text=True)
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        process = Forked(command, env, stdout=out.fileno(), stderr=err.fileno())
        try:
            status = process.wait(timeout)
        finally:
            process.kill()
        out.seek(0)
        err.seek(0)
        return subprocess.CompletedProcess(command, status, out.read(), err.read())


def _can_fork(command, env):
    changed = dict(set(env.items()) ^ set(os.environ.items()))
    changed.pop("OMP_NUM_THREADS", None)  # 1 in the server
    is_python = command[0] == sys.executable and command[1] in ("-m", "-c")
    return sys.platform == "linux" and is_python and all(map(_is_late, changed))


def _is_late(name):
    return name.startswith(AS_LOADED) or name == "PYTEST_CURRENT_TEST"


class Forked:
    """A fork of the server; used as a subprocess.Popen."""

    _server = _process = None

    def __init__(self, command, env, stdin=None, stdout=None, stderr=None):
        self.args, self.returncode = command, None
        self._own = []
        theirs = [self._stream(given, n) for n, given in enumerate((stdin, stdout, stderr))]
        self._end, status = os.pipe()
        request = {"command": command, "env": dict(env), "cwd": os.getcwd()}
        self._ask(json.dumps(request).encode(), [end for end, _ in theirs] + [status])
        for end in [end for end, is_ours in theirs if is_ours] + [status]:
            os.close(end)
        self.stdin, self.stdout, self.stderr = self._own
        self.pid = int(os.read(self._end, 8))

    def _stream(self, given, number):
        """The end for the process, and whether it is ours to close."""
        if given == subprocess.PIPE:
            read, write = os.pipe()
            self._own.append(os.fdopen(read if number else write, "rb" if number else "wb"))
            return (write if number else read), True
        self._own.append(None)
        if given == subprocess.DEVNULL:
            return os.open(os.devnull, os.O_RDWR), True
        return (number if given is None else given), False

    @classmethod
    def _ask(cls, request, ends):
        if cls._server is None:
            cls._server, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            command = [sys.executable, __file__, str(theirs.fileno()), *sys.path]
            env = {**os.environ, "OMP_NUM_THREADS": "1"}
            cls._process = subprocess.Popen(command, pass_fds=[theirs.fileno()], env=env)
            theirs.close()
        socket.send_fds(cls._server, [request], ends)

    def poll(self):
        """The exit status, None while it runs."""
        with suppress(subprocess.TimeoutExpired):
            return self.wait(0)
        return None

    def wait(self, timeout=None):
        """Wait for the end; returns the exit status, negative for a signal."""
        if self.returncode is None:
            if not select.select([self._end], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired(self.args, timeout)
            self.returncode = int(os.read(self._end, 8))
            os.close(self._end)
        return self.returncode

    def communicate(self, timeout=None):
        """What it writes on stdout and stderr until its end, in bytes."""
        texts = [b"", b""]

        def read(number, file):
            texts[number] = file.read()

        threads = [
            threading.Thread(target=read, args=(n, file), daemon=True)
            for n, file in enumerate((self.stdout, self.stderr))
            if file is not None
        ]
        for thread in threads:
            thread.start()
        self.wait(timeout)
        for thread in threads:
            thread.join()
        return tuple(texts)

    def send_signal(self, number):
        """Send a signal to a process that still runs."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self):
        """End it at once."""
        self.send_signal(signal.SIGKILL)

    def terminate(self):
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)


def _serve(channel):
    """Fork for each request; returns the request, in the new process only."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody asks how the waiters ended
    while True:
        request, ends, _, _ = socket.recv_fds(channel, MOST_BYTES, 4)
        if not request:
            os._exit(0)
        if os.fork() == 0:
            break
        for end in ends:
            os.close(end)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    channel.close()
    *streams, status = ends
    process = os.fork()
    if process:
        _tell_the_end(process, streams, status)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.close(status)
    return json.loads(request)


def _tell_the_end(process, streams, status):
    """Wait for a process and tell how it ended; the server is the parent of a stranger."""
    for stream in streams:
        os.close(stream)
    os.write(status, b"%8d" % process)
    _, how = os.waitpid(process, 0)
    os.write(status, b"%8d" % os.waitstatus_to_exitcode(how))
    os._exit(0)


def _become(command, env, cwd):
    """Be the Python that this command would have started."""
    _, kind, what, *arguments = command
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    tempfile.tempdir = None
    random.seed()
    sys.argv = ["-c" if kind == "-c" else what, *arguments]
    if kind == "-m":
        runpy.run_module(what, run_name="__main__", alter_sys=True)
    else:
        sys.modules["__main__"] = main = types.ModuleType("__main__")
        exec(compile(what, "<string>", "exec"), vars(main))


if __name__ == "__main__":
    sys.path[:] = sys.argv[2:]
    for library in LIBRARIES:
        __import__(library)
    _become(**_serve(socket.socket(fileno=int(sys.argv[1]))))
