"""Tries what the page's script adds, and that all is there without it, in headless Chromium.

    python3 script.py report.html ...

Needs the PyPI package playwright and a Chromium. Exits with 1 where something does not do what it should.
"""

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


def check_print(page):
    """On paper all is open, and nothing is there that only a screen needs."""
    page.emulate_media(media="print")
    hidden = page.locator("details table:visible").count()
    assert hidden == page.locator("details table").count(), "a table stays closed on paper"
    assert page.locator(".search input:visible, .slider:visible").count() == 0
    assert page.locator(".card:visible").count() == page.locator(".card").count(), "a card is missing on paper"
    page.emulate_media(media="screen")


def check_without_script(browser, url, text):
    """All that is read with the script is there without it."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(url)
    assert page.locator("thead button, .search, .slider").count() == 0
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
      for (const each of main.querySelectorAll('.search, .slider')) each.remove();
      return main.textContent;
    }""")
    tables, lists, sliders = check_sorting(page), check_search(page), check_sliders(page)
    check_print(page)
    check_without_script(browser, url, text)
    context.close()
    print(f"{file}: {tables} tables sorted, {lists} lists searched, {sliders} gone through, all there without script")


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
