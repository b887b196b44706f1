"""Invented networks of all kinds of facts, from a seeded generator: dated and undated memberships, lists with first and last
sights, persons, meetings, counts, claims, adoptions, mergers, names in several spellings, and names that two share."""
import csv
import json
import pathlib
import random

from engines import fold

SYLLABLES = ["bel", "mon", "var", "cla", "dor", "fen", "gis", "hal", "jor", "ker", "lun", "mar", "nor", "oul", "pra"]
ACCENTED = {"e": "é", "o": "ô", "a": "à", "u": "ü"}


def name(chance, used):
    while True:
        words = ["".join(chance.choice(SYLLABLES) for _ in range(chance.randint(1, 3))).capitalize()
                 for _ in range(chance.randint(1, 2))]
        if chance.random() < 0.15:
            words.insert(0, chance.choice(["Saint", "Sainte", "L'"]))
        text = "".join(ACCENTED[c] if c in ACCENTED and chance.random() < 0.2 else c for c in " ".join(words))
        if fold(text) not in used:
            used.add(fold(text))
            return text


def spelling(chance, text):
    """The same name as somebody else would write it."""
    draw = chance.random()
    if draw < 0.7 or text == "o-0":
        return text
    if draw < 0.8:
        return text.upper()
    if draw < 0.9:
        return text.replace(" ", "-").replace("Saint-", "St ").replace("Sainte-", "Ste ")
    return "".join({accented: plain for plain, accented in ACCENTED.items()}.get(c, c) for c in text.lower())


def date(chance, first, last):
    year = chance.randint(first, last)
    draw = chance.random()
    if draw < 0.15:
        return f"{year}"
    month = chance.randint(1, 12)
    return f"{year}-{month:02}" if draw < 0.3 else f"{year}-{month:02}-{chance.randint(1, 28):02}"


def ordered(*dates):
    """Two dates of which the second is not before the first, as far as both are known."""
    one, other = sorted(dates)
    return one, other if not other.startswith(one) else ""


