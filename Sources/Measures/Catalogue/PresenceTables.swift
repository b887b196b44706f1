import Collaboration
import Tables

extension PublishedTable {
  static let attendance = PublishedTable(
    "attendance", rows: { $0.attendance.rows },
    columns: [
      Column("organization") { row, measures in .text(measures.network[row.organization].name) },
      Column("events") { row, _ in .integer(row.events) },
      Column("present") { row, _ in .integer(row.present) },
      Column("excused") { row, _ in .integer(row.excused) },
      Column("absent") { row, _ in .integer(row.absent) },
      Column("rate") { row, _ in .number(row.rate) },
    ])

  static let adoptions = PublishedTable(
    "adoptions", rows: { $0.adoptions },
    columns: [
      Column("software") { row, _ in .text(row.software) },
      Column("organization") { row, measures in .text(measures.network[row.organization].name) },
      Column("status") { row, _ in Value(row.status) },
      Column("start_date") { row, _ in Value(row.startDate?.description) },
      Column("source") { row, _ in .text(row.source) },
    ])
}
