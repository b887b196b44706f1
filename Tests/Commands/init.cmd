# A network to start from: check has nothing to say of it, and every figure can be drawn.

$ maillage init my-network
my-network: made; see README.md in it, then: maillage build my-network

$ ls my-network
README.md
adoptions.csv
attendance.csv
claims.csv
datapackage.json
events.csv
groups.csv
memberships.csv
observations.csv
organizations.csv
persons.csv

$ maillage check my-network
my-network: 7 organizations, 3 persons, 5 groups, 22 memberships, 4 events, 24 attendance rows, 6 observations, 1 claim, 12 adoptions; no error, 0 warnings, 0 notes

$ maillage check my-network --fix --dry-run
my-network: nothing to correct
my-network: 7 organizations, 3 persons, 5 groups, 22 memberships, 4 events, 24 attendance rows, 6 observations, 1 claim, 12 adoptions; no error, 0 warnings, 0 notes

$ maillage init mon-réseau --lang fr --quiet && maillage check mon-réseau
mon-réseau: 7 organizations, 3 persons, 5 groups, 22 memberships, 4 events, 24 attendance rows, 6 observations, 1 claim, 12 adoptions; no error, 0 warnings, 0 notes

$ maillage build mon-réseau --formats svg && grep -o '"lang": "fr"' output/statistics.json
output/report.html
"lang": "fr"

# It writes into nothing that has something in it.

$ maillage init my-network
my-network: is not empty (README.md); name an empty folder, or one to be made
exit 1

$ touch file && maillage init file
file: is no folder; name one that is empty, or one to be made
exit 1

$ mkdir empty && cd empty && maillage init . --quiet && ls | wc -l
11

$ maillage init a/b/c/ --quiet && ls -A a/b
c

$ maillage init ''
“”: is no name; name a folder
exit 1
