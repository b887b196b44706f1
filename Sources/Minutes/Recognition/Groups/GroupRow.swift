import Collaboration

/// A row of a table of working groups.
struct GroupRow {
  /// The lines of a cell, each with its number in the minutes.
  typealias Cell = [(text: String, line: Int)]

  /// The group of the row; nil where it names none.
  let group: WorkingGroup?

  init(columns: [GroupColumn?], cells: [Cell]) {
    func lines(_ kind: GroupColumn) -> Cell {
      zip(columns, cells).filter { $0.0 == kind }.flatMap(\.1)
    }
    let name = lines(.group).map(\.text).joined(separator: " ").trimmedMarks
    guard !name.isEmpty, name.count < 200 else {
      group = nil
      return
    }
    let numbers = cells.flatMap { $0.map(\.line) }
    var group = WorkingGroup(name: name, lines: [numbers.min() ?? 0, numbers.max() ?? 0])
    for member in Self.names(in: lines(.members)) {
      group.members.append(.init(name: member.name, role: .member, lines: [member.line]))
    }
    for (kind, role) in [(GroupColumn.lead, Role.lead), (.initiator, .initiator)] {
      for seat in Self.names(in: lines(kind)) { group.addSeat(seat.name, role: role, line: seat.line) }
    }
    let action = (lines(.action) + lines(.version).map { ("version " + $0.text, $0.line) }).map(\.text)
    group.action = action.isEmpty ? nil : action.joined(separator: " ").trimmedMarks
    if columns.contains(.members) { group.coverage = .whole }
    self.group = group
  }

  /// The names in the lines of a cell: one a line, or parted by commas, “et” and the like.
  static func names(in cell: Cell) -> [(name: String, line: Int)] {
    cell.flatMap { line in
      parts(of: line.text).map { ($0, line.line) }
    }
  }

  static func parts(of text: String) -> [String] {
    var parts = [""]
    var depth = 0
    for word in text.replacing(",", with: " , ").replacing(";", with: " , ").replacing(" / ", with: " , ").split(
      separator: " ")
    {
      depth += word.filter { $0 == "(" }.count - word.filter { $0 == ")" }.count
      if depth <= 0, word == "," || word == "•" || ["et", "and", "&"].contains(word.lowercased()) {
        parts.append("")
      } else {
        parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + word
      }
    }
    return parts.map(\.trimmedMarks).filter {
      !$0.isEmpty && $0.contains(where: \.isLetter) && !EntryParser.isIgnored($0)
    }
  }
}

extension WorkingGroup {
  /// Gives a seat to a member, or to one who comes in with it.
  ///
  /// A row of memberships says one role: who leads a group has no second row for being in it.
  mutating func addSeat(_ name: String, role: Role, line: Int) {
    if let index = members.firstIndex(where: { NameKey($0.name) == NameKey(name) && $0.role == .member }) {
      members[index].role = role
      members[index].lines.append(line)
    } else if !members.contains(where: { NameKey($0.name) == NameKey(name) && $0.role == role }) {
      members.append(Member(name: name, role: role, lines: [line]))
    }
  }
}
