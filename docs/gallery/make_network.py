"""Writes an invented network of 600 organizations and 90 groups over thirty years: the gallery's large one.

    python3 make_network.py FOLDER

The same bytes at every run: nothing but random.random() of a seeded generator, whose sequence Python guarantees.
"""

import csv
import json
import random
import sys
from pathlib import Path

RANDOM = random.Random(2007)
ORGANIZATIONS, GROUPS, MEETINGS, YEARS = 600, 90, 160, range(1996, 2026)
HEADS = ["Bel", "Mont", "Val", "Roque", "Saint-", "Font", "Clair", "Neuf", "Haute", "Pont", "Ville", "Chan", "Mar", "Or"]
TAILS = ["lac", "rive", "court", "mont", "fort", "bois", "brune", "sagne", "igny", "ac", "euil", "ange", "onne", "val"]
SUBJECTS = [
    "Cartographie", "Messagerie", "État civil", "Délibérations", "Cybersécurité", "Archives", "Écoles", "Paie",
    "Médiathèques", "Courrier", "Élections", "Urbanisme", "Données ouvertes", "Postes de travail", "Formation",
]
SCOPES = ["", " Nord", " Sud", " Est", " Ouest", " – parc et inventaire des équipements du territoire"]
SOFTWARE = ["QGIS", "LibreOffice", "Nextcloud", "OpenElec", "Koha", "Zimbra", "Publik", "OpenCimetière"]


def below(count):
    return int(RANDOM.random() * count)


def one(values):
    return values[below(len(values))]


def heavy(count):
    """A position, the first ones far more often than the last."""
    return int(count * RANDOM.random() ** 2.2)


def organizations():
    names, rows = set(), []
    while len(rows) < ORGANIZATIONS:
        name = one(HEADS) + one(TAILS)
        name = name.replace("Saint-", "Saint-").capitalize() if "-" not in name else name.title()
        if RANDOM.random() < 0.12:
            name = "Communauté de communes du Pays de " + name
        while name in names:
            name += one([" le Haut", " le Bas", "-sur-Orme", "-les-Bains", " Vieux"])
        names.add(name)
        place = (44.5 + RANDOM.random() ** 2 * 3, 1.0 + RANDOM.random() * 4) if RANDOM.random() < 0.95 else ("", "")
        kind = "intercommunalité" if name.startswith("Communauté") else "commune"
        rows.append([f"o{len(rows)}", name, kind] + [round(each, 4) if each != "" else "" for each in place])
    return rows


def groups():
    names = [subject + scope for scope in SCOPES for subject in SUBJECTS][:GROUPS]
    rows = []
    for number, name in enumerate(names):
        first = one(YEARS)
        last = first + 2 + below(14) if RANDOM.random() < 0.3 else ""
        rows.append([f"g{number}", name, "working group", first, last if last == "" or last < 2026 else ""])
    rows.append(["a0", "Orme Libre", "association", 1996, ""])
    return rows


def memberships(groups):
    rows, seen = [], set()
    for group, _, _, first, last in groups[:-1]:
        for rank in range(4 + heavy(60)):
            organization = heavy(ORGANIZATIONS)
            if (organization, group) in seen:
                continue
            seen.add((organization, group))
            start = first + heavy((last or 2026) - first)
            role = "lead" if rank == 0 else "initiator" if rank == 1 and RANDOM.random() < 0.3 else "member"
            if RANDOM.random() < 0.03:
                role = "supplier"
            rows.append([f"o{organization}", group, role, start, last])
    return rows


def border(knots):
    """A line through these points: each stretch is broken, four times, at a middle that lies a little aside."""
    for _ in range(4):
        line = [knots[0]]
        for (x, y), (u, v) in zip(knots, knots[1:]):
            aside = (RANDOM.random() - 0.5) * 0.3
            line += [((x + u) / 2 - (v - y) * aside, (y + v) / 2 + (u - x) * aside), (u, v)]
        knots = line
    return knots


def outlines(folder):
    """Four regions around the places, as GeoJSON."""
    north, east, south, west, middle = (2.9, 47.8), (5.3, 45.9), (3.1, 44.2), (0.7, 46.2), (3.0, 45.8)
    rim = [border([west, (0.9, 47.5), north]), border([north, (5.0, 47.6), east]),
           border([east, (5.2, 44.3), south]), border([south, (0.8, 44.2), west])]
    spokes = [border([start, middle]) for start in (west, north, east, south)]
    features = []
    for number, name in enumerate(["Nord-Ouest", "Nord-Est", "Sud-Est", "Sud-Ouest"]):
        ring = rim[number] + spokes[(number + 1) % 4][1:] + spokes[number][::-1][1:]
        ring = [[round(x, 3), round(y, 3)] for x, y in ring]
        features.append({"type": "Feature", "properties": {"name": name},
                         "geometry": {"type": "Polygon", "coordinates": [ring]}})
    text = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)
    (folder / "outlines.geojson").write_text(text + "\n", encoding="utf-8")


def write(folder, name, header, rows):
    with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([header.split(",")] + rows)


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    every_group = groups()
    write(folder, "organizations", "id,name,classification,latitude,longitude", organizations())
    write(folder, "groups", "id,name,classification,founding_date,dissolution_date", every_group)
    write(folder, "memberships", "organization,group,role,start_date,end_date", memberships(every_group))
    dates = sorted(f"{one(YEARS)}-{1 + below(12):02}-{1 + below(28):02}" for _ in range(MEETINGS))
    write(folder, "events", "id,name,start_date", [[f"e{n}", f"Réunion {n + 1}", date] for n, date in enumerate(dates)])
    marks = {}
    for event in range(MEETINGS):
        for _ in range(70):
            marks[event, heavy(220)] = one(["present", "present", "present", "excused", "absent"])
    write(folder, "attendance", "event,organization,status",
          [[f"e{event}", f"o{who}", status] for (event, who), status in sorted(marks.items())])
    counts, rows = {"communes": 40.0, "entreprises": 60.0}, []
    for year in YEARS:
        for category in counts:
            counts[category] = max(3, counts[category] * (0.86 + RANDOM.random() * (0.34 if category == "communes" else 0.2)))
            rows.append(["Orme Libre", category, year, round(counts[category]), "adhérents"])
    write(folder, "observations", "subject,category,date,value,unit", rows)
    write(folder, "claims", "subject,category,start_date,end_date,change_percent",
          [["Orme Libre", "entreprises", 1996, 2025, -50]])
    uses = {(heavy(60), one(SOFTWARE)): one(["in use", "in use", "migration", "planned", "study", "abandoned"])
            for _ in range(120)}
    write(folder, "adoptions", "organization,software,status",
          [[f"o{who}", software, status] for (who, software), status in sorted(uses.items())])
    outlines(folder)
    package = {
        "name": "orme-invente", "title": "Le pays d’Orme, réseau inventé de 600 organisations", "lang": "fr",
        "resources": [{"name": path.stem, "path": path.name} for path in sorted(folder.glob("*.csv"))],
    }
    (folder / "datapackage.json").write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
