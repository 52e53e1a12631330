# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages about commands and what stops them."""

TITLE = "The command line"
SENTENCES = {
    "command-interrupted": "The command was interrupted.",
    "system-refused": "The system refused ({reason}); check paths, permissions and space.",
    "command-unexpected": (
        "The command failed unexpectedly ({kind}: {reason}); run it as `ttrd3 --debug ...` and "
        "report what it says."
    ),
    "job-file-unreadable": "The job file {subject} cannot be read ({reason}); check the path.",
    "job-file-no-text": "The job file {subject} is not UTF-8 text.",
    "job-file-unusable": "The job file {subject} cannot be used: {reason}",
    "scheduler-to-confirm": (
        "The job file {subject} asks to connect to the Dask scheduler {scheduler}, which could run "
        "any code on this computer; if you trust it, add --scheduler {scheduler}."
    ),
    "scheduler-not-in-file": (
        "The job file {subject} does not use the Dask scheduler {scheduler}; leave --scheduler out."
    ),
    "engine-not-dask": "A scheduler and workers belong to a cluster; add --engine dask.",
    "scheduler-and-workers": (
        "The cluster of a scheduler has its own workers; leave --workers or --scheduler out."
    ),
}
