import Support

/// When a line of a Pajek network is there: `[2006-2007]`, `[1990-*]`, `[2001-2003,2005]`.
struct PajekTimes {
  /// A span of years; nil where an end is open.
  typealias Span = (start: String?, end: String?)

  /// nil where the times are not years, of four digits each.
  let spans: [Span]?

  init(_ text: String) {
    let inner = text.dropFirst().prefix { $0 != "]" }
    var spans: [Span] = []
    for part in inner.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map(\.trimmed)
      guard (1...2).contains(ends.count), ends.allSatisfy({ $0 == "*" || Self.isYear($0) }), ends != ["*"] else {
        self.spans = nil
        return
      }
      let (start, end) = (ends[0], ends[ends.count - 1])
      spans.append((start == "*" ? nil : start, end == "*" ? nil : end))
    }
    self.spans = spans.isEmpty ? nil : spans
  }

  private static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } && text.utf8.first != 0x30
  }
}
