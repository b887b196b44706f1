import Collaboration

extension CollaborationNetwork {
  /// The members of associations by year and by their organizations' classification, each member once.
  ///
  /// Taken are associations with a dated membership. A year in which nobody is a member counts as one without data;
  /// what is compared with it, or with the year before the first, is not known either.
  func countedAdherence(years: ClosedRange<Int>?, of isTaken: (Group) -> Bool) -> [DatedCounts] {
    let dataYears = self.years
    guard let all = dataYears, let shown = years.map({ $0.overlaps(all) ? $0.clamped(to: all) : nil }) ?? all else {
      return []
    }
    let isCounted = groups.map { $0.classification == .association && isTaken($0) }
    var members: [GroupID: [String: [MemberSpan]]] = [:]
    var isDated = [Bool](repeating: false, count: groups.count)
    for membership in memberships where isCounted[membership.group.index] && membership.role.participates {
      guard let span = membership.years else { continue }
      if membership.start != nil || membership.end != nil { isDated[membership.group.index] = true }
      let (category, member) = category(of: membership)
      members[membership.group, default: [:]][category, default: []].append(MemberSpan(member: member, years: span))
    }
    return members.sorted { $0.key < $1.key }.filter { isDated[$0.key.index] }.flatMap { group, byCategory in
      let everyone = Turnover(of: byCategory.values.flatMap(\.self), in: all)
      func isKnown(_ year: Int) -> Bool { all.contains(year) && everyone[year].active > 0 }
      return byCategory.sorted { $0.key < $1.key }.map { category, spans in
        let turnover = Turnover(of: spans, in: all)
        let counts = shown.compactMap { year in
          PartialDate(year: year).map { date in
            DatedCounts.Count(
              date: date, value: isKnown(year) ? Double(turnover[year].active) : nil,
              turnover: isKnown(year) && isKnown(year - 1) ? turnover[year] : nil, source: metadata.membershipsFile)
          }
        }
        return DatedCounts(subject: self[group].name, category: category.isEmpty ? nil : category, counts: counts)
      }
    }
  }

  /// The category that a membership counts in, and a number for who holds it, unlike that of any other member.
  private func category(of membership: Membership) -> (category: String, member: Int) {
    if let organization = membership.organization {
      return (self[organization].classification ?? "", organization.index)
    }
    return ("person", organizations.count + (membership.person?.index ?? 0))
  }
}

extension CollaborationNetwork {
  /// The published counts by subject and category; spellings of one name count as one, and the first is shown.
  func observedCounts(years: ClosedRange<Int>?) -> [DatedCounts] {
    struct Key: Hashable {
      let subject: NameKey
      let category: NameKey
    }
    var places: [Key: Int] = [:]
    var series: [DatedCounts] = []
    for observation in observations where years?.contains(observation.date.year) ?? true {
      let key = Key(subject: NameKey(observation.subject), category: NameKey(observation.category))
      let place = places[key] ?? series.count
      if place == series.count {
        places[key] = place
        series.append(
          DatedCounts(
            subject: observation.subject, category: observation.category.isEmpty ? nil : observation.category,
            counts: []))
      }
      series[place].counts.append(
        DatedCounts.Count(
          date: observation.date, value: observation.value, unit: observation.unit,
          source: provenance(of: observation)))
    }
    for place in series.indices {
      let counts = series[place].counts
      series[place].counts = counts.indices.sorted { (counts[$0].date, $0) < (counts[$1].date, $1) }.map { counts[$0] }
    }
    return series
  }
}
