/// How many pairs a pair table holds.
package enum PairCap: Hashable, Sendable, CustomStringConvertible {
  case strongest(Int)
  case all

  /// - Returns: nil unless the text is `all` or a whole number from 0.
  package init?(_ text: String) {
    if text == "all" {
      self = .all
    } else if let count = Int(text), count >= 0 {
      self = .strongest(count)
    } else {
      return nil
    }
  }

  package var description: String {
    switch self {
    case .strongest(let count): String(count)
    case .all: "all"
    }
  }
}
