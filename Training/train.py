#!/usr/bin/env python3
"""Trains the reader of people on a corpus, or measures it by cross-validation with whole bodies left out.

usage: train.py TOOL CORPUS… --model FILE                 train on everything, write the model file
       train.py TOOL CORPUS… --cross 5 [--report FILE]    measure on bodies left out
       (TOOL: .build/…/Training; CORPUS: a folder of documents with FILE.gold.csv beside each; needs python-crfsuite)

The same corpus gives the same bytes: L-BFGS is deterministic, and documents are walked in the order of their names.
"""
import argparse, array, csv, json, math, os, re, struct, subprocess, sys, tempfile, unicodedata, zlib
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor

# ---------------------------------------------------------------- names, as score.py of a corpus compares them
TITLES = set("m mm mr mrs ms mme mmes mlle mlles mrs monsieur madame mademoiselle messieurs mesdames dr prof me maitre cllr cllrs councillor councillors councilmember sir dame rev herr frau hr fr don dona sr sra sig sig.ra dott dhr mw mevr".split())
def words(text):
    text = unicodedata.normalize("NFKD", text or "").replace("’", "'")
    return re.sub(r"[^\w]+", " ", "".join(c for c in text if not unicodedata.combining(c)).lower()).split()
def person_key(text): return " ".join(sorted(w for w in words(text) if w not in TITLES))
def rows(path):
    if not os.path.exists(path): return []
    with open(path, newline="", encoding="utf-8-sig") as f:
        return [r for r in csv.DictReader(f) if any((v or "").strip() for v in r.values() if isinstance(v, str))]

# ---------------------------------------------------------------- gold on the text
STATUS = {"present": "p", "excused": "e", "absent": "a"}
class Document: pass
def find(need, index, flat):
    """Token spans whose words are these in whatever order."""
    wanted, spans = sorted(need), set()
    for w in set(need):
        for k in index.get(w, ()):
            window = flat[k:k + len(need)]
            if len(window) == len(need) and sorted(x for x, _ in window) == wanted and window[-1][1] - window[0][1] <= 3 * len(need) + 2:
                spans.add((window[0][1], window[-1][1] + 1))
    return sorted(spans)
def align(d, gold):
    """Labels of lines and of words: each person's mention in the densest neighbourhood of others is that of the attendance."""
    flat = [(x, i) for i, (t, _, _) in enumerate(d.tokens) for x in words(t) if x not in TITLES]
    index = defaultdict(list)
    for k, (x, _) in enumerate(flat): index[x].append(k)
    mentions = {}
    for g, row in enumerate(gold):
        need = [w for w in words(row["person"]) if w not in TITLES]
        if need: mentions[g] = find(need, index, flat)
    places = [(a, g) for g, spans in mentions.items() for a, _ in spans]
    chosen = []
    for g, spans in mentions.items():
        if not spans: continue
        def density(a):
            best = {}
            for b, h in places:
                if h != g and abs(a - b) < 600: best[h] = max(best.get(h, 0), math.exp(-abs(a - b) / 60))
            return sum(best.values()) - a / 1e5
        a, b = max(spans, key=lambda s: density(s[0]))
        chosen.append((a, b, STATUS.get(gold[g]["status"].strip().lower(), "p"), g))
    d.unaligned = len(gold) - len(chosen)
    chosen.sort(key=lambda c: (c[0], -c[1]))
    kept = []
    for c in chosen:
        if not kept or c[0] >= kept[-1][1]: kept.append(c)
    area = ["O"] * len(d.tokens)
    def fill(a, b, s):
        for i in range(a, b):
            if area[i] == "O": area[i] = s + "X"
    first_of = {}
    last_of = {}
    for i, (_, line, _) in enumerate(d.tokens): first_of.setdefault(line, i); last_of[line] = i + 1
    line_of = lambda i: d.tokens[i][1]
    for k, (a, b, s, _) in enumerate(kept):
        for i in range(a, b): area[i] = s + "P"
    for k, (a, b, s, _) in enumerate(kept):
        end = kept[k - 1][1] if k else 0
        if k and a - end <= 40:
            before = kept[k - 1][2]
            cut = next((i for i in range(end, a) if d.tokens[i][2] in ("present", "excused", "absent", "proxy")), a) if before != s else a
            if before != s and cut == a: cut = next((i for i in range(end, a) if line_of(i) != line_of(end - 1)), a)
            fill(end, cut, before); fill(cut, a, s)
        else:
            cut = next((i for i in range(a - 1, max(end, a - 25) - 1, -1) if d.tokens[i][2] in ("present", "excused", "absent", "guest", "staff", "member")), None)
            if cut is None: cut = first_of[line_of(a)] if a - first_of[line_of(a)] < 12 else a
            fill(max(cut, end), a, s)
        if k + 1 == len(kept) or kept[k + 1][0] - b > 40: fill(b, min(last_of[line_of(b - 1)], b + 15), s)
    d.word_labels = ["O"] * len(d.tokens)
    for a, b, _, _ in kept: d.word_labels[a:b] = ["B"] + ["I"] * (b - a - 1)
    for spans in mentions.values():   # every mention is a name; reading drops repetitions
        for a, b in spans:
            if all(d.word_labels[i] == "O" for i in range(a, b)) and (b - a > 1 or d.tokens[a][0][:1].isupper()):
                d.word_labels[a:b] = ["B"] + ["I"] * (b - a - 1)
    d.line_labels, d.line_range = [], []
    for line in range(d.line_count):
        a, b = first_of.get(line, 0), last_of.get(line, 0)
        y = [x for x in area[a:b] if x != "O"]; p = [x for x in y if x[1] == "P"]
        d.line_labels.append(p[0] if p else y[0] if len(y) * 2 > b - a else "O")
        d.line_range.append((a, b))
    d.spans = kept

