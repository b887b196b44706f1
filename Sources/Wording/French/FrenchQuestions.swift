extension French: QuestionPhrases {
  package var questionsTitle: String { "Questions ouvertes" }
  package var questionsIntroduction: String {
    "Ce que les comptes rendus laissent ouvert. Chaque question dit ce qui a été retenu\u{202F}; si c’est juste, il "
      + "n’y a rien à faire. Sinon, corrigez la cellule indiquée. Cochez ou laissez une question traitée\u{202F}: elle "
      + "ne sera pas reposée."
  }
  package var takenLabel: String { "Retenu\u{202F}:" }
  package var remedyLabel: String { "Sinon\u{202F}:" }

  package func dateMissing(_ taken: String, _ cell: CellPlace) -> QuestionText {
    QuestionText(
      question: "Quand la réunion a-t-elle eu lieu\u{202F}? Le compte rendu ne le dit pas.",
      guess: "\(taken), d’après les dates qu’il cite", remedy: "écrire la date dans \(place(cell))")
  }

  package func dateOrder(_ taken: String, _ cell: CellPlace) -> QuestionText {
    QuestionText(
      question: "Le jour et le mois de la date sont-ils dans cet ordre\u{202F}?", guess: taken,
      remedy: "écrire la date dans \(place(cell))")
  }

  package func sameName(_ written: String, _ taken: String, _ doubt: NameDoubt, _ cell: CellPlace) -> QuestionText {
    let reason =
      switch doubt {
      case .oneLetter: "une lettre diffère"
      case .partOfName: "c’est le début de ce nom"
      case .initials: "le nom est abrégé"
      case .givenName: "les prénoms se ressemblent"
      }
    return QuestionText(
      question: "«\u{202F}\(written)\u{202F}» est-ce «\u{202F}\(taken)\u{202F}»\u{202F}? (\(reason))", guess: "oui",
      remedy: "retirer «\u{202F}\(written)\u{202F}» de \(place(cell))")
  }

  package func sharedName(
    _ written: String, _ taken: String, others: [String], id: String, source: String
  ) -> QuestionText {
    QuestionText(
      question: "«\u{202F}\(written)\u{202F}» désigne-t-il ici «\u{202F}\(taken)\u{202F}»\u{202F}? \(list(others)) "
        + "\(others.count == 1 ? "porte" : "portent") aussi ce nom.",
      guess: "oui", remedy: "remplacer \(id) dans les lignes dont la source est \(source)")
  }

  package func nearName(_ written: String, _ other: String, _ cell: CellPlace) -> QuestionText {
    QuestionText(
      question: "«\u{202F}\(written)\u{202F}» et «\u{202F}\(other)\u{202F}» sont-ils deux\u{202F}?", guess: "oui, deux",
      remedy: "ajouter «\u{202F}\(written)\u{202F}» dans \(place(cell))")
  }

  package func supplier(_ name: String, groups: [String], _ cell: CellPlace) -> QuestionText {
    QuestionText(
      question:
        "\(name) est-il un prestataire\u{202F}? Il figure parmi les membres (\(list(groups))), qui comptent des "
        + "prestataires, et nulle part ailleurs.",
      guess: "oui, prestataire", remedy: "écrire member dans \(place(cell))")
  }

  package func leftWithoutDate(
    _ name: String, _ association: String, _ taken: String, _ cell: CellPlace
  ) -> QuestionText {
    QuestionText(
      question: "Quand \(name) a-t-il quitté \(association)\u{202F}? Le compte rendu ne le dit pas.",
      guess: "\(taken), au plus tard", remedy: "écrire la date dans \(place(cell))")
  }

  package func inferredMember(_ name: String, _ association: String, _ cell: CellPlace) -> QuestionText {
    QuestionText(
      question: "\(name) est-il membre de \(association)\u{202F}? Il y parle parmi les adhérents.", guess: "oui",
      remedy: "supprimer la ligne, ou écrire observer dans \(place(cell))")
  }

  package func twoOrganizations(
    _ person: String, _ taken: String, _ other: String, _ cell: CellPlace
  ) -> QuestionText {
    QuestionText(
      question: "\(person) vient-il de \(taken) ou de \(other)\u{202F}? Les deux sont écrits.", guess: taken,
      remedy: "corriger \(place(cell))")
  }

  package func twoStatuses(_ person: String, _ taken: String, _ other: String, _ cell: CellPlace) -> QuestionText {
    QuestionText(
      question: "\(person) est dans deux listes\u{202F}: \(taken) et \(other).", guess: taken,
      remedy: "corriger \(place(cell))")
  }

  package func contradiction(_ written: String, minutes: String, _ cell: CellPlace) -> QuestionText {
    QuestionText(
      question: "Le compte rendu dit «\u{202F}\(minutes)\u{202F}», le réseau «\u{202F}\(written)\u{202F}». Lequel est "
        + "juste\u{202F}?",
      guess: "le réseau, resté tel quel", remedy: "corriger \(place(cell))")
  }

  package func noBoxTicked(_ count: Int, _ cell: CellPlace) -> QuestionText {
    QuestionText(
      question: "Aucune case de la liste n’est cochée. Les \(number(count)) personnes étaient-elles là\u{202F}?",
      guess: "oui", remedy: "corriger la colonne \(cell.column) de \(cell.file)")
  }

  package func unmarkedOrganizations(
    _ count: Int, _ person: String, _ organization: String, _ cell: CellPlace
  ) -> QuestionText {
    QuestionText(
      question: "Rien ne sépare les noms des organismes dans cette liste (\(number(count))). Le nom s’arrête-t-il au "
        + "premier mot\u{202F}?",
      guess: "oui\u{202F}: «\u{202F}\(person)\u{202F}», de «\u{202F}\(organization)\u{202F}»",
      remedy: "corriger \(place(cell))")
  }

  package func announced(_ name: String, _ date: String, _ cell: CellPlace) -> QuestionText {
    QuestionText(
      question: "Est-ce la réunion annoncée («\u{202F}\(name)\u{202F}»)\u{202F}? Le compte rendu la date du \(date).",
      guess: "oui", remedy: "écrire la date dans \(place(cell))")
  }

  package func newSeat(
    _ name: String, _ group: String, role: String, others: [String], until: String?, _ cell: CellPlace
  ) -> QuestionText {
    let before = others.isEmpty ? "" : " \(list(others)) l’était."
    return QuestionText(
      question: "\(name) est maintenant \(role) de «\u{202F}\(group)\u{202F}».\(before) Y a-t-il passation\u{202F}?",
      guess: until.map { "oui, après le \($0)" } ?? "non, les deux",
      remedy: until == nil ? "écrire la date de fin dans \(place(cell))" : "vider \(place(cell))")
  }

  package func noLongerListed(_ name: String, _ group: String, until: String, _ cell: CellPlace) -> QuestionText {
    QuestionText(
      question: "\(name) n’est plus dans la liste de «\u{202F}\(group)\u{202F}». Départ\u{202F}?",
      guess: "oui, après le \(until)", remedy: "vider \(place(cell))")
  }

  package func namesakes(
    _ name: String, _ organization: String, _ other: String, id: String, _ cell: CellPlace
  ) -> QuestionText {
    QuestionText(
      question: "\(name) (\(organization)) et \(name) (\(other)) sont-ils deux personnes\u{202F}?",
      guess: "oui, deux",
      remedy: "supprimer la ligne \(id) et ajouter «\u{202F}\(id)\u{202F}» à \(place(cell))")
  }

  package func moved(_ person: String, from: String, to: String, _ cell: CellPlace) -> QuestionText {
    QuestionText(
      question: "\(person) venait de \(from) et vient de \(to). Est-ce la même personne\u{202F}?", guess: "oui",
      remedy: "écrire un autre nom dans \(place(cell))")
  }

  package func groupsWithoutMembers(_ names: [String]) -> QuestionText {
    QuestionText(
      question:
        "Qui fait partie de \(list(names))\u{202F}? Aucun membre n’a été trouvé sous \(names.count == 1 ? "ce titre" : "ces titres").",
      guess: "pas de groupes avec des membres",
      remedy: "les ajouter dans groups.csv, et leurs membres dans memberships.csv")
  }

  package func nobodyFound(_ file: String) -> QuestionText {
    QuestionText(
      question: "Qui était à la réunion\u{202F}? Aucune liste de présence n’a été trouvée dans \(file).",
      guess: "personne",
      remedy: "ajouter les lignes dans attendance.csv")
  }

  private func place(_ cell: CellPlace) -> String { "la cellule \(cell.column) de \(cell.row) (\(cell.file))" }
}
