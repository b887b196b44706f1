"""Tries what the page's script adds, and that all is there without it, in headless Chromium.

    python3 script.py report.html ...

Needs the PyPI package playwright and a Chromium. Exits with 1 where something does not do what it should.
"""

import csv
import io
import sys
import unicodedata
from pathlib import Path

from browser import chromium


def check_quiet(context, url):
    """The page asks for nothing but itself, and nothing is refused or fails."""
    page = context.new_page()
    requests, complaints = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(url)
    page.wait_for_timeout(200)
    assert [each for each in requests if not each.startswith("data:")] == [url], requests
    assert not complaints, complaints
    page.close()


def check_sorting(page):
    """The keyboard sorts by a column: up, down and as it was; what is not known comes last."""
    tables = page.locator("table:has(thead button):not([hidden] table)")
    for index in range(tables.count()):
        table = tables.nth(index)
        page.evaluate("table => { const details = table.closest('details'); if (details) details.open = true }",
                      table.element_handle())
        for column in range(table.locator("thead button").count()):
            def cells():
                rows = table.locator("tbody tr")
                return rows.evaluate_all(
                    "(rows, column) => rows.map(row => [row.cells[column].textContent.trim(),"
                    " row.cells[column].dataset.number])", column)
            before = cells()
            button = table.locator("thead button").nth(column)
            for order in ["ascending", "descending", "none"]:
                button.focus()
                page.keyboard.press("Enter")
                assert table.locator("thead th").nth(column).get_attribute("aria-sort") == order
                now = cells()
                assert sorted(map(str, now)) == sorted(map(str, before)), "a row was lost"
                numbers = [float(number) for _, number in now if number is not None]
                if order == "none":
                    assert now == before
                else:
                    assert numbers == sorted(numbers, reverse=order == "descending")
                    texts = [text for text, _ in now]
                    blanks = texts.count("")
                    assert "" not in texts[:len(texts) - blanks], "a blank came before what is known"
    return tables.count()


def check_search(page):
    """A name without accents and case finds its card and shows it; the empty field shows all."""
    lists = page.locator(".cards[data-search]")
    for index in range(lists.count()):
        cards = lists.nth(index).locator(":scope > .card")
        names = [name.strip() for name in cards.locator(":scope > summary").all_inner_texts()]
        field = page.locator(".search input").nth(index)
        status = page.locator(".search [role=status]").nth(index)
        for number, name in enumerate(names[:5]):
            bare = "".join(each for each in unicodedata.normalize("NFD", name) if not unicodedata.combining(each))
            field.fill(bare.upper().replace("-", " ").replace("'", " "))
            assert cards.nth(number).is_visible(), f"{name} is not found"
            assert status.inner_text().strip(), "no word on how many were found"
            visible = cards.locator("visible=true").count()
            if visible == 1:
                assert cards.nth(number).get_attribute("open") is not None, f"{name} is found but not shown"
            field.press("Enter")
            assert page.evaluate("document.activeElement.localName") == "summary"
        field.fill("no such name anywhere")
        assert cards.locator("visible=true").count() == 0
        field.fill("")
        assert cards.locator("visible=true").count() == len(names)
        if names:
            page.evaluate("id => { location.hash = id }", cards.last.get_attribute("id"))
            page.wait_for_timeout(50)
            assert cards.last.get_attribute("open") is not None, "a link does not open its card"
    return lists.count()


