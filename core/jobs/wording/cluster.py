# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages about a cluster; the subject is the address of the worker or scheduler."""

TITLE = "Memory and device"
SENTENCES = {
    "dask-missing": (
        "The engine dask needs a library that this Python lacks ({package}); install it with: "
        'pip install "distributed" "cryptography".'
    ),
    "scheduler-silent": (
        "The Dask scheduler {subject} does not answer ({reason}); is it running, and is the "
        "address right?"
    ),
    "scheduler-other-program": (
        "The program at {subject} is not a Dask scheduler that this version understands; is the "
        "address right?"
    ),
    "scheduler-gone": "The Dask scheduler {subject} has gone; start it, then run the job again.",
    "scheduler-without-workers": (
        "The Dask scheduler {subject} has had no worker for {seconds:g} seconds; start workers, "
        "then run the job again."
    ),
    "workers-not-started": (
        "The Dask workers on this computer cannot be started ({reason}); take fewer workers or the "
        "engine local."
    ),
    "workers-too-many": (
        "{count} Dask workers are too many for this computer, which has {cores} cores; choose at "
        "most {most}."
    ),
    "workers-awaited": "Waiting for a worker of {subject}.",
    "worker-hangs": "The worker {subject} does not answer; others compute its tiles.",
    "worker-lost": "Lost the worker {subject}; {left:plural:# is|# are} left.",
    "workers-lost": "Lost the workers {subject}; {left:plural:# is|# are} left.",
    "worker-other-version": (
        "The worker {subject} has version {theirs} of ttrd3-qgis and this computer {ours}; install "
        "the same version on both."
    ),
    "worker-other-torch": (
        "The worker {subject} has torch {theirs} and this computer {ours}; the last digits of the "
        "result may differ."
    ),
    "worker-lacks": (
        "The worker {subject} lacks {package}; install the same ttrd3-qgis[dask] there as on this "
        "computer."
    ),
    "some-worker-lacks": (
        "A worker lacks {package}; install the same ttrd3-qgis[dask] there as on this computer."
    ),
    "worker-cannot-compute": "The worker {subject} cannot compute ({answer}); see its log.",
    "some-worker-fails": "A worker has failed ({reason}); see its log.",
    "worker-wrong-answer": (
        "The worker {subject} returned something other than the tiles it was sent; install the "
        "same ttrd3-qgis[dask] there as on this computer, or leave that worker out."
    ),
    "worker-device-unusable": "The device {device} of the worker {subject} cannot compute.",
    "workers-killed": (
        "Computing a batch of {count} tiles of {tile} LR pixels ended several workers one after "
        "another, the last at {subject}, most likely for lack of memory; choose a smaller tile or "
        "give the workers more memory."
    ),
}
