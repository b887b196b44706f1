import Collaboration

/// A working group that stands below its name, one label a line: `Membres : …`, `Pilote : …`, `Action : …`.
struct LabelledGroup {
  let group: WorkingGroup
  /// The index of the first line behind it.
  let end: Int

  /// `section`: the part that the lines stand in.
  init?(_ lines: [TextLine], at start: Int, section: GroupSection = GroupSection()) {
    let called = Self.name(in: lines[start])
    guard let name = called ?? Self.heading(lines[start], section) else { return nil }
    var group = WorkingGroup(name: name, lines: [lines[start].number])
    var seats: [(name: String, role: Role, line: Int)] = []
    var index = start + 1
    var end = index
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line.isBlank { continue }
      guard line.heading == nil, let colon = AttendanceHeading.colon(in: line.text) else { break }
      guard let kind = Self.kind(of: line.text[..<colon]), kind != .group, kind != .other else {
        // With a label of presence or of the meeting's head, the lines are the head of minutes.
        let label = String(line.text[..<colon])
        let isOfHead =
          PresenceVocabulary.meaning(of: label) != nil
          || FoldedWords(label).words.first.map { word in
            MeetingVocabulary.dateLabels.contains(word) || MeetingVocabulary.placeLabels.contains(word)
              || MeetingVocabulary.secretaries.contains(word)
          } ?? false
        if called == nil, isOfHead { return nil }
        break
      }
      let value = String(line.text[line.text.index(after: colon)...])
      var names = GroupRow.parts(of: value)
      // `Members:` with a list below.
      if names.isEmpty, kind == .members || kind == .lead {
        while index < lines.count, lines[index].mark != nil, lines[index].heading == nil, lines[index].words.count < 10,
          AttendanceHeading.colon(in: lines[index].text) == nil
        {
          names += GroupRow.parts(of: lines[index].text)
          index += 1
        }
      }
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
    // Members alone below a heading may be those who are there.
    if called == nil, seats.isEmpty, !section.isWithin(lines[start]) { return nil }
    for seat in seats { group.addSeat(seat.name, role: seat.role, line: seat.line) }
    self.group = group
    self.end = end
  }

  /// What a label says: of a column's title, or by the vocabularies of all languages.
  static func kind(of label: some StringProtocol) -> GroupColumn? {
    if let kind = GroupColumn.vocabulary.kind(of: label) { return kind }
    let words = FoldedWords(label).words
    for (cue, kind) in [
      (LanguageVocabulary.GroupCue.lead, GroupColumn.lead), (.member, .members), (.initiator, .initiator),
    ]
    where LanguageVocabulary.groupsOfAll[cue]?.contains(words) ?? false {
      return kind
    }
    return nil
  }

  /// A heading that names a group: `Youth committee`, or any right below `Working groups`.
  private static func heading(_ line: TextLine, _ section: GroupSection) -> String? {
    if section.isWithin(line) { return GroupSection.name(in: line) }
    let words = FoldedWords(line.text).words
    guard line.heading ?? 2 > 1, line.words.count <= 8, line.words.count > 1, let name = GroupSection.name(in: line),
      words.contains(where: { word in
        word.count > 3
          && (MeetingVocabulary.bodies.contains(word)
            || MeetingVocabulary.bodyEndings.contains { word.count > $0.count && word.hasSuffix($0) })
      }), !words.contains(where: { $0.first?.isNumber == true }), !line.text.hasSuffix(".")
    else { return nil }
    return name
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
