# SPDX-License-Identifier: GPL-2.0-or-later
"""A small Sentinel-2 Level-2A product as a .SAFE folder, which GDAL's SENTINEL2 driver opens."""

from __future__ import annotations

import numpy as np
import rasterio
from affine import Affine
from rasterio.crs import CRS

NAME = "S2A_MSIL2A_20230818T094031_N0509_R036_T32UNE_20230818T120345"
TILE = "T32UNE_20230818T094031"
GRANULE = "GRANULE/L2A_T32UNE_A016478_20230818T094030"
CORNER = (500_000, 5_500_000)
GROUPS = {10: ("B02", "B03", "B04", "B08"), 20: ("B05", "B06", "B07", "B8A", "B11", "B12", "SCL")}
OFFSET = -1000  # of digital numbers since the processing baseline 04.00
UTM32 = CRS.from_epsg(32632)
PRODUCT = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<n1:Level-2A_User_Product xmlns:n1="https://psd-14.sentinel2.eo.esa.int/PSD/User_Product_Level-2A.xsd">
<n1:General_Info>
<Product_Info>
<PRODUCT_URI>{name}.SAFE</PRODUCT_URI>
<PROCESSING_LEVEL>Level-2A</PROCESSING_LEVEL>
<PRODUCT_TYPE>S2MSI2A</PRODUCT_TYPE>
<PROCESSING_BASELINE>05.09</PROCESSING_BASELINE>
<Query_Options completeSingleTile="true"><PRODUCT_FORMAT>SAFE_COMPACT</PRODUCT_FORMAT></Query_Options>
<Product_Organisation><Granule_List><Granule granuleIdentifier="L2A_T32UNE" imageFormat="JPEG2000">
{files}
</Granule></Granule_List></Product_Organisation>
</Product_Info>
<Product_Image_Characteristics>
<Special_Values>
<SPECIAL_VALUE_TEXT>NODATA</SPECIAL_VALUE_TEXT><SPECIAL_VALUE_INDEX>0</SPECIAL_VALUE_INDEX>
</Special_Values>
<Special_Values>
<SPECIAL_VALUE_TEXT>SATURATED</SPECIAL_VALUE_TEXT><SPECIAL_VALUE_INDEX>65535</SPECIAL_VALUE_INDEX>
</Special_Values>
<QUANTIFICATION_VALUES_LIST>
<BOA_QUANTIFICATION_VALUE unit="none">10000</BOA_QUANTIFICATION_VALUE>
</QUANTIFICATION_VALUES_LIST>
<BOA_ADD_OFFSET_VALUES_LIST>{offsets}</BOA_ADD_OFFSET_VALUES_LIST>
</Product_Image_Characteristics>
</n1:General_Info>
</n1:Level-2A_User_Product>
"""
GEOCODING = """<?xml version="1.0" encoding="UTF-8"?>
<n1:Level-2A_Tile_ID xmlns:n1="https://psd-14.sentinel2.eo.esa.int/PSD/S2_PDI_Level-2A_Tile_Metadata.xsd">
<n1:Geometric_Info><Tile_Geocoding>
<HORIZONTAL_CS_NAME>WGS84 / UTM zone 32N</HORIZONTAL_CS_NAME>
<HORIZONTAL_CS_CODE>EPSG:32632</HORIZONTAL_CS_CODE>
{sizes}
</Tile_Geocoding></n1:Geometric_Info>
</n1:Level-2A_Tile_ID>
"""
SIZE = """<Size resolution="{m}"><NROWS>{rows}</NROWS><NCOLS>{cols}</NCOLS></Size>
<Geoposition resolution="{m}"><ULX>{left}</ULX><ULY>{top}</ULY><XDIM>{m}</XDIM><YDIM>-{m}</YDIM>
</Geoposition>"""


def write_product(folder, bands):
    """Write bands {name: (h, w)} of 10 m and 20 m; gives the path of the product's XML file."""
    root = folder / f"{NAME}.SAFE"
    listed, sizes = [], []
    for pixel_m, names in GROUPS.items():
        for name in names:
            stem = f"{GRANULE}/IMG_DATA/R{pixel_m}m/{TILE}_{name}_{pixel_m}m"
            _write_band(root / f"{stem}.jp2", bands[name], pixel_m)
            listed.append(f"<IMAGE_FILE>{stem}</IMAGE_FILE>")
        rows, cols = bands[names[0]].shape
        sizes.append(SIZE.format(m=pixel_m, rows=rows, cols=cols, left=CORNER[0], top=CORNER[1]))
    (root / GRANULE / "MTD_TL.xml").write_text(GEOCODING.format(sizes="\n".join(sizes)))
    offset = '<BOA_ADD_OFFSET band_id="{}">{}</BOA_ADD_OFFSET>'
    offsets = "".join(offset.format(number, OFFSET) for number in range(13))
    xml = root / "MTD_MSIL2A.xml"
    xml.write_text(PRODUCT.format(name=NAME, files="\n".join(listed), offsets=offsets))
    return xml


def _write_band(path, values, pixel_m):
    path.parent.mkdir(parents=True, exist_ok=True)
    place = Affine(pixel_m, 0.0, CORNER[0], 0.0, -pixel_m, CORNER[1])
    height, width = values.shape
    kind = values.dtype.name
    profile = {"driver": "JP2OpenJPEG", "count": 1, "height": height, "width": width}
    lossless = {"QUALITY": "100", "REVERSIBLE": "YES", "YCBCR420": "NO"}
    with rasterio.open(
        path, "w", **profile, dtype=kind, transform=place, crs=UTM32, **lossless
    ) as file:
        file.write(np.ascontiguousarray(values)[None])


def subdataset(xml, pixel_m):
    """What GDAL calls the bands of a pixel size."""
    return f"SENTINEL2_L2A:{xml}:{pixel_m}m:EPSG_32632"
