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
