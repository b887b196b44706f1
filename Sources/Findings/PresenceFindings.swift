internal import Collaboration
package import Measures
internal import Tables
package import Wording

extension AttendanceWindow {
  /// The window in words: `since 1 November 2022`, `the last 3 meetings`; nil for all meetings.
  package func words(in phrases: any Phrases) -> String? {
    switch self {
    case .all: nil
    case .since(let date): phrases.since(year: date.year, month: date.month, day: date.day)
    case .last(let count): phrases.lastMeetings(count)
    }
  }
}

extension FindingAuthor {
  /// A sentence about meetings, with the window that it speaks of where that is not all of them.
  private func windowed(_ sentence: String) -> String {
    guard let words = measures.options.attendance.window.words(in: phrases), sentence.hasSuffix(".") else {
      return sentence
    }
    return "\(sentence.dropLast()) (\(words))."
  }

  /// Who came to the meetings.
  var attendance: [Finding] { presence + mostPresent + quorum + rule }

  private var presence: [Finding] {
    let attendance = measures.attendance
    let events = attendance.events.count
    guard events > 0 else { return [] }
    guard let rate = attendance.rate else {
      let visits = attendance.marks.count { $0.status == .present }
      return visits > 0
        ? [
          Finding(
            windowed(phrases.attendanceOfUnknown(noun, events: events, visits: visits)), weight: 40, table: .attendance)
        ] : []
    }
    let expected = attendance.expected
    return [
      Finding(
        windowed(
          phrases.attendance(
            noun, events: Set(expected.map(\.event)).count, present: expected.count { $0.status == .present },
            invited: expected.count, ratePercent: rate * 100, represented: represented)), weight: events > 1 ? 76 : 64,
        table: .attendance)
    ]
  }

  /// Those expected who were excused and represented by another who came.
  private var represented: RepresentedWords? {
    guard measures.options.actors == .organizations else { return nil }
    let excused = Set(
      measures.attendance.expected.filter { $0.status == .excused }.map { [$0.actor, $0.event.position] })
    let rows = network.attendance.filter { row in
      row.status == .present && row.onBehalfOf.map { excused.contains([$0.position, row.event.position]) } ?? false
    }
    let count = Set(rows.map { [$0.onBehalfOf?.position, $0.event.position] }).count
    guard let first = rows.first, let absent = first.onBehalfOf else { return nil }
    guard count == 1 else { return .times(count) }
    let by = first.organization.map { network[$0].name } ?? first.person.map { network[$0].name }
    return by.map { .one(network[absent].name, by: $0) }
  }

  /// Those who came most often of those that were expected at more than half of several meetings; of several who missed as
  /// little, those with the most meetings.
  private var mostPresent: [Finding] {
    let events = measures.attendance.events.count
    guard events >= 3 else { return [] }
    let regular = measures.attendance.rows.filter { 2 * $0.events > events }
    guard let best = regular.compactMap(\.rate).max(), best > 0 else { return [] }
    let first = regular.filter { $0.rate == best }
    let most = first.map(\.events).max() ?? 0
    let named = first.filter { $0.events == most }
    // Where most of them came as often, none is the most assiduous.
    guard 2 * named.count <= regular.count || named.count == 1 else { return [] }
    let (names, more) = few(named.map { name(ofActor: $0.actor) })
    return [
      Finding(
        windowed(phrases.mostPresent(names, more: more, present: named[0].present, of: most)), weight: 42,
        table: .attendance,
        rows: rows(of: .attendance, for: named.map(\.actor)))
    ]
  }

  private var quorum: [Finding] {
    guard let quorate = measures.quorate, quorate.of > 0 else { return [] }
    return [
      Finding(
        windowed(phrases.quorum(reached: quorate.reached, of: quorate.of)),
        weight: quorate.reached < quorate.of ? 80 : 58,
        table: .attendanceGroups)
    ]
  }

  /// Who breaks the rule that is asked for.
  private var rule: [Finding] {
    guard let rule = measures.options.attendance.rule, let rows = measures.rulebreakers else { return [] }
    let words: AttendanceRuleWords =
      switch rule {
      case .under(let share, let count): .under(percent: share * 100, last: count)
      case .absences(let count): .absences(count)
      }
    if case .under(_, let count?) = rule, measures.judged?.isEmpty ?? true {
      return [Finding(phrases.ruleTooEarly(last: count), weight: 90, table: .attendance)]
    }
    let several = Set(measures.attendanceByGroup.bodies.map(\.group)).count > 1
    let names = rows.map { row in
      let name = name(ofActor: row.counts.actor)
      return several && row.group != nil ? phrases.of(name, group: row.group.map { network[$0].name } ?? "") : name
    }
    let (shown, more) = few(names, limit: 20)
    return [
      Finding(
        phrases.broken(words, by: shown, more: more), weight: 90,
        table: rows.isEmpty ? .attendance : .attendanceRule)
    ]
  }
}
