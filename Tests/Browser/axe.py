"""Checks pages against WCAG 2.1 AA with axe-core in headless Chromium, light and dark, on a phone and on a desk; and that
each figure is told to screen readers by name and description.

    python3 axe.py report.html ...

Needs the PyPI packages playwright and axe-playwright-python, and a Chromium. Exits with 1 where axe finds something.
"""

import sys
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

from accessibility import figures
from browser import chromium

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
# What is looked at how: all on a desk; in the dark what has colours, on a phone what scrolls, as nothing else differs.
VIEWS = [
    ((1280, 900), "light", TAGS),
    ((1280, 900), "dark", ["color-contrast"]),
    ((320, 640), "light", ["scrollable-region-focusable", "meta-viewport"]),
    ((768, 1024), "light", ["scrollable-region-focusable"]),
]
# Drawings are images to screen readers, and their colours are checked where they are drawn.
CONTEXT = {"exclude": [["svg *"]]}


def check_figures(page, file: Path) -> int:
    """Each drawing of the page is in the accessibility tree, called by its title, with its description."""
    titles = page.evaluate(
        "[...document.querySelectorAll('svg[role=img]')].map(svg => svg.querySelector('title').textContent.trim())")
    told = {each["name"]: each["description"] for each in figures(page)}
    silent = [title for title in titles if not told.get(title)]
    for title in silent:
        print(f"{file}: the figure “{title}” has no name or no description in the accessibility tree", file=sys.stderr)
    return len(silent)


def check(browser, file: Path) -> int:
    """The number of violations in one page, each told on stderr."""
    found = 0
    for (width, height), scheme, rules in VIEWS:
        page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
        page.goto(file.resolve().as_uri())
        page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
        if rules is TAGS:
            found += check_figures(page, file)
        result = Axe().run(page, context=CONTEXT, options={"runOnly": rules, "resultTypes": ["violations"]})
        for violation in result.response["violations"]:
            places = [" ".join(map(str, node["target"])) for node in violation["nodes"]]
            where = "; ".join(places[:5])
            print(f"{file} at {width} px, {scheme}: {violation['help']}: {where}", file=sys.stderr)
        found += result.violations_count
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            print(f"{file}: wider than the screen at {width} px", file=sys.stderr)
            found += 1
        page.close()
    return found


def main() -> int:
    files = [Path(name) for name in sys.argv[1:]]
    with chromium() as browser:
        found = sum(check(browser, file) for file in files)
    print(f"{len(files)} pages, {found} violations")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
