import Collaboration

enum ClaimFacts: FactTable {
  static let schema = """
    CREATE TABLE claim (
      key INTEGER PRIMARY KEY,
      subject TEXT NOT NULL,
      category TEXT NOT NULL,
      start_date TEXT NOT NULL,
      end_date TEXT NOT NULL,
      change_percent REAL NOT NULL,    -- -75 for "75 % have left"
      source TEXT,
      line INTEGER                     -- of claims.csv
    );
    """

  private static let columns = ["subject", "category", "start_date", "end_date", "change_percent", "source", "line"]

  static func write(_ network: CollaborationNetwork, to database: Database) throws {
    var insert = try Insertion(of: network.claims.count, into: "claim", columns, in: database)
    for claim in network.claims {
      try insert(
        claim.subject, claim.category, claim.startDate, claim.endDate, claim.changePercent, claim.source,
        stored(line: claim.line))
    }
  }

  static func read(_ network: inout CollaborationNetwork, from reader: FactReader) throws {
    try reader.forEachRow(of: "claim", columns) { row in
      let (subject, category, start, end) = (row.text(), row.text(), row.date(), row.date())
      let (change, source, line) = (row.number(), row.optionalText(), row.line())
      row.checkOrder(start, end)
      guard let start, let end else { return }
      network.claims.append(
        Claim(
          subject: subject, category: category, startDate: start, endDate: end, changePercent: change,
          source: source, line: line))
    }
  }
}
