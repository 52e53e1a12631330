# SPDX-License-Identifier: GPL-2.0-or-later
"""What the exit code of a worker that died without a final event means."""

from __future__ import annotations

from ..translation import tr

_KILLED = (-9, 137)
_CRASHED = (-11, 139, -6, 134, 0xC0000005)
_TOO_NEW = (-4, 0xC000001D)
_ENDED = (-15, 143)
_NO_LIBRARY = (0xC0000135,)


def death_sentence(code: int) -> str:
    """Say why a worker with this exit code ended without a result, and what to do."""
    codes = {code, code & 0xFFFFFFFF}  # Windows gives its codes with either sign
    for known, sentence in _sentences():
        if codes & set(known):
            return sentence
    sentence = tr("The worker process ended without a result (exit code {code}); see the log.")
    return sentence.format(code=code)


def _sentences() -> tuple[tuple[tuple[int, ...], str], ...]:
    return (
        (
            _KILLED,
            tr(
                "The worker process was killed, most likely because memory ran out; choose a "
                "smaller extent or tile."
            ),
        ),
        (
            _CRASHED,
            tr(
                "The worker process crashed in native code; set the device to cpu, or update the "
                "GPU driver and PyTorch."
            ),
        ),
        (
            _TOO_NEW,
            tr(
                "The worker process met an instruction this processor lacks; install a PyTorch "
                "built for it."
            ),
        ),
        (
            _NO_LIBRARY,
            tr(
                "The worker process misses a system library; install the Visual C++ 2015-2022 "
                "redistributable."
            ),
        ),
        (
            _ENDED,
            tr("The worker process was ended from outside; run the algorithm again."),
        ),
    )
