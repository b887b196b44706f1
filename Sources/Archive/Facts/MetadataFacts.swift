import Collaboration

/// What the network says of itself, and which maillage can read it.
struct MetadataFacts: StoredFacts {
  let schema = """
    CREATE TABLE metadata (
      key INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      value TEXT NOT NULL
    );
    CREATE TABLE license (
      key INTEGER PRIMARY KEY,
      name TEXT NOT NULL
    );
    """

  private let columns = ["name", "value"]

  func write(_ network: CollaborationNetwork, to database: Database) throws {
    let metadata = network.metadata
    let values = [
      (Schema.versionName, String(Schema.current.version)),
      (Schema.readerName, Schema.current.reader),
      ("name", metadata.name),
      ("title", metadata.title),
      ("language", metadata.language),
      ("description", metadata.description),
      ("memberships_file", metadata.membershipsFile),
    ]
    let known = values.compactMap { name, value in value.map { (name: name, value: $0) } }
    var insert = try Insertion(of: known.count, into: "metadata", columns, in: database)
    for (name, value) in known { try insert(name, value) }
    var insertLicense = try Insertion(of: metadata.licenses.count, into: "license", ["name"], in: database)
    for license in metadata.licenses { try insertLicense(license) }
  }

  func read(_ network: inout CollaborationNetwork, from reader: FactReader) throws {
    var values: [String: String] = [:]
    try reader.forEachRow(of: "metadata", columns) { row in values[row.text()] = row.text() }
    func required(_ name: String) -> String {
      if values[name] == nil { reader.note("table metadata has no row named \(name); one would be right") }
      return values[name] ?? ""
    }
    network.metadata = Metadata(
      name: required("name"), title: required("title"), language: values["language"],
      description: values["description"], membershipsFile: required("memberships_file"))
    try reader.forEachRow(of: "license", ["name"]) { row in network.metadata.licenses.append(row.text()) }
  }
}
