import Collaboration

/// From when to when an actor holds a role in a working group, in years; there may be ten million.
struct Stay: Sendable {
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
  func stays(of actors: TwoModeNetwork.Actors) -> [Stay] {
    let isTaken = groups.map { $0.classification == .workingGroup }
    var stays: [Stay] = []
    stays.reserveCapacity(memberships.count)
    for membership in memberships where isTaken[membership.group.index] && membership.role.participates {
      let holder = actors == .organizations ? membership.organization?.position : membership.person?.position
      guard let holder, let years = membership.years else { continue }
      stays.append(
        Stay(
          actor: holder, group: membership.group.position, first: Int16(years.lowerBound),
          last: Int16(years.upperBound), isSeat: membership.role.isSeat))
    }
    return stays
  }
}

extension [Stay] {
  /// The stays in rows by a key of theirs, each row in the order that they stood in.
  func rows(by key: (Stay) -> Int32, count: Int) -> (stays: [Stay], offsets: [Int]) {
    var next = [Int](repeating: 0, count: count + 1)
    for stay in self { next[Int(key(stay)) + 1] += 1 }
    for row in 0..<count { next[row + 1] += next[row] }
    let offsets = next
    let sorted = [Stay](unsafeUninitializedCapacity: self.count) { buffer, initialized in
      for stay in self {
        let row = Int(key(stay))
        buffer.initializeElement(at: next[row], to: stay)
        next[row] += 1
      }
      initialized = self.count
    }
    return (sorted, offsets)
  }
}
