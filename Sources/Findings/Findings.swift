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

/// Writes sentences about one network in one language; each kind stands in a file of its own.
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
