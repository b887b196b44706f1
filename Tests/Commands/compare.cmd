# What changed between two years of the invented network: the numbers and names are those of its README and its CSV.

$ maillage compare seeds/vaudraine-fictif --from 2019 --to 2020 | grep .
Les logiciels libres en Vaudraine, 2014–2023 (réseau fictif)
Ce qui change de 2019 à 2020
En bref
  Au cours de 2019, 23 organisations ont participé à 9 groupes ; au cours de 2020, 22 organisations à 9 groupes.
  En 2019, deux organisations portaient au moins la moitié de la charge de pilotage ; en 2020, il en fallait quatre.
  De 2019 à 2020, un groupe est apparu : Visioconférence ; un groupe a pris fin : Messagerie.
Organisations
  Départs : Port-Orvenne.
Groupe par groupe
  Archives numériques : départs : Valombrac.
  État civil : pilotage repris par Montcerval, laissé par Valombrac ; départs : Port-Orvenne.
  Médiathèques : départs : Les Échaudres.
  Messagerie : groupe terminé ; en étaient membres Courtevigne, Montcerval et Valombrac ; il était piloté par Valombrac.
  Visioconférence : groupe nouveau, avec Courtevigne, Département de la Vaudraine, Montcerval, Neuvéclise, Pontarlac, Syndicat mixte Vaudraine Numérique et Valombrac Agglomération ; piloté par Syndicat mixte Vaudraine Numérique.
Chiffres
Mesure                   2019    2020  Évolution
─────────────────────  ──────  ──────  ─────────
Groupes                     9       9          0
Groupes nouveaux            0       1         +1
Groupes terminés            0       1         +1
Organisations              23      22         −1
Participations             52      53         +1
Nouveaux                    1       0         −1
Renouvelés                 22      22          0
Non renouvelés              2       1         −1
Fusionnées                  2       0         −2
Nées d’une fusion           1       0         −1
Densité                25,1 %  26,8 %    +1,6 pt
HHI                     0,191   0,130     −0,062
Gini                    0,778   0,667     −0,111
Porteurs de la moitié       2       4         +2
Réunions                    4       3         −1
Taux de présence       71,6 %  31,9 %   −39,7 pt

# Two communes merge into a third one.

$ maillage compare seeds/vaudraine-fictif --from 2018 --to 2019 --lang en --format markdown | grep -A3 '^## Org' | grep -v '^#' | grep .
- Merged or renamed, and not left: Chantemorne (now in Val-de-Brelle) and Fontbrelle (now in Val-de-Brelle).


$ maillage compare seeds/vaudraine-fictif --from 2018 --to 2019 --table organizations --format csv | grep -v stayed
organization,change,merged_into,groups_before,groups_after,joined,left,leads_before,leads_after,taken_over,given_up
Chantemorne,left,Val-de-Brelle,1,0,0,1,0,0,0,0
Fontbrelle,left,Val-de-Brelle,2,0,0,2,0,0,0,0
Val-de-Brelle,joined,,0,2,2,0,0,0,0,0

# Who leads after whom, for a program to read.

$ maillage compare seeds/vaudraine-fictif --from 2020 --to 2021 --table memberships --format json | grep -E 'Cartographie|before'
  "comparison": {"actors": "organizations", "before": 2020, "after": 2021},
    {"group": "Cartographie", "organization": "Valombrac", "change": "left"},
    {"group": "Cartographie", "organization": "Valombrac", "change": "gave up"},
    {"group": "Cartographie", "organization": "Valombrac Agglomération", "change": "took over"},

# Persons: Valombrac's and the agglomeration's successors take over from those before them.

$ maillage compare seeds/vaudraine-fictif --from 2020 --to 2021 --actors persons --lang en | grep -E '^  (Joined|Left)'
  Joined: Karim Delaubrac and Lucie Dambreval.
  Left: Hélène Vauquelot and Pierre-Yves Hautecroisée.

$ maillage compare seeds/vaudraine-fictif --from 2020 --to 2021 --actors persons --lang en --pseudonyms | grep -c 'Vauquelot'
0
exit 1

# Years that are no years, in no order, or outside the data.

$ maillage compare seeds/vaudraine-fictif --from 2020 --to 2019 2>&1 | head -1
Error: --from 2020 is not before --to 2019; give the earlier year to --from

$ maillage compare seeds/vaudraine-fictif --from 2020 --to 2020 2>/dev/null
exit 64

$ maillage compare seeds/vaudraine-fictif --from 20 --to 2020 2>/dev/null
exit 64

$ maillage compare seeds/vaudraine-fictif --to 2020 2>/dev/null
exit 64

$ maillage compare seeds/vaudraine-fictif --from 2019 --to 2020 --table loads 2>/dev/null
exit 64

$ maillage compare seeds/vaudraine-fictif --from 2006 --to 2030
seeds/vaudraine-fictif: --from 2006 is outside the data, which runs from 2014 to 2023
seeds/vaudraine-fictif: --to 2030 is outside the data, which runs from 2014 to 2023
exit 1

$ printf 'organization,group\nA,G\n' >undated.csv && maillage compare undated.csv --from 2006 --to 2007
undated.csv: nothing in the data is dated, so no two years can be compared
exit 1

$ printf 'organization,group,start_date,end_date\nA,G,2004,2004\nA,G,2006,\n' >gap.csv && maillage compare gap.csv --from 2005 --to 2006
gap.csv: --from 2005: nobody is known to participate in a group that year; years with participation are 2004, 2006
exit 1
