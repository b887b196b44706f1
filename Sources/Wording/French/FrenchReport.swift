package import Tables

extension French: ReportPhrases {
  package var reportKind: String { "Diagrammes de collaboration, statistiques et constats" }
  package func period(from first: String, to last: String) -> String { first == last ? first : "\(first)–\(last)" }
  package var contents: String { "Sommaire" }
  package var skipToContent: String { "Aller au contenu" }
  package var keyNumbers: String { "Chiffres clés" }
  package var findings: String { "Constats" }
  package var inShort: String { "En bref" }
  package var tables: String { "Tableaux" }
  package func tablesElsewhere(_ titles: [String], figures: [String]) -> String {
    let drawn =
      figures.isEmpty
      ? ""
      : " La page report.html a de plus \(figures.count > 1 ? "les figures" : "la figure") \(list(figures.map(quote)))."
    return titles.count > 1
      ? "Les tableaux \(list(titles.map(quote))) sont dans la page report.html et le dossier tables.\(drawn)"
      : "Le tableau \(list(titles.map(quote))) est dans la page report.html et le dossier tables.\(drawn)"
  }

  package var measuresAnnex: String { "Annexe\u{202F}: mesures du réseau" }

  package func byline(version: String, contributors: [String], sources: [String], more: Int) -> String {
    let from =
      more > 0
      ? "\(sources.joined(separator: ", ")) et \(counted(more, "autre source", "autres sources"))" : list(sources)
    let data = contributors.isEmpty ? "" : " Données réunies par \(list(contributors))."
    return sources.isEmpty
      ? "Établi par maillage \(version).\(data)" : "Établi par maillage \(version) à partir de \(from).\(data)"
  }

  package func chance(_ noun: ActorNoun, _ count: Int, of pairs: Int, levelPercent: Double) -> String {
    let level = "valeur q inférieure à \(percent(levelPercent)), corrigée pour toutes les paires possibles"
    let who = noun == .organizations ? "d’organisations" : "de personnes"
    return "Sur \(counted(pairs, "paire", "paires")) \(who) qui ont un groupe en commun, "
      + (count == 0 ? "aucune n’en a" : "\(number(count)) en \(count > 1 ? "ont" : "a")")
      + " plus que le hasard ne l’explique (\(level))."
  }

  package func chanceUnknown(_ noun: ActorNoun) -> String {
    "Le réseau est tel qu’on ne peut pas distinguer du hasard ce que deux \(noun == .organizations ? "organisations" : "personnes") "
      + "ont en commun."
  }

  package func distanceTest(correlation: Double, pValue: Double) -> String {
    let p = pValue < 0.001 ? "p\u{A0}<\u{A0}0,001" : "p\u{A0}=\u{A0}\(number(pValue, decimals: 3))"
    return
      "Distance et groupes communs\u{202F}: corrélation des rangs \(number(correlation, decimals: 2)), \(p) (test de Mantel)."
  }

  package func likelyNames(_ count: Int) -> String {
    let names =
      count > 1
      ? "\(number(count)) noms sont sans doute d’autres graphies de noms du réseau"
      : "Un nom est sans doute une autre graphie d’un nom du réseau"
    return "\(names)\u{202F}; les chiffres peuvent changer une fois qu’ils sont réunis. La commande «\u{202F}maillage "
      + "names\u{202F}» les montre et les réunit."
  }

  package var scriptWords: [String: String] {
    [
      "separator": captionSeparator, "enlarge": "Agrandir", "larger": "Plus grand", "smaller": "Plus petit",
      "close": "Fermer", "search": "Chercher dans le tableau", "name": "Nom", "year": "Année", "always": "toutes",
      "reset": "Tout montrer", "filter": "Filtrer figures et tableaux", "rows": "%1 lignes sur %2",
      "nothing": "aucun lien",
    ]
  }

  package var sectionTitles: SectionTitles {
    SectionTitles(
      collaboration: "Qui travaille avec qui", groups: "Les groupes et ce qu’ils ont en commun",
      leadership: "Qui pilote les groupes", years: "Année par année", adherence: "Les adhésions",
      attendance: "La présence aux réunions",
      adoptions: "Les logiciels", other: "Autres tableaux")
  }

