package import Collaboration

extension CollaborationNetwork {
  /// The years from the first date in the data to the last, of any table; nil where nothing is dated.
  package var years: ClosedRange<Int>? {
    var first = Int.max
    var last = Int.min
    func take(_ date: PartialDate?) {
      guard let year = date?.year else { return }
      first = min(first, year)
      last = max(last, year)
    }
    for membership in memberships {
      take(membership.start)
      take(membership.end)
    }
    for group in groups {
      take(group.foundingDate)
      take(group.dissolutionDate)
    }
    for event in events { take(event.startDate) }
    for observation in observations { take(observation.date) }
    for claim in claims {
      take(claim.startDate)
      take(claim.endDate)
    }
    for adoption in adoptions { take(adoption.startDate) }
    return first <= last ? first...last : nil
  }
}
