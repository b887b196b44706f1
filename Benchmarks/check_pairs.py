#!/usr/bin/env python3
"""Holds every pair of groups that maillage finds against SciPy's product, for a CSV of memberships of any size.

usage: check_pairs.py FILE [--maillage PROGRAM]

`stats --pairs all` writes all pairs to a temporary file; names, sizes, shared counts and Jaccard indices must be those of
Gᵀ·G, and none be missing. Needs polars and scipy.
"""
import argparse
import pathlib
import subprocess
import sys
import tempfile

import numpy
import polars
from scipy import sparse


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument(
        "--maillage", default=str(pathlib.Path(__file__).resolve().parent.parent / ".build/release/maillage"))
    options = parser.parse_args()
    rows = polars.read_csv(options.file, columns=["organization", "group"]).unique()
    names = rows["group"].unique().sort()
    places = dict(zip(names, range(len(names))))
    groups = rows["group"].replace_strict(places, return_dtype=polars.Int64).to_numpy()
    organizations = rows["organization"].cast(polars.Categorical).to_physical().to_numpy()
    matrix = sparse.csr_matrix((numpy.ones(len(rows), dtype=numpy.int64), (organizations, groups)))
    sizes = numpy.asarray(matrix.sum(axis=0)).ravel()
    product = sparse.triu(matrix.T @ matrix, k=1).tocsr()
    with tempfile.NamedTemporaryFile(suffix=".csv") as output:
        command = ["stats", options.file, "--table", "group-overlap", "--pairs", "all", "--format", "csv", "--quiet"]
        subprocess.run([options.maillage, *command], stdout=output, check=True)
        pairs = polars.read_csv(output.name)
    a, b = (pairs[name].replace_strict(places, return_dtype=polars.Int64).to_numpy() for name in ("group_a", "group_b"))
    shared = pairs["shared"].to_numpy()
    union = sizes[a] + sizes[b] - shared
    wrong = {
        "pairs too many or too few": abs(product.nnz - len(pairs)),
        "pairs found twice": len(pairs) - len(numpy.unique(numpy.minimum(a, b) * len(names) + numpy.maximum(a, b))),
        "shared": int((numpy.asarray(product[numpy.minimum(a, b), numpy.maximum(a, b)]).ravel() != shared).sum()),
        "sizes": int((sizes[a] != pairs["size_a"].to_numpy()).sum() + (sizes[b] != pairs["size_b"].to_numpy()).sum()),
        "jaccard": int((abs(shared / union - pairs["jaccard"].to_numpy()) > 1e-12).sum()),
    }
    print(f"{len(pairs):,} pairs; " + ", ".join(f"{what}: {count}" for what, count in wrong.items()))
    sys.exit(any(wrong.values()))


if __name__ == "__main__":
    main()
