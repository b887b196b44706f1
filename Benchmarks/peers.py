#!/usr/bin/env python3
"""One step, or the whole, of what people would otherwise write in Python around a CSV of memberships.

usage: peers.py STEP FILE [FOLDER]
STEP: load, overlap-scipy, overlap-graphblas, overlap-duckdb, overlap-igraph, communities-igraph, whole

Prints the seconds that the step took, without the start of Python, its imports and the steps before it, and for
communities their modularity; `whole` is timed from reading the file to the last table written into FOLDER. Needs polars
and scipy, and for their steps igraph, python-graphblas and duckdb.
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


def overlap(package, organizations, groups):
    """The work that counts for all pairs of groups how many participants they share, and what is left to do after it."""
    if package == "scipy":
        matrix = incidence(organizations, groups)
        return lambda: (matrix.T @ matrix).tocsr()
    if package == "igraph":
        network = graph(organizations, groups)
        network.vs["type"] = [node > organizations.max() for node in range(network.vcount())]
        return lambda: network.bipartite_projection(multiplicity=True, which=1)
    if package == "duckdb":
        import duckdb

        database = duckdb.connect()
        pairs = numpy.unique(numpy.stack([organizations, groups], axis=1), axis=0)
        columns = {"o": numpy.ascontiguousarray(pairs[:, 0]), "g": numpy.ascontiguousarray(pairs[:, 1])}
        database.execute("create table m as select o, g from columns")
        pairs = "select a.g x, b.g y, count(*) shared from m a join m b using (o) where a.g < b.g group by all"
        return lambda: database.execute(f"select count(*), sum(shared) from ({pairs})").fetchall()
    import graphblas

    matrix = graphblas.io.from_scipy_sparse(incidence(organizations, groups))

    def multiply():
        product = graphblas.Matrix("INT32", matrix.ncols, matrix.ncols)
        product << graphblas.semiring.plus_pair(matrix.T @ matrix)
        product.wait()

    multiply()  # The first call compiles.
    return multiply


def main():
    step, path = sys.argv[1:3]
    if step == "load":
        work = lambda: load(path)
    elif step == "whole":
        import igraph  # noqa: F401: its import is not timed

        work = lambda: whole(path, sys.argv[3])
    elif step == "communities-igraph":
        network = graph(*load(path)[1:])
        work = lambda: network.community_leiden("modularity")
    else:
        work = overlap(step.removeprefix("overlap-"), *load(path)[1:])
    start = time.perf_counter()
    result = work()
    print(time.perf_counter() - start)
    if step == "communities-igraph":
        print(result.modularity)


if __name__ == "__main__":
    main()
