/// What is asked about a reading of minutes: the question, what was taken meanwhile, and how to settle it.
package struct QuestionText: Hashable, Sendable {
  package let question: String
  package let guess: String
  package let remedy: String

  package init(question: String, guess: String, remedy: String) {
    self.question = question
    self.guess = guess
    self.remedy = remedy
  }
}

/// A cell that a person can edit to settle a question.
package struct CellPlace: Hashable, Sendable {
  package let file: String
  /// What the row is known by: its id, or its first cells.
  package let row: String
  package let column: String

  package init(file: String, row: String, column: String) {
    self.file = file
    self.row = row
    self.column = column
  }
}

/// Why two names are taken for one, or may be.
package enum NameDoubt: Hashable, Sendable {
  case oneLetter, partOfName, initials, givenName
}

/// The words of `questions.md`, which asks what minutes leave open.
package protocol QuestionPhrases: Sendable {
  var questionsTitle: String { get }
  /// How the page is used.
  var questionsIntroduction: String { get }
  /// What is written before the guess, and before the remedy.
  var takenLabel: String { get }
  var remedyLabel: String { get }

  func dateMissing(_ taken: String, _ cell: CellPlace) -> QuestionText
  func dateOrder(_ taken: String, _ cell: CellPlace) -> QuestionText
  func sameName(_ written: String, _ taken: String, _ doubt: NameDoubt, _ cell: CellPlace) -> QuestionText
  /// A name that several have. `id`: what the rows call the one that was taken; `source`: theirs.
  func sharedName(_ written: String, _ taken: String, others: [String], id: String, source: String) -> QuestionText
  func nearName(_ written: String, _ other: String, _ cell: CellPlace) -> QuestionText
  func supplier(_ name: String, groups: [String], _ cell: CellPlace) -> QuestionText
  func leftWithoutDate(_ name: String, _ association: String, _ taken: String, _ cell: CellPlace) -> QuestionText
  func inferredMember(_ name: String, _ association: String, _ cell: CellPlace) -> QuestionText
  func twoOrganizations(_ person: String, _ taken: String, _ other: String, _ cell: CellPlace) -> QuestionText
  func twoStatuses(_ person: String, _ taken: String, _ other: String, _ cell: CellPlace) -> QuestionText
  func contradiction(_ written: String, minutes: String, _ cell: CellPlace) -> QuestionText
  func noBoxTicked(_ count: Int, _ cell: CellPlace) -> QuestionText
  func unmarkedOrganizations(_ count: Int, _ person: String, _ organization: String, _ cell: CellPlace) -> QuestionText
  func announced(_ name: String, _ date: String, _ cell: CellPlace) -> QuestionText
  /// `until`: when the others were last seen in it, where that is taken for its end.
  func newSeat(
    _ name: String, _ group: String, role: String, others: [String], until: String?, _ cell: CellPlace
  ) -> QuestionText
  func noLongerListed(_ name: String, _ group: String, until: String, _ cell: CellPlace) -> QuestionText
  /// `id`: that of the second of two people who share a name.
  func namesakes(_ name: String, _ organization: String, _ other: String, id: String, _ cell: CellPlace) -> QuestionText
  func moved(_ person: String, from: String, to: String, _ cell: CellPlace) -> QuestionText
  func nobodyFound(_ file: String) -> QuestionText
  /// Groups that a part of the minutes is about, in whose lines no members were found.
  func groupsWithoutMembers(_ names: [String]) -> QuestionText
}

/// The small invented network that people start their own from, with its comments.
package protocol ExamplePhrases: Sendable {
  var exampleTitle: String { get }
  var exampleDescription: String { get }
  /// What is written in the folder and what to do with it, as Markdown.
  var exampleReadme: String { get }
  /// The tables as CSV, by their names.
  var exampleTables: [String: String] { get }
  /// What a column of a table holds.
  func describe(_ column: String, of table: String) -> String
}