  /// Both words are feminine; but before one *de* and *la* lose their vowel.
  package func ofPersons(_ text: String) -> String {
    text.replacing(", elle-même ou par une personne", with: "").replacing("d’organisation", with: "de personne")
      .replacing("l’organisation", with: "la personne").replacing("organisation", with: "personne")
      .replacing("Organisation", with: "Personne")
  }

  package func introduction(to section: ReportSection) -> String? {
    switch section {
    case .collaboration:
      "Une organisation participe à un groupe quand elle y tient un rôle, elle-même ou par une personne\u{202F}; les "
        + "prestataires et les observateurs sont montrés mais ne comptent pas comme participants."
    case .groups:
      "Deux groupes se recouvrent quand les mêmes organisations participent à l’un et à l’autre."
    case .leadership:
      "Chaque groupe représente une charge de 1, partagée à parts égales entre ceux qui le pilotent ou l’initient."
    case .years:
      "Qui participait à quoi, année par année\u{202F}; une participation sans date de début compte depuis toujours, sans "
        + "date de fin jusqu’à aujourd’hui."
    case .adherence:
      "Les effectifs publiés, leur évolution, et ce que les comptes rendus en disent."
    case .attendance:
      "Une organisation est présente à une réunion quand au moins une personne la représente."
    case .adoptions: "Ce que les organisations utilisent, essaient ou prévoient, tel que les comptes rendus le disent."
    case .other: nil
    }
  }

  package func title(of table: PublishedTableName) -> String {
    switch table {
    case .participation: "Qui est quoi dans quel groupe"
    case .leadershipLoad: "Charge de pilotage par organisation"
    case .groupOverlap: "Participants communs à deux groupes"
    case .organizationOverlap: "Groupes communs à deux organisations"
    case .adherence: "Effectifs et évolutions"
    case .claims: "Affirmations publiées, vérifiées"
    case .attendance: "Présence par organisation"
    case .attendancePersons: "Présence par personne et par groupe"
    case .attendanceGroups: "Présence par groupe"
    case .attendanceRule: "Qui enfreint la règle de présence"
    case .centrality: "Place dans le réseau"
    case .resilience: "Ce qui arrive si une organisation part"
    case .distance: "Distance entre les membres d’un groupe"
    case .yearly: "Année par année"
    case .retention: "Qui est resté combien de temps dans quel groupe"
    case .adoptions: "Logiciels par organisation"
    case .summary: "Le réseau dans son ensemble"
    case .estimates: "Qualité des estimations"
    }
  }

