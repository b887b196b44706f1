/// Years as they are asked for: `2006-2007`, or `2007`.
package struct YearRange: Hashable, Sendable, CustomStringConvertible {
  package let years: ClosedRange<Int>

  /// - Returns: nil unless the text is one year of four digits, or two in order.
  package init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "-" || $0 == "–" }).map { part in
      part.utf8.count == 4 ? Int(part).flatMap { $0 > 0 ? $0 : nil } : nil
    }
    guard (1...2).contains(parts.count), let first = parts.first ?? nil, let last = parts.last ?? nil, first <= last
    else { return nil }
    years = first...last
  }

  package var description: String {
    years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)-\(years.upperBound)"
  }
}
