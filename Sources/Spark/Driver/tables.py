"""Makes the tables of a network that are joins and aggregates by Apache Spark: reads a folder of CSV or Parquet, runs the
queries, writes each table as CSV into a folder of this machine. Says what is wrong on standard output, and ends with 1.

usage: tables.py --network FOLDER --output FOLDER --scratch FOLDER --sql FOLDER [--words FILE] [--actors organizations] [--on DATE]
                 [--years 2006-2007|all] [--pairs 10000|all] [--compare 2006-2007] [--master local[*]]
                 [--times FILE] [--megabytes 4096]
"""
import argparse
import csv
import os
import pathlib
import sys
import time

from pyspark.sql import SparkSession
from pyspark.sql import functions as F
from pyspark.sql.types import StringType

from facts import Facts, Problem
from names import fold

PUBLISHED = [
    "participation", "leadership-load", "group-overlap", "organization-overlap", "attendance", "attendance-persons",
    "attendance-groups", "yearly", "retention", "adherence", "claims", "adoptions"]
COMPARED = ["compare-organizations", "compare-groups", "compare-memberships", "compare-yearly"]
# Of one row: told to all queries as a constant.
SINGLE = ["reference", "frame"]
# What several queries start from.
KEPT = ["member", "history", "state", "spell", "tie", "meeting-attendance", "seat", "overlap-pair", "chance", "in-year", "counts",
        "calendar", "attendee", "actor", "held-meeting", "year"]


def session(master, name="maillage", megabytes=None):
    builder = SparkSession.builder.appName(name)
    if master:
        builder = builder.master(master)
    if not master or master.startswith("local") or "//127.0.0.1:" in master:
        builder = builder.config("spark.driver.bindAddress", "127.0.0.1").config("spark.driver.host", "127.0.0.1")
    if not master or master.startswith("local"):
        # All work is done in this one process: half of the machine's memory, where nothing else is said.
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2
        builder = builder.config("spark.driver.memory", f"{megabytes or max(1024, memory >> 20)}m")
        # Hundreds of queries are compiled, more than Java keeps room for; behind that it would compile nothing any more.
        builder = builder.config("spark.driver.extraJavaOptions", "-XX:ReservedCodeCacheSize=512m")
    settings = {
        "spark.ui.enabled": "false", "spark.sql.ansi.enabled": "true", "spark.sql.ansi.doubleQuotedIdentifiers": "true",
        "spark.sql.session.timeZone": "UTC", "spark.ui.showConsoleProgress": "false",
        "spark.sql.cteRecursionRowLimit": "-1", "spark.sql.execution.pythonUDF.arrow.enabled": "false"}
    for key, value in settings.items():
        builder = builder.config(key, value)
    spark = builder.getOrCreate()
    for module in ("names.py", "facts.py"):
        spark.sparkContext.addPyFile(str(pathlib.Path(__file__).resolve().parent / module))
    return spark


def literal(value):
    if value is None:
        return "CAST(NULL AS STRING)"
    return str(value) if isinstance(value, int) else "'" + str(value).replace("\\", "\\\\").replace("'", "\\'") + "'"


def constant(spark, columns):
    """A table of one row, which queries take as so many constants."""
    return spark.sql("SELECT " + ", ".join(
        f"{'CAST(NULL AS INT)' if value is None and name.endswith('year') else literal(value)} AS {name}"
        for name, value in columns.items()))


