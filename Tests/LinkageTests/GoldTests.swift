import Collaboration
import Foundation
import Intake
import Testing

@testable import Linkage

/// Networks beside the package whose companies were joined by hand; the lists are in `Gold`.
private let shared = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  .appendingPathComponent("shared/data").path

@Suite(
  "Companies that were joined by hand",
  .enabled(if: FileManager.default.fileExists(atPath: shared), "the networks are not beside the package"))
struct GoldTests {
  @Test func `are found with a precision of 95 % and a recall of 80 %`() throws {
    var (right, wrong, joined, all) = (0, 0, 0, 0)
    for name in ["kubernetes", "aswf"] {
      let network = try NetworkReader.read("\(shared)/\(name)").network
      let gold = try Gold(name)
      var sets = DisjointSets(count: network.organizations.count)
      for candidate in NameCandidates.of(network, atLeast: NameCandidates.sure) where candidate.kind == .organization {
        let (a, b) = (network.organizations[candidate.kept].name, network.organizations[candidate.other].name)
        // The lists hold no name of a person, nor what is called after one.
        let namesPerson = [a, b].contains { name in
          name.contains("(") || ["covering for", "delegate"].contains(where: name.contains)
            || network.persons.contains { $0.name.count > 5 && name.contains($0.name) }
        }
        guard !namesPerson, let areOne = gold.areOne(a, b) else { continue }
        if areOne { right += 1 } else { wrong += 1 }
        sets.join(candidate.kept, candidate.other)
      }
      // Of the names of one company, all but one are to be joined to another one.
      let members = Dictionary(grouping: network.organizations.indices) {
        gold.company(of: network.organizations[$0].name)
      }
      for (company, places) in members where company != nil {
        all += places.count - 1
        joined += places.count - Set(places.map { sets.find($0) }).count
      }
    }
    #expect(Double(right) / Double(right + wrong) >= 0.95)
    #expect(Double(joined) / Double(all) >= 0.8)
  }
}

/// Lines of names of one company, parted by ` | `; behind `~` those of which nobody can say.
private struct Gold {
  private var companies: [NameKey: Int] = [:]
  private var open: Set<NameKey> = []

  init(_ name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Gold/\(name).txt")
    for (number, line) in try String(contentsOf: file, encoding: .utf8).split(separator: "\n").enumerated() {
      if line.hasPrefix("~ ") {
        open.insert(NameKey(line.dropFirst(2)))
      } else {
        for name in line.components(separatedBy: " | ") { companies[NameKey(name)] = number }
      }
    }
  }

  func company(of name: String) -> Int? { companies[NameKey(name)] }

  /// Whether two names are one company's; nil where nobody can say.
  func areOne(_ a: String, _ b: String) -> Bool? {
    guard !open.contains(NameKey(a)), !open.contains(NameKey(b)) else { return nil }
    guard let first = company(of: a) else { return false }
    return first == company(of: b)
  }
}