  package func title(of column: ColumnName) -> String {
    switch column {
    case .organization: "Organisation"
    case .organizationA: "Organisation A"
    case .organizationB: "Organisation B"
    case .group: "Groupe"
    case .groupA: "Groupe A"
    case .groupB: "Groupe B"
    case .node: "Nom"
    case .mode: "Nature"
    case .subject: "Sujet"
    case .category: "Catégorie"
    case .software: "Logiciel"
    case .year: "Année"
    case .date: "Date"
    case .startDate: "Début"
    case .endDate: "Fin"
    case .status: "Statut"
    case .source: "Source"
    case .groups: "Groupes"
    case .lead: "Chef de projet"
    case .initiator: "Initiateur"
    case .seats: "Sièges"
    case .load: "Charge"
    case .loadShare: "Part de la charge"
    case .groupShare: "Part de la participation"
    case .loadRatio: "Rapport des parts"
    case .sizeA: "Taille A"
    case .sizeB: "Taille B"
    case .groupsA: "Groupes de A"
    case .groupsB: "Groupes de B"
    case .shared: "En commun"
    case .jaccard: "Jaccard"
    case .overlap: "Recouvrement"
    case .newman: "Poids de Newman"
    case .pValue: "Valeur p"
    case .pValueSDSM: "Valeur p (SDSM)"
    case .qValue: "Valeur q"
    case .qValueSDSM: "Valeur q (SDSM)"
    case .togetherFrom: "Ensemble depuis"
    case .togetherTo: "Ensemble jusqu’à"
    case .distanceKm: "Distance (km)"
    case .degree: "Degré"
    case .closeness: "Proximité"
    case .closenessEstimate: "Proximité (estimée)"
    case .betweenness: "Intermédiarité"
    case .betweennessEstimate: "Intermédiarité (estimée)"
    case .clustering: "Regroupement"
    case .core: "Cœur"
    case .community: "Communauté"
    case .cutPoint: "Point d’articulation"
    case .groupsWithoutLead: "Groupes sans pilote"
    case .groupsWithOneMember: "Groupes à un membre"
    case .componentsAfter: "Composantes après"
    case .located: "Membres situés"
    case .meanKm: "Moyenne (km)"
    case .maxKm: "Maximum (km)"
    case .meanKmEstimate: "Moyenne (km, estimée)"
    case .maxKmEstimate: "Maximum (km, estimé)"
    case .pairs: "Paires mesurées"
    case .value: "Valeur"
    case .change: "Évolution"
    case .changePercent: "Évolution relative"
    case .index: "Indice"
    case .new: "Nouveaux"
    case .renewed: "Renouvelés"
    case .notRenewed: "Non renouvelés"
    case .claimedPercent: "Annoncé"
    case .computedPercent: "Calculé"
    case .agrees: "Concorde"
    case .events: "Réunions"
    case .present: "Présente"
    case .excused: "Excusée"
    case .absent: "Absente"
    case .attended: "Réunions suivies"
    case .expected: "Attendues"
    case .meanPresent: "Présents, moyenne"
    case .quorate: "Quorum atteint"
    case .missedInARow: "Absences de suite"
    case .person: "Personne"
    case .firstSeen: "Vu la première fois"
    case .lastSeen: "Vu la dernière fois"
    case .role: "Rôle"
    case .organizationID: "Identifiant de l’organisation"
    case .organizationAID: "Identifiant de la première"
    case .organizationBID: "Identifiant de la seconde"
    case .personID: "Identifiant de la personne"
    case .actorID: "Identifiant"
    case .groupID: "Identifiant du groupe"
    case .groupAID: "Identifiant du premier groupe"
    case .groupBID: "Identifiant du second groupe"
    case .nodeID: "Identifiant"
    case .actor: "Participant"
    case .meetings: "Réunions"
    case .first: "Depuis"
    case .last: "Jusqu’à"
    case .spells: "Séjours"
    case .years: "Années"
    case .merged: "Fusionnées"
    case .formed: "Nées d’une fusion"
    case .rate: "Taux"
    case .newGroups: "Groupes nouveaux"
    case .unfinished: "Incomplète"
    case .endedGroups: "Groupes terminés"
    case .actors: "Acteurs"
    case .organizations: "Organisations"
    case .memberships: "Participations"
    case .density: "Densité"
    case .hhi: "HHI"
    case .gini: "Gini"
    case .elephantFactor: "Porteurs de la moitié"
    case .attendanceRate: "Taux de présence"
    case .groupPairs: "Paires de groupes"
    case .organizationPairs: "Paires d’organisations"
    case .components: "Composantes"
    case .communities: "Communautés"
    case .modularity: "Modularité"
    case .distanceCompared: "Comparées"
    case .meanKmSharing: "Moyenne avec groupe commun (km)"
    case .meanKmOthers: "Moyenne des autres (km)"
    case .distanceCorrelation: "Corrélation"
    case .distancePValue: "Valeur p de la corrélation"
    case .pathSources: "Sources"
    case .closenessStandardError: "Erreur type de la proximité"
    case .betweennessStandardError: "Erreur type de l’intermédiarité"
    }
  }

  package func vocabulary(_ word: String) -> String? {
    switch word {
    case "lead": "chef de projet"
    case "initiator": "initiateur"
    case "member": "membre"
    case "supplier": "prestataire"
    case "observer": "observateur"
    case "present": "présent"
    case "excused": "excusé"
    case "absent": "absent"
    case "in use": "en usage"
    case "migration": "migration"
    case "training": "formation"
    case "study": "à l’étude"
    case "test": "en essai"
    case "development": "développement"
    case "planned": "prévu"
    case "tried": "essayé, sans suite"
    case "abandoned": "abandonné"
    case "commune": "commune"
    case "intercommunality": "intercommunalité"
    case "company": "entreprise"
    case "association": "association"
    case "department": "département"
    case "region": "région"
    case "public body": "organisme public"
    case "university": "université"
    case "working group": "groupe de travail"
    case "organization": "organisation"
    case "person": "personne"
    case "group": "groupe"
    default: nil
    }
  }

