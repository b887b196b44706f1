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
