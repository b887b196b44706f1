import Collaboration

/// What words of headings and cells mean, for a program that reads tables in maillage's place.
package enum SharedWords {
  /// A line for each word: its kind, its key and what it means, with tabs between them.
  ///
  /// Kinds: `heading`, and `heading/TABLE` for what a table of its own calls a column; `role`, `classification`,
  /// `attendance`, `adoption`, `event`. Of several lines for one word the first counts.
  package static var lines: String {
    var lines: [String] = []
    func add(_ kind: String, _ key: NameKey, _ meaning: String) {
      lines.append("\(kind)\t\(key.text)\t\(meaning)\n")
    }
    for table in TableName.allCases {
      for (column, words) in table.outline.aliases {
        for word in words { add("heading/\(table.rawValue)", NameKey(word), column.rawValue) }
      }
    }
    for column in Column.allCases {
      for word in column.headerNames { add("heading", NameKey(word), column.rawValue) }
    }
    for (key, headings) in TableWords.shared.headings {
      if case .column(let column) = headings.first { add("heading", key, column.rawValue) }
    }
    for (key, role) in CellWords.role {
      if let known = Role.known.first(where: { $0.role == role }) { add("role", key, known.word) }
    }
    let closed: [(kind: String, vocabulary: Vocabulary, words: [String])] = [
      ("classification", .groupClassification, CellWords.classifications.flatMap(\.words)),
      ("adoption", .adoptionStatus, CellWords.adoptionStatuses.flatMap(\.words)),
      ("event", .eventStatus, CellWords.eventStatuses.flatMap(\.words)),
      ("attendance", .attendanceStatus, CellWords.statuses.flatMap(\.words)),
    ]
    for (kind, vocabulary, words) in closed {
      for word in words {
        if let meaning = CellWords.known(word, vocabulary) { add(kind, NameKey(word), meaning) }
      }
    }
    for (key, status) in TableWords.shared.statuses { add("attendance", key, status.rawValue) }
    return lines.joined()
  }
}
