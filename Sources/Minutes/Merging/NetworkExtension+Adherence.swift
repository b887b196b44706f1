import Collaboration
import Intake
import Wording

extension NetworkExtension {
  /// Adds an association's counts, claims and members.
  mutating func addAdherence() {
    let adherence = reading.adherence
    for association in adherence.associations {
      guard let place = entities.groups.place(of: association.name), entities.groups.entries[place].isNew,
        !(tables[.groups]?.rows.contains { $0[.id] == entities.groups.entries[place].id } ?? false)
      else { continue }
      declare(place, .group, cells: [.classification: "association"], lines: association.lines)
    }
    for count in adherence.counts {
      merge(
        MinutesRow(
          table: .observations,
          cells: [
            .subject: subject(count.subject), .category: count.category, .date: "\(count.year)",
            .value: Self.number(count.value),
          ],
          key: [.subject, .category, .date], compared: [.value], lines: count.lines))
    }
    for change in adherence.changes {
      merge(
        MinutesRow(
          table: .claims,
          cells: [
            .subject: subject(change.subject), .category: change.category, .startDate: "\(change.startYear)",
            .endDate: "\(change.endYear)", .changePercent: Self.number(change.percent),
          ],
          key: [.subject, .category, .startDate, .endDate], compared: [.changePercent], lines: change.lines))
    }
    for membership in adherence.memberships { add(membership) }
  }

  /// The name that the network has for what is counted.
  private func subject(_ name: String) -> String {
    entities.groups.place(of: name).map { entities.groups.entries[$0].name } ?? name
  }

  private mutating func add(_ membership: ReadAdherence.Membership) {
    guard let place = entities.groups.place(of: membership.association) else { return }
    let date = reading.meeting.date?.fact.description ?? ""
    var cells: [Column: String] = [
      .organization: reference(.organization, membership.organization),
      .group: reference(.group, membership.association),
    ]
    let name =
      entities.organizations.place(of: membership.organization).map { entities.organizations.entries[$0].name }
      ?? membership.organization
    guard membership.kind == .left else {
      if membership.kind == .joined { cells[.startDate] = date }
      let member = ListedMember(name: name, role: .member, cells: cells, lines: membership.lines)
      let list = MemberList(
        place: place, name: membership.association, members: [member], coverage: .part, lines: membership.lines)
      guard let row = take(list).first?.row, membership.isInferred else { return }
      let cell = cell(.role, of: row, in: .memberships)
      return ask(lines: membership.lines, phrases.inferredMember(name, membership.association, cell))
    }
    cells[.role] = word(.member)
    cells[.endDate] = date
    let before = tables[.memberships]?.rows.count ?? 0
    let row = merge(
      MinutesRow(
        table: .memberships, cells: cells, key: NetworkExtension.keys(of: .memberships, cells), compared: [.endDate],
        lines: membership.lines))
    guard let row, row >= before else { return }
    let cell = cell(.endDate, of: row, in: .memberships)
    ask(lines: membership.lines, phrases.leftWithoutDate(name, membership.association, date, cell))
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }
}
