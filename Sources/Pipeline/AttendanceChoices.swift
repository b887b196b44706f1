internal import Collaboration
package import Measures

package typealias AttendanceRule = Measures.AttendanceRule
package typealias Quorum = Measures.Quorum

/// The first date of the meetings that are looked at: `2007-06-30`, `2007-06` or `2007`.
package struct SinceDate: Hashable, Sendable {
  package let window: AttendanceWindow

  package init?(_ text: String) {
    guard let date = PartialDate(text) else { return nil }
    window = .since(date)
  }
}

/// How many meetings of each group are looked at.
package struct LastMeetings: Hashable, Sendable {
  package let window: AttendanceWindow

  package init?(_ text: String) {
    guard let count = Int(text), count > 0 else { return nil }
    window = .last(count)
  }
}

extension AttendanceRule {
  /// Reads `under 25 % of the last 12`, `under 50%`, `three absences in a row`, and the same in French.
  package init?(_ text: String) {
    let lowered = text.lowercased()
    let words = lowered.split { !$0.isLetter && !$0.isNumber && $0 != "%" && $0 != "." && $0 != "," }.map(String.init)
    let numbers = words.compactMap { word in
      Double(word.filter { $0 != "%" }.replacing(",", with: ".")) ?? Self.numerals[word].map(Double.init)
    }
    if lowered.contains("%") {
      guard ["under", "below", "moins"].contains(where: words.contains), (1...2).contains(numbers.count),
        numbers[0] > 0, numbers[0] <= 100
      else { return nil }
      let last = numbers.count == 2 ? Int(exactly: numbers[1]) : nil
      if numbers.count == 2 {
        guard let last, last > 0 else { return nil }
      }
      self = .under(share: numbers[0] / 100, ofLast: last)
      return
    }
    let isInARow = ["row", "suite", "consecutive", "consécutives"].contains(where: words.contains)
    guard isInARow, words.contains(where: { $0.hasPrefix("absence") }), numbers.count == 1,
      let count = Int(exactly: numbers[0]), count > 0
    else { return nil }
    self = .absences(inARow: count)
  }

  private static let numerals: [String: Int] = [
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5,
  ]
}

extension Quorum {
  /// Reads `10`, or `50%` of those expected.
  package init?(_ text: String) {
    let number = text.filter { $0 != " " }
    if number.hasSuffix("%"), let percent = Double(number.dropLast()), percent > 0, percent <= 100 {
      self = .share(percent / 100)
    } else if let count = Int(number), count > 0 {
      self = .count(count)
    } else {
      return nil
    }
  }
}

extension MeasureChoices {
  /// What `--since`, `--last`, `--rule` and `--quorum` ask for.
  package static func attendance(
    since date: SinceDate?, last: LastMeetings?, rule: AttendanceRule?, quorum: Quorum?
  ) -> AttendanceOptions {
    AttendanceOptions(window: date?.window ?? last?.window ?? .all, rule: rule, quorum: quorum)
  }
}