def check_sliders(page):
    """The arrow keys go from card to card; one is there and open at a time, the last one first."""
    lists = page.locator(".cards[data-slider]")
    for index in range(lists.count()):
        cards = lists.nth(index).locator(":scope > .card")
        names = [name.strip() for name in cards.locator(":scope > summary").all_text_contents()]
        slider = page.locator(".slider input").nth(index)
        output = page.locator(".slider output").nth(index)

        def shows(number):
            assert slider.get_attribute("aria-valuetext") == names[number], "the slider does not say where it stands"
            assert output.inner_text() == names[number]
            visible = [each for each in range(len(names)) if cards.nth(each).is_visible()]
            assert visible == [number], f"{[names[each] for each in visible]} instead of {names[number]}"
            assert cards.nth(number).get_attribute("open") is not None

        shows(len(names) - 1)
        slider.focus()
        page.keyboard.press("Home")
        shows(0)
        for number in range(1, len(names)):
            page.keyboard.press("ArrowRight")
            shows(number)
        page.evaluate("id => { location.hash = id }", cards.first.get_attribute("id"))
        page.wait_for_timeout(50)
        shows(0)
    return lists.count()


def check_neighbours(page):
    """Pointing at a name, or the arrow keys, show what it is tied to: the ends of its lines and nothing else."""
    picture = page.locator("#figure-collaboration .picture svg").first
    nodes = picture.locator("g[id*='-group-']")
    if nodes.count() == 0:
        return 0
    for index in range(min(3, nodes.count())):
        node = nodes.nth(index)
        name = node.locator("> title").text_content().strip().split(" – ")[0]
        page.evaluate("node => node.scrollIntoView({ block: 'center' })", node.element_handle())
        node.dispatch_event("pointerenter")
        lit = picture.locator("g.lit[id]").evaluate_all(
            "nodes => nodes.map(node => node.querySelector('title').textContent.trim().split(' – ')[0])")
        lines = picture.locator("g:not([id]) > title").all_text_contents()
        tied = {name} | {other for other in lit if any(name in line and other in line for line in lines)}
        assert name in lit and set(lit) == tied, f"{name}: {lit}"
        status = page.locator("#figure-collaboration .neighbours").inner_text()
        assert status.startswith(name), f"no word on what {name} is tied to: {status}"
        node.dispatch_event("pointerleave")
        assert picture.locator(".lit").count() == 0, "what was pointed at stays lit"
    region = page.locator("#figure-collaboration .picture").first
    region.focus()
    page.keyboard.press("ArrowRight")
    assert picture.locator("g.lit[id]").count() > 0, "the arrow keys show nothing"
    page.keyboard.press("Escape")
    assert picture.locator(".lit").count() == 0
    return nodes.count()


