# The network of the 2007 minutes: the numbers that were worked out by hand from the minutes.

$ maillage stats seeds/bouches-du-rhone-2007 --table leadership-load --format csv | cut -d, -f1-6
organization,groups,lead,initiator,seats,load
Berre-l'Étang,5,0,4,4,4
Arles,6,2,1,3,3
Istres,5,0,1,1,1
Saint-Martin-de-Crau,2,1,0,1,0.5
Châteauneuf-les-Martigues,1,1,0,1,0.5
Vitrolles,6,0,0,0,0
Fos-sur-Mer,4,0,0,0,0
Martigues,4,0,0,0,0
SAN Ouest Provence,4,0,0,0,0
Miramas,3,0,0,0,0
Gardanne,1,0,0,0,0

$ maillage stats seeds/bouches-du-rhone-2007 --table claims --format csv
subject,category,start_date,end_date,claimed_percent,computed_percent,agrees,source
ADULLACT,adhérents entreprises,2006,2007,-75,-71.875,false,compte-rendu-2007.txt#L41-L42

# The whole job, in one command.

$ maillage seeds/bouches-du-rhone-2007
output/report.html

$ ls -A output
.maillage
figures
findings.md
network.sqlite
report.html
statistics.json
tables

$ grep -o '"actors": 11, "groups": 9, "memberships": 41' output/statistics.json
"actors": 11, "groups": 9, "memberships": 41

$ grep -oE '"hhi": 0\.32716|"gini": 0\.73737|"elephant_factor": 2' output/statistics.json | head -3
"hhi": 0.32716
"gini": 0.73737
"elephant_factor": 2

$ grep -o "Berre-l'Étang est à l’initiative de 4 groupes sur 9 (44 % de la charge de pilotage) pour 12 % des participations" output/findings.md
Berre-l'Étang est à l’initiative de 4 groupes sur 9 (44 % de la charge de pilotage) pour 12 % des participations

$ sqlite3 output/network.sqlite 'pragma integrity_check'
ok

# A build from the archive gives the same tables as a build from the CSV.

$ maillage build output/network.sqlite --output again >again.txt && diff -r output/tables again/tables

# Two builds give the same bytes.

$ maillage build seeds/bouches-du-rhone-2007 --output twice >twice.txt && diff -r output twice

# In English, and only for 2007.

$ maillage build seeds/bouches-du-rhone-2007 --output english --lang en --years 2007 --formats svg --pseudonyms
english/report.html

$ ls english/figures | grep -v svg
group
organization

$ grep -l 'Raynaud\|Baldachino' english/report.html english/statistics.json english/findings.md english/tables/*.csv
exit 1

$ sqlite3 english/network.sqlite .dump | grep -c 'Raynaud\|Baldachino'
0
exit 1
