# SPDX-License-Identifier: GPL-2.0-or-later
"""A small Sentinel-2 Level-2A product as a .SAFE folder, which GDAL's SENTINEL2 driver opens."""

from __future__ import annotations

NAME = "S2A_MSIL2A_20230818T094031_N0509_R036_T32UNE_20230818T120345"
TILE = "T32UNE_20230818T094031"
GRANULE = "GRANULE/L2A_T32UNE_A016478_20230818T094030"
CORNER = (500_000, 5_500_000)
GROUPS = {10: ("B02", "B03", "B04", "B08"), 20: ("B05", "B06", "B07", "B8A", "B11", "B12", "SCL")}
OFFSET = -1000  # of digital numbers since the processing baseline 04.00
PRODUCT = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<n1:Level-2A_User_Product xmlns:n1="https://psd-14.sentinel2.eo.esa.int/PSD/User_Product_Level-2A.xsd">
<n1:General_Info>
<Product_Info>
<PRODUCT_URI>{name}.SAFE</PRODUCT_URI>
<PROCESSING_LEVEL>Level-2A</PROCESSING_LEVEL>
<PRODUCT_TYPE>S2MSI2A</PRODUCT_TYPE>
<PROCESSING_BASELINE>05.09</PROCESSING_BASELINE>
<Query_Options completeSingleTile="true">
<PRODUCT_FORMAT>SAFE_COMPACT</PRODUCT_FORMAT>
</Query_Options>
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


def write_product(folder, bands, write_band):
    """Write bands {name: (h, w)} of 10 m and 20 m; gives the path of the product's XML file.

    `write_band(path, values, pixel_m)` writes one as a lossless JPEG 2000 with its corner at
    `CORNER`, with whatever GDAL there is.
    """
    root = folder / f"{NAME}.SAFE"
    listed, sizes = [], []
    for pixel_m, names in GROUPS.items():
        images = root / GRANULE / "IMG_DATA" / f"R{pixel_m}m"
        images.mkdir(parents=True)
        for name in names:
            stem = f"{TILE}_{name}_{pixel_m}m"
            write_band(images / f"{stem}.jp2", bands[name], pixel_m)
            listed.append(f"<IMAGE_FILE>{GRANULE}/IMG_DATA/{images.name}/{stem}</IMAGE_FILE>")
        rows, cols = bands[names[0]].shape
        sizes.append(SIZE.format(m=pixel_m, rows=rows, cols=cols, left=CORNER[0], top=CORNER[1]))
    (root / GRANULE / "MTD_TL.xml").write_text(GEOCODING.format(sizes="\n".join(sizes)))
    offset = '<BOA_ADD_OFFSET band_id="{}">{}</BOA_ADD_OFFSET>'
    offsets = "".join(offset.format(number, OFFSET) for number in range(13))
    xml = root / "MTD_MSIL2A.xml"
    xml.write_text(PRODUCT.format(name=NAME, files="\n".join(listed), offsets=offsets))
    return xml


def subdataset(xml, pixel_m):
    """What GDAL calls the bands of a pixel size."""
    return f"SENTINEL2_L2A:{xml}:{pixel_m}m:EPSG_32632"