def check_filter(page):
    """A name leaves the rows and the parts of pictures that have it; a year those of that year."""
    field = page.locator("#filter-name")
    if field.count() == 0:
        return
    table = page.locator("table[data-name='participation']")
    page.evaluate("each => { for (let up = each.closest('details'); up; up = up.parentNode.closest('details')) up.open = true }",
                  table.element_handle())
    rows = table.locator("tbody tr")
    all_rows = rows.count()
    name = rows.nth(all_rows // 2).locator("th, td").first.inner_text().strip()
    field.fill(name)
    shown = [row.inner_text() for row in rows.locator("visible=true").all()]
    assert 0 < len(shown) < all_rows and all(name.split()[0] in row for row in shown), f"{name}: {shown}"
    picture = page.locator("#figure-collaboration .picture svg").first
    assert picture.locator("g.gone").count() > 0, "a name leaves the whole picture"
    field.fill("")
    assert rows.locator("visible=true").count() == all_rows and page.locator(".gone").count() == 0
    year = page.locator("#filter-year")
    if year.count() == 0:
        return
    yearly = page.locator("table[data-name='yearly']")
    page.evaluate("each => { const up = each.closest('details'); if (up) up.open = true }", yearly.element_handle())
    year.focus()
    page.keyboard.press("Home")
    first = year.get_attribute("min")
    assert year.get_attribute("aria-valuetext") == first
    visible = yearly.locator("tbody tr").locator("visible=true")
    assert visible.count() == 1 and first in visible.first.inner_text(), "another year than the one asked for"
    page.keyboard.press("End")
    assert page.locator(".gone").count() == 0 and yearly.locator("tbody tr:visible").count() > 1


def check_downloads(page, folder: Path):
    """Tables and figures are had from the page alone: the same as the files that are published beside it."""
    count = 0
    for table in page.locator("table[data-name]").all():
        name = table.get_attribute("data-name")
        published = folder / "tables" / f"{name}.csv"
        page.evaluate("each => { for (let up = each.closest('details'); up; up = up.parentNode.closest('details')) up.open = true }",
                      table.element_handle())
        with page.expect_download() as download:
            # By the keyboard: what no hand asks for, browsers stop after ten files.
            table.locator("xpath=ancestor::div[contains(@class, 'scroll')][1]/preceding-sibling::div[1]//button").focus()
            page.keyboard.press("Enter")
        rows = list(csv.reader(io.StringIO(Path(download.value.path()).read_text("utf-8-sig"))))
        want = list(csv.reader(io.StringIO(published.read_text("utf-8-sig"))))
        assert rows == want[:len(rows)] and len(rows) > 1, f"{name}: {rows[:2]} instead of {want[:2]}"
        count += 1
    figure = page.locator("figure:has(.tools)").first
    for kind, start in [("SVG", b"<?xml"), ("PNG", b"\x89PNG")]:
        with page.expect_download() as download:
            figure.locator(".tools button", has_text=kind).click()
        assert Path(download.value.path()).read_bytes().startswith(start), f"no {kind}"
        count += 1
    return count


def check_zoom(page):
    """A picture is enlarged in a dialog, and stands where it stood when that is closed."""
    figure = page.locator("figure:has(.tools)").first
    figure.locator(".tools button").first.click()
    dialog = page.locator("dialog[open]")
    before = dialog.locator("svg").bounding_box()["width"]
    dialog.locator("button").first.click()
    assert dialog.locator("svg").bounding_box()["width"] > 1.3 * before, "the picture is no larger"
    page.keyboard.press("Escape")
    assert page.locator("dialog").count() == 0 and figure.locator(".picture svg:visible").count() == 1


def check_print(page):
    """On paper is what is open, and nothing that only a screen needs."""
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = false")
    page.emulate_media(media="print")
    assert page.locator("details table:visible").count() == 0, "a table that is closed is printed"
    assert page.locator(".search input:visible, .slider:visible, .tools:visible, .filter:visible").count() == 0
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    closed = page.locator("details table:visible").count()
    assert closed > 0, "a table that is open is not printed"
    page.emulate_media(media="screen")


def check_without_script(browser, url, text):
    """All that is read with the script is there without it."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url)
    assert page.locator("thead button, .search, .slider, .tools, .filter").count() == 0
    assert page.locator("main").text_content() == text
    assert page.locator(".card > summary:visible").count() == page.locator(".card").count()
    context.close()


def check(browser, file: Path):
    url = file.resolve().as_uri()
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    check_quiet(context, url)
    page = context.new_page()
    page.goto(url)
    text = page.evaluate("""() => {
      const main = document.querySelector('main').cloneNode(true);
      for (const each of main.querySelectorAll('.search, .slider, .tools, .filter, .neighbours')) each.remove();
      return main.textContent;
    }""")
    lists, sliders = check_search(page), check_sliders(page)
    nodes = check_neighbours(page)
    check_filter(page)
    files = check_downloads(page, file.parent)
    check_zoom(page)
    tables = check_sorting(page)
    check_print(page)
    check_without_script(browser, url, text)
    context.close()
    print(f"{file}: {tables} tables sorted, {lists} lists searched, {sliders} gone through, {nodes} groups pointed at, "
          f"{files} files taken, all there without script")


def main() -> int:
    failed = 0
    with chromium() as browser:
        for name in sys.argv[1:]:
            try:
                check(browser, Path(name))
            except AssertionError as error:
                print(f"{name}: {error}", file=sys.stderr)
                failed += 1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
