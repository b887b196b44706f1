"""Renders SVG files with Chromium, LibreOffice, Inkscape, Firefox and librsvg, and checks that all show the same picture.

    python3 pictures.py figure.svg ...

Pictures are compared by the darkness of their squares, so that what one program smooths otherwise than another does not
count, and what it leaves out, moves or paints in another ink does. Chromium is needed; the others are asked where they
are installed. Also checks that each figure has its name and its description in Chromium's accessibility tree, and that
a picture for screens turns dark. Exits with 1 where something differs.
"""

import os
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path
from xml.etree import ElementTree

from accessibility import figures
from browser import chromium

WIDTH = 605  # 16 cm on a screen of 96 dots per inch
SQUARE = 11
# The most that the darkness of a square may differ, from 0 to 255, and the share of squares that may differ by more:
# thin lines and letters fall on other pixels.
TOLERANCE, SHARE = 60, 0.012


def grey(png: bytes):
    """The rows of a PNG as grey levels on white, by nothing but zlib."""
    place, data, width, height, kind = 8, b"", 0, 0, 0
    while place < len(png):
        length, name = struct.unpack(">I4s", png[place:place + 8])
        body = png[place + 8:place + 8 + length]
        if name == b"IHDR":
            width, height, depth, kind = struct.unpack(">IIBB", body[:10])
            assert depth == 8 and kind in (2, 6), "an RGB picture of 8 bits"
        if name == b"IDAT":
            data += body
        place += 12 + length
    size = 3 if kind == 2 else 4
    raw, rows, above = zlib.decompress(data), [], bytearray(width * size)
    for y in range(height):
        start = y * (width * size + 1)
        filter_type, row = raw[start], bytearray(raw[start + 1:start + 1 + width * size])
        for x in range(len(row)):
            left = row[x - size] if x >= size else 0
            up, corner = above[x], above[x - size] if x >= size else 0
            if filter_type == 1:
                row[x] = (row[x] + left) & 255
            elif filter_type == 2:
                row[x] = (row[x] + up) & 255
            elif filter_type == 3:
                row[x] = (row[x] + (left + up) // 2) & 255
            elif filter_type == 4:
                guess = left + up - corner
                nearest = min((abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner))
                row[x] = (row[x] + nearest[2]) & 255
        above = row
        levels = []
        for x in range(0, len(row), size):
            level = (row[x] * 299 + row[x + 1] * 587 + row[x + 2] * 114) / 1000
            alpha = row[x + 3] / 255 if size == 4 else 1
            levels.append(level * alpha + 255 * (1 - alpha))
        rows.append(levels)
    return rows


def squares(rows):
    """The mean level of each square of a picture scaled to the common number of squares."""
    across = WIDTH // SQUARE
    step = len(rows[0]) / across
    down = int(len(rows) / step)
    result = []
    for j in range(down):
        band = rows[int(j * step):max(int(j * step) + 1, int((j + 1) * step))]
        for i in range(across):
            left, right = int(i * step), max(int(i * step) + 1, int((i + 1) * step))
            values = [value for row in band for value in row[left:right]]
            result.append(sum(values) / len(values))
    return result


def by_chromium(browser, file: Path, scheme="light"):
    page = browser.new_page(viewport={"width": WIDTH, "height": 400}, color_scheme=scheme)
    page.goto(file.resolve().as_uri())
    box = page.evaluate("(({width, height}) => [width, height])(document.documentElement.getBoundingClientRect())")
    page.set_viewport_size({"width": round(box[0]), "height": round(box[1])})
    shot = page.screenshot(omit_background=False)
    page.close()
    return shot


def by_librsvg(file: Path, folder: Path):
    target = folder / "rsvg.png"
    subprocess.run(["rsvg-convert", "-w", str(WIDTH), "-b", "white", "-o", target, file], check=True)
    return target.read_bytes()


def by_libreoffice(file: Path, folder: Path):
    subprocess.run(
        ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "png",
         "--outdir", folder, file], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)
    return (folder / (file.stem + ".png")).read_bytes()


def by_inkscape(file: Path, folder: Path):
    target = folder / "inkscape.png"
    subprocess.run(
        ["inkscape", "--export-type=png", f"--export-width={WIDTH}", "--export-background=white",
         f"--export-filename={target}", file.resolve()],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180,
        env=os.environ | {"HOME": str(folder), "INKSCAPE_PROFILE_DIR": str(folder / "inkscape")})
    return target.read_bytes()


def by_firefox(program: str, file: Path, folder: Path):
    """The picture as large as it is, in a window of that size."""
    target = folder / "firefox.png"
    size = [round(float(number) * 96 / 72) for number in
            ElementTree.parse(file).getroot().get("viewBox").split()[2:]]
    subprocess.run(
        [program, "--headless", "--no-remote", "--profile", folder / "firefox", f"--window-size={size[0]},{size[1]}",
         "--screenshot", target, file.resolve().as_uri()],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)
    return target.read_bytes()


def differing(one, other):
    count = min(len(one), len(other))
    across = WIDTH // SQUARE
    if abs(len(one) - len(other)) > 2 * across:
        return 1.0
    return sum(abs(a - b) > TOLERANCE for a, b in zip(one[:count], other[:count])) / count


def check(browser, file: Path, folder: Path) -> int:
    found = 0
    pictures = {"Chromium": by_chromium(browser, file)}
    if shutil.which("rsvg-convert"):
        pictures["librsvg"] = by_librsvg(file, folder)
    if shutil.which("soffice"):
        pictures["LibreOffice"] = by_libreoffice(file, folder)
    if shutil.which("inkscape"):
        pictures["Inkscape"] = by_inkscape(file, folder)
    if firefox := shutil.which("firefox-esr") or shutil.which("firefox"):
        (folder / "firefox").mkdir(exist_ok=True)
        pictures["Firefox"] = by_firefox(firefox, file, folder)
    levels = {name: squares(grey(png)) for name, png in pictures.items()}
    for name, level in levels.items():
        share = differing(levels["Chromium"], level)
        if share > SHARE:
            print(f"{file}: {name} shows another picture than Chromium: {share:.1%} of it", file=sys.stderr)
            found += 1
    root = ElementTree.parse(file).getroot()
    names = {child.tag.split("}")[1]: (child.text or "").strip() for child in root if "}" in child.tag}
    page = browser.new_page()
    page.goto(file.resolve().as_uri())
    told = figures(page)
    page.close()
    if [each["name"] for each in told] != [names.get("title")] or not told[0]["description"]:
        print(f"{file}: not in the accessibility tree with its name and description: {told}", file=sys.stderr)
        found += 1
    if "prefers-color-scheme" in file.read_text(encoding="utf-8"):
        dark = squares(grey(by_chromium(browser, file, scheme="dark")))
        if sum(dark) / len(dark) > 110:
            print(f"{file}: stays light on a dark screen", file=sys.stderr)
            found += 1
    return found


def main() -> int:
    files = [Path(name) for name in sys.argv[1:]]
    with chromium() as browser, tempfile.TemporaryDirectory() as folder:
        found = sum(check(browser, file, Path(folder)) for file in files)
    print(f"{len(files)} pictures, {found} differences")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
