# What changed between two years of the invented network: the numbers and names are those of its README and its CSV.

$ maillage compare seeds/vaudraine-fictif --from 2019 --to 2020
Les logiciels libres en Vaudraine, 2014–2023 (réseau fictif)
Ce qui change de 2019 à 2020

En bref
  De 2019 à 2020, le réseau passe de 9 à 9 groupes et de 23 à 22 organisations.
  En 2019, 2 organisations portaient au moins la moitié de la charge ; en 2020, il en faut 4.
  De 2019 à 2020, 1 groupe a commencé : Visioconférence ; 1 groupe a pris fin : Messagerie.

Organisations
  Départs : Port-Orvenne.

Groupe par groupe
  Archives numériques : départs : Valombrac.
  État civil : pilotage repris par Montcerval, laissé par Valombrac ; départs : Port-Orvenne.
  Médiathèques : départs : Les Échaudres.
  Messagerie : groupe terminé ; en étaient membres Courtevigne, Montcerval et Valombrac ; il était piloté par Valombrac.
  Visioconférence : groupe nouveau, avec Courtevigne, Département de la Vaudraine, Montcerval, Neuvéclise, Pontarlac, Syndicat mixte Vaudraine Numérique et Valombrac Agglomération ; piloté par Syndicat mixte Vaudraine Numérique.

Chiffres
Mesure                  2019   2020  Évolution
───────────────────  ───────  ─────  ─────────
