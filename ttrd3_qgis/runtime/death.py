# SPDX-License-Identifier: GPL-2.0-or-later
"""What the exit code of a worker that died without a word means."""

from __future__ import annotations

_KILLED = "was killed, most likely because memory ran out; choose a smaller extent or tile"
_CRASHED = "crashed in native code; try DEVICE=cpu, and update the GPU driver and PyTorch"
_MEANINGS = {
    -9: _KILLED,
    137: _KILLED,
    -11: _CRASHED,
    139: _CRASHED,
    -6: _CRASHED,
    134: _CRASHED,
    -4: "met an instruction this processor lacks; install a PyTorch built for it",
    0xC0000005: _CRASHED,
    0xC0000135: "misses a system library; install the Visual C++ 2015-2022 redistributable",
    0xC000001D: "met an instruction this processor lacks; install a PyTorch built for it",
    -15: "was ended from outside; run the algorithm again",
    143: "was ended from outside; run the algorithm again",
}


def death_sentence(code: int) -> str:
    """Say why a worker with this exit code ended without a result, and what to do."""
    meaning = _MEANINGS.get(code) or _MEANINGS.get(code & 0xFFFFFFFF)
    if meaning is None:
        return f"The worker process ended without a result (exit code {code}); see the log."
    return f"The worker process {meaning}."
