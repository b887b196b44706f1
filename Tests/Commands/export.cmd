# What goes out to other programs, and comes in again.

# What a form cannot hold is told.
$ maillage export seeds/bouches-du-rhone-2007 -o out.graphml
out.graphml: warning: GraphML has no place for 2 events, 21 attendance rows, 2 observations, 1 claim and 29 adoptions; popolo, a csv folder and sqlite keep them

$ maillage check out.graphml
out.graphml: 21 organizations, 21 persons, 10 groups, 50 memberships; no error, 0 warnings, 0 notes

# What holds everything says nothing, and is the same network again.
$ maillage export seeds/bouches-du-rhone-2007 -o out.json && maillage export out.json -o out.sqlite && maillage export out.sqlite --format csv -o out

$ maillage export seeds/bouches-du-rhone-2007 --format csv -o direct; for table in organizations persons groups memberships events attendance observations claims adoptions; do cmp direct/$table.csv out/$table.csv; done

# In pipes, a graph is known by its contents.
$ maillage export out.graphml --format gexf | maillage export - --format edgelist --quiet | head -2
SAN Ouest Provence	ADULLACT
Arles	ADULLACT

# Wrong usage.
$ maillage export seeds/bouches-du-rhone-2007 2>&1 | head -1
Error: name a form with --format: graphml, gexf, dot, pajek, pajek-two-mode, gml, node-link, edgelist, dl, popolo, csv, xlsx, ods, sqlite

$ maillage export seeds/bouches-du-rhone-2007 --format sqlite 2>&1 | head -1
Error: sqlite does not go to standard output; name a file or folder with -o

$ maillage export seeds/bouches-du-rhone-2007 -o out.docx 2>/dev/null
exit 64

# The network itself is not replaced: what a form cannot hold would be lost.
$ printf 'organization,group,start\nA,G,2006\n' >own.csv && maillage export own.csv -o ./own.csv --quiet; cat own.csv; mkdir own && cp own.csv own/memberships.csv && maillage export own -o own/memberships.csv --quiet
./own.csv: is the network itself, which export does not replace; name another file
organization,group,start
A,G,2006
own/memberships.csv: is the network itself, which export does not replace; name another file
exit 1

$ maillage export own.csv -o nowhere/own.gexf --quiet
nowhere/own.gexf: cannot be written: No such file or directory
exit 1

# A link to standard output leads there, and stays a link.
$ ln -s /proc/self/fd/1 pipe && maillage export own.csv --format edgelist -o pipe --quiet | cat; test -L pipe && echo a link
A	G
a link
