#!/usr/bin/env python3
"""Holds maillage's numbers against those of NetworkX, SciPy and, where it is there, igraph.

usage: compare.py MAILLAGE [--networks COUNT]

Davis's Southern Women, random networks from a seeded generator, and the Kubernetes community's groups where
../shared/data has them, by organizations and by persons. All numbers are worked out anew here, from the rows of the CSV
file alone. Needs NetworkX, NumPy and SciPy; without them it says so and ends with 0, or with 1 where CI is set.
"""
import argparse
import collections
import csv
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import unicodedata

try:
    import networkx
    import numpy
    import scipy.stats
    from networkx.algorithms import bipartite, community
except ImportError as missing:
    print(f"compare: {missing}; the numbers are not held against other programs", file=sys.stderr)
    sys.exit(1 if os.environ.get("CI") else 0)
try:
    import igraph
except ImportError:
    igraph = None

TOLERANCE = 1e-6


def folded(name):
    """A name as maillage compares it: case, accents, hyphens, apostrophes and spaces folded."""
    letters = "".join(c for c in unicodedata.normalize("NFD", name) if unicodedata.category(c) != "Mn").lower()
    return " ".join(letters.translate(str.maketrans("-'’_`´", "      ")).split())


class Reference:
    """What the measures are, by other programs."""

    def __init__(self, rows, actors, day=None):
        column = "organization" if actors == "organizations" else "person"
        self.groups_of, self.actors_of, self.seats = {}, {}, collections.defaultdict(list)
        self.stays = collections.defaultdict(list)
        for row in rows:
            start, end = row.get("start_date", ""), row.get("end_date", "")
            # Dates of one precision compare as texts; nothing is before or after all.
            if day and (start > day or (end and end < day)):
                continue
            actor, group, role = folded(row[column]), folded(row["group"]), row["role"].strip()
            if not actor or role in ("supplier", "observer"):
                continue
            # What ends later was still open on the day.
            self.stays[actor, group].append((start, end if end and not (day and end > day) else "9"))
            self.groups_of.setdefault(actor, set()).add(group)
            self.actors_of.setdefault(group, set()).add(actor)
            if role in ("lead", "initiator"):
                self.seats[group].append((actor, role))
        self.is_dated = any(start or end != "9" for spans in self.stays.values() for start, end in spans)
        self.graph = networkx.Graph()
        self.graph.add_nodes_from(("actor", actor) for actor in self.groups_of)
        self.graph.add_nodes_from(("group", group) for group in self.actors_of)
        self.graph.add_edges_from(
            (("actor", actor), ("group", group)) for actor, groups in self.groups_of.items() for group in groups)

    def centrality(self):
        graph = self.graph
        actors = [node for node in graph if node[0] == "actor"]
        degree, closeness = bipartite.degree_centrality(graph, actors), {}
        for component in networkx.connected_components(graph):
            # Within the component's own sizes, times the share of all others that it is.
            part = graph.subgraph(component)
            for node, value in bipartite.closeness_centrality(part, [node for node in part if node[0] == "actor"]).items():
                closeness[node] = value * (len(part) - 1) / (len(graph) - 1)
        try:
            betweenness = bipartite.betweenness_centrality(graph, actors)
        except ZeroDivisionError:
            betweenness = self.betweenness_of_one_mode(len(actors))
        clustering, core = bipartite.latapy_clustering(graph, mode="dot"), networkx.core_number(graph)
        cuts = set(networkx.articulation_points(graph))
        table = {}
        for node in graph:
            shares = any(len(graph[neighbor]) > 1 for neighbor in graph[node])
            table[node] = {
                "degree": degree[node], "closeness": closeness[node],
                "betweenness": betweenness[node],
                # NetworkX says 0 of a node that shares nothing with another: a mean of nothing is empty here.
                "clustering": clustering[node] if shares else None, "core": core[node], "cut_point": node in cuts}
        return table

    def betweenness_of_one_mode(self, actor_count):
        """Where one mode is a single node and nothing of the other lies between anything, NetworkX divides by 0."""
        raw = networkx.betweenness_centrality(self.graph, normalized=False)
        others = {"actor": len(raw) - actor_count, "group": actor_count}
        # The one node lies between all pairs of the others.
        most = {mode: others[mode] * (others[mode] - 1) / 2 if len(raw) - others[mode] == 1 else 0 for mode in others}
        return {node: raw[node] / most[node[0]] if most[node[0]] else None for node in raw}

    def modularity(self, communities):
        return community.modularity(self.graph, communities)

    def leiden(self):
        """The modularity of igraph's Leiden method, as it is called by itself."""
        nodes = list(self.graph)
        place = {node: number for number, node in enumerate(nodes)}
        graph = igraph.Graph(n=len(nodes), edges=[(place[a], place[b]) for a, b in self.graph.edges])
        igraph.set_random_number_generator(random.Random(1))
        return graph.modularity(graph.community_leiden("modularity").membership)

    def resilience(self):
        table = {}
        for actor in self.groups_of:
            rest = self.graph.copy()
            rest.remove_node(("actor", actor))
            table[actor] = {
                "groups_without_lead": sum(
                    1 for seats in self.seats.values() if seats and all(holder == actor for holder, _ in seats)),
                "groups_with_one_member": sum(
                    1 for members in self.actors_of.values() if actor in members and len(members) == 2),
                "components_after": networkx.number_connected_components(rest)}
        return table

    def load(self):
        held = {actor: collections.Counter() for actor in self.groups_of}
        for group, seats in self.seats.items():
            for actor, role in seats:
                held[actor]["seats"] += 1
                held[actor]["load"] += 1 / len(seats)
            for actor, role in set(seats):
                held[actor][role] += 1
        total, ties = sum(one["load"] for one in held.values()), self.graph.number_of_edges()
        table = {}
        for actor, one in held.items():
            groups = len(self.groups_of[actor])
            share = one["load"] / total if total else None
            table[actor] = {
                "groups": groups, "lead": one["lead"], "initiator": one["initiator"], "seats": one["seats"],
                "load": one["load"], "load_share": share, "group_share": groups / ties,
                "load_ratio": share / (groups / ties) if total else None}
        return table

    def summary(self):
        loads = numpy.array([row["load"] for row in self.load().values()])
        total, count, edges = loads.sum(), len(loads), self.graph.number_of_edges()
        share = loads / total if total else None
        return {
            "actors": len(self.groups_of), "groups": len(self.actors_of), "memberships": edges,
            "density": bipartite.density(self.graph, [node for node in self.graph if node[0] == "actor"]),
            "hhi": float((share ** 2).sum()) if total else None,
            # The mean difference of all pairs, by twice the mean.
            "gini": float(numpy.abs(loads[:, None] - loads).sum() / (2 * count * total)) if total else None,
            "elephant_factor": int(numpy.searchsorted(numpy.cumsum(numpy.sort(loads)[::-1]), total / 2 - 1e-12) + 1)
            if total else None,
            "components": networkx.number_connected_components(self.graph)}

    def together(self, first, second):
        """The times that two stays have in common, from the first begin to the last end."""
        common = [(max(a, c), min(b, d)) for a, b in self.stays[first] for c, d in self.stays[second]
                  if max(a, c) <= min(b, d)]
        return (min(a for a, _ in common), max(b for _, b in common)) if common else None

    def pairs(self, of_groups, sdsm):
        sets, others = (self.actors_of, self.groups_of) if of_groups else (self.groups_of, self.actors_of)
        names, population = sorted(sets), len(others)
        tail = self.sdsm_tail(sets, others) if sdsm else None
        table = {}
        for i, a in enumerate(names):
            for b in names[i + 1:]:
                times = {
                    node: self.together(*(((node, a), (node, b)) if of_groups else ((a, node), (b, node))))
                    for node in sets[a] & sets[b]}
                shared = {node for node, time in times.items() if time}
                if not shared:
                    continue
                row = {
                    "shared": len(shared), 
                    "jaccard": len(shared) / (len(sets[a]) + len(sets[b]) - len(shared)),
                    "overlap": len(shared) / min(len(sets[a]), len(sets[b])),
                    "p_value": scipy.stats.hypergeom.sf(len(shared) - 1, population, len(sets[a]), len(sets[b]))}
                if not of_groups:
                    row["newman"] = sum(1 / (len(self.actors_of[group]) - 1) for group in shared)
                if sdsm:
                    row["p_value_sdsm"] = tail(a, b, len(shared))
                begins, ends = zip(*(times[node] for node in shared))
                row["together_from"], last = min(begins) or None, max(ends)
                row["together_to"] = None if last == "9" else last
                table[frozenset((a, b))] = row
        self.correct(table, "p_value", "q_value", len(names) * (len(names) - 1) // 2)
        if sdsm and all(row["p_value_sdsm"] is not None for row in table.values()):
            self.correct(table, "p_value_sdsm", "q_value_sdsm", len(names) * (len(names) - 1) // 2)
        return table

    @staticmethod
    def correct(table, p, q, tests):
        """Benjamini and Hochberg's q-values by SciPy; pairs that share nothing have p = 1."""
        found = [row[p] for row in table.values()]
        corrected = scipy.stats.false_discovery_control(found + [1] * (tests - len(found))) if found else []
        for row, value in zip(table.values(), corrected):
            row[q] = value

    @staticmethod
    def sdsm_tail(sets, others):
        """P(X >= shared) in the bipartite configuration model, which is fitted by plain repetition."""
        rows, columns = sorted(sets), sorted(others)
        d, e = numpy.array([len(sets[r]) for r in rows], float), numpy.array([len(others[c]) for c in columns], float)
        x, y = d / numpy.sqrt(d.sum()), e / numpy.sqrt(d.sum())
        for _ in range(100_000):
            with numpy.errstate(all="ignore"):
                new_x = d / (y / (1 + numpy.outer(x, y))).sum(1)
                new_y = e / (new_x[:, None] / (1 + numpy.outer(new_x, y))).sum(0)
            change = max(numpy.abs(new_x / x - 1).max(), numpy.abs(new_y / y - 1).max())
            x, y = new_x, new_y
            if change < 1e-13:
                break
        odds = numpy.outer(x, y)
        chance = odds / (1 + odds)
        error = max(numpy.abs(chance.sum(1) - d).max(), numpy.abs(chance.sum(0) - e).max())
        place = {name: number for number, name in enumerate(rows)}

        def tail(a, b, shared):
            # Where degrees touch their bounds the repetition does not end: nothing to hold a number against.
            if not error < 1e-9:
                return None
            distribution = numpy.ones(1)
            for q in chance[place[a]] * chance[place[b]]:
                distribution = numpy.convolve(distribution, (1 - q, q))
            return distribution[shared:].sum()

        return tail


class Comparison:
    def __init__(self, maillage):
        self.maillage = maillage
        self.compared, self.differences = 0, []

    def equal(self, where, found, expected):
        self.compared += 1
        if found is None or expected is None or isinstance(expected, str):
            same = found == expected
        else:
            same = abs(found - expected) <= TOLERANCE
        if not same:
            self.differences.append(f"{where}: {found}, and {expected} elsewhere")

    def rows(self, where, found, expected, besides=()):
        """Rows by their keys: the same keys, and the same numbers in all columns that are expected."""
        if found.keys() != expected.keys():
            self.differences.append(f"{where}: other rows: {sorted(map(str, found.keys() ^ expected.keys()))[:3]}")
            return
        for key, row in expected.items():
            for column, value in row.items():
                if column not in besides:
                    self.equal(f"{where} {key} {column}", found[key][column], value)

    def network(self, name, rows, actors="organizations", sdsm=False, whole=False, day=None, ever=False):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / "memberships.csv"
            with open(file, "w", newline="", encoding="utf-8") as out:
                writer = csv.DictWriter(
                    out, ["organization", "person", "group", "role", "start_date", "end_date"], restval="")
                writer.writeheader()
                writer.writerows(rows)
            options = [str(file), "--actors", actors, "--pairs", "all", "--quiet"]
            options += ["--on", day] if day else ["--years", "all"] if ever else []
            tables = json.loads(self.run(
                "stats", *options, "--format", "json", "--significance", "sdsm" if sdsm else "hypergeometric"))
            summary = None
            if whole:
                self.run("build", *options, "--formats", "svg", "--output", folder + "/output")
                summary = json.loads((pathlib.Path(folder) / "output/statistics.json").read_text())["summary"]
        self.tables(f"{name} ({actors})", tables, summary, Reference(rows, actors, day), sdsm)

    def run(self, *arguments):
        return subprocess.run(
            [self.maillage, *arguments], check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout

    def tables(self, name, tables, summary, reference, sdsm):
        if not reference.groups_of:
            return
        central = {
            ("group" if row["mode"] == "group" else "actor", folded(row["node"])): row for row in tables["centrality"]}
        self.rows(f"{name} centrality", central, reference.centrality())
        communities = collections.defaultdict(set)
        for node, row in central.items():
            communities[row["community"]].add(node)
        if igraph:
            self.compared += 1
            own, other = reference.modularity(communities.values()), reference.leiden()
            if own < other - 0.005:
                self.differences.append(f"{name} modularity: {own}, and {other} by igraph's Leiden")
        self.rows(f"{name} resilience", self.by_organization(tables["resilience"]), reference.resilience())
        self.rows(f"{name} leadership-load", self.by_organization(tables["leadership-load"]), reference.load())
        for table, ends, of_groups in [
                ("group-overlap", ("group_a", "group_b"), True),
                ("organization-overlap", ("organization_a", "organization_b"), False)]:
            found = {frozenset(folded(row[end]) for end in ends): row for row in tables.get(table, [])}
            expected = reference.pairs(of_groups, sdsm)
            unknown = ["p_value_sdsm"] if any(row.get("p_value_sdsm", 0) is None for row in expected.values()) else []
            if not reference.is_dated:
                unknown += ["together_from", "together_to"]
            self.rows(f"{name} {table}", found, expected, besides=unknown)
            order = [(-row["shared"], -row["jaccard"]) for row in tables.get(table, [])]
            if order != sorted(order):
                self.differences.append(f"{name} {table}: not by shared, then Jaccard")
        if summary:
            for column, value in reference.summary().items():
                self.equal(f"{name} summary {column}", summary[column], value)

    @staticmethod
    def by_organization(rows):
        return {folded(row["organization"]): row for row in rows}


def row(organization, group, role="member", person=""):
    return {"organization": organization, "person": person, "group": group, "role": role}


def davis():
    graph = networkx.davis_southern_women_graph()
    # Copies with 93 ties circulate, and are wrong.
    assert graph.number_of_edges() == 89
    return [row(woman, event) for woman in graph.graph["top"] for event in sorted(graph[woman])]


def random_network(seed):
    chance = random.Random(seed)
    organizations, groups = chance.randint(1, 40), chance.randint(1, 25)
    roles = chance.choices(["member", "lead", "initiator", "supplier", "observer", "guest"], [8, 2, 1, 1, 1, 1], k=997)
    density = chance.choice([0.03, 0.1, 0.3, 0.7])
    rows = []
    for organization in range(organizations):
        for group in range(groups):
            while chance.random() < density:
                person = f"Person {chance.randrange(2 * organizations):03d}" if chance.random() < 0.7 else ""
                rows.append(row(f"Town {organization:03d}", f"Group {group:03d}", chance.choice(roles), person))
                if chance.random() < 0.7:
                    break
    # A file without a membership is no network.
    return rows or [row("Town 000", "Group 000")]


def dated(rows, seed):
    """The same with years of start and end, unknown ones and returns among them."""
    chance = random.Random(seed)
    for line in rows:
        start = chance.randint(2000, 2012)
        line["start_date"] = str(start) if chance.random() < 0.8 else ""
        line["end_date"] = str(min(2012, start + chance.randint(0, 5))) if chance.random() < 0.6 else ""
    # The data reaches from 2000 to 2013, so that no end is in the future.
    return rows + [
        dict(row("Town 998", "Group 998"), start_date="2013"),
        dict(row("Town 997", "Group 998"), start_date="2000", end_date="2001"),
    ]


def distinct(rows):
    """Without rows that say the same twice, which maillage takes once and says so."""
    return list({tuple(folded(value) for value in row.values()): row for row in rows}.values())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("maillage")
    parser.add_argument("--networks", type=int, default=100)
    options = parser.parse_args()
    comparison = Comparison(os.path.abspath(options.maillage))
    comparison.network("Davis", davis(), sdsm=True, whole=True)
    for seed in range(options.networks):
        rows = distinct(random_network(seed))
        comparison.network(
            f"random {seed}", rows, actors="persons" if seed % 5 == 4 else "organizations", sdsm=seed % 3 == 0)
    for seed in range(options.networks):
        rows = dated(distinct(random_network(1000 + seed)), seed)
        comparison.network(f"dated {seed}, ever", rows, sdsm=seed % 5 == 0, ever=True)
        comparison.network(f"dated {seed}, as of 2006", rows, day="2006")
    kubernetes = next(
        (folder for folder in [os.environ.get("MAILLAGE_SHARED"), "../shared"]
         if folder and os.path.exists(f"{folder}/data/kubernetes/memberships.csv")), None)
    if kubernetes:
        with open(f"{kubernetes}/data/kubernetes/memberships.csv", encoding="utf-8") as file:
            rows = distinct([
                row(line["organization"], line["group"], line["role"], line["person"])
                for line in csv.DictReader(file)])
        for actors in ["organizations", "persons"]:
            comparison.network("Kubernetes", rows, actors=actors, whole=True)
    for difference in comparison.differences[:40]:
        print(f"compare: {difference}", file=sys.stderr)
    print(f"{comparison.compared} numbers compared, {len(comparison.differences)} differ"
          + ("" if igraph else "; communities not, for want of igraph"))
    sys.exit(1 if comparison.differences else 0)


if __name__ == "__main__":
    main()
