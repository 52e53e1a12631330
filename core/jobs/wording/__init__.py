# SPDX-License-Identifier: GPL-2.0-or-later
"""What users are told, in English: each module holds the sentences of a topic by their codes.

Each message is a whole sentence: what is wrong, why, and what to do. {subject} is what the message
is about; values are formatted here, so that a translation can format them differently.
"""
