import Tables

extension PublishedTable {
  static let yearly = PublishedTable(
    "yearly", rows: { $0.yearly.rows },
    columns: [
      Column("year") { row, _ in .integer(row.year) },
      Column("groups") { row, _ in Value(row.groups) },
      Column("new_groups") { row, _ in Value(row.newGroups) },
      Column("ended_groups") { row, _ in Value(row.endedGroups) },
      Column("organizations") { row, _ in Value(row.organizations) },
      Column("memberships") { row, _ in Value(row.memberships) },
      Column("new") { row, _ in Value(row.new) },
      Column("renewed") { row, _ in Value(row.renewed) },
      Column("not_renewed") { row, _ in Value(row.notRenewed) },
      Column("density") { row, _ in Value(row.density) },
      Column("hhi") { row, _ in Value(row.hhi) },
      Column("gini") { row, _ in Value(row.gini) },
      Column("elephant_factor") { row, _ in Value(row.elephantFactor) },
      Column("events") { row, _ in Value(row.events) },
      Column("attendance_rate") { row, _ in Value(row.attendanceRate) },
    ])
}
