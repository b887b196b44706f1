#!/usr/bin/env python3
"""Trains the reader of groups on a corpus, or measures it by cross-validation with whole bodies left out.

usage: groups.py TOOL CORPUS… --model FILE     train on everything, write the model file
       groups.py TOOL CORPUS… --cross 5        measure on bodies left out
       (TOOL: .build/…/Training; CORPUS: a folder of documents with FILE.groups.csv and FILE.meeting.csv beside them;
       a document with the second and without the first has no groups. Needs python-crfsuite)

A chain is the people near a group's name, each out of it (O), in it (M) or its lead (L). Features that fewer than three
bodies have are left out. The same corpus gives the same bytes.
"""
import argparse, array, json, math, os, re, subprocess, tempfile, zlib
from collections import Counter, defaultdict
from train import common, matched, person_key, rows, train, words, write_model

OPTIONS = dict(least=3, c1=.3, c2=.7, rounds=80)
STOP = set("de du des la le les l d et the of and for a an der die das und für del los las el y i da do dos e di della dei delle il van het een og och".split())
def called_alike(a, b):
    """Whether two names of a group say the same: one within the other, or three quarters of the shorter one's words in the longer."""
    x, y = (f" {' '.join(words(n))} " for n in (a, b))
    if x.strip() and y.strip() and (x in y or y in x): return True
    a, b = ({w.rstrip("s") for w in words(n) if w not in STOP and not w.isdigit()} for n in (a, b))
    return bool(a and b) and len(a & b) >= .75 * min(len(a), len(b)) and len(a & b) >= min(2, len(a), len(b))
def is_lead(row): return (row.get("role") or "").lower() in ("lead", "initiator")

class Document: pass
def load(folder, name, cache):
    d = Document(); d.name, d.path = name, os.path.join(folder, name)
    base = os.path.join(cache, name)
    if not os.path.exists(base + ".groups.json"): return None
    with open(base + ".groups.json", encoding="utf-8") as f: read = json.load(f)
    d.groups, d.mentions = read["groups"], read["mentions"]
    numbers, place = array.array("I"), 0
    with open(base + ".groups", "rb") as f: numbers.frombytes(f.read())
    for g in d.groups:
        g["items"] = []
        for _ in g["chain"]:
            n = numbers[place]; g["items"].append(numbers[place + 1:place + 1 + n]); place += 1 + n
    d.gold = rows(d.path + ".groups.csv")
    d.bodies = [m.get("body", "") for m in rows(d.path + ".meeting.csv")]
    stem = name[3:] if re.match(r"[a-z]{2}_", name) else name
    d.body = name[:2] + "_" + re.split(r"[-_]", stem)[0]
    align(d)
    return d
def align(d):
    """Labels of the chains: of each group, the chain that has most of its members nearest, and others for who is not in it.
    Chains that have some of the members near, and are not chosen, say neither yes nor no: they are left out."""
    at = lambda g, k: abs(d.mentions[k][2] - g["row"])
    for g in d.groups: g["labels"], g["skip"] = ["O"] * len(g["chain"]), False
    members = defaultdict(list)
    for r in d.gold:
        key = person_key(r.get("person") or "")
        if key: members[r["group"]].append((r, {k for k, m in enumerate(d.mentions) if key in (person_key(m[0]), person_key(m[1]))}))
    for name, people in members.items():
        own = [g for g in d.groups if called_alike(name, g["name"])]
        nearness = lambda g: sum(math.exp(-min(at(g, k) for k in g["chain"] if k in who) / 15) for _, who in people if any(k in who for k in g["chain"]))
        best = max(own, key=nearness, default=None)
        if best is None or nearness(best) == 0: continue
        done, used = set(), []
        def put(g):
            used.append(g)
            for i, (r, who) in enumerate(people):
                near = [k for k in g["chain"] if k in who]
                if i in done or not near: continue
                g["labels"][g["chain"].index(min(near, key=lambda k: at(g, k)))] = "L" if is_lead(r) else "M"
                done.add(i)
        put(best)
        left = lambda g, most=10 ** 9: sum(i not in done and any(k in who and at(g, k) <= most for k in g["chain"]) for i, (_, who) in enumerate(people))
        for g in sorted((g for g in own if g is not best), key=left, reverse=True):
            if left(g, 10): put(g)
        for g in own:
            if not any(g is u for u in used) and any(k in who and at(g, k) <= 4 for _, who in people for k in g["chain"]): g["skip"] = True
def fit(documents, path, o):
    text = lambda x, seen={}: seen.setdefault(x, str(x))
    known = common(documents, lambda d: [f for g in d.groups if not g["skip"] for f in g["items"]], o["least"])
    chain = train([([[text(x) for x in f if x in known] for f in g["items"]], g["labels"]) for d in documents for g in d.groups if not g["skip"]], o["c1"], o["c2"], o["rounds"])
    return write_model(path, {"groups": chain})
def main():
    a = argparse.ArgumentParser(); a.add_argument("tool"); a.add_argument("corpus", nargs="+"); a.add_argument("--model"); a.add_argument("--cross", type=int)
    a = a.parse_args()
    cache = tempfile.mkdtemp()
    files = [(f, n[:-12]) for f in a.corpus for n in sorted(os.listdir(f)) if n.endswith(".meeting.csv") and os.path.exists(os.path.join(f, n[:-12]))]
    subprocess.run([a.tool, "groups", cache] + [os.path.join(*f) for f in files], check=True)
    documents = [d for d in (load(*f, cache) for f in files) if d]
    print(f"{len(documents)} documents, {len({d.body for d in documents})} bodies, {sum(len(d.gold) for d in documents)} rows, {sum(l != 'O' for d in documents for g in d.groups for l in g['labels'])} of them in chains", flush=True)
    if a.model: print(fit(documents, a.model, OPTIONS), "bytes")
    if a.cross:
        order = sorted({d.body for d in documents}, key=lambda b: (zlib.crc32((b + "a").encode()) % 1000, b))
        fold = {b: i % a.cross for i, b in enumerate(order)}
        sums = Counter()
        for i in range(a.cross):
            model = os.path.join(cache, f"fold{i}.model")
            fit([d for d in documents if fold[d.body] != i], model, OPTIONS)
            own = [d for d in documents if fold[d.body] == i]
            done = subprocess.run([a.tool, "memberships"], input="".join(f"{model}\t{d.path}\n" for d in own), capture_output=True, text=True, check=True).stdout
            read = {r["file"]: r["members"] for r in map(json.loads, done.splitlines())}
            for d in own:
                got = read.get(d.name, [])
                same = lambda g, r: called_alike(g["group"], r[0]) and person_key(g.get("person") or "") in (person_key(r[1]), person_key(r[3]))
                pairs, extra = matched(d.gold, got, same)
                lead, extra_lead = matched([g for g in d.gold if is_lead(g)], [r for r in got if r[2] == "lead"], same)
                extra = [r for r in extra if not any(called_alike(b, r[0]) for b in d.bodies if b)]
                sums.update(gold=len(d.gold), hit=len(pairs), extra=len(extra), leads=sum(map(is_lead, d.gold)), lead_hit=len(lead), lead_extra=len(extra_lead))
        f1 = lambda hit, gold, extra: 2 * hit / max(1, gold + hit + extra)
        print(f"members F1 {f1(sums['hit'], sums['gold'], sums['extra']):.3f} leads F1 {f1(sums['lead_hit'], sums['leads'], sums['lead_extra']):.3f}", dict(sums))
if __name__ == "__main__": main()
