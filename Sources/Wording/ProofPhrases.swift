/// The words of the page on which a reading of minutes is checked.
package protocol ProofPhrases: Sendable {
  func proofTitle(_ file: String) -> String
  /// How many facts and questions there are, and how the page is used.
  func proofIntroduction(facts: Int, questions: Int) -> String
  var proofQuestions: String { get }
  var proofFacts: String { get }
  var proofText: String { get }
  var proofPages: String { get }
  /// Above a line of a list of people that no fact comes from.
  var proofUnused: String { get }
  func proofLine(_ number: Int) -> String
  func proofPage(_ number: Int) -> String
  /// The columns of the table of facts: its number, table, content, line.
  var proofColumns: [String] { get }
  /// What a picture of a page shows, for those who do not see it.
  func proofPicture(_ number: Int, facts: Int) -> String
  var proofNothing: String { get }
}

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

extension English: ProofPhrases {
  package func proofTitle(_ file: String) -> String { "Check the reading of \(file)" }
  package func proofIntroduction(facts: Int, questions: Int) -> String {
    "\(facts) \(facts == 1 ? "fact" : "facts") read, \(questions) \(questions == 1 ? "question" : "questions"). Each fact "
      + "has a number, in the table and at its place in the text. A line of a list of people of which nothing was used is "
      + "marked “not used”."
  }
  package var proofQuestions: String { "To check first" }
  package var proofFacts: String { "What was read" }
  package var proofText: String { "The text" }
  package var proofPages: String { "The pages" }
  package var proofUnused: String { "not used" }
  package func proofLine(_ number: Int) -> String { "line \(number)" }
  package func proofPage(_ number: Int) -> String { "Page \(number)" }
  package var proofColumns: [String] { ["No.", "Table", "Fact", "Lines"] }
  package func proofPicture(_ number: Int, facts: Int) -> String {
    "Page \(number) of the document, on which \(facts) \(facts == 1 ? "line is" : "lines are") framed"
  }
  package var proofNothing: String { "Nothing." }
}
