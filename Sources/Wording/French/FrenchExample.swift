extension French: ExamplePhrases {
  package var exampleTitle: String { "Un réseau inventé de communes" }

  package var exampleDescription: String {
    "Des communes qui partagent des logiciels libres : un exemple inventé, à remplacer par votre réseau."
  }

  package var exampleReadme: String { Self.readme }

  package func describe(_ column: String, of table: String) -> String {
    Self.columnsOfTables["\(table).\(column)"] ?? Self.columns[column] ?? ""
  }

  private static let readme = """
    # Un réseau inventé, pour commencer

    Ces communes, entreprises et personnes n'existent pas. Remplacez les lignes par les vôtres, table après table ; ce que
    vous n'avez pas, supprimez-le.

    1. `maillage check .` signale chaque problème avec sa ligne. De cet exemple, il ne dit rien.
    2. `maillage build .` écrit figures, tableaux et rapport dans `output/`.
    3. `maillage check --fix .` range ce que laisse un tableur : espaces, dates, encodages.

    ## Les tables

    Seule `memberships.csv` est nécessaire, et en elle les colonnes `organization` et `group`.

    | fichier | une ligne dit |
    | --- | --- |
    | `memberships.csv` | quelle organisation participe à quel groupe, dans quel rôle, de quand à quand |
    | `organizations.csv` | comment s'appelle une organisation, et où elle est : sans coordonnées, pas de carte |
    | `persons.csv` | qui siège pour une organisation ; à laisser si vous ne publiez pas de noms |
    | `groups.csv` | un groupe de travail, ou une association dont on compte les adhérents |
    | `events.csv`, `attendance.csv` | une réunion, et qui était présent, excusé ou absent |
    | `observations.csv` | un effectif publié : tant d'adhérents à telle date |
    | `claims.csv` | ce qui a été dit de ces effectifs ; le rapport le vérifie (ici : −50 % annoncés, −40 % en vérité) |
    | `adoptions.csv` | quelle organisation utilise, essaie ou étudie quel logiciel |

    On renvoie aux autres par leur `id` ou leur nom, quels que soient majuscules, accents et traits d'union. Les dates sont
    `2024`, `2024-04` ou `2024-04-02`. Vide veut dire inconnu, ou encore en cours. Dans `source`, écrivez où le fait est
    écrit, pour que chaque nombre puisse être vérifié.

    `datapackage.json` décrit chaque colonne ; `frictionless validate datapackage.json` contrôle les tables. Mettez-y votre
    titre. Si vous retirez une colonne d'une table, retirez aussi son champ.

    """

  /// What columns hold in every table that has them.
  private static let columns = [
    "id": "Un nom court, unique dans la table ; d'autres tables peuvent y renvoyer",
    "name": "Le nom tel qu’on le lit",
    "classification": "De quelle sorte, avec vos mots",
    "other_names": "Autres graphies et anciens noms, séparés par une barre",
    "identifier": "Son numéro dans un registre public",
    "latitude": "En degrés nord",
    "longitude": "En degrés est",
    "parent": "L'organisation dont elle fait partie : un id ou un nom",
    "founding_date": "AAAA, AAAA-MM ou AAAA-MM-JJ",
    "dissolution_date": "AAAA, AAAA-MM ou AAAA-MM-JJ ; vide tant que cela dure",
    "description": "Ce qui y est fait",
    "source": "Où le fait est écrit, par exemple compte-rendu.txt#L57",
    "organization": "Un id ou un nom de organizations.csv",
    "group": "Un id ou un nom de groups.csv",
    "role": "chef de projet, initiateur, membre, prestataire, observateur, ou un autre mot, qui compte comme membre",
    "person": "Un id ou un nom de persons.csv",
    "start_date": "AAAA, AAAA-MM ou AAAA-MM-JJ ; vide si on l'ignore",
    "end_date": "AAAA, AAAA-MM ou AAAA-MM-JJ ; vide tant que cela dure",
    "first_seen": "La date de la première source qui en fait état : AAAA, AAAA-MM ou AAAA-MM-JJ",
    "last_seen": "La date de la dernière source qui en fait état : AAAA, AAAA-MM ou AAAA-MM-JJ",
    "location": "Où elle se tient",
    "host": "L'organisation qui reçoit : un id ou un nom",
    "event": "Un id, un nom ou une date de events.csv",
    "status": "présent, excusé ou absent",
    "on_behalf_of": "L'organisation que la personne représente : un id ou un nom",
    "subject": "Ce dont on compte quelque chose, par exemple le nom d'une association",
    "category": "Ce qui en est compté, par exemple les entreprises adhérentes",
    "date": "AAAA, AAAA-MM ou AAAA-MM-JJ",
    "value": "Le nombre",
    "unit": "Ce que compte le nombre",
    "change_percent": "L'évolution affirmée, en pour cent : -50 pour « la moitié est partie »",
    "software": "Son nom",
  ]

  /// What they hold in one table alone.
  private static let columnsOfTables = [
    "attendance.role":
      "La fonction dans la réunion ou l'organisation ; guest ou invité pour un invité, qui n'est pas attendu",
    "groups.classification": "groupe de travail, ou association",
    "claims.start_date": "La date à laquelle on compare",
    "claims.end_date": "La date dont on parle",
    "adoptions.status": "en production, migration, test, étude, ou un autre mot",
    "events.group": "Le groupe qui s'est réuni : un id ou un nom",
    "events.status": "tenue, annoncée ou annulée ; vide pour tenue",
    "events.start_date": "Le jour de la réunion : AAAA-MM-JJ",
  ]
}

