# A result is never written over a file that is read, whatever name it goes by.

$ printf 'graph { a [bipartite=0]; g [bipartite=1]; b [bipartite=0]; a -- g [start_date="2001"]; b -- g [start_date="2002"] }\n' > g.dot; cp g.dot before.dot; maillage draw collaboration g.dot -o g.dot --quiet
g.dot: is the network itself, which a drawing does not replace; name another file
exit 1

$ maillage compare g.dot --from 2001 --to 2002 -o g.dot --quiet
g.dot: is the network itself, which a drawing does not replace; name another file
exit 1

$ ln g.dot hard.dot; maillage draw collaboration g.dot -o hard.dot --quiet
hard.dot: is the network itself, which a drawing does not replace; name another file
exit 1

$ cmp g.dot before.dot

# A table may have any name, and stand anywhere in the folder.

$ mkdir -p n/data; printf 'organization,group,role\nA,G,lead\nB,G,\n' > n/data/mem.txt; printf '{"name":"x","resources":[{"name":"memberships","path":"data/mem.txt"}]}\n' > n/datapackage.json; maillage export n --format edgelist -o n/data/mem.txt --quiet
n/data/mem.txt: is a file that is read, and would be lost; name another file for the output
exit 1

$ ln n/data/mem.txt link.csv; maillage export n -o link.csv --quiet
link.csv: is a file that is read (n/data/mem.txt), and would be lost; name another file for the output
exit 1

$ maillage draw collaboration n -o ./n/../link.svg --quiet; ln -f n/data/mem.txt link.svg; maillage draw collaboration n -o link.svg --quiet
link.svg: is a file that is read (n/data/mem.txt), and would be lost; name another file for the output
exit 1

$ head -1 n/data/mem.txt
organization,group,role

# A report under its other name is the report.

$ printf '# M\n\ntext\n' > m.md; ln m.md m2.md; maillage attach m.md n -o m2.md --figures none --quiet
m.md: is the report itself, which is only replaced with --in-place
exit 1

$ rm m2.md; ln m.md m-annex.md; maillage attach m.md n --figures none --quiet
m-annex.md: is the report itself under another name; name another file with -o
exit 1

$ ln n/data/mem.txt mem.md; maillage attach m.md n -o mem.md --figures none --quiet
mem.md: is a file that is read (n/data/mem.txt), and would be lost; name another file for the output
exit 1

$ wc -l <m.md
3

# The way to a folder may lead over one that is not there yet.

$ maillage build n -o n/new/../../n --quiet
n/new/../../n: holds the network that is read; name another folder for the output
exit 1

$ maillage export n --format csv -o new/../n --quiet
new/../n: holds the network that is read; name another folder for the output
exit 1

$ ls n; ls new 2>/dev/null
data
datapackage.json
exit 2

# Other names are not written through a link, nor over what is saved while a question stands.

$ mkdir l; printf 'organization,group\nRed Hat,G\nRedHat,G\nArles,G\n' > l/memberships.csv; printf 'id,name,other_names\nred-hat,Red Hat,\n' > elsewhere.csv; ln -s ../elsewhere.csv l/organizations.csv; maillage names l --accept --all --above 50 2>&1 | tail -1
l/organizations.csv: is no plain file, or stands behind a link; put the file itself there

$ cat elsewhere.csv
id,name,other_names
red-hat,Red Hat,

# What a terminal or a spreadsheet would obey is shown as U+FFFD, and escaped in JSON.

$ mkdir h; printf 'organization,group,start_date\nA\342\200\256B,G,2001\n\357\274\2351+1,G,2001\nC\342\200\213D,G,2002\n\302\233E,G,2002\nA\342\200\256B,H,2002\n' > h/memberships.csv; maillage h -o o --formats svg --quiet && LC_ALL=C grep -rlaP '\xc2[\x80-\x9f]|\xe2\x80[\x8b\xaa-\xae]|\xe2\x81[\xa6-\xa9]|\x7f' o --exclude=network.sqlite
o/report.html
exit 1

$ cut -d, -f1 o/tables/leadership-load.csv | sort
'＝1+1
A�B
C�D
organization
�E

$ maillage compare h --from 2001 --to 2002 --quiet | LC_ALL=C grep -caP '\xe2\x80[\x8b\xae]|\xc2\x9b'
0
exit 1

$ maillage stats h --format json --quiet | grep -o '"organization": "A[^"]*"' | head -1
"organization": "A\u202eB"

$ f=$(printf 'a\033]0;x\007\n::error::x\342\200\256.csv'); printf 'organization,group\nA\n' > "$f"; maillage check --format github "$f" | LC_ALL=C grep -caP '\x1b|\x07|\xe2\x80\xae|^::error::x'
0
exit 1
