/// The words before a colon that say something of the meeting itself, and end a list of people.
enum HeaderVocabulary {
  static let date = Set(vocabulary: "date dates le jour quand when heure horaire horaires time times duree duration")
  static let place = Set(vocabulary: "lieu endroit ou where place location venue salle room adresse address lien link")
  static let author = Set(
    vocabulary: """
      redacteur redactrice redige redigee redaction auteur auteure author authors scribe notetaker minutetaker minutes
      notes compte cr pv prise
      """)
  static let subject = Set(
    vocabulary: """
      objet sujet subject ordre jour agenda theme themes titre title reunion meeting purpose but objectif objectifs
      diffusion copie copies destinataires distribution cc pj documents document recording recordings enregistrement
      quorum decisions decision actions action prochaine next previous approval references reference version contexte
      introduction resume summary topics topic items discussion note nota nb
      """)

  static let all = date.union(place).union(author).union(subject)
}

extension EntryLabel {
  /// Whether the words name who presides a sitting or writes its minutes: `Secrétaire de séance`.
  static func isOfSitting(_ words: [String]) -> Bool {
    words.count <= 6 && words.last == "seance" && words.first.map(FunctionVocabulary.words.contains) == true
  }

  /// Whether a line's label says something of the meeting rather than of people.
  static func isOfHeader(_ text: String) -> Bool {
    let label = text.prefix { $0 != ":" }
    let words = FoldedWords(label).words
    guard let first = words.first, words.count <= 8 else { return false }
    if isOfSitting(words) { return true }
    // `CC :` is of copies, `CC du Haut-Pays :` of a communauté de communes.
    if first == "cc", words.count > 1 { return false }
    return HeaderVocabulary.all.contains(first) && first != "le" || words.allSatisfy(HeaderVocabulary.all.contains)
  }
}
