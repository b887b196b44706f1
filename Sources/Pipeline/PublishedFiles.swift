import Collaboration
internal import Intake

/// The paths that maillage ever writes in an output folder; whatever else is there is somebody's own.
enum PublishedFiles {
  private static let documents: Set<String> = [
    "tables.xlsx", "tables.ods", "report.html", "report.odt", "report.docx", "report.pdf", "findings.md",
    "statistics.json", "network.sqlite",
  ]
  private static let cards: Set<String> = ["organization", "person", "group"]
  private static let pictures: Set<String> = ["svg", "pdf", "png"]

  /// `report.html`, `tables/NAME.csv`, `figures/NAME.svg`, `figures/group/ID.svg`.
  static func isOfBuild(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.last, let dot = name.lastIndex(of: ".") else { return false }
    let ending = String(name[name.index(after: dot)...])
    switch (parts.first, parts.count) {
    case (_, 1): return documents.contains(name)
    case ("tables", 2): return ending == "csv"
    case ("figures", 2): return pictures.contains(ending)
    case ("figures", 3): return cards.contains(parts[1]) && pictures.contains(ending)
    default: return false
    }
  }

  /// The tables of a network folder and their description.
  static func isOfExport(_ path: String) -> Bool {
    path == "datapackage.json" || TableName.allCases.contains { $0.fileName == path }
  }
}
