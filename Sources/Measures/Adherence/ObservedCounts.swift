import Collaboration

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
