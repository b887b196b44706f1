#!/usr/bin/env bash
# The whole job on the seed network against Graphviz's own programs, which render the same DOT files one after the
# other: a program a file and format, as one would from a script. Also how long it takes to start.
# usage: seed-build.sh [MAILLAGE [RUNS]]
set -euo pipefail
cd "$(dirname "$0")/.."
maillage=$(realpath "${1:-.build/release/maillage}")
runs=${2:-11}
seed=seeds/bouches-du-rhone-2007
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

figures=$("$maillage" build "$seed" --output "$work/output" --formats svg --quiet >/dev/null
  cd "$work/output/figures" && find . -name '*.svg' | sed 's#^\./##; s#\.svg$##' | sort)
mkdir -p "$work"/{organization,group,person}
for figure in $figures; do "$maillage" draw "$figure" "$seed" -o "$work/$figure.dot"; done

# What `build` writes: figures in three formats, the cards of organizations and groups as SVG alone.
render() {
  for figure in $figures; do
    dot -Knop2 -Tsvg "$work/$figure.dot" -o "$work/$figure.svg"
    [[ $figure == */* ]] && continue
    dot -Knop2 -Tpdf "$work/$figure.dot" -o "$work/$figure.pdf"
    dot -Knop2 -Tpng -Gdpi=192 "$work/$figure.dot" -o "$work/$figure.png"
  done
}
build() { "$maillage" build "$seed" --output "$work/output" --quiet >/dev/null; }
start() { "$maillage" --version >/dev/null; }

milliseconds() { # of one call
  local before after
  before=$(date +%s%N)
  "$1"
  after=$(date +%s%N)
  echo $(((after - before) / 1000)) | awk '{ printf "%.1f\n", $1 / 1000 }'
}
median() { sort -n | awk '{ a[NR] = $1 } END { print a[int((NR + 1) / 2)] }'; }

# In turn, so that a machine that slows down slows both.
render && build && start
for ((i = 0; i < runs; i++)); do
  milliseconds render >>"$work/render"
  milliseconds build >>"$work/build"
  milliseconds start >>"$work/start"
done
rendered=$(median <"$work/render") built=$(median <"$work/build") started=$(median <"$work/start")
count=$(grep -vc / <<<"$figures") cards=$(grep -c / <<<"$figures")
echo "| what | median of $runs runs, ms |"
echo "| --- | ---: |"
echo "| Graphviz's programs: $count figures as SVG, PDF, PNG, $cards cards as SVG | $rendered |"
echo "| \`maillage build\`: the same, with tables, archive and report | $built |"
echo "| ratio (at most 1.5 is wanted) | $(awk "BEGIN { printf \"%.2f\", $built / $rendered }") |"
echo "| \`maillage --version\` (at most 15 ms is wanted) | $started |"
