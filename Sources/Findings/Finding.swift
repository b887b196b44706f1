/// A plain sentence that a secretary can paste into the minutes, and where its numbers come from.
package struct Finding: Hashable, Sendable {
  package let sentence: String
  /// The table that has the numbers.
  package let table: String?
  /// Where the facts stand, in the data's own words; at most ``mostSources`` of them.
  package let sources: [String]

  /// More sources than these make a sentence unreadable; the table has them all.
  static let mostSources = 4

  init(_ sentence: String, table: String?, sources: [String] = []) {
    self.sentence = sentence
    self.table = table
    var seen: Set<String> = []
    let distinct = sources.filter { seen.insert($0).inserted }
    self.sources = distinct.count > Self.mostSources ? [] : distinct
  }
}
