package import Collaboration
import Tables

/// What an actor is in a group, as far as the time that is looked at.
package struct ParticipationRow: Hashable, Sendable {
  package let actor: Int32
  package let group: Int32
  package let role: Role
  /// As the data has them: nil where it says nothing.
  package private(set) var start: PartialDate?
  package private(set) var end: PartialDate?
  package private(set) var firstSeen: PartialDate?
  package private(set) var lastSeen: PartialDate?
  /// The meetings of the group that it was present at; nil where none has a list.
  package private(set) var meetings: Int?

  /// By name of the actor, then of the group, then role; several rows of one role are one.
  static func all(of measures: NetworkMeasures) -> [ParticipationRow] {
    struct Key: Hashable {
      let actor: Int32
      let group: Int32
      let role: Role
    }
    let network = measures.network
    let isTaken = network.groups.map { $0.classification == .workingGroup }
    var rows: [Key: ParticipationRow] = [:]
    for membership in measures.frame.stated where isTaken[membership.group.index] {
      let actor =
        measures.options.actors == .organizations ? membership.organization?.position : membership.person?.position
      guard let actor else { continue }
      let key = Key(actor: actor, group: membership.group.position, role: membership.role)
      if rows[key]?.add(membership) == nil {
        rows[key] = ParticipationRow(
          actor: actor, group: key.group, role: key.role, start: membership.start, end: membership.end,
          firstSeen: membership.firstSeen, lastSeen: membership.lastSeen)
      }
    }
    var attended: [AttendeePlace: Int] = [:]
    var listed: Set<Int32> = []
    for mark in measures.attendance.marks {
      guard let group = network[mark.event].group?.position else { continue }
      listed.insert(group)
      if mark.status == .present { attended[AttendeePlace(person: mark.actor, group: group), default: 0] += 1 }
    }
    return rows.values.map { row in
      var row = row
      if listed.contains(row.group) {
        row.meetings = attended[AttendeePlace(person: row.actor, group: row.group)] ?? 0
      }
      return row
    }
    .sorted { ($0.actor, $0.group, $0.role) < ($1.actor, $1.group, $1.role) }
  }

  /// From the first start to the last end; what is not known of one is not known of all.
  private mutating func add(_ membership: Membership) {
    start = start.flatMap { start in membership.start.map { min(start, $0) } }
    end = end.flatMap { end in membership.end.map { end.latest < $0.latest ? $0 : end } }
    firstSeen = [firstSeen, membership.firstSeen].compactMap(\.self).min()
    lastSeen = [lastSeen, membership.lastSeen].compactMap(\.self).max()
  }
}

/// How long an actor has stayed in a group.
package struct RetentionRow: Hashable, Sendable {
  package let actor: Int32
  package let group: Int32
  /// Nil where it is not known.
  package let first: PartialDate?
  /// Nil while it is there.
  package let last: PartialDate?
  /// How many times it came: spells that follow upon each other are one.
  package let spells: Int
  /// In how many calendar years it was there; nil where the first is not known.
  package let years: Int?

  /// By name of the actor, then of the group.
  static func all(of measures: NetworkMeasures) -> [RetentionRow] {
    let history = measures.history
    let twoMode = TwoModeNetwork(
      of: history, actors: measures.options.actors, years: measures.options.years, withTimes: true)
    guard let times = twoMode.times, let last = measures.frame.years?.upperBound else { return [] }
    let rows = twoMode.groupsOfActor
    return (0..<rows.rowCount).flatMap { actor in
      (rows.offsets[actor]..<rows.offsets[actor + 1]).map { place in
        let spans = times.spans(at: place)
        let first = spans.first?.start
        return RetentionRow(
          actor: Int32(actor), group: rows.values[place], first: first, last: spans.last?.end, spans: spans,
          until: last)
      }
    }
  }

  private init(
    actor: Int32, group: Int32, first: PartialDate?, last: PartialDate?, spans: [Span], until end: Int
  ) {
    (self.actor, self.group, self.first, self.last) = (actor, group, first, last)
    spells = spans.count
    years = first.map { _ in
      // Each year once, without a list of them: a membership may last for thousands.
      var (count, counted) = (0, Int.min)
      for (from, to) in spans.map({ ($0.start?.year ?? end, $0.end?.year ?? end) }).sorted(by: <) {
        let next = max(from, counted == .min ? from : counted + 1)
        guard next <= to else { continue }
        count += to - next + 1
        counted = to
      }
      return count
    }
  }
}

extension PublishedTable {
  static let participation = PublishedTable(
    .participation, in: .collaboration, "Who is what in which group", rows: { $0.participation },
    fields: [
      Field(.organization, ids: .organizationID, "the actor") { row, _ in .actor(row.actor) },
      Field(.group, ids: .groupID, "the group") { row, _ in .group(row.group) },
      Field(.role, .word, "what it is in it, in the data's word") { row, measures in
        .text(measures.network.word(for: row.role))
      },
      Field(.startDate, .date, "since when", empty: "where the data does not say") { row, _ in
        Value(row.start?.description)
      },
      Field(.endDate, .date, "until when", empty: "while it lasts, or where the data does not say") { row, _ in
        Value(row.end?.description)
      },
      Field(.firstSeen, .date, "the date of the first source that shows it", empty: "where the data names none") {
        row, _ in Value(row.firstSeen?.description)
      },
      Field(.lastSeen, .date, "the date of the last one", empty: "where the data names none") { row, _ in
        Value(row.lastSeen?.description)
      },
      Field(
        .meetings, .count(), "meetings of the group that it was present at", empty: "where the group's have no lists"
      ) { row, _ in Value(row.meetings) },
    ])

  static let retention = PublishedTable(
    .retention, in: .years, history: true, "How long each stayed in which group", rows: { $0.retention },
    fields: [
      Field(.actor, ids: .actorID, "the actor") { row, _ in .actor(row.actor) },
      Field(.group, ids: .groupID, "a group that it has ever participated in") { row, _ in .group(row.group) },
      Field(.first, .date, "when it first came", empty: "where that is not known") { row, _ in
        Value(row.first?.description)
      },
      Field(.last, .date, "when it last left", empty: "while it is there") { row, _ in Value(row.last?.description) },
      Field(.spells, .count(from: 1), "how many times it came: spells that follow upon each other are one") { row, _ in
        .integer(row.spells)
      },
      Field(
        .years, .count(), "calendar years in which it was there, up to the reference date",
        empty: "where the first is not known"
      ) { row, _ in Value(row.years) },
    ])
}
