import Support
import Collaboration

/// Which columns of a table the attributes of nodes or edges fill, and what none takes.
struct GraphAttributes {
  /// The attributes that no column takes.
  private(set) var leftOut: Set<String> = []
  /// The attributes that differ from another one, which has the column.
  private(set) var outdone: Set<String> = []
  private let columns: [NameKey: Column]
  private let passedOver: Set<String>
  /// What has been asked for already.
  private var known: [String: Column?] = [:]

  init(of table: TableName, without mode: String?) {
    var columns: [NameKey: Column] = [:]
    for column in table.columns {
      for name in table.headerNames(of: column) { columns[NameKey(name)] = column }
    }
    if table == .memberships {
      // Graphs call the begin of an edge its source; an edge's label or relation is what it is.
      columns[NameKey("source")] = nil
      for name in ["label", "relation", "type"] { columns[NameKey(name)] = .role }
      // The ends of an edge say who.
      for column in [Column.organization, .group] {
        for name in table.headerNames(of: column) { columns[NameKey(name)] = nil }
      }
    } else {
      columns[NameKey("label")] = .name
      columns[NameKey("source")] = nil
    }
    columns[NameKey("provenance")] = table.columns.contains(.source) ? .source : nil
    columns[NameKey("id")] = nil
    var passedOver = Self.derived
    if let mode { passedOver.insert(mode) }
    if mode == "kind" { passedOver.insert("type") }
    if table != .memberships, let mode { columns[NameKey(mode)] = nil }
    self.columns = columns
    self.passedOver = passedOver
  }

  func column(of attribute: String) -> Column? {
    passedOver.contains(attribute) ? nil : columns[NameKey(attribute)]
  }

  /// The columns that the attributes of a node or an edge fill.
  ///
  /// Two may mean one column, as name and label do: the one that is called as the column goes before, then the first by
  /// name.
  mutating func cells(of attributes: [String: String]) -> [Column: String] {
    var winners: [Column: String] = [:]
    var taken: [(column: Column, attribute: String, value: String)] = []
    for (attribute, value) in attributes where !value.isEmpty {
      guard let column = knownColumn(of: attribute) else {
        // That an edge counts once is what a membership does.
        let isWorthless = attribute == "weight" && Double(value) == 1
        if !isWorthless, !passedOver.contains(attribute) { leftOut.insert(attribute) }
        continue
      }
      if column == .classification, attribute.lowercased() != column.rawValue, Self.modes.contains(value.lowercased()) {
        continue
      }
      taken.append((column, attribute, value))
      if winners[column].map({ precedes(attribute, $0, as: column) }) ?? true { winners[column] = attribute }
    }
    var cells: [Column: String] = [:]
    for (column, attribute) in winners { cells[column] = attributes[attribute] }
    for (column, attribute, value) in taken where cells[column]?.trimmed != value.trimmed { outdone.insert(attribute) }
    return cells
  }

  private func precedes(_ a: String, _ b: String, as column: Column) -> Bool {
    a == column.rawValue || (b != column.rawValue && a < b)
  }

  private mutating func knownColumn(of attribute: String) -> Column? {
    if let column = known[attribute] { return column }
    let column = column(of: attribute)
    known[attribute] = .some(column)
    return column
  }

  /// A mode that another attribute tells already.
  private static let modes: Set<String> = ["0", "1", "true", "false"]

  /// What nothing is lost with: modes, places, looks, and measures, which are worked out anew.
  static let derived: Set<String> = [
    "id", "key", "bipartite", "x", "y", "z", "size", "color", "r", "g", "b", "shape", "pos", "width", "height",
    "fontname", "fontsize", "style", "fillcolor", "penwidth", "degree", "lead", "initiator", "seats", "load",
    "load_share", "load_ratio", "degree_centrality", "closeness", "betweenness", "clustering", "core", "community",
    "cut_point", "thickness", "interval",
  ]
}
