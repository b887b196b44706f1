import Collaboration

enum OrganizationFacts: FactTable {
  static let schema = """
    CREATE TABLE organization (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      name TEXT NOT NULL,
      classification TEXT,
      identifier TEXT,    -- its number in a public register: for a French commune, the INSEE code
      latitude REAL,      -- degrees north
      longitude REAL,     -- degrees east
      parent_key INTEGER REFERENCES organization (key)
    );
    """ + OtherNames.schema(of: "organization")
  static let indexes =
    "CREATE UNIQUE INDEX organization_id ON organization (id);" + OtherNames.indexes(of: "organization")

  private static let columns = ["id", "name", "classification", "identifier", "latitude", "longitude", "parent_key"]

  static func write(_ network: CollaborationNetwork, to database: Database) throws {
    var insert = try Insertion(of: network.organizations.count, into: "organization", ["key"] + columns, in: database)
    for (position, organization) in network.organizations.enumerated() {
      try insert(
        OrganizationID(position), organization.id, organization.name, organization.classification,
        organization.identifier, organization.location?.latitude, organization.location?.longitude, organization.parent)
    }
    try OtherNames.write(network.organizations.map(\.otherNames), of: "organization", to: database)
  }

  static func read(_ network: inout CollaborationNetwork, from reader: FactReader) throws {
    let otherNames = try OtherNames.read(of: reader.organizations, from: reader)
    try reader.forEachRow(of: reader.organizations, columns) { id, row in
      network.organizations.append(
        Organization(
          id: row.id(), name: row.text(), classification: row.optionalText(), otherNames: otherNames[id.index],
          identifier: row.optionalText(), location: row.coordinate(),
          parent: row.optionalReference(to: reader.organizations)))
    }
  }
}

extension FactRow {
  /// Two cells, of which both or none have a value.
  fileprivate mutating func coordinate() -> Coordinate? {
    switch (optionalNumber(), optionalNumber()) {
    case (nil, nil): return nil
    case (let latitude?, let longitude?):
      if let coordinate = Coordinate(latitude: latitude, longitude: longitude) { return coordinate }
      note(
        "there is no place at latitude \(latitude), longitude \(longitude);"
          + " from −90 to 90 and from −180 to 180 would be right")
    case (nil, _), (_, nil):
      note("latitude stands without longitude, or longitude without latitude; both would be right")
    }
    return nil
  }
}
