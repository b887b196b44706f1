import Collaboration

/// The years in which an actor holds a role in a working group: one spell; there may be ten million.
struct MembershipSpell: Sendable {
  let actor: Int32
  let group: Int32
  /// 0 where it is not known.
  let first: Int16
  /// 10,000 while it lasts.
  let last: Int16
  let isSeat: Bool

  var years: ClosedRange<Int> { Int(first)...Int(last) }

  func isActive(in year: Int) -> Bool { first <= year && year <= last }
}

extension CollaborationNetwork {
  /// The roles that make an actor participate in a working group, in the data's order; none that ends before it starts.
  func spells(of actors: TwoModeNetwork.Actors) -> [MembershipSpell] {
    let isTaken = groups.map { $0.classification == .workingGroup }
    var spells: [MembershipSpell] = []
    spells.reserveCapacity(memberships.count)
    for membership in memberships where isTaken[membership.group.index] && membership.role.participates {
      let holder = actors == .organizations ? membership.organization?.position : membership.person?.position
      guard let holder, let years = membership.years else { continue }
      spells.append(
        MembershipSpell(
          actor: holder, group: membership.group.position, first: Int16(years.lowerBound),
          last: Int16(years.upperBound), isSeat: membership.role.isSeat))
    }
    return spells
  }
}

extension [MembershipSpell] {
  /// The spells in rows by a key of theirs, each row in the order that they came in.
  func rows(by key: (MembershipSpell) -> Int32, count: Int) -> (spells: [MembershipSpell], offsets: [Int]) {
    let rows = CompressedRows.places(byKey: map(key), rowCount: count)
    return (rows.values.map { self[Int($0)] }, rows.offsets)
  }
}