  package func flag(_ value: Bool) -> String { value ? "oui" : "non" }
  package var figure: String { "Figure" }
  package var table: String { "Tableau" }
  package var captionSeparator: String { "\u{202F}: " }
  package var dataOfFigure: String { "Données de la figure" }
  package var files: String { "Télécharger" }
  package var noResult: String { "aucun résultat" }
  package var oneResult: String { "1 résultat" }
  package var results: String { "résultats" }
  package func colophon(version: String) -> String { "Publié par maillage \(version)." }

  package func rowsShown(_ shown: Int, of total: Int, file: String) -> String {
    "Les \(number(shown)) premières lignes sur \(number(total))\u{202F}; toutes sont dans \(file)."
  }

  package var organizations: String { "Organisation par organisation" }
  package var organizationsIntroduction: String {
    "Ce que l’on sait de chacune\u{202F}: ses groupes, ses rôles, ses logiciels."
  }
  package func organizationsShown(_ shown: Int, of total: Int) -> String {
    "Les \(number(shown)) organisations qui ont le plus de groupes, sur \(number(total))."
  }
  package var searchOrganization: String { "Chercher une organisation" }

  package var groupCards: String { "Groupe par groupe" }
  package var groupCardsIntroduction: String {
    "Qui prend part à chacun, dans quel rôle, et quels groupes lui sont proches."
  }
  package func groupCardsShown(_ shown: Int, of total: Int) -> String {
    "Les \(number(shown)) groupes qui ont le plus de participants, sur \(number(total))."
  }
  package var searchGroup: String { "Chercher un groupe" }

  package var leftOut: String { "Ce qui manque, et pourquoi" }
  package func leftOut(figure: String, reason: String) -> String { "Figure \(quote(figure))\u{202F}: \(reason)" }
  package var elsewhereNetwork: String {
    "Le réseau est trop grand pour une seule machine, ou n’y est pas\u{202F}: un moteur a calculé les tableaux. Les figures, "
      + "les constats, le résumé et les tableaux de centralité, de résilience et de distance demandent le réseau entier "
      + "sur une machine."
  }
  package func leftOut(table: String) -> String { "Tableau \(quote(table))\u{202F}: aucune donnée." }
  package func dataElsewhere(tables: [String]) -> String {
    let names = list(tables.map(quote))
    return tables.count > 1
      ? "Ses chiffres sont dans les tableaux \(names)." : "Ses chiffres sont dans le tableau \(names)."
  }
  package func dataElsewhere(section: String) -> String { "Ses chiffres sont dans la partie \(quote(section))." }
  package var nothingLeftOut: String { "Rien\u{202F}: toutes les figures et tous les tableaux sont là." }
  package var sources: String { "Sources" }

  package func sourcesIntroduction(package name: String, licenses: [String]) -> String {
    let terms = licenses.isEmpty ? "" : " (licence \(list(licenses)))"
    return
      "Chaque ligne des tableaux du réseau \(quote(name))\(terms) dit où le fait est écrit. Voici ces sources et le "
      + "nombre de lignes qui s’y appuient."
  }

  package func rows(_ count: Int) -> String { counted(count, "ligne", "lignes") }
  package var warnings: String { "Avertissements" }
  package var warningsIntroduction: String { "La lecture des données a donné lieu à ces avertissements\u{202F}:" }
  package var method: String { "Méthode" }

  package func methodParagraphs(definitionsVersion: Int) -> [String] {
    [
      "Les mesures portent sur le réseau biparti des organisations et des groupes de travail. Une valeur qui n’est pas "
        + "définie est laissée vide\u{202F}; elle n’est jamais mise à zéro.",
      "Recouvrement\u{202F}: nombre commun rapporté à l’ensemble réuni (Jaccard) ou au plus petit des deux "
        + "(Szymkiewicz-Simpson). Valeur p\u{202F}: probabilité qu’un tirage au hasard donne au moins autant en commun "
        + "(loi hypergéométrique, unilatérale)\u{202F}; valeur q\u{202F}: la même, corrigée pour toutes les paires possibles "
        + "(Benjamini-Hochberg). Deux organisations partagent un groupe si elles y ont été en même temps.",
      "Concentration de la charge\u{202F}: indice de Herfindahl-Hirschman (somme des carrés des parts), indice de Gini "
        + "sur toutes les organisations participantes, nombre de porteurs de la moitié («\u{202F}elephant factor\u{202F}», le plus petit nombre d’organisations qui "
        + "portent ensemble au moins la moitié de la charge).",
      "Une affirmation publiée concorde avec les effectifs quand l’écart ne dépasse pas un point de pourcentage.",
      "Définitions\u{202F}: version \(number(definitionsVersion)).",
    ]
  }

