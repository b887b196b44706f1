"""The queries in Spark: a run of the driver's for many networks in one session."""
import os
import sys

import engines

from tables import COMPARED, PUBLISHED, Run, session  # noqa: E402


class Spark:
    name = "Spark"

    def __init__(self, master, scratch):
        # Nothing here is large: starting fast counts, not running fast.
        # It takes the place of the driver's own options: hundreds of queries are compiled, for which Java's room is small.
        options = "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=512m"
        os.environ.setdefault("PYSPARK_SUBMIT_ARGS", f"--driver-java-options '{options}' pyspark-shell")
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        self.spark = session(master, "maillage's tests", megabytes=1024)
        self.spark.sparkContext.setLogLevel("ERROR")
        self.scratch = str(scratch)

    def tables(self, folder, words, limit=10_000, compared=None, **choices):
        """Name, columns and rows of each table."""
        run = Run(self.spark, str(folder), engines.SQL, self.scratch, words, compared=compared, **choices)
        for name, frame in run.tables(PUBLISHED + (COMPARED if compared else [])):
            yield name, frame.columns, [tuple(row) for row in frame.limit(limit).collect()]

    def stop(self):
        self.spark.stop()
