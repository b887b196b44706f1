import Collaboration
import Foundation

/// The network of the 2007 minutes, read from the repository's own folder by the plainest of means.
enum SeedNetwork {
  static let network: CollaborationNetwork = {
    var network = CollaborationNetwork(
      metadata: Metadata(
        name: "bouches-du-rhone-2007", title: "Les projets libres des collectivités des Bouches-du-Rhône, 2007",
        language: "fr"))
    let organizations = table("organizations"), groups = table("groups")
    network.organizations = organizations.map {
      Organization(id: $0["id"] ?? "", name: $0["name"] ?? "", classification: $0["classification"])
    }
    network.groups = groups.map {
      Group(
        id: $0["id"] ?? "", name: $0["name"] ?? "",
        classification: $0["classification"] == "association" ? .association : .workingGroup)
    }
    let organizationIDs = index(organizations), groupIDs = index(groups)
    network.sources = ["compte-rendu-2007.txt#L1"]
    network.memberships = table("memberships").compactMap { row in
      groupIDs[row["group"] ?? ""].map { group in
        Membership(
          organization: organizationIDs[row["organization"] ?? ""].map { ID($0) }, group: ID(group),
          role: Role.known.first { $0.word == row["role"] }?.role ?? .member,
          start: row["start_date"].flatMap { PartialDate($0) }, end: row["end_date"].flatMap { PartialDate($0) })
      }
    }
    return network.sortedByName()
  }()

  private static func index(_ rows: [[String: String]]) -> [String: Int] {
    Dictionary(rows.enumerated().map { ($1["id"] ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// None of the seed's cells has a quoted comma in the columns that are read here.
  private static func table(_ name: String) -> [[String: String]] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../seeds/bouches-du-rhone-2007/\(name).csv")
    let lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
    let header = lines.first?.split(separator: ",", omittingEmptySubsequences: false).map(String.init) ?? []
    return lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(zip(header, cells), uniquingKeysWith: { first, _ in first })
    }
  }
}
