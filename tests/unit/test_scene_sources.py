# SPDX-License-Identifier: GPL-2.0-or-later
"""Which scenes a folder, a list and a STAC list name, and what each is called."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest
from ttrd3_qgis.core.commands.campaign.names import LONGEST_BYTES, names
from ttrd3_qgis.core.commands.campaign.source import Source, locate
from ttrd3_qgis.core.commands.campaign.sources import Selection, find, of_file
from ttrd3_qgis.core.jobs.errors import BadJobError

TIFF = "image/tiff; application=geotiff; profile=cloud-optimized"


@pytest.fixture
def folder(tmp_path):
    for name in ("b.TIF", "a.tif", "sub/a.tif", "sub/.git/c.tif", ".a_sr.tif.7.part.tif", "n.txt"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    (tmp_path / "in" / "out").mkdir()
    (tmp_path / "in" / "out" / "a_sr.tif").touch()
    return tmp_path / "in"


def found(place, output=Path("elsewhere"), **selection):
    return find(str(place), Selection(**selection), output)


def called(sources):
    return names(sources)


def of_items(tmp_path, *items, **selection):
    path = tmp_path / "items.json"
    collection = {"type": "FeatureCollection", "features": list(items)}
    path.write_text(json.dumps(collection), encoding="utf-8")
    return found(path, **selection)


def item(name="s", **assets):
    return {"type": "Feature", "id": name, "assets": assets}


def asset(href="a.tif", **more):
    return {"href": href, **more}


def test_rasters_of_a_folder_by_name(folder):
    assert [Path(source.lr).name for source in found(folder)] == ["a.tif", "b.TIF"]
    assert called(found(folder)) == ["a", "b"]


def test_folders_below_and_not_that_of_the_results(folder):
    deep = found(folder, folder / "out", recursive=True)
    assert called(deep) == ["a", "b", "sub_a"]


def test_a_pattern_chooses(folder):
    assert called(found(folder, pattern="B.*")) == ["b"]
    assert called(found(folder, pattern="*.txt")) == ["n"]


def test_names_of_a_folder_do_not_depend_on_its_other_files(folder):
    first = found(folder, folder / "out", recursive=True)
    before = {s.lr: n for s, n in zip(first, called(first))}
    (folder / "z").mkdir()
    (folder / "z" / "a.tif").touch()
    after = found(folder, folder / "out", recursive=True)
    assert called(after) == ["a", "b", "sub_a", "z_a"]
    assert before.items() <= {s.lr: n for s, n in zip(after, called(after))}.items()


def test_the_results_need_a_folder_of_their_own(folder):
    with pytest.raises(BadJobError, match="that of the scenes"):
        found(folder, folder / "sub" / "..")


def test_a_list_starts_from_its_own_folder(tmp_path):
    path = tmp_path / "list.txt"
    lines = [
        "# scenes",
        "",
        " a.tif ",
        "/data/b.tif",
        "a.tif",
        "https://h.org/c.tif",
        "s3://k/d.tif",
    ]
    path.write_bytes("\ufeff".encode() + "\r\n".join(lines).encode())
    assert [source.lr for source in found(path)] == [
        *(str(tmp_path / "a.tif"), "/data/b.tif"),
        *("/vsicurl/https://h.org/c.tif", "/vsis3/k/d.tif"),
    ]
    assert called(found(path)) == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("href", "name"),
    [
        ("http://h/a.tif?x=1", "/vsicurl/http://h/a.tif?x=1"),
        ("HTTPS://h/a.tif", "/vsicurl/https://h/a.tif"),
        ("gs://b/a.tif", "/vsigs/b/a.tif"),
        ("az://b/a.tif", "/vsiaz/b/a.tif"),
        ("/vsizip/a.zip/a.tif", "/vsizip/a.zip/a.tif"),
        ('NETCDF:"a.nc":red', 'NETCDF:"a.nc":red'),
        ("file:///data/a%20b.tif", "/data/a b.tif"),
        ("file:///C:/data/a.tif", "C:/data/a.tif"),
        ("./x/../a.tif", "/items/a.tif"),
    ],
)
def test_addresses_are_named_as_gdal_does(href, name):
    assert locate(href, Path("/items")) == name


def test_escapes_in_a_relative_address(tmp_path):
    (tmp_path / "a b.tif").touch()
    assert locate("a%20b.tif", tmp_path) == str(tmp_path / "a b.tif")
    (tmp_path / "a%20b.tif").touch()
    assert locate("a%20b.tif", tmp_path) == str(tmp_path / "a%20b.tif")


def test_the_same_name_in_two_folders():
    sources = [of_file(f"/d/{path}") for path in ("x/B/v.tif", "y/B/v.tif", "x/B/w.tif")]
    assert called(sources) == ["x_B_v", "y_B_v", "w"]


def test_the_same_name_with_two_suffixes():
    sources = [of_file(f"/d/{path}") for path in ("x/v.tif", "x/v.jp2", "y/v.tif")]
    assert called(sources) == ["x_v_tif", "x_v_jp2", "y_v"]


@pytest.mark.parametrize("order", list(itertools.permutations(range(4))))
def test_names_are_unique_whatever_the_order(order):
    paths = ("/d/x/a.tif", "/d/x_a.tif", "/D/X/a.tif", "/d/y/b.tif")
    expected = dict(zip(paths, called([of_file(path) for path in paths])))
    sources = [of_file(paths[index]) for index in order]
    assert len({name.casefold() for name in called(sources)}) == 4
    assert dict(zip((source.lr for source in sources), called(sources))) == expected


def test_names_are_fit_for_files():
    sources = [Source("a", ("S2:A/b?",)), Source("b", ("..",)), Source("c", ("é" * 500,))]
    first, second, third = called(sources)
    assert (first, second) == ("S2_A_b_", "scene")
    assert len(third.encode()) <= LONGEST_BYTES


def test_items_of_one_id_are_told_apart():
    sources = [Source("a", ("s2", "i")), Source("b", ("l8", "i")), Source("c", ("l8", "j"))]
    assert called(sources) == ["s2_i", "l8_i", "j"]
    same = [Source("a", ("i",)), Source("b", ("i",))]
    assert len(set(called(same))) == 2
    assert called(same) == called(same[::-1])[::-1]


@pytest.mark.parametrize(
    ("assets", "chosen"),
    [
        ({"t": asset("t.tif"), "b": asset("b.tif", roles=["data"])}, "b.tif"),
        ({"t": asset("t.png", type="image/png"), "b": asset("b.tif", type=TIFF)}, "b.tif"),
        ({"t": asset("t.tif", type=TIFF, roles=["thumbnail"]), "b": asset(type=TIFF)}, "a.tif"),
        ({"image": asset("i.tif"), "visual": asset("v.tif")}, "v.tif"),
        ({"reference": asset("r.tif", roles=["data"]), "image": asset("i.tif")}, "i.tif"),
        ({"x": asset("r.tif", type=TIFF, roles=["reference"]), "data": asset("d")}, "d"),
        ({"data": {"title": "nowhere"}, "image": asset("i.tif")}, "i.tif"),
    ],
)
def test_the_asset_that_is_the_raster(tmp_path, assets, chosen):
    (source,) = of_items(tmp_path, item(**assets))
    assert source.lr == str(tmp_path / chosen)


def test_the_asset_asked_for(tmp_path):
    assets = {"B4": asset("b4.tif"), "data": asset("d.tif", roles=["data"])}
    (source,) = of_items(tmp_path, item(**assets), asset="B4")
    assert source.lr == str(tmp_path / "b4.tif")
    (source,) = of_items(tmp_path, item(**assets), asset="B5")
    assert source.problem == ("The item has no asset 'B5' with a href; its assets are: B4, data.")


def test_references_of_an_item(tmp_path):
    assets = {
        "data": asset("d.tif"),
        "reference_2020": asset("https://h/r.tif"),
        "old": asset("o.tif", roles=["reference"]),
    }
    (source,) = of_items(tmp_path, item(**assets))
    assert source.references == ("/vsicurl/https://h/r.tif", str(tmp_path / "o.tif"))


def test_items_without_a_raster_keep_their_reason(tmp_path):
    bare = {"type": "Feature"}
    preview = item("p", preview=asset("p.png", type="image/png"))
    sources = of_items(tmp_path, bare, preview, item("q", data=asset()))
    assert called(sources) == ["item_1", "p", "q"]
    assert "its assets are: none" in sources[0].problem
    assert "its assets are: preview" in sources[1].problem
    assert not sources[2].problem


@pytest.mark.parametrize("form", ["item", "array", "lines", "collection"])
def test_forms_of_a_stac_list(tmp_path, form):
    items = [item("one", data=asset("1.tif")), item("two", data=asset("2.tif"))]
    items = items[:1] if form == "item" else items
    texts = {
        "item": json.dumps(items[0], indent=2),
        "array": json.dumps(items),
        "lines": "\n".join(json.dumps(found) for found in items) + "\n\n",
        "collection": json.dumps({"type": "FeatureCollection", "features": items}),
    }
    path = tmp_path / "items.jsonl"
    path.write_text(texts[form], encoding="utf-8")
    assert called(found(path)) == ["one", "two"][: len(items)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"type": "Catalog", "links": []}', "STAC Catalog"),
        ('{"type": "FeatureCollection", "features": []}', "names no scene"),
        ('{"features": 3}', "not a STAC list"),
        ('{"a": 1}', "not a STAC list"),
        ("[1, 2]", "not a STAC list"),
        ('{"assets": {}}\n{"assets"', "line 2"),
        ('{"assets": ', "not valid JSON"),
        ("# nothing\n\n", "names no scene"),
        ("II*\0", "ttrd3 upscale"),
    ],
)
def test_lists_that_are_none(tmp_path, text, words):
    path = tmp_path / "list"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadJobError, match=words):
        found(path)


def test_places_that_hold_nothing(tmp_path):
    (tmp_path / "list").write_bytes(b"\xff\xfe\x81")
    (tmp_path / "empty").mkdir()
    for name, words in (("list", "not a list"), ("empty", "no raster"), ("none", "cannot be read")):
        with pytest.raises(BadJobError, match=words):
            found(tmp_path / name)
