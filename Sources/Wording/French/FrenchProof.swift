extension French: ProofPhrases {
  package func proofTitle(_ file: String) -> String { "Vérifier la lecture de \(file)" }
  package func proofIntroduction(facts: Int, questions: Int) -> String {
    "\(facts) \(facts > 1 ? "faits lus" : "fait lu"), \(questions) \(questions > 1 ? "questions" : "question"). Chaque "
      + "fait porte un numéro, dans le tableau et à l’endroit du texte où il se trouve. Une ligne d’une liste de "
      + "personnes dont rien n’a été retenu est marquée «\u{202F}non retenue\u{202F}»."
  }
  package var proofQuestions: String { "À vérifier d’abord" }
  package var proofFacts: String { "Ce qui a été lu" }
  package var proofText: String { "Le texte" }
  package var proofPages: String { "Les pages" }
  package var proofUnused: String { "non retenue" }
  package func proofLine(_ number: Int) -> String { "ligne \(number)" }
  package func proofPage(_ number: Int) -> String { "Page \(number)" }
  package var proofColumns: [String] { ["N°", "Table", "Fait", "Lignes"] }
  package func proofPicture(_ number: Int, facts: Int) -> String {
    "La page \(number) du document, où \(facts) \(facts > 1 ? "lignes sont encadrées" : "ligne est encadrée")"
  }
  package var proofNothing: String { "Rien." }
}
