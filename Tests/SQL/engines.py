"""The .sql files of Sources/Spark/SQL on SQLite and DuckDB, for checks: each file is one query, and its name that of the
table that it makes."""
import pathlib
import sqlite3
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SQL = ROOT / "Sources/Spark/SQL"
sys.path.insert(0, str(ROOT / "Sources/Spark/Driver"))
from names import fold  # noqa: E402

STEPS = (SQL / "order.txt").read_text().split()
FACTS = [
    "organization", "person", "group", "group_other_name", "membership", "role", "event", "attendance_record",
    "observation", "claim", "adoption"]


def query(step):
    return (SQL / f"{step}.sql").read_text()


def facts(archive):
    """The tables of facts of a network.sqlite: name, columns with types, rows."""
    database = sqlite3.connect(f"file:{archive}?mode=ro", uri=True)
    for table in FACTS:
        # DuckDB's REAL has half of SQLite's digits.
        columns = [(row[1], row[2].replace("REAL", "DOUBLE")) for row in database.execute(f'PRAGMA table_info("{table}")')]
        names = ", ".join(f'"{name}"' for name, _ in columns)
        yield table, columns, database.execute(f'SELECT {names} FROM "{table}"').fetchall()
    file = database.execute("SELECT value FROM metadata WHERE name = 'memberships_file'").fetchone()[0]
    yield "memberships_file", [], file


CHOICE = [("actors", "TEXT"), ("on_date", "TEXT"), ("first_year", "INTEGER"), ("last_year", "INTEGER"),
          ("ever", "INTEGER"), ("memberships_file", "TEXT"), ("from_year", "INTEGER"), ("to_year", "INTEGER")]


class Engine:
    """A database in memory with a network's facts; `tables` are those of the steps, made in their order."""

    def __init__(self, archive, actors="organizations", on=None, years=None, compared=(None, None)):
        file = "memberships.csv"
        for table, columns, rows in facts(archive):
            if table == "memberships_file":
                file = rows
            else:
                self.fill(table, columns, rows)
        first, last = years if isinstance(years, tuple) else (None, None)
        self.fill("choice", CHOICE, [(actors, on, first, last, 1 if years == "all" else 0, file, *compared)])
        for step in STEPS:
            self.make(step.replace("-", "_"), query(step))
            if step == "text":
                names = [name for (name,) in self.rows('SELECT name FROM "text"')]
                self.fill("name_key", [("name", "TEXT"), ("key", "TEXT")], [(name, fold(name)) for name in names])

    def table(self, step, limit=None):
        """A table's columns and rows, in its order."""
        cursor = self.execute(query(step))
        columns = [description[0] for description in cursor.description]
        return columns, cursor.fetchmany(limit) if limit is not None else cursor.fetchall()

    def fill(self, table, columns, rows):
        spelled = ", ".join(f'"{name}" {kind}' for name, kind in columns)
        self.execute(f'CREATE TABLE "{table}" ({spelled})')
        if rows:
            self.many(f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(columns))})', rows)

    def make(self, name, text):
        self.execute(f'CREATE TABLE "{name}" AS {text}')

    def rows(self, text):
        return self.execute(text).fetchall()


class SQLite(Engine):
    name = "SQLite"

    def __init__(self, archive, **choices):
        self.database = sqlite3.connect(":memory:")
        super().__init__(archive, **choices)

    def execute(self, text):
        return self.database.execute(text)

    def many(self, text, rows):
        self.database.executemany(text, rows)


class DuckDB(Engine):
    name = "DuckDB"

    def __init__(self, archive, **choices):
        import duckdb
        self.database = duckdb.connect(":memory:", config={"threads": 1})
        super().__init__(archive, **choices)

    def execute(self, text):
        return self.database.execute(text)

    def many(self, text, rows):
        self.database.executemany(text, rows)
