# The examples of docs/archive.md, as they stand there.

$ maillage seeds/bouches-du-rhone-2007 --formats svg --quiet >report.txt && mv output/network.sqlite .

$ sqlite3 -box network.sqlite 'SELECT "group", role, organization FROM who_leads_what'
┌───────────────────────────────────────────────────────┬───────────┬───────────────────────────┐
│                         group                         │   role    │       organization        │
├───────────────────────────────────────────────────────┼───────────┼───────────────────────────┤
│ Gestion des délibérations                             │ initiator │ Istres                    │
│ Gestion des véhicules                                 │ initiator │ Berre-l'Étang             │
│ Gestion du courrier                                   │ initiator │ Arles                     │
│ Main courante police municipale et gestion des épaves │ initiator │ Berre-l'Étang             │
│ Messagerie libre                                      │ initiator │ Berre-l'Étang             │
│ OCS Inventory                                         │ initiator │ Berre-l'Étang             │
│ OpenElec                                              │ lead      │ Arles                     │
│ OpenFoncier                                           │ lead      │ Saint-Martin-de-Crau      │
│ OpenFoncier                                           │ lead      │ Châteauneuf-les-Martigues │
│ OpenRésultat                                          │ lead      │ Arles                     │
└───────────────────────────────────────────────────────┴───────────┴───────────────────────────┘

$ sqlite3 -box network.sqlite "SELECT b.organization, count(*) AS shared FROM participations a JOIN participations b USING (group_key) WHERE a.organization = 'Arles' AND b.organization <> 'Arles' GROUP BY b.organization HAVING shared >= 3 ORDER BY shared DESC, b.organization"
┌──────────────┬────────┐
│ organization │ shared │
├──────────────┼────────┤
│ Fos-sur-Mer  │ 4      │
│ Vitrolles    │ 4      │
│ Istres       │ 3      │
│ Martigues    │ 3      │
└──────────────┴────────┘

$ sqlite3 -box network.sqlite "SELECT organization, groups, load FROM leadership_load LEFT JOIN attendance USING (organization) WHERE coalesce(present, 0) = 0"
┌──────────────┬────────┬──────┐
│ organization │ groups │ load │
├──────────────┼────────┼──────┤
│ Istres       │ 5      │ 1.0  │
│ Gardanne     │ 1      │ 0.0  │
└──────────────┴────────┴──────┘

# Who wants the facts alone gets them in the columns of the CSV files.

$ sqlite3 -header -csv network.sqlite 'SELECT * FROM observations'
subject,category,date,value,unit,source,line
ADULLACT,"adhérents entreprises",2006,64.0,,compte-rendu-2007.txt#L41-L42,2
ADULLACT,"adhérents entreprises",2007,18.0,,compte-rendu-2007.txt#L41-L42,3

# A row that someone has spoilt is told, and nothing is written.

$ sqlite3 network.sqlite "UPDATE membership SET start_date = '2007-13', group_key = 99 WHERE key = 12"

$ maillage network.sqlite --output spoilt
network.sqlite: table membership row 12: group_key is 99, and group has no such row; the key of one that it has, would be right
network.sqlite: table membership row 12: start_date is “2007-13”, which is no date; YYYY, YYYY-MM or YYYY-MM-DD would be right
exit 1

$ ls -d spoilt
ls: cannot access 'spoilt': No such file or directory
exit 2