  package var pseudonymsNote: String {
    "Les noms des personnes sont remplacés par des libellés stables, dans les textes cités aussi\u{202F}; ceux des "
      + "organisations sont conservés. Les doutes nés de la lecture des données, qui les citent, ne sont pas publiés."
  }

  package func pseudonym(_ number: String) -> String { "Personne\u{A0}\(number)" }
  package func stateNote(_ state: String, isLast: Bool) -> String {
    "Qui participe à quoi est décrit \(state)\(isLast ? ", dernière date des données" : "")\u{202F}; ce qui précède l’est "
      + "année par année."
  }
  package var everNote: String {
    "Qui participe à quoi est décrit toutes années confondues\u{202F}; qui est parti avant l’arrivée d’un autre ne l’a pas "
      + "rencontré."
  }
  package func yearsNote(_ years: String) -> String { "Ne compte que ce qui était actif en \(years)." }

  package func keyNumber(_ number: KeyNumber) -> (label: String, explanation: String) {
    switch number {
    case .organizations: ("Organisations", "participent à au moins un groupe")
    case .persons: ("Personnes", "participent à au moins un groupe")
    case .groups: ("Groupes de travail", "avec au moins un participant")
    case .memberships: ("Participations", "d’une organisation à un groupe")
    case .density: ("Densité", "part des participations possibles qui existent")
    case .gini: ("Gini de la charge", "0 = également répartie, 1 = toute sur une seule")
    case .hhi: ("Concentration (HHI)", "somme des carrés des parts de la charge")
    case .elephantFactor:
      (
        "Porteurs de la moitié",
        "le plus petit nombre qui porte la moitié de la charge («\u{202F}elephant factor\u{202F}»)"
      )
    case .attendanceRate: ("Taux de présence", "organisations présentes sur organisations attendues")
    }
  }

  package var undefined: String { "—" }
  package var percentagePoints: String { "pt" }
  package func source(_ source: String) -> String { "source\u{202F}: \(source)" }
}

extension French: YearPhrases {
  package var year: String { "Année" }
  package func participations(in year: String) -> String { "Qui participe à quoi en \(year)" }
  package var seatHolders: String { "Pilotage" }
  package var participantCount: String { "Nombre" }
  package var participants: String { "Participants" }
  package func arrivals(_ names: [String], more: Int) -> String { "Arrivées\u{202F}: \(listed(names, more: more))." }
  package func departures(_ names: [String], more: Int) -> String { "Départs\u{202F}: \(listed(names, more: more))." }
  package func nothingToTell(_ noun: ActorNoun) -> String {
    let nobody = noun == .organizations ? "aucune organisation" : "personne"
    return
      "Il n’y a rien à dire\u{202F}: \(nobody) ne participe à un groupe de travail, car prestataires et observateurs ne "
      + "comptent pas comme participants."
  }
  package func nobodyJoined(_ noun: ActorNoun) -> String {
    "Aucune \(noun == .organizations ? "organisation" : "personne") n’est arrivée."
  }

  package func groupsShown(_ shown: Int, of total: Int) -> String {
    "Les \(number(shown)) groupes qui ont le plus de participants, sur \(number(total))."
  }

  package func yearsShown(_ shown: Int, of total: Int) -> String {
    "Les \(number(shown)) dernières années, sur \(number(total))."
  }
}

extension French: AnnexPhrases {
  package func annexTitle(_ network: String) -> String { "Annexe\u{202F}: \(network)" }

  package func annexIntroduction(network: String, version: String) -> String {
    "Figures et tableaux établis par maillage \(version) à partir des données du réseau \(quote(network))."
  }

  package func annexRowsShown(_ shown: Int, of total: Int) -> String {
    "Les \(number(shown)) premières lignes sur \(number(total))."
  }
}
