"""The tables of a network folder, CSV or Parquet, as the tables of facts that the queries take: each name matched and folded,
each entity with a key in the order of names."""
import json
import unicodedata

from pyspark.sql import Window
from pyspark.sql import functions as F
from pyspark.sql.types import StringType

from names import fold

TABLES = {
    "organizations": ["id", "name", "classification", "other_names", "identifier", "latitude", "longitude", "parent"],
    "persons": ["id", "name", "other_names"],
    "groups": ["id", "name", "classification", "other_names", "founding_date", "dissolution_date", "description", "source"],
    "memberships": ["organization", "group", "role", "person", "start_date", "end_date", "first_seen", "last_seen", "source"],
    "events": ["id", "name", "start_date", "location", "host", "group", "status", "source"],
    "attendance": ["event", "person", "organization", "status", "on_behalf_of", "role", "source"],
    "observations": ["subject", "category", "date", "value", "unit", "source"],
    "claims": ["subject", "category", "start_date", "end_date", "change_percent", "source"],
    "adoptions": ["organization", "software", "status", "start_date", "source"],
}
# What rows refer to, in the order in which names are met: table, column.
REFERENCES = {
    "organization": [("organizations", "parent"), ("memberships", "organization"), ("events", "host"),
                     ("attendance", "organization"), ("attendance", "on_behalf_of"), ("adoptions", "organization")],
    "person": [("memberships", "person"), ("attendance", "person")],
    "group": [("events", "group"), ("memberships", "group")],
    "event": [("attendance", "event")],
}
DATES = ["start_date", "end_date", "first_seen", "last_seen", "founding_date", "dissolution_date", "date"]
NUMBERS = ["latitude", "longitude", "value", "change_percent"]
REQUIRED = {
    "memberships": ["group"], "attendance": ["event", "status"], "observations": ["subject", "category", "date", "value"],
    "claims": ["subject", "category", "start_date", "end_date", "change_percent"],
    "adoptions": ["organization", "software"]}
ROLES = [("member", 1, 0), ("lead", 1, 1), ("initiator", 1, 1), ("supplier", 0, 0), ("observer", 0, 0)]
# Up to so many bytes a CSV is read as one piece, in which a quoted cell may have line breaks.
ONE_PIECE = 128 << 20
# Up to so many bytes in all, starting fast counts and running fast does not.
SMALL = 256 << 10

folded = F.udf(fold, StringType())
# In the order in which Swift compares texts.
composed = F.udf(lambda text: None if text is None else unicodedata.normalize("NFC", text), StringType())


def slug(key):
    """The id of an entity that a reference alone names."""
    if key is None:
        return None
    words, word = [], []
    for letter in unicodedata.normalize("NFC", key):
        if letter.isalnum():
            word.append(letter)
        elif word:
            words.append("".join(word))
            word = []
    text = "-".join(words + (["".join(word)] if word else []))[:48]
    return text.removesuffix("-")


slugged = F.udf(slug, StringType())


class Problem(Exception):
    """What is wrong with the data, and what would be right."""


class Words:
    """What words of headings and cells mean, by their keys: maillage's own, and those of datapackage.json."""

    def __init__(self, path, package):
        self.meanings = {"heading": {column: column for columns in TABLES.values() for column in columns}}
        if path:
            with open(path, encoding="utf-8") as lines:
                for line in lines:
                    kind, key, meaning = line.rstrip("\n").split("\t")
                    self.meanings.setdefault(kind, {}).setdefault(key, meaning)
        for kind, name in [("heading", "columns"), ("role", "roles"), ("attendance", "statuses")]:
            for word, meaning in (package.get(name) or {}).items():
                self.meanings.setdefault(kind, {})[fold(word)] = meaning

    def column(self, table, heading):
        text = heading.removeprefix("\ufeff").strip()
        if text in TABLES[table]:
            return text
        own = self.meanings.get(f"heading/{table}", {})
        return own.get(fold(text)) or self.meanings["heading"].get(fold(text))

    def mean(self, kind, column):
        """A column with maillage's words in place of others that mean the same."""
        known = self.meanings.get(kind, {})
        return F.udf(lambda text: None if text is None else known.get(fold(text), text), StringType())(column)


