#!/usr/bin/env python3
"""Writes a large network of dated memberships as one CSV, the same on each run.

usage: make_network.py MEMBERSHIPS ORGANIZATIONS GROUPS FILE [SEED]

As in networks that are found, few organizations and few groups have most of the memberships: the k-th most active one
is chosen k to a power below zero as often as the first. One role in twenty leads; two in five memberships have ended.
No pair of an organization and a group comes twice. Needs nothing but Python.
"""
import itertools
import random
import sys


def chooser(count, power, dice):
    """A function that draws as many of `count` numbers as it is told, in a heavy-tailed way."""
    numbers = list(range(count))
    dice.shuffle(numbers)
    weights = list(itertools.accumulate((rank + 1) ** power for rank in range(count)))
    return lambda draws: dice.choices(numbers, cum_weights=weights, k=draws)


def main(memberships, organizations, groups, path, seed):
    dice = random.Random(seed)
    organization, group = chooser(organizations, -0.6, dice), chooser(groups, -0.7, dice)
    pairs = {}
    while len(pairs) < memberships:
        draws = memberships - len(pairs) + 1000
        pairs.update(dict.fromkeys(zip(organization(draws), group(draws))))
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("organization,group,role,start_date,end_date\n")
        for a, b in itertools.islice(pairs, memberships):
            role = "lead" if dice.random() < 0.05 else "member"
            start = dice.randrange(2000, 2020)
            end = start + dice.randrange(1, 8) if dice.random() < 0.4 else ""
            file.write(f"Ville {a:06d},Groupe {b:05d},{role},{start},{end}\n")


if __name__ == "__main__":
    if len(sys.argv) not in (5, 6):
        sys.exit(__doc__)
    sizes, path = [int(size) for size in sys.argv[1:4]], sys.argv[4]
    if sizes[0] > sizes[1] * sizes[2] / 2:
        sys.exit("so many memberships leave too few pairs to draw from")
    main(*sizes, path, int(sys.argv[5]) if len(sys.argv) == 6 else 7)
