import Collaboration

/// A working group in a line of its own.
///
/// `Groupe Cartographie : piloté par Rezé, avec Orvault et Carquefou.`
struct SentenceGroup {
  let group: WorkingGroup

  init?(_ line: TextLine) {
    guard line.heading == nil, line.words.count < 60, let (name, rest) = Self.parted(line.text) else { return nil }
    var group = WorkingGroup(name: name, lines: [line.number, line.number])
    let clauses = rest.replacing(", avec ", with: " ; avec ")
      .replacing(", with ", with: " ; with ")
    var seats: [(name: String, role: Role)] = []
    for clause in clauses.split(whereSeparator: { ";.".contains($0) }) {
      guard let (kind, names) = Self.parts(of: String(clause)) else { continue }
      switch kind {
      case .lead: seats += names.map { ($0, .lead) }
      case .initiator: seats += names.map { ($0, .initiator) }
      default: group.members += names.map { .init(name: $0, role: .member, lines: [line.number]) }
      }
    }
    guard !seats.isEmpty || group.members.count > 1 else { return nil }
    for seat in seats { group.addSeat(seat.name, role: seat.role, line: line.number) }
    self.group = group
  }

  /// The group's name and what is said of it, behind a colon, a comma or a dash: `Youth working group, led by Rezé`.
  private static func parted(_ text: String) -> (name: String, rest: Substring)? {
    if let colon = AttendanceHeading.colon(in: text), !text[..<colon].contains(" – "), !text[..<colon].contains(" - "),
      let name = LabelledGroup.name(in: String(text[..<colon]))
    {
      return (name, text[text.index(after: colon)...])
    }
    for mark in [", ", " – ", " - ", " — ", " ("] {
      guard let range = text.firstRange(of: mark), let name = LabelledGroup.name(in: String(text[..<range.lowerBound]))
      else { continue }
      var rest = text[range.upperBound...]
      if mark == " (" { rest = rest.prefix { $0 != ")" } }
      let first = rest.split(whereSeparator: { ";.".contains($0) }).first.map(String.init) ?? ""
      guard let (kind, _) = parts(of: first.replacing(", avec ", with: ";").replacing(", with ", with: ";")),
        kind == .lead || kind == .initiator
      else { continue }
      return (name, rest)
    }
    return nil
  }

  /// What a clause such as `piloté par Rezé` or `membres : Orvault, Carquefou` says, and of whom.
  private static func parts(of clause: String) -> (kind: GroupColumn, names: [String])? {
    let words = clause.split(separator: " ").map(String.init)
    let folded = words.map { FoldedWords($0).words }
    for length in (1...3).reversed() where length < words.count {
      let phrase = folded[..<length].flatMap(\.self)
      guard let kind = phrases[phrase] ?? GroupColumn.vocabulary.kind(of: words[..<length].joined(separator: " ")),
        [.lead, .initiator, .members].contains(kind)
      else { continue }
      let names = GroupRow.parts(of: words[length...].drop { $0 == ":" }.joined(separator: " ")).map(withoutArticle)
      guard !names.isEmpty, names.allSatisfy({ $0.first?.isUppercase == true }) else { return nil }
      return (kind, names)
    }
    return nil
  }

  private static func withoutArticle(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count > 1, ["la", "le", "les", "the"].contains(words[0].lowercased()) else { return name }
    return words.dropFirst().joined(separator: " ")
  }

  private static let phrases: [[String]: GroupColumn] = {
    var phrases: [[String]: GroupColumn] = [["avec"]: .members, ["with"]: .members, ["compose", "de"]: .members]
    for verb in ["pilote", "anime", "mene", "coordonne", "porte", "conduit", "preside"] {
      phrases[[verb, "par"]] = .lead
      phrases[[verb + "e", "par"]] = .lead
    }
    for verb in ["lance", "initie", "propose", "cree"] { phrases[[verb, "par"]] = .initiator }
    for verb in ["led", "chaired", "coordinated", "run"] { phrases[[verb, "by"]] = .lead }
    for verb in ["initiated", "proposed", "started", "launched"] { phrases[[verb, "by"]] = .initiator }
    return phrases
  }()
}
