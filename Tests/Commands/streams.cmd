# `-` is standard input or output where a file is meant.

$ printf 'organization,group,role\nA,G,lead\nB,G,\n' | maillage stats - --table leadership-load --format csv | cut -d, -f1-3
organization,groups,lead
A,1,1
B,1,0

$ printf 'organization,group\nA\n' | maillage check -
-:2:1: this row has 1 cell, where the header has 2; leave unknown cells empty, but keep their delimiters
exit 1

$ maillage check - </dev/null
-: the file is empty; write a header with at least organization and group
exit 1

$ printf 'organization,group\nA,G\nB,G\n' | maillage - --quiet --formats svg && grep -o '"name": "[^"]*"' output/statistics.json && ls output/figures | head -1
output/report.html
"name": "network"
collaboration.svg

$ printf 'organization,group\nA,G\nB,G\n' | maillage draw collaboration - -o - | xmllint --xpath 'name(/*)' -
svg

$ maillage check - <output/network.sqlite
-: this is an SQLite file, not a table of text; save it as CSV (UTF-8)
exit 1

$ printf 'Present: Ann Lee (Acme), Bob Roe (Foo Ltd)\n' | maillage read - --as 2018-10-10.md --into net --quiet && grep -c '2018-10-10.md#L1' net/attendance.csv
2

$ printf 'Present: Ann Lee (Acme)\n' | maillage read - --dry-run 2>&1 | head -1
-: warning: the source of what is read here will be standard-input.txt; name the minutes with --as

$ maillage read - - --dry-run </dev/null 2>/dev/null
exit 64

$ maillage read minutes.txt --as other.txt --dry-run 2>/dev/null
exit 64

# A reader that has had enough is no failure to tell of, also where its signal is ignored.

$ maillage stats seeds/vaudraine-fictif --pairs all | head -1
participation, as of 2023

$ (trap '' PIPE; (maillage stats seeds/vaudraine-fictif --format json; echo $? >code.txt) | true); cat code.txt
141

# A drawing for phones is 320 pixels wide.
$ maillage draw participation seeds/bouches-du-rhone-2007 --width phone -o - --quiet | xmllint --xpath 'string(/*/@width)' -
240pt

$ maillage draw participation seeds/bouches-du-rhone-2007 --width tablet 2>&1 | head -1
Error: The value 'tablet' is invalid for '--width <width>'. Please provide one of 'paper' and 'phone'.
