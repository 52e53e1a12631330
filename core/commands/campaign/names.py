# SPDX-License-Identifier: GPL-2.0-or-later
"""A unique name for each scene, which depends on the set of scenes, never on their order."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from ...jobs.addresses import file_name
from .source import Source

# Not allowed on Windows, so avoided everywhere; and what `visible` would not show as it is.
FORBIDDEN = re.compile(
    r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+'
)
LONGEST_BYTES = 160  # file systems allow 255, and unfinished files have longer names
KEPT_CHARS = 40


@dataclass(frozen=True)
class _Label:
    """How much of its source a name contains."""

    source: Source
    parts: int
    with_suffix: bool = False
    with_digest: bool = False

    @property
    def text(self) -> str:
        """The name, made fit for a file."""
        words = "_".join(self.source.parts[-self.parts :])
        suffix = PurePath(file_name(self.source.lr)).suffix if self.with_suffix else ""
        words = FORBIDDEN.sub("_", words + suffix.replace(".", "_")).strip(" .") or "scene"
        if len(words.encode("utf-8", "replace")) > LONGEST_BYTES:
            return f"{words[:KEPT_CHARS]}-{self.digest}"
        return f"{words}-{self.digest}" if self.with_digest else words

    @property
    def digest(self) -> str:
        """A checksum, for sources that cannot be told apart otherwise."""
        told = "\n".join((self.source.lr, *self.source.parts, *self.source.references))
        return hashlib.sha256(told.encode("utf-8", "backslashreplace")).hexdigest()[:12]


def names(sources: Sequence[Source]) -> list[str]:
    """A name for each of these different sources; where names would collide, they get longer."""
    labels = [_Label(source, source.named_by) for source in sources]
    while True:
        groups = defaultdict(list)
        for index, label in enumerate(labels):
            groups[label.text.casefold()].append(index)
        clashes = [group for group in groups.values() if len(group) > 1]
        if not clashes:
            return [label.text for label in labels]
        for group in clashes:
            for index, more in zip(group, _told_apart([labels[index] for index in group])):
                labels[index] = more


def _told_apart(labels: Sequence[_Label]) -> list[_Label]:
    """Add the suffix where that is enough, else another folder, and in the end a checksum."""
    suffixes = {PurePath(file_name(label.source.lr)).suffix.casefold() for label in labels}
    if len(suffixes) == len(labels) and not any(label.with_suffix for label in labels):
        return [replace(label, with_suffix=True) for label in labels]
    if any(label.parts < len(label.source.parts) for label in labels):
        return [
            replace(label, parts=min(label.parts + 1, len(label.source.parts))) for label in labels
        ]
    return [replace(label, with_digest=True) for label in labels]
