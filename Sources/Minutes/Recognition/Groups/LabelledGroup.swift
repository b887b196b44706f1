import Collaboration

/// A working group that stands below its name, one label a line: `Membres : …`, `Pilote : …`, `Action : …`.
struct LabelledGroup {
  let group: WorkingGroup
  /// The index of the first line behind it.
  let end: Int

  init?(_ lines: [TextLine], at start: Int) {
    guard let name = Self.name(in: lines[start]) else { return nil }
    var group = WorkingGroup(name: name, lines: [lines[start].number])
    var seats: [(name: String, role: Role, line: Int)] = []
    var index = start + 1
    var end = index
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line.isBlank { continue }
      guard line.heading == nil, let colon = AttendanceHeading.colon(in: line.text),
        let kind = GroupColumn.vocabulary.kind(of: line.text[..<colon]), kind != .group, kind != .other
      else { break }
      let value = String(line.text[line.text.index(after: colon)...])
      let names = GroupRow.parts(of: value)
      switch kind {
      case .members: group.members += names.map { .init(name: $0, role: .member, lines: [line.number]) }
      case .lead: seats += names.map { ($0, .lead, line.number) }
      case .initiator: seats += names.map { ($0, .initiator, line.number) }
      case .action: group.action = value.trimmedMarks
      case .version:
        group.action = [group.action, "version \(value.trimmedMarks)"].compactMap(\.self).joined(separator: ", ")
      case .group, .other: break
      }
      group.lines = [lines[start].number, line.number]
      end = index
    }
    guard !group.members.isEmpty || !seats.isEmpty else { return nil }
    for seat in seats { group.addSeat(seat.name, role: seat.role, line: seat.line) }
    self.group = group
    self.end = end
  }

  /// The name in `Groupe de travail « OpenElec »` and the like.
  private static func name(in line: TextLine) -> String? {
    name(in: line.text.last == ":" ? String(line.text.dropLast()) : line.text)
  }

  static func name(in text: String) -> String? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 1, words.count < 16 else { return nil }
    let folded = FoldedWords(text).words
    for prefix in [
      ["groupe", "de", "travail"], ["working", "group"], ["groupe"], ["group"], ["gt"], ["wg"], ["commission"],
      ["atelier"],
    ]
    where folded.starts(with: prefix) && words.count > prefix.count {
      let name = words.dropFirst(prefix.count).joined(separator: " ").trimmedMarks
      return name.isEmpty || name.contains(":") ? nil : name
    }
    guard folded.suffix(2) == ["working", "group"] || folded.last == "wg" else { return nil }
    return words.dropLast(folded.last == "wg" ? 1 : 2).joined(separator: " ").trimmedMarks
  }
}
