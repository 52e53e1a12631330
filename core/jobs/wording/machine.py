# SPDX-License-Identifier: GPL-2.0-or-later
"""What is said of devices, memory and clusters; the subject is the device or the worker."""

TITLE = "Memory and device"
SENTENCES = {
    "device-unusable": ("The device {subject} cannot compute here; this machine offers {devices}."),
}
