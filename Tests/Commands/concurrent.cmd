# Runs at the same time: each waits its turn, none loses what another one wrote.

$ for i in 1 2 3 4 5; do maillage build seeds/bouches-du-rhone-2007 -o output --formats svg --quiet >log$i 2>&1 || cat log$i; done; for i in 1 2 3 4 5; do (maillage build seeds/bouches-du-rhone-2007 -o output --formats svg --quiet >/dev/null 2>log$i || cat log$i) & done; wait; cd output && grep -v '^#' .maillage | sha256sum --check --quiet && cd .. && ls -A | grep maillage
exit 1

$ mkdir net; printf 'organization,group\nA,G\n' > net/memberships.csv; (exec 9>net/.maillage-lock; flock 9; echo 'process 42, maillage read a.txt' >&9; sleep 2) & sleep 0.5; printf 'Compte rendu du 2 mars 2024\n\nPrésents :\n- Aline BERTIN, Brize\n' > m.txt; maillage read m.txt --into net --quiet; tail -n +2 net/events.csv | wc -l
1

# What the data holds of controls and of overrides of the writing direction is shown, not obeyed.

$ printf 'organization,group\nA\342\200\256B\033[31m,G\nC,G\n' > odd.csv; maillage build odd.csv -o odd --formats svg,odt --quiet >/dev/null; cat odd/report.html odd/tables/*.csv odd/findings.md | grep -c "$(printf '\342\200\256')"; cat odd/report.html odd/tables/*.csv odd/findings.md | grep -c "$(printf '\033')"
0
0
exit 1