class Run:
    """The queries on one network."""

    def __init__(
            self, spark, network, sql, scratch, words=None, actors="organizations", on=None, years=None, compared=None):
        self.spark, self.sql = spark, pathlib.Path(sql)
        self.times, self.step, self.since = [], "facts", time.monotonic()
        self.scratch = f"{scratch.rstrip('/')}/{spark.sparkContext.applicationId}"
        facts = Facts(spark, network, self.store, words)
        self.is_small = facts.is_small
        tables = facts.tables()
        if actors is None:
            names_none = tables["membership"].filter("organization_key IS NOT NULL").first() is None
            actors = "persons" if names_none else "organizations"
        self.actors = actors
        if tables["membership"].first() is None and tables["attendance_record"].first() is not None:
            raise Problem(f"{network}: has meetings and no memberships; such a network is for one machine, without --engine")
        for name, table in tables.items():
            self.keep(name, table)
        first, last = years if isinstance(years, tuple) else (None, None)
        before, after = compared or (None, None)
        self.show("choice", constant(spark, {
            "actors": actors, "on_date": on, "first_year": first, "last_year": last, "ever": 1 if years == "all" else 0,
            "memberships_file": "memberships.csv", "from_year": before, "to_year": after}))
        self.package = facts.package
        # Where two have one name, ids stand beside names.
        self.has_homonyms = any(
            self.spark.table(kind).groupBy("name").count().filter("count > 1").first()
            for kind in ("organization", "person", "`group`"))

    def show(self, name, frame):
        frame.createOrReplaceTempView(name)

    def store(self, name, frame, is_small):
        """The same table, read from where it is kept: in the scratch folder, which all machines see and which outlives each.
        In one process that has little to keep, its memory is as good."""
        if is_small and self.spark.sparkContext.master.startswith("local"):
            return frame.localCheckpoint(eager=True)
        path = f"{self.scratch}/{name}"
        schema = frame.schema
        frame.write.mode("overwrite").parquet(path)
        return self.spark.read.schema(schema).parquet(path)

    def keep(self, name, frame):
        self.show(name, self.store(name, frame, self.is_small))

    def clear(self):
        """Removes what was kept."""
        path = self.spark._jvm.org.apache.hadoop.fs.Path(self.scratch)
        path.getFileSystem(self.spark._jsc.hadoopConfiguration()).delete(path, True)

    def begin(self, step):
        """Notes the time that the step before has taken."""
        now = time.monotonic()
        self.times.append((self.step, now - self.since))
        self.step, self.since = step, now

    def query(self, step):
        return self.spark.sql((self.sql / f"{step}.sql").read_text())

    def tables(self, wanted, without=()):
        """The wanted tables as they are made: name, and a frame in the table's order."""
        for step in (self.sql / "order.txt").read_text().split():
            if step in without:
                continue
            self.begin(step)
            name = step.replace("-", "_")
            if step in PUBLISHED + COMPARED:
                frame = self.query(step)
                if step == "yearly":
                    self.keep(name, frame)
                if step in wanted:
                    ids = [] if self.has_homonyms else [column for column in frame.columns if column.endswith("_id")]
                    yield step, frame.drop(*ids)
            elif step in SINGLE:
                self.show(name, constant(self.spark, self.query(step).first().asDict()))
            elif step == "text":
                self.keep("name_key", self.query(step).withColumn("key", F.udf(fold, StringType())("name")))
            elif step in KEPT:
                self.keep(name, self.query(step))
            else:
                self.show(name, self.query(step))


def write_package(package, network, path):
    """What the network says of itself."""
    name = package.get("name") or network.rstrip("/").rpartition("/")[2]
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["key", "value"])
        rows.writerows([["name", name], ["title", package.get("title") or name], ["lang", package.get("lang") or ""]])


def write(frame, path):
    """A table as CSV, in its order; a column of flags has true and false, an empty cell is nothing."""
    lines = frame.select(F.to_csv(F.struct(*[f"`{column}`" for column in frame.columns]),
                                  {"escape": '"', "nullValue": "", "emptyValue": ""}).alias("line"))
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(",".join(frame.columns) + "\n")
        for row in lines.toLocalIterator(prefetchPartitions=True):
            file.write(row["line"] + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--network", required=True)
    parser.add_argument("--output", required=True)
    parser.add_argument("--scratch", required=True)
    parser.add_argument("--sql", required=True)
    parser.add_argument("--megabytes", type=int, help="of memory, where all work is done in one process")
    for option in ("--words", "--actors", "--on", "--years", "--compare", "--master", "--times"):
        parser.add_argument(option)
    parser.add_argument("--pairs", default="10000")
    arguments = parser.parse_args()

    def span(text):
        first, _, last = text.partition("-")
        return int(first), int(last or first)

    years = arguments.years and ("all" if arguments.years == "all" else span(arguments.years))
    compared = arguments.compare and span(arguments.compare)
    spark = session(arguments.master, megabytes=arguments.megabytes)
    try:
        run = Run(spark, arguments.network, arguments.sql, arguments.scratch, arguments.words, arguments.actors, arguments.on,
                  years, compared)
        write_package(run.package, arguments.network, os.path.join(arguments.output, "network.csv"))
        # Pairs cost what nothing else does: none are counted where none are wanted.
        without = ["overlap-pair", "chance", "group-overlap", "organization-overlap"] if arguments.pairs == "0" else []
        for name, frame in run.tables(COMPARED if compared else PUBLISHED, without):
            if name.endswith("overlap") and arguments.pairs != "all":
                frame = frame.limit(int(arguments.pairs))
            write(frame, os.path.join(arguments.output, f"{name}.csv"))
        run.clear()
        if arguments.times:
            run.begin("end")
            with open(arguments.times, "w", encoding="utf-8") as file:
                file.writelines(f"{step},{seconds:.2f}\n" for step, seconds in run.times)
    except Problem as problem:
        print(problem)
        sys.exit(1)
    except Exception as error:
        # What is wrong with the cluster, in Spark's words.
        print(f"Spark: {str(error).strip().partition(chr(10))[0][:500]}")
        sys.exit(1)
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
