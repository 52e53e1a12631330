# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages about the Python that runs the worker, and about the worker itself."""

TITLE = "Finding and starting the Python of the model"
SENTENCES = {
    "python-lacks": "This Python lacks {package}; install it there.",
    "python-cannot-load": "This Python cannot load a library ({reason}); install it there.",
    "python-cannot-compute": "This Python cannot compute ({reason}); reinstall torch.",
    "device-cannot-run-model": "The model does not run on {subject} ({reason}).",
    "host-gone": "The program that started the job is gone.",
    "worker-unexpected": "The worker failed unexpectedly ({kind}: {reason}); see the log.",
}
