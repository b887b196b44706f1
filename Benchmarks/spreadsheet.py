#!/usr/bin/env python3
"""Loads one large spreadsheet of memberships, as .xlsx and as .ods, with maillage and with calamine in turn.

usage: spreadsheet.py [MEMBERSHIPS ORGANIZATIONS GROUPS] [--maillage PROGRAM] [--rounds 3]

calamine (python-calamine, of what Python has the fastest) reads the sheet into Python's lists, timed within a fresh
process, without its start and its imports. `maillage check` is timed as a whole process, which also finds the header,
folds and matches the names, checks dates and duplicates, and orders everything.
Needs python-calamine: pip install python-calamine
"""
import argparse
import csv
import os
import statistics
import subprocess
import sys
import tempfile
import zipfile
from xml.sax.saxutils import escape

from load import run

CALAMINE = """
import sys, time, python_calamine
start = time.perf_counter()
rows = python_calamine.CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()
print(time.perf_counter() - start)
assert len(rows) > 1
"""


def write_xlsx(rows, path):
    """A workbook with shared strings, as Excel writes one; years are numbers."""
    numbers = {}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Override PartName="/xl/workbook.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>')
        relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        archive.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r1" Type="{relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r1" Type="{relation}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="r2" Type="{relation}/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
        main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{main}" xmlns:r="{relation}"><sheets>'
            '<sheet name="memberships" sheetId="1" r:id="r1"/></sheets></workbook>')
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f'<?xml version="1.0"?><worksheet xmlns="{main}"><sheetData>'.encode())
            for row, cells in enumerate(rows, 1):
                xml = [f'<row r="{row}">']
                for column, cell in zip("ABCDEFG", cells):
                    if cell.isdigit():
                        xml.append(f'<c r="{column}{row}"><v>{cell}</v></c>')
                    elif cell:
                        number = numbers.setdefault(cell, len(numbers))
                        xml.append(f'<c r="{column}{row}" t="s"><v>{number}</v></c>')
                xml.append("</row>")
                sheet.write("".join(xml).encode())
            sheet.write(b"</sheetData></worksheet>")
        strings = "".join(f"<si><t>{escape(text)}</t></si>" for text in numbers)
        archive.writestr("xl/sharedStrings.xml", f'<?xml version="1.0"?><sst xmlns="{main}">{strings}</sst>')


def write_ods(rows, path):
    """A spreadsheet as LibreOffice writes one; years are numbers."""
    names = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in [("office", "office"), ("table", "table"), ("text", "text")])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            '<manifest:file-entry manifest:full-path="/" '
            'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>')
        with archive.open("content.xml", "w", force_zip64=True) as content:
            content.write(
                f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} office:version="1.2">'
                '<office:body><office:spreadsheet><table:table table:name="memberships">'.encode())
            for cells in rows:
                xml = ["<table:table-row>"]
                for cell in cells:
                    if not cell:
                        xml.append("<table:table-cell/>")
                        continue
                    kind = f'float" office:value="{cell}' if cell.isdigit() else "string"
                    xml.append(
                        f'<table:table-cell office:value-type="{kind}"><text:p>{escape(cell)}</text:p></table:table-cell>')
                xml.append("</table:table-row>")
                content.write("".join(xml).encode())
            content.write(
                b"</table:table></office:spreadsheet></office:body></office:document-content>")


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[1_000_000, 100_000, 10_000])
    parser.add_argument("--maillage", default=os.path.join(here, "..", ".build", "release", "maillage"))
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        table = os.path.join(folder, "memberships.csv")
        sizes = [str(size) for size in options.sizes]
        subprocess.run([sys.executable, os.path.join(here, "make_network.py"), *sizes, table], check=True)
        for suffix, write in [("xlsx", write_xlsx), ("ods", write_ods)]:
            path = os.path.join(folder, "memberships." + suffix)
            with open(table, encoding="utf-8", newline="") as file:
                write(csv.reader(file), path)
            compare(path, options)


def compare(path, options):
    commands = {
        "calamine": [sys.executable, "-c", CALAMINE, path],
        "maillage check": [options.maillage, "check", path],
    }
    times, memory = {name: [] for name in commands}, {name: 0 for name in commands}
    # In turn, so that a machine that slows down slows all.
    for _ in range(options.rounds):
        for name, command in commands.items():
            seconds, megabytes, output = run(command)
            times[name].append(float(output) if name == "calamine" else seconds)
            memory[name] = max(memory[name], megabytes)
    print(f"{os.path.basename(path)}: {os.path.getsize(path) / 1e6:.1f} MB, {options.rounds} rounds; seconds")
    print(f"{'':16}{'minimum':>9}{'median':>9}{'maximum':>9}{'× calamine':>12}{'peak MB':>9}")
    calamine = statistics.median(times["calamine"])
    for name, seconds in times.items():
        median = statistics.median(seconds)
        print(
            f"{name:16}{min(seconds):9.3f}{median:9.3f}{max(seconds):9.3f}{median / calamine:12.2f}{memory[name]:9.0f}")


if __name__ == "__main__":
    main()
