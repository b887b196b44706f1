import Support
import Collaboration

/// A line of an edge list: two names, and what is behind them.
struct EdgeListLine {
  private typealias Fault = TextGraphLines.Fault

  let member: String
  let group: String
  var attributes: [String: String] = [:]
  /// Whether a tab parts the names, so that they may hold everything else.
  let isTabbed: Bool

  init(_ text: Substring, line: Int) throws(TextGraphLines.Fault) {
    var fields = Self.fields(of: text, at: "\t")
    isTabbed = fields.count > 1
    var braces: Substring?
    if isTabbed {
      if let place = fields.dropFirst(2).firstIndex(where: { $0.hasPrefix("{") }) {
        braces = Substring(fields[place...].joined(separator: "\t"))
        fields.removeSubrange(place...)
      }
    } else {
      let start = try Self.startOfBraces(in: text, line: line)
      braces = start.map { text[$0...] }
      let head = text[..<(start ?? text.endIndex)]
      fields = Self.fields(of: head, at: ",")
      if fields.count < 2 { fields = try TextGraphLines.words(of: head, line: line).map(\.text) }
    }
    if fields.count == 3, Double(fields[2]) != nil { attributes["weight"] = fields.removeLast() }
    guard fields.count == 2 else {
      throw Fault(message: Self.miscounted(fields.count, isTabbed: isTabbed), line: line)
    }
    (member, group) = (fields[0], fields[1])
    guard !member.isEmpty, !group.isEmpty else {
      throw Fault(message: "one of the two names is empty; write who, a tab, and in what", line: line)
    }
    if let braces {
      guard let read = BracedAttributes.read(braces) else {
        throw Fault(
          message: "what stands in braces is not what NetworkX writes; write as in {'weight': 1, 'role': 'lead'}",
          line: line)
      }
      attributes.merge(read) { $1 }
    }
  }

  private static func miscounted(_ count: Int, isTabbed: Bool) -> String {
    isTabbed || count < 2
      ? "this line has \(counted(count, "name")), where two are wanted: who, a tab, and in what"
      : "nothing tells where the first of these \(count) words’ names ends; put a tab between the two names"
  }

  /// Where attributes begin behind two names that no tab parts; nil where there are none.
  private static func startOfBraces(in text: Substring, line: Int) throws(TextGraphLines.Fault) -> Substring.Index? {
    guard text.contains("{") else { return nil }
    var (rest, count) = (text, 0)
    while true {
      let start = rest.drop { $0.isWhitespace || $0 == "," }
      if count >= 2, start.first == "{" { return start.startIndex }
      guard try TextGraphLines.takeWord(from: &rest, line: line, alsoAt: [","]) != nil else { return nil }
      count += 1
    }
  }

  /// The fields of a line; one in quotes may hold the separator, and quotes written twice.
  private static func fields(of line: Substring, at separator: Character) -> [String] {
    var fields: [String] = []
    var rest = line
    while !rest.isEmpty {
      var field = ""
      if rest.first == "\"" {
        rest = rest.dropFirst()
        while let end = rest.firstIndex(of: "\"") {
          field += rest[..<end]
          rest = rest[rest.index(after: end)...]
          guard rest.first == "\"" else { break }
          field.append("\"")
          rest = rest.dropFirst()
        }
      }
      let end = rest.firstIndex(of: separator) ?? rest.endIndex
      field += rest[..<end]
      fields.append(field.trimmed)
      rest = end < rest.endIndex ? rest[rest.index(after: end)...] : rest[end...]
    }
    return fields
  }
}
