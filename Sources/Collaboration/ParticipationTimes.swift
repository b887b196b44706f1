/// When each participation of a two-mode network was held: who was in a group at different times did not meet there.
package struct ParticipationTimes: Hashable, Sendable {
  /// For each value of the rows, as they are there, the first and the last time of it.
  package let hulls: [Span]
  /// The stretches of those values that were interrupted, by their place.
  package let parts: [Int32: [Span]]
  /// Whether there is a time that all have in common, as in the state at a date: then time tells no two of them apart.
  package let allMeet: Bool

  init(hulls: [Span], parts: [Int32: [Span]]) {
    (self.hulls, self.parts) = (hulls, parts)
    let last = hulls.reduce(0) { max($0, $1.lower) }
    allMeet = parts.isEmpty && hulls.allSatisfy { last <= $0.upper }
  }

  /// Of pairs of row and value, each with the time of it; a pair that comes twice has both times.
  init(of pairs: [(row: Int32, value: Int32)], spans: [Span], in rows: CompressedRows) {
    var first = [Span?](repeating: nil, count: rows.values.count)
    var several: [Int: [Span]] = [:]
    for (pair, span) in zip(pairs, spans) {
      let place = rows.place(of: pair.value, in: Int(pair.row))
      if let before = first[place] {
        several[place, default: [before]].append(span)
        first[place] = before.hull(with: span)
      } else {
        first[place] = span
      }
    }
    var parts: [Int32: [Span]] = [:]
    for (place, spans) in several {
      let joined = Span.joined(spans)
      if joined.count > 1 { parts[Int32(place)] = joined }
    }
    self.init(hulls: first.map { $0 ?? Span(from: nil, to: nil) }, parts: parts)
  }

  /// The same for the rows' transposed.
  package func transposed(_ rows: CompressedRows, columnCount: Int) -> ParticipationTimes {
    let places = CompressedRows.places(byKey: rows.values, rowCount: columnCount).values
    var moved: [Int32: [Span]] = [:]
    if !parts.isEmpty {
      for (place, old) in places.enumerated() {
        if let spans = parts[old] { moved[Int32(place)] = spans }
      }
    }
    return ParticipationTimes(hulls: places.map { hulls[Int($0)] }, parts: moved)
  }

  /// The stretches of a value.
  package func spans(at place: Int) -> [Span] { parts[Int32(place)] ?? [hulls[place]] }

  /// Whether the values at two places have a time in common.
  package func meet(_ a: Int, _ b: Int) -> Bool {
    guard hulls[a].overlap(with: hulls[b]) != nil else { return false }
    if parts.isEmpty || (parts[Int32(a)] == nil && parts[Int32(b)] == nil) { return true }
    let others = spans(at: b)
    return spans(at: a).contains { one in others.contains { one.overlap(with: $0) != nil } }
  }

  /// From the first to the last time that the values at two places have in common; nil where there is none.
  package func overlap(_ a: Int, _ b: Int) -> Span? {
    let others = spans(at: b)
    let shared = spans(at: a).flatMap { one in others.compactMap { one.overlap(with: $0) } }
    return shared.dropFirst().reduce(shared.first) { $0?.hull(with: $1) }
  }
}

extension CompressedRows {
  /// Where a value of a row is.
  package func place(of value: Int32, in row: Int) -> Int {
    var (low, high) = (offsets[row], offsets[row + 1])
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
