import Collaboration
import Wording

/// The time from a first date to a last, from left to right, with the dates that have room to be written.
struct TimeAxis {
  private let scale: LinearScale
  private let isSingle: Bool
  let labels: [(text: String, x: Double)]

  /// An axis on which all dates are written where they have room, else round years.
  init(_ dates: [PartialDate], from left: Double, to right: Double, phrases: any Phrases) {
    let all = Set(dates).sorted()
    let places = all.map(\.yearsSinceZero)
    let (first, last) = (places.first ?? 0, places.last ?? 0)
    scale = LinearScale(domain: first...max(first, last), from: left, to: right)
    isSingle = first == last
    let middle = (left + right) / 2
    let x = { [scale, isSingle] (place: Double) in isSingle ? middle : scale(place) }
    let written = zip(all, places).map { (text: phrases.date($0), x: x($1)) }
    let years = scale.ticks(max(2, Int((right - left) / 45))).filter { $0 == $0.rounded() }.map {
      (text: String(Int($0)), x: x($0))
    }
    if Self.haveRoom(written) {
      labels = written
    } else if years.count > 1, Self.haveRoom(years) {
      labels = years
    } else {
      labels = [written.first, written.last].compactMap(\.self)
    }
  }

  func x(_ date: PartialDate) -> Double {
    isSingle ? (scale.start + scale.end) / 2 : scale(date.yearsSinceZero)
  }

  private static func haveRoom(_ labels: [(text: String, x: Double)]) -> Bool {
    zip(labels, labels.dropFirst()).allSatisfy { a, b in
      b.x - a.x >= (Font.small.width(of: a.text) + Font.small.width(of: b.text)) / 2 + 6
    }
  }
}

extension NumberPhrases {
  /// A date as people read it, as precise as it is known.
  func date(_ date: PartialDate) -> String { self.date(year: date.year, month: date.month, day: date.day) }
}

extension PartialDate {
  /// Its place on a time axis, in years: 2007.5 for July 2007.
  var yearsSinceZero: Double {
    Double(year) + Double((month ?? 1) - 1) / 12 + Double((day ?? 1) - 1) / 372
  }
}