extension French {
  package var exampleTables: [String: String] { Self.tables }

  private static let tables = [
    "organizations": """
    id,name,classification,other_names,identifier,latitude,longitude,parent
    aubefont,Aubefont,commune,Mairie d'Aubefont,,45.12,3.31,val-de-lirande
    brissac-le-neuf,Brissac-le-Neuf,commune,Brissac,,45.17,3.42,val-de-lirande
    chantemerle,Chantemerle-sur-Lirande,commune,Chantemerle,,45.08,3.50,val-de-lirande
    doucelles,Doucelles,commune,,,45.21,3.54,
    saint-elme,Saint-Elme-des-Prés,commune,St Elme|Saint-Elme,,45.14,3.63,
    val-de-lirande,Val de Lirande,intercommunalité,CCVL|Communauté de communes du Val de Lirande,,45.13,3.38,
    atelier-libre,L'Atelier libre,entreprise,,,45.05,3.22,

    """,
    "persons": """
    id,name,other_names
    alice-bernard,Alice Bernard,A. Bernard
    bruno-colin,Bruno Colin,
    claire-dumas,Claire Dumas,

    """,
    "groups": """
    id,name,classification,other_names,founding_date,dissolution_date,description,source
    courrier,Gestion du courrier,groupe de travail,Courrier,2023-03-14,,Enregistrer et suivre les courriers avec un même logiciel libre,compte rendu du 14 mars 2023
    deliberations,Délibérations,groupe de travail,Gestion des délibérations,2023-03-14,,Rédiger et publier les décisions des conseils,compte rendu du 14 mars 2023
    cartes,Cartes partagées,groupe de travail,SIG,2023-10,,Une seule carte des réseaux et des voies,compte rendu du 10 octobre 2023
    inventaire,Inventaire du parc,groupe de travail,,2023-03-14,2024-04-02,Terminé : chacun a le sien,compte rendu du 2 avril 2024
    communs,Communs des communes,association,,2021,,"L'association qui publie les logiciels, voir observations.csv",

    """,
    "memberships": """
    organization,group,role,person,start_date,end_date,first_seen,last_seen,source
    aubefont,courrier,chef de projet,alice-bernard,2023-03-14,,,,compte rendu du 14 mars 2023
    brissac-le-neuf,courrier,membre,,2023-03-14,,,,compte rendu du 14 mars 2023
    chantemerle,courrier,membre,,2023-03-14,2024-04-02,,,compte rendu du 14 mars 2023
    saint-elme,courrier,membre,,2023-10-10,,,,compte rendu du 10 octobre 2023
    atelier-libre,courrier,prestataire,,2023-10-10,,,,compte rendu du 10 octobre 2023
    aubefont,deliberations,chef de projet,bruno-colin,2023-03-14,,,,compte rendu du 14 mars 2023
    brissac-le-neuf,deliberations,initiateur,,2023-03-14,,,,compte rendu du 14 mars 2023
    chantemerle,deliberations,membre,claire-dumas,2023-03-14,,,,compte rendu du 14 mars 2023
    doucelles,deliberations,membre,,2023-10-10,,,,compte rendu du 10 octobre 2023
    val-de-lirande,deliberations,observateur,,2023-10-10,,,,compte rendu du 10 octobre 2023
    chantemerle,cartes,chef de projet,claire-dumas,2023-10-10,,,,compte rendu du 10 octobre 2023
    aubefont,cartes,membre,,2023-10-10,,,,compte rendu du 10 octobre 2023
    doucelles,cartes,membre,,2024-04-02,,,,compte rendu du 2 avril 2024
    val-de-lirande,cartes,membre,,2024-04-02,,,,compte rendu du 2 avril 2024
    atelier-libre,cartes,prestataire,,2024-04-02,,,,compte rendu du 2 avril 2024
    brissac-le-neuf,inventaire,initiateur,,2023-03-14,2024-04-02,,,compte rendu du 14 mars 2023
    aubefont,inventaire,membre,,2023-03-14,2024-04-02,,,compte rendu du 14 mars 2023
    saint-elme,inventaire,membre,,2023-03-14,2024-04-02,,,compte rendu du 14 mars 2023
    aubefont,communs,membre,,2021,,,,
    brissac-le-neuf,communs,membre,,2022,,,,
    chantemerle,communs,membre,,2022,2024,,,
    doucelles,communs,membre,,2024,,,,

    """,
    "events": """
    id,name,start_date,location,host,group,status,source
    2023-03-14,Réunion du 14 mars 2023,2023-03-14,Aubefont,aubefont,,tenue,
    2023-10-10,Réunion du 10 octobre 2023,2023-10-10,Brissac-le-Neuf,brissac-le-neuf,,tenue,
    2024-04-02,Réunion du 2 avril 2024,2024-04-02,Chantemerle,chantemerle,,tenue,
    2025-03-18,Réunion du 18 mars 2025,2025-03-18,Doucelles,doucelles,,tenue,

    """,
    "attendance": """
    event,person,organization,status,on_behalf_of,role,source
    2023-03-14,alice-bernard,aubefont,présent,,,compte rendu du 14 mars 2023
    2023-03-14,bruno-colin,brissac-le-neuf,présent,,,compte rendu du 14 mars 2023
    2023-03-14,claire-dumas,chantemerle,présent,,,compte rendu du 14 mars 2023
    2023-03-14,,doucelles,présent,,,compte rendu du 14 mars 2023
    2023-03-14,,saint-elme,excusé,,,compte rendu du 14 mars 2023
    2023-03-14,,val-de-lirande,excusé,,,compte rendu du 14 mars 2023
    2023-10-10,alice-bernard,aubefont,présent,,,compte rendu du 10 octobre 2023
    2023-10-10,bruno-colin,brissac-le-neuf,présent,,,compte rendu du 10 octobre 2023
    2023-10-10,claire-dumas,chantemerle,excusé,,,compte rendu du 10 octobre 2023
    2023-10-10,,doucelles,présent,,,compte rendu du 10 octobre 2023
    2023-10-10,,saint-elme,absent,,,compte rendu du 10 octobre 2023
    2023-10-10,,val-de-lirande,présent,,,compte rendu du 10 octobre 2023
    2024-04-02,alice-bernard,aubefont,présent,,,compte rendu du 2 avril 2024
    2024-04-02,bruno-colin,brissac-le-neuf,présent,,,compte rendu du 2 avril 2024
    2024-04-02,claire-dumas,chantemerle,présent,,,compte rendu du 2 avril 2024
    2024-04-02,,doucelles,excusé,,,compte rendu du 2 avril 2024
    2024-04-02,,saint-elme,présent,,,compte rendu du 2 avril 2024
    2024-04-02,,val-de-lirande,présent,,,compte rendu du 2 avril 2024
    2025-03-18,alice-bernard,aubefont,présent,brissac-le-neuf,,compte rendu du 18 mars 2025
    2025-03-18,bruno-colin,brissac-le-neuf,excusé,,,compte rendu du 18 mars 2025
    2025-03-18,claire-dumas,chantemerle,présent,,,compte rendu du 18 mars 2025
    2025-03-18,,doucelles,présent,,,compte rendu du 18 mars 2025
    2025-03-18,,saint-elme,absent,,,compte rendu du 18 mars 2025
    2025-03-18,,val-de-lirande,présent,,,compte rendu du 18 mars 2025

    """,
    "observations": """
    subject,category,date,value,unit,source
    Communs des communes,communes adhérentes,2023,40,communes,rapport d'activité 2023
    Communs des communes,communes adhérentes,2024,44,communes,rapport d'activité 2024
    Communs des communes,communes adhérentes,2025,47,communes,rapport d'activité 2025
    Communs des communes,entreprises adhérentes,2023,20,entreprises,rapport d'activité 2023
    Communs des communes,entreprises adhérentes,2024,16,entreprises,rapport d'activité 2024
    Communs des communes,entreprises adhérentes,2025,12,entreprises,rapport d'activité 2025

    """,
    "claims": """
    subject,category,start_date,end_date,change_percent,source
    Communs des communes,entreprises adhérentes,2023,2025,-50,compte rendu du 18 mars 2025

    """,
    "adoptions": """
    organization,software,status,start_date,source
    aubefont,Boîte-aux-lettres,en production,2022,
    brissac-le-neuf,Boîte-aux-lettres,en production,2023-06,
    chantemerle,Boîte-aux-lettres,migration,2024,
    saint-elme,Boîte-aux-lettres,étude,,
    aubefont,Registre,en production,2023,
    brissac-le-neuf,Registre,test,2024-05,
    doucelles,Registre,migration,2024,
    chantemerle,Arpent,en production,2024,
    aubefont,Arpent,test,2025,
    val-de-lirande,Arpent,étude,,
    brissac-le-neuf,Inventorix,en production,2023,
    saint-elme,Inventorix,en production,2024,

    """,
  ]
}
