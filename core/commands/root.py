# SPDX-License-Identifier: GPL-2.0-or-later
"""The whole command line: its parser, and what becomes of an error."""

from __future__ import annotations

import argparse
import errno
import logging
import sys
from typing import NoReturn

from ..engine.address_space import require_address_space
from ..jobs import protocol
from ..jobs.addresses import shown
from ..jobs.errors import CancelledError, LimitError, TTRD3Error
from ..jobs.paths import version
from ..jobs.visible import visible
from ..machine.geodata import use_own_geodata
from ..machine.interrupts import ProcessorTimeUp, interrupts_raise, leave_time_to_tidy_up
from ..machine.open_files import allow_many_open_files
from ..machine.streams import patient_streams
from ..machine.threads import limit_spinning
from . import evaluate, finetune, info, models, rank, report, scenes, train, upscale
from .unexpected import worded

EXIT_ERROR, EXIT_USAGE, EXIT_INTERRUPTED = 1, 2, 130
LIGHT = {"models"}  # commands that load no library of the engine
LOG = logging.getLogger("ttrd3.cli")


class _Parser(argparse.ArgumentParser):
    """Reports mistakes in one line; the usage would fill a screen."""

    def error(self, message: str) -> NoReturn:
        self.exit(EXIT_USAGE, f"{self.prog}: {visible(message)}; see `{self.prog} --help`.\n")


def parser() -> argparse.ArgumentParser:
    """The command line."""
    root = _Parser(
        prog="ttrd3", description="Reference-based super-resolution of georeferenced rasters."
    )
    root.add_argument("--version", action="version", version=f"%(prog)s {version()}")
    root.add_argument("--debug", action="store_true", help="log details and tracebacks on stderr")
    commands = root.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in (upscale, scenes, rank, report, finetune, train, evaluate, models, info):
        command.add(commands)
    return root


def run(arguments: list[str] | None = None) -> int:
    """Run a command; an error becomes a sentence on stderr and a non-zero status.

    Text that stdout does not take is an error only of a command whose result is that text.
    """
    with patient_streams() as stdout:
        options = parser().parse_args(arguments)
        limit_spinning()
        allow_many_open_files()
        use_own_geodata()
        leave_time_to_tidy_up()
        if options.debug:
            _log_details()
        status = _run(options)
        stdout.flush()
        is_lost = stdout.failure not in (0, errno.EPIPE)
    return EXIT_ERROR if is_lost and _is_text(options) else status


def _is_text(options: argparse.Namespace) -> bool:
    """Whether the text on stdout is all that a command gives; of some it depends on the options."""
    found = getattr(options, "is_text", False)
    return bool(found(options) if callable(found) else found)


def _run(options: argparse.Namespace) -> int:
    try:
        with interrupts_raise():
            return _function(options)
    except CancelledError as error:
        _complain(options, error)
        return EXIT_INTERRUPTED
    except ProcessorTimeUp:
        _complain(options, LimitError("processor-time-used-up"))
        return EXIT_ERROR
    except KeyboardInterrupt:
        _complain(options, CancelledError("command-interrupted"))
        return EXIT_INTERRUPTED
    except TTRD3Error as error:
        LOG.debug("traceback", exc_info=True)
        _complain(options, error)
        return EXIT_ERROR
    except Exception as error:
        LOG.debug("traceback", exc_info=True)
        _complain(options, worded(error))
        return EXIT_ERROR


def _function(options: argparse.Namespace) -> int:
    if getattr(options, "command", None) not in LIGHT:
        require_address_space()
    status: int = options.function(options)
    return status


class _Discreet(logging.Formatter):
    """Writes no password and no signature: libraries log the addresses that they fetch."""

    def format(self, record: logging.LogRecord) -> str:
        return shown(super().format(record))


def _log_details() -> None:
    logging.basicConfig(level=logging.DEBUG)
    for handler in logging.getLogger().handlers:
        handler.setFormatter(_Discreet(logging.BASIC_FORMAT))


def _complain(options: argparse.Namespace, error: TTRD3Error) -> None:
    if getattr(options, "json", False):
        event = (
            protocol.Cancelled()
            if isinstance(error, CancelledError)
            else protocol.Failure(error.code, str(error), messages=error.messages)
        )
        sys.stdout.write(protocol.encode(event) + "\n")
    sys.stderr.write("ttrd3: " + "\n".join(map(str, error.messages)) + "\n")
