# SPDX-License-Identifier: GPL-2.0-or-later
"""Messages about runs over many scenes; the subject is the folder, list or scene."""

TITLE = "Many scenes at once"
SENTENCES = {
    "scene-incomplete": (
        "The file {subject} is missing beside others of its scene; add --overwrite to make all "
        "of them again."
    ),
    "scene-interrupted": "The scene was interrupted.",
    "scene-skipped": "Skipped: {subject} exists already.",
    "scene-cancelled": "Cancelled.",
    "shard-malformed": "The shard {shard!r} is not of the form K/N with K from 1 to N.",
    "scenes-none-in-folder": (
        "The folder {subject} contains no raster (searched for {pattern}); check the path."
    ),
    "scenes-none-in-list": (
        "The list {subject} names no scene; write the path of a raster on each line."
    ),
    "scenes-output-folder": (
        "The output folder {subject} is that of the scenes; name another, so that results are not "
        "taken for scenes."
    ),
    "scenes-folder-unreadable": (
        "The folder {subject} cannot be read ({reason}); check permissions."
    ),
    "scenes-list-unreadable": (
        "{subject} cannot be read ({reason}); name a folder, a list of rasters or a STAC list."
    ),
    "scenes-no-list": (
        "{subject} is not a list of rasters; for a single raster use `ttrd3 upscale`."
    ),
    "stac-no-items": (
        "{subject} is a STAC {kind}, which has no Items of its own; save its Items as an "
        "ItemCollection."
    ),
    "stac-no-list": (
        "{subject} is not a STAC list; give an ItemCollection, an Item, or an Item on each line."
    ),
    "stac-no-json": "{subject} is not valid JSON ({reason}).",
    "stac-no-asset": (
        "The item has no asset with the role data or of the type GeoTIFF with a href; its assets "
        "are: {keys}."
    ),
    "stac-no-such-asset": ("The item has no asset {wanted!r} with a href; its assets are: {keys}."),
}
