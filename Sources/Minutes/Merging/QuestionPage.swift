import Wording

/// The page `questions.md` of a network folder, which questions are added to and never taken from.
///
/// A question is known by its first line, ticked or not, so that it is asked once.
struct QuestionPage {
  static let fileName = "questions.md"

  private(set) var text: String
  private(set) var isChanged = false
  private let phrases: any QuestionPhrases
  private var known: Set<String>

  /// `text`: the page as it is; nil where there is none.
  init(_ text: String?, phrases: any QuestionPhrases) {
    self.phrases = phrases
    self.text = text ?? ""
    known = Set((text ?? "").split(whereSeparator: \.isNewline).compactMap { Self.identity(ofLine: String($0)) })
  }

  /// Adds the questions that were not asked yet, below a heading of their minutes.
  ///
  /// - Returns: those that are new.
  mutating func add(_ questions: [Question], from file: String) -> [Question] {
    var new: [Question] = []
    for question in questions where known.insert(Self.identity(of: question)).inserted { new.append(question) }
    guard !new.isEmpty else { return [] }
    isChanged = true
    if text.isEmpty { text = "# \(phrases.questionsTitle)\n\n\(phrases.questionsIntroduction)\n" }
    if !text.hasSuffix("\n") { text += "\n" }
    if Self.lastHeading(text) != Self.escaped(file) { text += "\n## \(Self.escaped(file))\n" }
    text += "\n" + new.map(item).joined(separator: "\n")
    return new
  }

  private static func lastHeading(_ text: String) -> String? {
    text.split(whereSeparator: \.isNewline).last { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
  }

  private func item(_ question: Question) -> String {
    var item = "- [ ] \(Self.identity(of: question))\n"
    if let quote = question.quote { item += "  > \(Self.escaped(String(quote.prefix(300))))\n\n" }
    item += "  \(phrases.takenLabel) \(Self.escaped(question.text.guess)).\n"
    item += "  \(phrases.remedyLabel) \(Self.escaped(question.text.remedy)).\n"
    return item
  }

  private static func identity(of question: Question) -> String {
    "\(escaped(question.source)): \(escaped(question.text.question))"
  }

  private static func identity(ofLine line: String) -> String? {
    for box in ["- [ ] ", "- [x] ", "- [X] ", "* [ ] ", "* [x] "] where line.hasPrefix(box) {
      return String(line.dropFirst(box.count))
    }
    return nil
  }

  /// A text on one line, without marks that Markdown would take for its own.
  static func escaped(_ text: String) -> String {
    var line = ""
    for character in text {
      if character.isNewline || character == "\t" {
        line += " "
      } else if character.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
        continue
      } else {
        if "\\`*<[]|".contains(character) { line += "\\" }
        line.append(character)
      }
    }
    return line
  }
}
