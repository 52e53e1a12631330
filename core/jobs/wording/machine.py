# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages about devices, memory and disks; the subject is the device or the folder."""

TITLE = "Memory and device"
SENTENCES = {
    "device-unusable": "The device {subject} cannot compute here; this machine offers {devices}.",
    "device-passed-over": "The device {subject} cannot compute ({reason}); continuing without it.",
    "precision-falls-back": (
        "The device {subject} does not compute in bf16 ({reason}); continuing in fp32."
    ),
    "precision-unusable": (
        "The device {subject} does not compute in the precision {precision} ({reason}); choose the "
        "precision auto."
    ),
    "device-gives-no-numbers": (
        "The network returned values that are not numbers on {subject} with the precision "
        "{precision}; choose fp32."
    ),
    "memory-short-for-tile": (
        "A tile of {tile} LR pixels does not fit into the memory of {subject}; choose a smaller "
        "tile or another device."
    ),
    "memory-short-for-model": (
        "The memory of {subject} does not suffice for the model and this raster; choose another "
        "device or a smaller extent."
    ),
    "memory-short-for-tiles": (
        "Tiles of {tile} LR pixels take about {needed:size} of memory, and only {free:size} are "
        "free."
    ),
    "memory-short": "There is not enough memory; close other programs, or process less at once.",
    "memory-halves-batch": (
        "Memory is short: computing half as many tiles at once (before: {count})."
    ),
    "memory-smaller-tiles": "Starting again with tiles of {tile} LR pixels.",
    "memory-on-processor": "Starting again on the processor.",
    "address-space-short": (
        "The system allows this process {allowed:size} of memory (ulimit -v), too little for the "
        "libraries of the model; raise the limit."
    ),
    "processor-time-used-up": (
        "The processor time that the system allows this process (ulimit -t) is used up; raise the "
        "limit."
    ),
    "disk-full": (
        "The disk of {subject} is too full: the run takes about {needed:size}, and {free:size} are "
        "free; make room, or choose another folder or a smaller extent."
    ),
    "disk-may-fill": (
        "The disk of {subject} may become full: the run takes about {needed:size}, and {free:size} "
        "are free."
    ),
    "disk-keeps-no-rows": (
        "The disk of {subject} has no room to keep finished rows: {free:size} are free, "
        "{needed:size} would be needed. After a crash this run would start over."
    ),
}
