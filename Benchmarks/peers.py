#!/usr/bin/env python3
"""One step, or the whole, of what people would otherwise write in Python around a CSV of memberships.

usage: peers.py STEP FILE [FOLDER]      STEP: load, overlap-scipy, communities-igraph, whole

Prints the seconds that the step took, without the start of Python, its imports and the steps before it; `whole` is timed
from reading the file to the last table written into FOLDER. Needs polars, scipy and igraph.
"""
import pathlib
import sys
import time

import numpy
import polars
from scipy import sparse


def load(path):
    rows = polars.read_csv(path)
    codes = [rows[name].cast(polars.Categorical).to_physical().to_numpy() for name in ("organization", "group")]
    return rows, *codes


def incidence(organizations, groups):
    ones = numpy.ones(len(organizations), dtype=numpy.int32)
    matrix = sparse.csr_matrix((ones, (organizations, groups)))
    matrix.data[:] = 1
    return matrix


def strongest(matrix, most=10_000):
    shared = sparse.triu(matrix.T @ matrix, k=1).tocoo()
    sizes = numpy.asarray(matrix.sum(axis=0)).ravel()
    jaccard = shared.data / (sizes[shared.row] + sizes[shared.col] - shared.data)
    order = numpy.lexsort((-jaccard, -shared.data))[:most]
    return polars.DataFrame({
        "group_a": shared.row[order], "group_b": shared.col[order], "shared": shared.data[order],
        "jaccard": jaccard[order]})


def graph(organizations, groups):
    import igraph

    count = int(organizations.max()) + 1
    ties = numpy.stack([organizations.astype(numpy.int64), groups.astype(numpy.int64) + count], axis=1)
    return igraph.Graph(n=count + int(groups.max()) + 1, edges=ties)


def whole(path, folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    rows, organizations, groups = load(path)
    strongest(incidence(organizations, groups)).write_csv(folder / "group-overlap.csv")
    seats = rows.filter(polars.col("role") == "lead").with_columns(load=1 / polars.len().over("group"))
    seats.group_by("organization").agg(polars.col("load").sum(), lead=polars.len()).sort("organization").write_csv(
        folder / "leadership-load.csv")
    starts, ends = rows["start_date"], rows["end_date"]
    years = range(int(starts.min()), int(starts.max()) + 1)
    active = [int(((starts <= year) & (ends.is_null() | (ends >= year))).sum()) for year in years]
    polars.DataFrame({"year": list(years), "memberships": active}).write_csv(folder / "yearly.csv")
    network = graph(organizations, groups)
    polars.DataFrame({
        "degree": network.degree(), "core": network.coreness(),
        "component": network.connected_components().membership,
        "community": network.community_leiden("modularity").membership,
    }).write_csv(folder / "centrality.csv")


def main():
    step, path = sys.argv[1:3]
    if step == "load":
        work = lambda: load(path)
    elif step == "whole":
        import igraph  # noqa: F401: its import is not timed

        work = lambda: whole(path, sys.argv[3])
    else:
        _, organizations, groups = load(path)
        if step == "overlap-scipy":
            matrix = incidence(organizations, groups)
            work = lambda: (matrix.T @ matrix).tocsr()
        else:
            network = graph(organizations, groups)
            work = lambda: network.community_leiden("modularity")
    start = time.perf_counter()
    work()
    print(time.perf_counter() - start)


if __name__ == "__main__":
    main()
