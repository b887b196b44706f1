package import Collaboration
import Tables

extension PublishedTable {
  static let adoptions = PublishedTable(
    .adoptions, in: .adoptions, history: true, "Which organization uses, tries or plans which software",
    rows: { $0.adoptions },
    fields: [
      Field(.software, .name, "the software; its spellings are folded into the first") { row, _ in
        .text(row.software)
      },
      Field(.organization, ids: .organizationID, "who uses, tries or plans it") { row, _ in
        .organization(row.organization.position)
      },
      Field(.status, .word, "how far it is, in the data's word", empty: "where the data has none") { row, _ in
        Value(row.status)
      },
      Field(.startDate, .date, "since when", empty: "where the data has none") { row, _ in
        Value(row.startDate?.description)
      },
      Field(.source, .source, "where the fact is written") { row, _ in .text(row.source) },
    ])
}

/// An organization's use of a piece of software, as the adoptions table tells it.
package struct AdoptionRow: Hashable, Sendable {
  /// The first spelling that the data has of it.
  package let software: String
  package let organization: OrganizationID
  package let status: String?
  package let startDate: PartialDate?
  package let source: String

  /// Whether it is told as over: abandoned, or tried and left.
  package var isGivenUp: Bool { status.map { Self.givenUp.contains(NameKey($0)) } ?? false }

  private static let givenUp = Set(
    ["abandoned", "tried", "dropped", "abandonné", "abandonnée", "essayé, sans suite"].map { NameKey($0) })

  /// By software, then organization, then start, then the data's order; none that begins after the years asked for.
  package static func all(of network: CollaborationNetwork, years: ClosedRange<Int>? = nil) -> [AdoptionRow] {
    let taken = network.adoptions.filter { adoption in
      guard let years, let start = adoption.startDate else { return true }
      return start.year <= years.upperBound
    }
    let keys = taken.map { NameKey($0.software) }
    var spelling: [NameKey: String] = [:]
    for (key, adoption) in zip(keys, taken) where spelling[key] == nil { spelling[key] = adoption.software }
    func order(_ place: Int) -> (NameKey, OrganizationID, String, Int) {
      (keys[place], taken[place].organization, taken[place].startDate?.description ?? "", place)
    }
    return taken.indices.sorted { order($0) < order($1) }.map { place in
      let adoption = taken[place]
      return AdoptionRow(
        software: spelling[keys[place]] ?? adoption.software, organization: adoption.organization,
        status: adoption.status, startDate: adoption.startDate, source: network.provenance(of: adoption))
    }
  }
}

/// An organization and a piece of software.
private struct Use: Hashable {
  let software: String
  let organization: OrganizationID
}

extension [AdoptionRow] {
  /// Of each organization and software the last row that is told, where it is not given up.
  package var currentUses: [AdoptionRow] {
    var last: [Use: Int] = [:]
    for (place, row) in enumerated() { last[Use(software: row.software, organization: row.organization)] = place }
    return last.values.sorted().map { self[$0] }.filter { !$0.isGivenUp }
  }
}
