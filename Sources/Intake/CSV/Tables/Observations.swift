import Collaboration

extension NetworkBuilder {
  mutating func addObservations(_ table: CodedTable) {
    let subject = subjects(in: table)
    let category = table.texts(.category, log: &log)
    let date = table.dates(.date, log: &log)
    let value = table.cells(.value, log: &log, read: NumberCell.read)
    let unit = table.texts(.unit, log: &log)
    let source = table.texts(.source, log: &log)
    table.require(.subject, subject, log: &log)
    table.require(.category, category, log: &log)
    table.require(.date, date, log: &log)
    table.require(.value, value, log: &log)
    warnOfThousands(in: table)

    for row in distinctRows(of: table, references: [.subject: subject.numbered(), .value: value.numbered()]) {
      guard let subject = subject[row].value, let category = category[row].value, let date = date[row].value,
        let value = value[row].value
      else { continue }
      network.observations.append(
        Observation(
          subject: subject, category: category, date: date, value: value, unit: unit[row].value,
          source: source[row].value, line: table.line(of: row)))
    }
  }

  /// What observations and claims are about: where a group or an organization is called so, its own name.
  ///
  /// A name that fits several is kept as it is written: nothing is counted by it but what is written the same.
  mutating func subjects(in table: CodedTable) -> Cells<String> {
    table.cells(names: .subject, log: &log) { name throws(Complaint) in
      if case .one(let position) = groups.match(name) { return groups.entries[Int(position)].name }
      if case .one(let position) = organizations.match(name) { return organizations.entries[Int(position)].name }
      return name.text
    }
  }

  /// Tells of counts such as `1,234`, which are read with a decimal comma.
  private mutating func warnOfThousands(in table: CodedTable) {
    let texts = table.texts(.value, log: &log)
    for row in 0..<table.rowCount {
      guard let text = texts[row].value, NumberCell.mayBeThousands(text) else { continue }
      log.add(
        .warning, in: table.file, kind: "numbers with a comma before three digits", at: table.place(of: row, .value),
        "\(cited(text)) is read as \(text.replacing(",", with: ".")); if thousands are meant, "
          + "write \(text.replacing(",", with: ""))")
    }
  }
}
