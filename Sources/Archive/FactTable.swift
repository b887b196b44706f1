import Collaboration

/// A kind of facts: the tables that keep it, and how a network's facts get into them and out again.
protocol FactTable: Sendable {
  /// The SQL that makes the tables.
  static var schema: String { get }
  /// The SQL of the indexes, which are made when all rows are in.
  static var indexes: String { get }

  static func write(_ network: CollaborationNetwork, to database: Database) throws

  /// Adds the facts to the network, and what is wrong with them to the reader's problems.
  static func read(_ network: inout CollaborationNetwork, from reader: FactReader) throws
}

extension FactTable {
  static var indexes: String { "" }
}

/// A line as it is kept: NULL where it is not known.
func stored(line: Int32) -> Int32? {
  line == 0 ? nil : line
}