def write(folder, seed):
    """Writes the network of a seed into a folder."""
    chance = random.Random(seed)
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    used = set()
    style = ["dated", "undated", "lists", "mixed"][seed % 4]
    organizations = [name(chance, used) for _ in range(chance.randint(3, 40))]
    persons = [name(chance, used) for _ in range(chance.randint(0, 30))]
    groups = [name(chance, used) for _ in range(chance.randint(2, 12))]
    associations = [name(chance, used) for _ in range(chance.randint(0, 2))]
    kinds = ["commune", "company", "university"]
    first, last = 2010, 2010 + chance.randint(1, 9)

    def table(file, header, rows):
        if rows or file == "memberships":
            with open(folder / f"{file}.csv", "w", newline="", encoding="utf-8") as out:
                csv.writer(out, lineterminator="\n").writerows([header] + rows)

    def reference(text):
        return spelling(chance, text)

    if chance.random() < 0.8:
        rows = []
        for number, text in enumerate(organizations):
            located = chance.random() < 0.6
            parent = organizations[chance.randrange(number)] if number and chance.random() < 0.2 else ""
            rows.append([f"o-{number}", text, chance.choice(kinds + [""]), f"Ancien {text}" if chance.random() < 0.2 else "",
                         "", round(chance.uniform(43, 44), 5) if located else "",
                         round(chance.uniform(4, 6), 5) if located else "", parent])
        if seed % 5 == 0:  # Two of one name, told apart by their ids.
            rows.append(["o-twin", organizations[0], "commune", "", "", "", "", ""])
            for row in rows:
                row[-1] = "o-0" if row[-1] == organizations[0] else row[-1]
            organizations[0] = "o-0"
        table("organizations", ["id", "name", "classification", "other_names", "identifier", "latitude", "longitude",
                                "parent"], rows)
    table("groups", ["id", "name", "classification", "other_names", "founding_date", "dissolution_date"],
          [[f"g-{number}", text, "working group", "", date(chance, first, first + 1) if chance.random() < 0.2 else "", ""]
           for number, text in enumerate(groups)]
          + [[f"a-{number}", text, "association", "", "", ""] for number, text in enumerate(associations)])
    listed = {group: sorted(date(chance, first, last) for _ in range(chance.randint(1, 6))) for group in groups}
    memberships = []
    body = groups[0] if len(groups) > 3 and seed % 3 == 0 else None  # Known by its meetings alone.
    for group in groups + associations:
        if group == body:
            continue
        for organization in chance.sample(organizations, chance.randint(1, len(organizations))):
            for _ in range(1 if chance.random() < 0.9 else 2):
                start = end = seen = last_seen = ""
                if style in ("dated", "mixed") and chance.random() < 0.9:
                    start, end = ordered(date(chance, first, last), date(chance, first, last + 1))
                    start, end = start if chance.random() < 0.9 else "", end if chance.random() < 0.4 else ""
                if style in ("lists", "mixed") and chance.random() < 0.8 and group in listed and not start:
                    seen, last_seen = sorted(chance.choice(listed[group]) for _ in range(2))
                    end = last_seen if chance.random() < 0.2 else ""
                role = chance.choice(["member"] * 6 + ["lead", "initiator", "supplier", "observer", "rapporteur"])
                person = chance.choice(persons) if persons and chance.random() < 0.6 else ""
                memberships.append([reference(organization), reference(group), role, reference(person) if person else "",
                                    start, end, seen, last_seen, f"list {chance.randint(1, 9)}"])
    columns = ["organization", "group", "role", "person", "start_date", "end_date", "first_seen", "last_seen", "source"]
    table("memberships", columns, memberships)
    events, attendance = [], []
    if persons and chance.random() < 0.8:
        for number in range(chance.randint(1, 14)):
            body_met = body if body and number < 3 else chance.choice(groups + [""])
            status = chance.choice(["held"] * 8 + ["", "announced", "cancelled"])
            events.append([f"e-{number}", f"Meeting {number}", date(chance, first, last) if chance.random() < 0.95 else "",
                           body_met, status])
            called = chance.random() < 0.6
            for person in chance.sample(persons, chance.randint(0, len(persons))):
                attendance.append([
                    f"e-{number}", reference(person), reference(chance.choice(organizations)),
                    chance.choice(["present", "present", "excused", "absent"]) if called else "present",
                    reference(chance.choice(organizations)) if chance.random() < 0.05 else "",
                    chance.choice(["guest", "chair", "Invité", "Guests of the board"]) if chance.random() < 0.1 else ""])
    table("events", ["id", "name", "start_date", "group", "status"], events)
    table("attendance", ["event", "person", "organization", "status", "on_behalf_of", "role"], attendance)
    counted = [text for text in associations if chance.random() < 0.4] + [name(chance, used)]
    observations = [[reference(chance.choice(counted)), spelling(chance, chance.choice(["Companies", "Communes"])),
                     date(chance, first, last), chance.choice([0, 12, 64, 18.5, 100]), "", ""]
                    for _ in range(chance.randint(0, 12))]
    table("observations", ["subject", "category", "date", "value", "unit", "source"], observations)
    claims = []
    for _ in range(chance.randint(0, 5)):
        start, end = ordered(date(chance, first, last), date(chance, first, last))
        if end:
            claims.append([reference(chance.choice(counted + associations)), chance.choice(["companies", "commune"]), start,
                           end, chance.choice([-75, 10, 0.5]), "a report"])
    table("claims", ["subject", "category", "start_date", "end_date", "change_percent", "source"], claims)
    software = [name(chance, used) for _ in range(3)]
    table("adoptions", ["organization", "software", "status", "start_date", "source"],
          [[reference(chance.choice(organizations)), spelling(chance, chance.choice(software)),
            chance.choice(["in use", "test", "wanted"]), date(chance, first, last + 1) if chance.random() < 0.7 else "",
            f"survey {number}"] for number in range(chance.randint(0, 9))])
    (folder / "datapackage.json").write_text(json.dumps(
        {"name": f"invented-{seed}", "title": f"Invented network {seed}", "lang": "en", "resources": [
            {"name": path.stem, "path": path.name} for path in sorted(folder.glob("*.csv"))]}))


def choices(seed):
    """What is asked of the network of a seed: options of maillage, and what they are for the queries."""
    return [
        ([], {}), (["--actors", "persons"], {"actors": "persons"}), (["--years", "all"], {"years": "all"}),
        (["--on", "2012-06"], {"on": "2012-06"}), (["--years", "2011-2012"], {"years": (2011, 2012)}),
    ][seed // 4 % 5]