class Facts:
    """A network's facts. `store(name, frame, small)` keeps a table and gives it back without what it was made of, so that no
    plan grows with the steps before it."""

    def __init__(self, spark, folder, store, words_file=None):
        self.spark = spark
        self.keep = store
        self.folder = folder.rstrip("/")
        self.bytes = 0
        self.package = self.read_package()
        self.words = Words(words_file, self.package)
        found = {table: self.find(table) for table in TABLES}
        self.bytes = sum(size for _, size, _ in filter(None, found.values()))
        self.plan()
        self.raw = {table: self.read(table, *place) if place else None for table, place in found.items()}
        if self.raw["memberships"] is None:
            raise Problem(f"{folder}: has neither memberships.csv nor memberships.parquet; one of them would be right")

    # Files

    def path(self, name):
        """A file of the network, and its size; None where there is none."""
        path = self.spark._jvm.org.apache.hadoop.fs.Path(f"{self.folder}/{name}")
        system = path.getFileSystem(self.spark._jsc.hadoopConfiguration())
        return (path.toString(), system.getContentSummary(path).getLength()) if system.exists(path) else None

    def read_package(self):
        found = self.path("datapackage.json")
        return json.loads(self.spark.read.text(found[0], wholetext=True).first()[0]) if found else {}

    def find(self, table):
        """Where a table is, its size, and whether it is CSV; None where there is none."""
        for ending in ("parquet", "csv"):
            found = self.path(f"{table}.{ending}")
            if found:
                return (*found, ending == "csv")
        return None

    def plan(self):
        """As many parts as the data asks for; where it is small, no time goes into compiling code for it."""
        settings = self.spark.conf
        settings.set("spark.sql.shuffle.partitions", str(max(1, min(4000, self.bytes // (16 << 20)))))
        self.is_small = small = self.bytes < SMALL
        settings.set("spark.sql.codegen.wholeStage", str(not small).lower())
        settings.set("spark.sql.codegen.factoryMode", "NO_CODEGEN" if small else "FALLBACK")

    def store(self, name, frame):
        return self.keep(name, frame, self.is_small)

    def read(self, table, path, size, is_csv):
        """A table with maillage's columns as texts, None in empty cells, and a key in the rows' order."""
        if not is_csv:
            frame = self.spark.read.parquet(path)
        else:
            in_one = size <= ONE_PIECE
            if not in_one:
                self.refuse_line_breaks(table, path)
            frame = self.spark.read.csv(
                path, header=True, quote='"', escape='"', multiLine=in_one, encoding="UTF-8",
                ignoreLeadingWhiteSpace=True, ignoreTrailingWhiteSpace=True)
        columns = {}
        for heading in frame.columns:
            column = self.words.column(table, heading)
            if column in TABLES[table] and column not in columns:
                columns[column] = F.nullif(F.trim(F.col(f"`{heading}`").cast("string")), F.lit(""))
        for column in REQUIRED.get(table, []):
            if column not in columns:
                raise Problem(f"{table}: has no column {column}, but {', '.join(frame.columns)}; name it in the header, or"
                              ' under "columns" in datapackage.json')
        place = F.monotonically_increasing_id()
        frame = frame.select(
            *[columns.get(column, F.lit(None).cast("string")).alias(column) for column in TABLES[table]],
            (place + 1).alias("key"), (place + 2 if is_csv else F.lit(None).cast("long")).alias("line"))
        frame = frame.filter(F.coalesce(*[F.col(column) for column in TABLES[table]]).isNotNull())
        self.check(table, frame)
        return self.store(f"raw_{table}", frame)

    def refuse_line_breaks(self, table, path):
        text = self.spark.read.text(path)
        quotes = F.length("value") - F.length(F.replace("value", F.lit('"'), F.lit("")))
        broken = text.filter(quotes % 2 == 1).first()
        if broken:
            raise Problem(f"{table}.csv: has quoted line breaks, with which a file of this size cannot be read in parts;"
                          f" Parquet would be right: {broken[0][:60]!r}")

    def check(self, table, frame):
        """Refuses cells that are no dates or numbers, and rows that lack what every row must have."""
        day = r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
        wrong = {}
        for column in TABLES[table]:
            if column in DATES:
                wrong[column] = (~F.col(column).rlike(day), "YYYY, YYYY-MM or YYYY-MM-DD")
            elif column in NUMBERS:
                wrong[column] = (F.col(column).isNotNull() & F.expr(f"try_cast({column} AS DOUBLE)").isNull(),
                                 "a number such as 12.5")
        for column in REQUIRED.get(table, []):
            wrong[column + " "] = (F.col(column).isNull(), "a value in every row")
        if table in ("memberships", "attendance"):
            wrong["organization or person"] = (F.coalesce("organization", "person").isNull(), "one of them in every row")
        if not wrong:
            return
        first = frame.agg(*[
            F.min(F.when(condition, F.struct("key", (F.col(column) if column in frame.columns else F.lit("")).alias("cell"))))
            .alias(column) for column, (condition, _) in wrong.items()]).first()
        problems = [
            f"{table}: {column.strip()} {'' if first[column]['cell'] is None else first[column]['cell']!r} in row"
            f" {first[column]['key']}; {right} would be right"
            for column, (_, right) in wrong.items() if first[column] is not None]
        if problems:
            raise Problem("\n".join(problems))

    # Entities

    def entities(self, kind):
        """The entities of a kind, with keys in the order of names, and what each text in a reference means."""
        table = kind + "s"
        own = self.raw[table]
        texts = [
            self.raw[name].select(F.col(column).alias("text"), F.lit(place).alias("place"), "key")
            for place, (name, column) in enumerate(REFERENCES[kind]) if self.raw[name] is not None]
        used = self.spark.createDataFrame([], "text string, place int, key bigint")
        for more in texts:
            used = used.unionByName(more)
        used = (used.filter(F.col("text").isNotNull()).groupBy("text")
                .agg(F.min(F.struct("place", "key")).alias("met")).withColumn("name_key", folded("text")))
        empty = used.filter(F.col("name_key") == "").select("text").first()
        if empty:
            raise Problem(f"{REFERENCES[kind][0][0]}: {empty[0]!r} is no name; one with letters or digits would be right")
        if own is not None:
            own = own.withColumn("name", F.coalesce("name", "id", *(["start_date"] if kind == "event" else [])))
            own = own.withColumn("name_key", folded("name")).withColumn("number", F.col("key"))
            calls = own.select("number", F.col("name_key").alias("call"))
            calls = calls.union(own.filter("id IS NOT NULL").select("number", folded("id")))
            if kind == "event":
                calls = calls.union(own.filter("start_date IS NOT NULL").select("number", folded("start_date")))
            if "other_names" in own.columns:
                others = own.select("number", F.explode(F.split("other_names", r"\|")).alias("other"))
                calls = calls.union(others.select("number", folded(F.trim("other"))))
            calls = calls.filter("call <> ''").groupBy("call").agg(
                F.min("number").alias("number"), F.countDistinct("number").alias("owners"))
            used = (used.join(own.select(F.col("id").alias("text"), F.col("number").alias("exact")), "text", "left")
                    .join(calls, used["name_key"] == calls["call"], "left"))
            vague = used.filter("exact IS NULL AND owners > 1").select("text", "owners").first()
            if vague:
                raise Problem(f"{vague[0]!r} fits {vague[1]} {table}; the id of one would be right")
            used = used.withColumn("number", F.coalesce("exact", "number"))
        else:
            used = used.withColumn("number", F.lit(None).cast("long"))
        used = self.store(f"used_{kind}", used)
        new = (used.filter("number IS NULL").groupBy("name_key")
               .agg(F.min_by("text", "met").alias("name"), F.min("met").alias("met")))
        new = new.withColumn("stem", slugged("name_key"))
        new = new.withColumn("stem", F.when(F.col("stem") == "", kind).otherwise(F.col("stem")))
        taken = own.filter("id IS NOT NULL").select(F.col("id").alias("stem")).distinct().withColumn("taken", F.lit(1)) \
            if own is not None else None
        new = new.join(taken, "stem", "left") if taken is not None else new.withColumn("taken", F.lit(None).cast("int"))
        nth = F.row_number().over(Window.partitionBy("stem").orderBy("met")) + F.coalesce("taken", F.lit(0))
        new = new.withColumn("id", F.when(nth == 1, F.col("stem")).otherwise(F.concat("stem", F.lit("-"), nth)))
        columns = [column for column in TABLES[table] if column not in ("id", "name")]
        found = new.select(
            "id", "name", "name_key", F.lit(None).cast("long").alias("number"), F.lit(None).cast("long").alias("line"),
            *[(F.col("name") if column == "start_date" and kind == "event" else F.lit(None)).cast("string").alias(column)
              for column in columns])
        if own is not None:
            found = own.select(
                F.coalesce("id", slugged("name_key")).alias("id"), "name", "name_key", "number", "line", *columns
            ).unionByName(found)
        if kind == "event":
            order = [F.coalesce("start_date", F.lit("9999")), "id"]
        else:
            order = [composed("name_key"), composed("name"), "id", F.coalesce("number", F.lit(0))]
        # One task numbers the names; there are fewer of them than of anything else.
        entities = self.store(f"entity_{kind}", found.withColumn(
            "key", F.row_number().over(Window.orderBy(*order)).cast("long")))
        means = used.join(entities.filter("number IS NOT NULL").select("number", F.col("key").alias("own_key")), "number", "left")
        fresh = entities.filter("number IS NULL").select("name_key", F.col("key").alias("new_key"))
        means = means.join(fresh, "name_key", "left").select(
            "text", F.coalesce("own_key", F.when(F.col("number").isNull(), F.col("new_key"))).alias("meaning"))
        return entities, self.store(f"meaning_{kind}", means)

    def distinct(self, frame):
        """Rows that say the same as an earlier one are counted once."""
        columns = [column for column in frame.columns if column not in ("key", "line")]
        return frame.groupBy(*columns).agg(F.min("key").alias("key"), F.min("line").alias("line"))

    def refer(self, frame, means, column):
        """A column of keys in place of one of texts."""
        meaning = means.select(F.col("text").alias(column), F.col("meaning").alias(column + "_key"))
        return frame.join(meaning, column, "left").drop(column)

    def tables(self):
        """The tables of facts by name."""
        entities, means = {}, {}
        for kind in REFERENCES:
            entities[kind], means[kind] = self.entities(kind)

        def facts(table, **references):
            frame = self.raw[table]
            if frame is None:
                columns = [column + "_key" if column in references else column for column in TABLES[table]]
                fields = [f"`{column}` {'bigint' if column.endswith('_key') else 'string'}" for column in columns]
                return self.spark.createDataFrame([], ", ".join(fields + ["key bigint", "line bigint"]))
            for column, kind in references.items():
                frame = self.refer(frame, means[kind], column)
            return frame

        organization = entities["organization"].drop("line")
        organization = self.refer(organization, means["organization"], "parent")
        for column in ("latitude", "longitude"):
            organization = organization.withColumn(column, F.col(column).cast("double"))
        group = entities["group"].withColumn("classification", F.coalesce(
            self.words.mean("classification", F.col("classification")), F.lit("working group")))
        event = entities["event"]
        for column, kind in [("host", "organization"), ("group", "group")]:
            event = self.refer(event, means[kind], column)
        event = event.withColumn("status", self.words.mean("event", F.col("status")))

        def references(table, *columns):
            return facts(table, **{column: {"on_behalf_of": "organization"}.get(column, column) for column in columns})

        membership = references("memberships", "organization", "person", "group")
        membership = membership.withColumn("role", F.coalesce(self.words.mean("role", F.col("role")), F.lit("member")))
        membership = self.store("membership_words", self.distinct(membership))
        known = [role for role, _, _ in ROLES]
        own = (membership.filter(~F.col("role").isin(known)).groupBy(folded("role").alias("role_name"))
               .agg(F.min_by("role", "key").alias("word"), F.min("key").alias("met")).orderBy("met").collect())
        roles = ROLES + [(row["word"], 1, 0) for row in own]
        codes = {fold(word): number for number, (word, _, _) in enumerate(roles, 1)}
        membership = membership.withColumn("role_key", F.udf(lambda word: codes[fold(word)], "bigint")("role"))
        attendance = references("attendance", "event", "person", "organization", "on_behalf_of")
        if self.raw["attendance"] is not None and "organization_key" in attendance.columns:
            attendance = attendance.withColumn("status", self.words.mean("attendance", F.col("status")))
        adoption = references("adoptions", "organization")
        adoption = adoption.withColumn("status", self.words.mean("adoption", F.col("status")))
        observation = self.subjects(facts("observations"), entities).withColumn("value", F.col("value").cast("double"))
        claim = self.subjects(facts("claims"), entities)
        claim = claim.withColumn("change_percent", F.col("change_percent").cast("double"))
        others = entities["group"].select(
            F.col("key").alias("group_key"), F.explode(F.split("other_names", r"\|")).alias("name"))
        return {
            "organization": organization, "person": entities["person"], "group": group, "event": event,
            "membership": membership.withColumn("line", F.lit(None).cast("long")), "attendance_record": self.distinct(attendance),
            "observation": self.distinct(observation), "claim": self.distinct(claim), "adoption": self.distinct(adoption),
            "group_other_name": others.withColumn("name", F.trim("name")),
            "role": self.spark.createDataFrame(
                [(number, *role) for number, role in enumerate(roles, 1)],
                "key bigint, word string, participates int, is_seat int"),
        }

    def subjects(self, frame, entities):
        """The name of the group or organization that a count is about, where it is one's."""
        if self.raw["observations"] is None and self.raw["claims"] is None:
            return frame
        for kind in ("group", "organization"):
            found = entities[kind]
            names = found.select("name", F.explode(F.array_append(
                F.coalesce(F.split("other_names", r"\|"), F.array().cast("array<string>")), F.col("name"))).alias("call"), "id")
            names = names.select("name", folded("call").alias("call")).union(found.select("name", folded("id"))).union(
                found.select("name", F.col("name_key")))
            names = names.filter("call <> ''").groupBy("call").agg(
                F.min("name").alias(kind + "_name"), F.countDistinct("name").alias(kind + "_owners"))
            names = names.filter(F.col(kind + "_owners") == 1)
            frame = frame.join(names, folded("subject") == F.col("call"), "left").drop("call", kind + "_owners")
        return frame.withColumn("subject", F.coalesce("group_name", "organization_name", "subject")).drop(
            "group_name", "organization_name")
