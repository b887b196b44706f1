import Collaboration

extension NetworkBuilder {
  mutating func addClaims(_ table: CodedTable) {
    let subject = subjects(in: table)
    let category = table.texts(.category, log: &log)
    let start = table.dates(.startDate, log: &log)
    let end = table.dates(.endDate, log: &log)
    let change = table.cells(.changePercent, log: &log, read: NumberCell.readPercent)
    let source = table.texts(.source, log: &log)
    table.require(.subject, subject, log: &log)
    table.require(.category, category, log: &log)
    table.require(.startDate, start, log: &log)
    table.require(.endDate, end, log: &log)
    table.require(.changePercent, change, log: &log)
    checkOrder(of: table, (.startDate, start), (.endDate, end))

    let references = [Column.subject: subject.numbered(), .changePercent: change.numbered()]
    for row in distinctRows(of: table, references: references) {
      guard let subject = subject[row].value, let category = category[row].value, let start = start[row].value,
        let end = end[row].value, let change = change[row].value
      else { continue }
      network.claims.append(
        Claim(
          subject: subject, category: category, startDate: start, endDate: end, changePercent: change,
          source: source[row].value, line: table.line(of: row)))
    }
  }
}
