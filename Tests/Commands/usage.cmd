# What a user gets who asks for the wrong thing: what is wrong, in a line, and exit code 64.

$ maillage --version | grep -cE "^0\.1\.0( \([0-9a-f]+\+?\))?$"
1

$ maillage stats seeds/bouches-du-rhone-2007 --table loads 2>&1 | head -1
Error: there is no table “loads”; there are participation, leadership-load, group-overlap, organization-overlap, centrality, resilience, distance, adherence, claims, attendance, attendance-persons, attendance-groups, attendance-rule, yearly, retention, adoptions

$ maillage stats seeds/bouches-du-rhone-2007 --table loads 2>/dev/null
exit 64

$ maillage draw pie seeds/bouches-du-rhone-2007 2>/dev/null
exit 64

$ maillage draw collaboration seeds/bouches-du-rhone-2007 -o picture.jpg 2>&1 | head -1
Error: “picture.jpg” does not end in .svg, .pdf, .png or .dot

$ maillage build seeds/bouches-du-rhone-2007 --formats gif 2>/dev/null
exit 64

$ maillage build seeds/bouches-du-rhone-2007 --theme dark 2>/dev/null
exit 64

$ maillage build seeds/bouches-du-rhone-2007 --years 2007-2006 2>/dev/null
exit 64

$ maillage stats seeds/vaudraine-fictif --on 2019-02-30 2>&1 | head -1
Error: The value '2019-02-30' is invalid for '--on <on>'

$ maillage stats seeds/vaudraine-fictif --on 2019 --years 2018 2>&1 | head -1
Error: --on and --years exclude each other

$ maillage stats seeds/vaudraine-fictif --on 1999-06-30 --quiet
seeds/vaudraine-fictif: --on 1999-06-30 is before the data, which runs from 2014 to 2023
exit 1

$ maillage build seeds/bouches-du-rhone-2007 --pairs some 2>/dev/null
exit 64

$ maillage build seeds/bouches-du-rhone-2007 --engine dask 2>/dev/null
exit 64

$ maillage build seeds/bouches-du-rhone-2007 --engine spark --pseudonyms 2>&1 | head -1
Error: --engine goes without --pseudonyms, --significance sdsm, --since, --last, --rule, --quorum, --columns and --strict

$ maillage build seeds/bouches-du-rhone-2007 --engine spark:spark://127.0.0.1:7077 --quiet --output new
maillage: on a cluster Spark keeps tables in a folder that all its machines see; name one in MAILLAGE_SCRATCH, as hdfs://host/scratch or a shared file system's
exit 1

$ maillage 2>/dev/null
exit 64

$ ls
networks
seeds

# A word that is no subcommand.
$ maillage chekc seeds/bouches-du-rhone-2007 2>&1 | head -1
Error: “chekc” is no subcommand, and no network is there under that name; is “check” meant?

$ maillage frobnicate seeds/bouches-du-rhone-2007 2>&1 | head -1
Error: “frobnicate” is no subcommand, and no network is there under that name; the subcommands are build, check, read, stats, draw, compare, attach, export, names, init
