import Collaboration

/// The meetings of each year, and how many of those expected came.
struct YearlyMeetings {
  struct Year {
    /// nil where the data has no meeting in the year.
    var events: Int?
    var present = 0
    var marks = 0

    var rate: Double? { marks > 0 ? Double(present) / Double(marks) : nil }
  }

  private let first: Int
  private var counts: [Year]

  subscript(year: Int) -> Year { counts[year - first] }

  init(of network: CollaborationNetwork, in years: ClosedRange<Int>) {
    first = years.lowerBound
    counts = [Year](repeating: Year(), count: years.count)
    for event in network.events {
      guard let year = event.startDate?.year, years.contains(year) else { continue }
      counts[year - first].events = (counts[year - first].events ?? 0) + 1
    }
    for mark in AttendanceCounts(of: network, years: years).marks {
      guard let year = network[mark.event].startDate?.year, years.contains(year) else { continue }
      counts[year - first].marks += 1
      if mark.status == .present { counts[year - first].present += 1 }
    }
  }
}
