import Collaboration
import Tables

extension PublishedTable {
  static let attendance = PublishedTable(
    .attendance, in: .attendance, history: true, "Who came to the meetings", rows: { $0.attendance.rows },
    fields: listing(
      first: [
        Field(.organization, ids: .organizationID, "listed or expected at one meeting at least") { row, _ in
          .actor(row.actor)
        }
      ],
      counts: { $0 },
      last: [Field(.attended, .count(), attended) { row, _ in .integer(row.attended) }]))

  static let attendancePersons = PublishedTable(
    .attendancePersons, in: .attendance, history: true, "Who came to the meetings of each group, person by person",
    rows: { $0.personAttendance.rows },
    fields: listing(
      first: [
        Field(.person, ids: .personID, "listed or expected at one meeting at least") { row, _ in
          .person(row.counts.actor)
        },
        Field(
          .organization, ids: .organizationID,
          "the one that the person was last listed with, else the one of its membership", empty: "where none is known"
        ) { row, measures in
          measures.organization(ofPerson: row.counts.actor, in: row.group).map { .organization($0.position) }
        },
        Field(.group, ids: .groupID, "the group that met", empty: "where the meetings name none") { row, _ in
          row.group.map { .group($0.position) }
        },
      ],
      counts: { $0.counts },
      last: [Field(.attended, .count(), attended) { row, _ in .integer(row.counts.attended) }]))

  static let attendanceGroups = PublishedTable(
    .attendanceGroups, in: .attendance, history: true, "How many came to the meetings of each group",
    rows: { $0.attendanceByGroup.bodies },
    fields: [
      Field(.group, ids: .groupID, "the group that met", empty: "where the meetings name none") { row, _ in
        row.group.map { .group($0.position) }
      },
      Field(.events, .count(from: 1), "its meetings that have a list") { row, _ in .integer(row.meetings.count) },
      Field(.expected, .count(), "visits that were expected, one of each actor at each meeting") { row, _ in
        .integer(row.expected)
      },
      Field(.present, .count(), "those that took place") { row, _ in .integer(row.present) },
      Field(.excused, .count(), "those that were excused") { row, _ in .integer(row.excused) },
      Field(.absent, .count(), "the others") { row, _ in .integer(row.absent) },
      Field(.rate, .share, "present / expected", empty: "where it is not known who was expected") { row, _ in
        Value(row.rate)
      },
      Field(.meanPresent, .number(decimals: 1, from: 0), "actors present at a meeting on average, guests included") {
        row, _ in .number(row.meanPresent)
      },
      Field(
        .quorate, .count(), "with `--quorum` alone: the meetings at which it was reached", empty: "never",
        where: { $0.options.attendance.quorum != nil }
      ) { row, measures in
        Value(measures.options.attendance.quorum.map { NetworkMeasures.quorate(row.meetings, $0).reached })
      },
    ])

  static let attendanceRule = PublishedTable(
    .attendanceRule, in: .attendance, history: true, "With `--rule` alone: who breaks it",
    rows: { $0.rulebreakers ?? [] },
    fields: listing(
      first: [
        Field(.organization, ids: .organizationID, "the actor") { row, _ in .actor(row.counts.actor) },
        Field(.group, ids: .groupID, "the group that met", empty: "where the meetings name none") { row, _ in
          row.group.map { .group($0.position) }
        },
      ],
      counts: { $0.counts },
      last: [
        Field(
          .missedInARow, .count(), "meetings missed in a row up to the last one, those excused from left out"
        ) { row, _ in .integer(row.missedInARow) }
      ]))

  /// Columns around those of a row's counts.
  private static func listing<Row>(
    first: [Field<Row>], counts: @escaping @Sendable (Row) -> AttendanceCounts.Row, last: [Field<Row>]
  ) -> [Field<Row>] {
    first + presence(counts) + last
  }

  private static func presence<Row>(
    _ counts: @escaping @Sendable (Row) -> AttendanceCounts.Row
  ) -> [Field<Row>] {
    [
      Field(.events, .count(), "meetings at which it was expected") { row, _ in .integer(counts(row).events) },
      Field(.present, .count(), "of these, where anyone of it was present") { row, _ in .integer(counts(row).present) },
      Field(.excused, .count(), "of these, where it was excused") { row, _ in .integer(counts(row).excused) },
      Field(.absent, .count(), "of these, where it was absent") { row, _ in .integer(counts(row).absent) },
      Field(.rate, .share, "present / (present + excused + absent)", empty: "where it is not known to be expected") {
        row, _ in Value(counts(row).rate)
      },
    ]
  }

  private static let attended =
    "meetings at which it was present, expected or not: as a guest, or in a list of who came"
}
