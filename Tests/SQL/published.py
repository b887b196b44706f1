"""Holds tables that something else has made against those that maillage makes."""
import json
import math
import subprocess

TOLERANCE = 1e-9
TABLES = [
    "participation", "leadership-load", "group-overlap", "organization-overlap", "attendance", "attendance-persons",
    "attendance-groups", "yearly", "retention", "adherence", "claims", "adoptions"]
COMPARED = ["organizations", "groups", "memberships", "yearly"]


class Refused(Exception):
    """What maillage said."""


def run(maillage, *arguments):
    made = subprocess.run([maillage, *map(str, arguments), "--quiet"], capture_output=True, text=True)
    if made.returncode:
        raise Refused(made.stderr.strip())
    return made.stdout


def tables(maillage, network, options):
    """The tables of a network by name, each as a list of rows."""
    return json.loads(run(maillage, "stats", network, "--format", "json", *options))


def comparison(maillage, network, options, first, last):
    """The tables of what changed between two years."""
    printed = json.loads(run(maillage, "compare", network, "--from", first, "--to", last, "--format", "json", *options))
    return {f"compare-{name}": printed.get(name, []) for name in COMPARED}


def plain(value):
    if value is None:
        return ""
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else value


def same(one, other):
    """Texts and whole numbers to the last digit, other numbers within 1e-9."""
    one, other = plain(one), plain(other)
    if str(one) == str(other):
        return True
    try:
        return math.isclose(float(one), float(other), rel_tol=TOLERANCE, abs_tol=TOLERANCE)
    except ValueError:
        return False


def difference(wanted, table, columns, rows):
    """What a table has other than maillage's, in a sentence; None where they are the same."""
    if not wanted:
        return f"{table} has {len(rows)} rows, and maillage none" if rows else None
    missing = [column for column in wanted[0] if column not in columns]
    if missing:
        return f"{table} lacks {', '.join(missing)}"
    place = {column: columns.index(column) for column in wanted[0]}
    for number, (row, other) in enumerate(zip(rows, wanted)):
        for column, value in other.items():
            if not same(row[place[column]], value):
                return f"{table}, row {number + 1}, {column}: {row[place[column]]!r}, and maillage has {other}"
    return f"{table} has {len(rows)} rows, and maillage {len(wanted)}" if len(rows) != len(wanted) else None
