# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages about a file that a job writes, which is the subject."""

TITLE = "The result"
SENTENCES = {
    "output-incomplete": (
        "The output {subject} is incomplete: {rows} of {height} rows were computed; run the job "
        "again."
    ),
    "output-exists": "The output {subject} exists already; allow overwriting or rename it.",
    "output-stands": (
        "The output {subject} cannot be replaced ({reason}); close the programs that show it, "
        "check its permissions, or name another file."
    ),
    "output-not-placed": (
        "The result is complete, but the output {subject} could not be given its name ({reason}); "
        "older files are as they were. Fix that and run the job again: it continues from the "
        "finished tiles."
    ),
    "output-cannot-be-written": (
        "The output {subject} cannot be written ({reason}); is the folder writable and the disk "
        "not full?"
    ),
    "file-not-written": (
        "The file {subject} cannot be written ({reason}); check folder and disk space."
    ),
    "nodata-not-in-type": (
        "The nodata value {nodata} of {subject} does not exist in {dtype}; choose another output "
        "type, or a nodata value that it has."
    ),
    "creation-option-malformed": "The creation option {option!r} is not of the form KEY=VALUE.",
    "creation-option-refused": "GDAL does not accept a creation option: {reason}.",
    "compression-unknown": (
        "There is no compression {compression}; choose DEFLATE, LZW, ZSTD or NONE."
    ),
}