# ---------------------------------------------------------------- organizations on the text
def occurrences(wanted, index, flat):
    return [(flat[k][1], flat[k + len(wanted) - 1][1] + 1) for k in index.get(wanted[0], ()) if [x for x, _ in flat[k:k + len(wanted)]] == wanted]
def parts(wanted):
    """The words of a name, then ever fewer of them, but no less than half."""
    yield wanted
    if len(wanted) > 1:
        for n in range(len(wanted) - 1, max(0, len(wanted) // 2 - 1), -1): yield wanted[:n]
        for n in range(1, len(wanted) // 2 + 1): yield wanted[n:]
def align_organizations(d):
    """Labels of words: P within a name, R in a function, and organizations, whose letter says whose they are: G of the one
    before, H of those behind, K of several before. The nearest mention counts, with nobody of another between."""
    flat = [(x, i) for i, (t, _, _) in enumerate(d.tokens) for x in words(t)]
    index = defaultdict(list)
    for k, (x, _) in enumerate(flat): index[x].append(k)
    people = sorted((a, b, g) for a, b, _, g in d.spans)
    own = [(d.gold[g].get("organisation") or "").strip() for _, _, g in people]
    users, labels = defaultdict(list), ["O"] * len(d.tokens)
    for a, b, _ in people: labels[a:b] = ["P"] * (b - a)
    for k, (a, b, _) in enumerate(people):
        wanted, best = words(own[k]), None
        for w in parts(wanted) if wanted else ():
            if len("".join(w)) < 3 and w != wanted: continue
            for x, y in occurrences(w, index, flat):
                if "P" in labels[x:y]: continue
                step = 1 if x >= b else -1
                j, between = k + step, []
                while 0 <= j < len(people) and (people[j][0] < x if step > 0 else people[j][1] > y): between.append(own[j]); j += step
                if any(o != own[k] for o in between): continue
                cost = x - b + 3 * len(between) if step > 0 else a - y + (0 if between else 2)
                if cost <= 400 and (best is None or cost < best[0]): best = (cost, x, y)
            if best: users[best[1:]].append(k); break
    for (x, y), of in sorted(users.items()):
        behind, before = sum(people[k][0] >= y for k in of), sum(people[k][1] <= x for k in of)
        if all(l == "O" for l in labels[x:y]):
            kind = "H" if behind > before else "G" if before == 1 else "K"
            labels[x:y] = ["B" + kind] + ["I" + kind] * (y - x - 1)
    for k, (a, b, g) in enumerate(people):
        role = words(d.gold[g].get("role") or "")
        low = max(people[k - 1][1] if k else 0, a - 15); high = min(people[k + 1][0] if k + 1 < len(people) else b + 25, b + 25)
        for x, y in occurrences(role, index, flat) if role else ():
            if low <= x and y <= high and all(l == "O" for l in labels[x:y]): labels[x:y] = ["R"] * (y - x)
    return labels
def load_affiliations(documents, tool, cache):
    """The words near people with their features, once the people of the gold are known."""
    lines = "".join(f"{d.path}\t{','.join(f'{a}-{b}' for a, b, _, _ in sorted(d.spans))}\n" for d in documents)
    subprocess.run([tool, "affiliations", cache], input=lines, text=True, check=True)
    for d in documents:
        numbers, place, d.runs = array.array("I"), 1, []
        with open(os.path.join(cache, d.name + ".affiliations"), "rb") as f: numbers.frombytes(f.read())
        labels = align_organizations(d)
        for _ in range(numbers[0] if numbers else 0):
            count = numbers[place]; place += 1; items = []; own = []
            for _ in range(count):
                token, n = numbers[place], numbers[place + 1]
                items.append(numbers[place + 2:place + 2 + n]); own.append(labels[token]); place += 2 + n
            d.runs.append((items, own))

def load(folder, path, cache):
    d = Document(); d.path = os.path.join(folder, path); d.name = path
    base = os.path.join(cache, path)
    if not os.path.exists(base + ".features"): return None
    with open(base + ".tokens.json", encoding="utf-8") as f: d.tokens = json.load(f)
    numbers = array.array("I")
    with open(base + ".features", "rb") as f: numbers.frombytes(f.read())
    place = 0
    def items():
        nonlocal place
        count = numbers[place]; place += 1; out = []
        for _ in range(count):
            n = numbers[place]; out.append(numbers[place + 1:place + 1 + n]); place += 1 + n
        return out
    d.lines, d.words = items(), items()
    d.line_count = len(d.lines)
    d.gold = rows(d.path + ".gold.csv")
    d.language = path[:2]
    stem = path[3:] if re.match(r"[a-z]{2}_", path) else path
    d.body = d.language + "_" + re.split(r"[-_]", stem)[0]
    align(d, d.gold)
    return d

# ---------------------------------------------------------------- learning
def common(documents, items, least):
    """The features that as many bodies have, so that none is of one body's people."""
    seen = defaultdict(set)
    for d in documents:
        for features in items(d):
            for x in features: seen[x].add(d.body) if len(seen[x]) < least else None
    return {x for x, bodies in seen.items() if len(bodies) >= least}
def train(sequences, c1, c2, rounds):
    """A chain: its labels, its steps and its weights, through CRFsuite."""
    import pycrfsuite
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": rounds, "feature.possible_transitions": False, "feature.minfreq": 0})
    for x, y in sequences:
        if x: trainer.append(pycrfsuite.ItemSequence(x), y)
    path = tempfile.mktemp(suffix=".crf")
    trainer.train(path)
    tagger = pycrfsuite.Tagger(); tagger.open(path)
    info = tagger.info(); os.unlink(path)
    labels = sorted(info.labels, key=lambda l: int(info.labels[l]))
    steps = [[info.transitions.get((a, b), 0.0) for b in labels] for a in labels]
    weights = defaultdict(list)
    for (feature, label), w in info.state_features.items(): weights[int(feature)].append((labels.index(label), w))
    return labels, steps, weights
def write_model(path, chains):
    name = lambda s: bytes([len(s)]) + s.encode()
    out = b"MLC1" + bytes([len(chains)])
    for key, (labels, steps, weights) in sorted(chains.items()):
        out += name(key) + bytes([len(labels)]) + b"".join(map(name, labels))
        out += b"".join(struct.pack("<f", max(-60.0, min(60.0, w))) for row in steps for w in row)
        kept = {f: [(l, max(-32768, min(32767, round(w * 512)))) for l, w in sorted(ws)] for f, ws in weights.items()}
        kept = {f: [(l, w) for l, w in ws if w] for f, ws in kept.items()}
        features = sorted(f for f, ws in kept.items() if ws)
        out += struct.pack("<I", len(features)) + b"".join(struct.pack("<I", f) for f in features)
        out += bytes(len(kept[f]) for f in features) + bytes(l for f in features for l, _ in kept[f])
        out += b"".join(struct.pack("<h", w) for f in features for _, w in kept[f])
    with open(path, "wb") as f: f.write(out)
    return len(out)
OPTIONS = dict(least=3, c1l=.3, c2l=8.0, c1w=.3, c2w=5.0, c1o=.3, c2o=5.0, rounds=100, roundso=60)
def fit(documents, path, o):
    texts = {}
    text = lambda x: texts.setdefault(x, str(x))
    known = common(documents, lambda d: d.lines, o["least"])
    line = train([([[text(x) for x in f if x in known] for f in d.lines], d.line_labels) for d in documents], o["c1l"], o["c2l"], o["rounds"])
    runs = []
    for d in documents:
        k = 0
        while k < d.line_count:
            e = k
            while e < d.line_count and d.line_labels[e] != "O": e += 1
            if e > k: runs.append((d, d.line_range[k][0], d.line_range[e - 1][1]))
            k = max(e, k + 1)
    known = common(documents, lambda d: [f for d2, a, b in runs if d2 is d for f in d.words[a:b]], o["least"])
    word = train([([[text(x) for x in f if x in known] for f in d.words[a:b]], d.word_labels[a:b]) for d, a, b in runs], o["c1w"], o["c2w"], o["rounds"])
    # Invented lists have more organizations than real ones.
    few = [d for i, d in enumerate(documents) if d.measured or i % 3 == 0]
    known = common(few, lambda d: [f for items, _ in d.runs for f in items], o["least"])
    organization = train([([[text(x) for x in f if x in known] for f in items], own) for d in few for items, own in d.runs], o["c1o"], o["c2o"], o["roundso"])
    return write_model(path, {"lines": line, "words": word, "organizations": organization})

# ---------------------------------------------------------------- measures
def matched(gold, read, same):
    left, pairs = list(read), []
    for g in gold:
        for r in left:
            if same(g, r): pairs.append((g, r)); left.remove(r); break
    return pairs, left
def counts(gold, people):
    gold = [(person_key(g["person"]), g["status"].strip().lower()) for g in gold]
    read = [(person_key(n), s) for n, s in people]
    pairs, _ = matched(gold, read, lambda g, r: g == r)
    names, _ = matched(gold, read, lambda g, r: g[0] == r[0])
    return len(pairs), len(gold), len(read), len(names)
def f1(c): return 2 * c[0] / (c[1] + c[2]) if c[1] + c[2] else 1.0
def union(a, b):
    seen = {person_key(n) for n, _ in a}
    return a + [r for r in b if person_key(r[0]) not in seen]
def combined(learned, rules): return rules if rules and len(rules) >= .8 * len(learned) else union(rules, learned)
def alike(a, b):
    a, b = (f" {' '.join(words(x))} " for x in (a, b))
    return bool(a.strip() and b.strip()) and (a in b or b in a)
def organizations(gold, people):
    """Of the people who are right: how many organizations are right, wrong, missing, invented, or rightly none."""
    c, read = Counter(), [(person_key(p[0]), p[1], p[3]) for p in people]
    pairs, _ = matched([(person_key(g["person"]), g["status"].strip().lower(), (g.get("organisation") or "").strip()) for g in gold], read, lambda g, r: g[:2] == r[:2])
    for g, r in pairs: c[("invented" if r[2] else "none") if not g[2] else "missing" if not r[2] else "right" if alike(g[2], r[2]) else "wrong"] += 1
    return c
def report_organizations(documents, read, out=sys.stdout):
    for key in ["all"] + sorted({d.language for d in documents}):
        c = sum((organizations(d.gold, read[d.name]["final"]) for d in documents if key in ("all", d.language)), Counter())
        named, none = c["right"] + c["wrong"] + c["missing"], c["invented"] + c["none"]
        print(f"{key:8} organizations {named:4} right {c['right'] / max(1, named):.3f} wrong {c['wrong'] / max(1, named):.3f}  of {none:4} without one invented {c['invented'] / max(1, none):.3f}", file=out)
def report(documents, systems, out=sys.stdout):
    groups = [("all", lambda d: True)] + [(l, lambda d, l=l: d.language == l) for l in ("fr", "en", "de", "es", "it", "nl", "pt")]
    groups += [("others", lambda d: d.language not in ("fr", "en", "de", "es", "it", "nl", "pt"))]
    groups += [("." + e, lambda d, e=e: d.name.endswith("." + e)) for e in sorted({d.name.rsplit(".", 1)[-1] for d in documents})]
    print(f"{'':8} docs gold " + "".join(f"{n:>34}" for n in systems), file=out)
    for key, has in groups:
        own = [d for d in documents if has(d)]
        if not own: continue
        cells = []
        for read in systems.values():
            each = [counts(d.gold, read[d.name]) for d in own]
            c = [sum(x) for x in zip(*each)]
            cells.append(f"{f1(c):.3f} P {c[0] / max(1, c[2]):.3f} R {c[0] / max(1, c[1]):.3f} n {2 * c[3] / max(1, c[1] + c[2]):.3f} <.6 {sum(f1(x) < .6 for x in each):3}")
        print(f"{key:8} {len(own):4} {sum(len(d.gold) for d in own):4} " + "  ".join(f"{c:>34}" for c in cells), file=out)

def job(args):
    documents, path, o = args
    return fit(documents, path, o)
def main():
    a = argparse.ArgumentParser(); a.add_argument("tool"); a.add_argument("corpus", nargs="+"); a.add_argument("--also", action="append", default=[]); a.add_argument("--model"); a.add_argument("--cross", type=int); a.add_argument("--report"); a.add_argument("--set", default=""); a.add_argument("--cache"); a.add_argument("--dump")
    a = a.parse_args()
    o = dict(OPTIONS); o.update({k: float(v) for k, v in (x.split("=") for x in a.set.split(",") if x)}); o["rounds"] = int(o["rounds"]); o["roundso"] = int(o["roundso"])
    cache = a.cache or tempfile.mkdtemp()
    os.makedirs(cache, exist_ok=True)
    files = [(folder, n[:-9]) for folder in a.corpus for n in sorted(os.listdir(folder)) if n.endswith(".gold.csv") and os.path.exists(os.path.join(folder, n[:-9]))]
    others = [(folder, n[:-9]) for folder in a.also for n in sorted(os.listdir(folder)) if n.endswith(".gold.csv")]
    files += others
    subprocess.run([a.tool, "dump", cache] + [os.path.join(*f) for f in files], check=True)
    documents = [d for d in (load(folder, n, cache) for folder, n in files) if d]
    for d in documents: d.measured = os.path.dirname(d.path) not in a.also
    for d in documents: d.body = d.body if d.measured else "invented_" + d.body + d.name
    print(f"{len(documents)} documents, {len({d.body for d in documents})} bodies, {sum(len(d.gold) for d in documents)} people, {sum(d.unaligned for d in documents)} not found in the text, {sum(map(len, (d.tokens for d in documents)))} tokens", flush=True)
    load_affiliations(documents, a.tool, cache)
    if a.model: print(fit(documents, a.model, o), "bytes")
    if a.cross:
        order = sorted({d.body for d in documents if d.measured}, key=lambda b: (zlib.crc32((b + "a").encode()) % 1000, b))
        fold = {b: i % a.cross for i, b in enumerate(order)}
        models = [os.path.join(cache, f"fold{i}.model") for i in range(a.cross)]
        with ProcessPoolExecutor(2) as pool:
            sizes = list(pool.map(job, [([d for d in documents if fold.get(d.body) != i], models[i], o) for i in range(a.cross)]))
        print("bytes of a model:", sizes)
        text = "".join(f"{models[fold[d.body]]}\t{d.path}\n" for d in documents if d.measured)
        done = subprocess.run([a.tool, "decode"], input=text, capture_output=True, text=True, check=True).stdout
        read = {r["file"]: r for r in map(json.loads, done.splitlines())}
        learned = {n: [(p["name"], p["status"]) for p in r["people"]] for n, r in read.items()}
        rules = {n: [tuple(p) for p in r["rules"]] for n, r in read.items()}
        systems = {"rules": rules, "learned": learned, "combined": {n: combined(learned[n], rules[n]) for n in read}}
        if "final" in next(iter(read.values())): systems["final"] = {n: [(p[0], p[1]) for p in r["final"]] for n, r in read.items()}
        documents = [d for d in documents if d.measured and d.name in read]
        report(documents, systems)
        report_organizations(documents, read)
        if a.dump: json.dump(read, open(a.dump, "w"))
        if a.report:
            with open(a.report, "w") as f:
                for d in documents:
                    c = counts(d.gold, learned[d.name])
                    f.write(f"{f1(c):.2f} {d.name} hit {c[0]} gold {c[1]} read {c[2]} unaligned {d.unaligned} rules {f1(counts(d.gold, rules[d.name])):.2f} combined {f1(counts(d.gold, systems['combined'][d.name])):.2f}\n")
                    gold = {person_key(g["person"]): g for g in d.gold}; got = {person_key(p["name"]): p for p in read[d.name]["people"]}
                    at = {s[3]: s for s in d.spans}
                    for i, g in enumerate(d.gold):
                        k = person_key(g["person"])
                        where = f"line {d.tokens[at[i][0]][1]}" if i in at else "not in the text"
                        if k not in got: f.write(f"   missed {g['person']} ({g['status']}) {where}\n")
                        elif got[k]["status"] != g["status"].strip().lower(): f.write(f"   status {g['person']}: {got[k]['status']} for {g['status']}\n")
                    for k, p in got.items():
                        if k not in gold: f.write(f"   extra {p['name']} ({p['status']}) {p['certainty']:.2f} at {d.tokens[p['at']][1]}\n")
if __name__ == "__main__": main()
