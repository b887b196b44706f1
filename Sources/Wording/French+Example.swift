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
    "groups.classification": "groupe de travail, ou association",
    "claims.start_date": "La date à laquelle on compare",
    "claims.end_date": "La date dont on parle",
    "adoptions.status": "en production, migration, test, étude, ou un autre mot",
    "events.start_date": "Le jour de la réunion : AAAA-MM-JJ",
  ]
}
