internal import Collaboration
package import Measures
package import Wording

/// What the measures say in plain sentences, the most telling first of each kind.
package struct Findings: Sendable {
  package let findings: [Finding]

  /// Puts the measures into sentences of a language.
  package init(on measures: NetworkMeasures, in phrases: any Phrases) {
    let author = FindingAuthor(measures: measures, phrases: phrases)
    findings =
      author.participation + author.load + author.overlap + author.distance + author.changes + author.counts
      + author.attendance + author.adoptions
  }
}

/// Writes sentences about one network in one language; each kind has a file of its own.
struct FindingAuthor {
  let measures: NetworkMeasures
  let phrases: any Phrases

  var network: CollaborationNetwork { measures.network }
  var noun: ActorNoun { measures.options.actors == .organizations ? .organizations : .persons }

  /// A name as a sentence can bear it: on one line, and not longer than a line.
  func shown(_ name: String) -> String {
    let line = String(name.map { $0.isNewline || $0.isWhitespace ? " " : $0 })
    return line.count > 120 ? line.prefix(119) + "…" : line
  }

  /// The first few names, and how many are left.
  func few(_ names: [String], most: Int = 5) -> (names: [String], more: Int) {
    names.count <= most ? (names.map(shown), 0) : (names.prefix(most - 1).map(shown), names.count - most + 1)
  }
}

/// A plain sentence that a secretary can paste into the minutes, and where its numbers come from.
package struct Finding: Hashable, Sendable {
  package let sentence: String
  /// The table that has the numbers.
  package let table: String?
  /// Where the facts are written, in the data's own words; at most ``mostSources`` of them.
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

extension FindingAuthor {
  /// How many participate in how much.
  var participation: [Finding] {
    let summary = measures.summary
    guard summary.memberships > 0 else { return [] }
    return [
      Finding(
        phrases.participation(
          noun, actors: summary.actors, groups: summary.groups, memberships: summary.memberships,
          densityPercent: summary.density.map { $0 * 100 }),
        table: "leadership-load")
    ]
  }
}
