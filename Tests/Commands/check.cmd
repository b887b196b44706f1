# The forms that check tells problems in; the exit code is the same.

$ printf 'organization,group,colour,start_date\nA,G,red,1/2/2007\n' >bad.csv && maillage check bad.csv --format github
::warning file=bad.csv,line=1,col=20::the unknown column “colour” is left out; the columns of memberships are organization, group, role, person, start_date, end_date, first_seen, last_seen and source
::error file=bad.csv,line=2,col=9::“1/2/2007” is not an ISO date; write 2007-02-01, or 2007-01-02 where the month comes first
exit 1

$ maillage check bad.csv --format json
{
  "network": "bad.csv",
  "errors": 1,
  "warnings": 1,
  "notes": 0,
  "problems": [
    {"severity": "warning", "file": "bad.csv", "sheet": null, "line": 1, "column": 20, "message": "the unknown column “colour” is left out; the columns of memberships are organization, group, role, person, start_date, end_date, first_seen, last_seen and source"},
    {"severity": "error", "file": "bad.csv", "sheet": null, "line": 2, "column": 9, "message": "“1/2/2007” is not an ISO date; write 2007-02-01, or 2007-01-02 where the month comes first"}
  ]
}
exit 1

$ maillage check bad.csv --format sarif | python3 -c 'import json, sys; run = json.load(sys.stdin)["runs"][0]; print([(r["level"], r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]) for r in run["results"]])'
[('warning', 'bad.csv'), ('error', 'bad.csv')]

$ maillage check nowhere --format github
::error file=nowhere::there is no such folder or file; give a network folder, a CSV of memberships, a spreadsheet, a graph or a network.sqlite
exit 1

$ maillage check seeds/bouches-du-rhone-2007 --format json
{
  "network": "seeds/bouches-du-rhone-2007",
  "errors": 0,
  "warnings": 0,
  "notes": 0,
  "problems": []
}

$ printf 'organization,group,colour\nA,G,red\n' >doubtful.csv && maillage check doubtful.csv --format github --strict | cut -c1-40; maillage check doubtful.csv --format github --strict >out.txt
::warning file=doubtful.csv,line=1,col=2
exit 1

# What is safe to correct is shown, then written; all other bytes stay.

$ printf 'organization;group;start_date;note\r\n Arles;"G ";12/03/2007; as it is \r\nFos;G;31/12/2007;\r\n' >untidy.csv && maillage check untidy.csv --fix --dry-run
--- untidy.csv
+++ untidy.csv
@@ -2,1 +2,1 @@
- Arles;"G ";12/03/2007; as it is 
+Arles;"G";2007-03-12; as it is 
@@ -3,1 +3,1 @@
-Fos;G;31/12/2007;
+Fos;G;2007-12-31;
untidy.csv: nothing was written, as this is a dry run
untidy.csv: warning: dates of start_date are in another form: “12/03/2007” is read as 2007-03-12; write them so, or let check --fix do it
untidy.csv:1:31: warning: the unknown column “note” is left out; the columns of memberships are organization, group, role, person, start_date, end_date, first_seen, last_seen and source
untidy.csv: 2 organizations, 1 group, 2 memberships; no error, 2 warnings, 0 notes

$ maillage check untidy.csv --fix --quiet | tail -1; cat -A untidy.csv
untidy.csv: 2 organizations, 1 group, 2 memberships; no error, 1 warning, 0 notes
organization;group;start_date;note^M$
Arles;"G";2007-03-12; as it is ^M$
Fos;G;2007-12-31;^M$

# Of 1/2/2007 nobody knows which is the month, unless the table or its language tells.

$ maillage check bad.csv --fix --quiet
bad.csv:1:20: warning: the unknown column “colour” is left out; the columns of memberships are organization, group, role, person, start_date, end_date, first_seen, last_seen and source
bad.csv:2:9: “1/2/2007” is not an ISO date; write 2007-02-01, or 2007-01-02 where the month comes first
exit 1

$ mkdir fr && printf '{"name": "n", "title": "N", "lang": "fr", "resources": [{"name": "memberships", "path": "memberships.csv", "encoding": "windows-1252"}]}' >fr/datapackage.json && printf 'organisme,groupe,d\351but\nCh\342teauneuf,G,1/2/2007\n' >fr/memberships.csv && maillage check fr --fix 2>&1 | sed 's/^#/ #/'
--- fr/datapackage.json
+++ fr/datapackage.json
@@ -1,1 +1,1 @@
-{"name": "n", "title": "N", "lang": "fr", "resources": [{"name": "memberships", "path": "memberships.csv", "encoding": "windows-1252"}]}
+{"name": "n", "title": "N", "lang": "fr", "resources": [{"name": "memberships", "path": "memberships.csv", "encoding": "utf-8"}]}
--- fr/memberships.csv
+++ fr/memberships.csv
 # from windows-1252 to utf-8: 2 lines beyond ASCII, such as organisme,groupe,début
@@ -2,1 +2,1 @@
-Châteauneuf,G,1/2/2007
+Châteauneuf,G,2007-02-01
fr/datapackage.json: corrected
fr/memberships.csv: corrected
fr/memberships.csv: note: 1 group known from here alone: “G”
fr/memberships.csv: note: 1 organization known from here alone: “Châteauneuf”
fr: 1 organization, 1 group, 1 membership; no error, 0 warnings, 2 notes

$ maillage check fr --fix --quiet
fr: 1 organization, 1 group, 1 membership; no error, 0 warnings, 2 notes

$ maillage check fr --fix --format json 2>/dev/null
exit 64

$ maillage check fr --dry-run 2>/dev/null
exit 64

$ maillage check - --fix 2>/dev/null
exit 64
