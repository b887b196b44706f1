import Intake
import Wording

/// What minutes ask, and the page on which it stands.
struct QuestionLog: Sendable {
  private(set) var page: QuestionPage
  /// What was not asked before, in order.
  private(set) var new: [Question] = []
  /// What each of the minutes asks, new or not.
  private var asked: [(file: String, questions: [Question])] = []
  /// What the minutes ask that are being taken in.
  private var pending: [Question] = []

  /// `text`: that of the folder's page; nil where there is none.
  init(_ text: String?, phrases: any Phrases) { page = QuestionPage(text, phrases: phrases) }

  mutating func ask(_ question: Question) { pending.append(question) }

  /// Puts what minutes ask on the page, once they are taken in.
  ///
  /// - Returns: what is new of it.
  mutating func close(_ file: String) -> [Question] {
    asked.append((file, pending))
    let added = page.add(pending, from: file)
    new += added
    pending = []
    return added
  }

  /// Tells of these questions alone as new.
  mutating func keep(_ isKept: (Question) -> Bool) { new.removeAll { !isKept($0) } }

  /// Puts all that was asked on another page, where it does not stand yet.
  mutating func turn(to other: QuestionPage) {
    page = other
    new = []
    for (file, questions) in asked { new += page.add(questions, from: file) }
  }
}
