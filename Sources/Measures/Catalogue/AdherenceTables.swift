import Collaboration
import Tables

extension PublishedTable {
  static let adherence = PublishedTable(
    "adherence", rows: { $0.adherence.rows },
    columns: [
      Column("subject") { row, _ in .text(row.subject) },
      Column("category") { row, _ in Value(row.category) },
      Column("date") { row, _ in .text(row.date.description) },
      Column("value") { row, _ in Value(row.value) },
      Column("change") { row, _ in Value(row.change) },
      Column("change_percent") { row, _ in Value(row.changePercent) },
      Column("index") { row, _ in Value(row.index) },
      Column("new") { row, _ in Value(row.new) },
      Column("renewed") { row, _ in Value(row.renewed) },
      Column("not_renewed") { row, _ in Value(row.notRenewed) },
      Column("source") { row, _ in .text(row.source) },
    ])

  static let claims = PublishedTable(
    "claims", rows: { $0.claims },
    columns: [
      Column("subject") { row, _ in .text(row.claim.subject) },
      Column("category") { row, _ in .text(row.claim.category) },
      Column("start_date") { row, _ in .text(row.claim.startDate.description) },
      Column("end_date") { row, _ in .text(row.claim.endDate.description) },
      Column("claimed_percent") { row, _ in Value(row.claim.changePercent) },
      Column("computed_percent") { row, _ in Value(row.computedPercent) },
      Column("agrees") { row, _ in Value(row.agrees) },
      Column("source") { row, _ in .text(row.source) },
    ])
}
