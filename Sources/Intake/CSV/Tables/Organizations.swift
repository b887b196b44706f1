import Collaboration

extension NetworkBuilder {
  mutating func addOrganizations(_ table: CodedTable) {
    let entries = declare(\.organizations, from: table)
    let classification = table.texts(.classification, log: &log)
    let identifier = table.texts(.identifier, log: &log)
    let location = locations(in: table)
    // Parents last, when all organizations that may be one are known.
    let parent = references(.parent, to: \.organizations, in: table)
    network.organizations = entries.map { row, entry, otherNames in
      Organization(
        id: entry.id, name: entry.name, classification: classification[row].value, otherNames: otherNames,
        identifier: identifier[row].value, location: location[row], parent: parent[row].value.map { ID(Int($0)) })
    }
  }

  /// The place of each row's organization; one number without the other is reported.
  private mutating func locations(in table: CodedTable) -> [Coordinate?] {
    let latitude = table.cells(.latitude, log: &log) { text throws(Complaint) in
      try NumberCell.read(text, within: 90, "latitude")
    }
    let longitude = table.cells(.longitude, log: &log) { text throws(Complaint) in
      try NumberCell.read(text, within: 180, "longitude")
    }
    return (0..<table.rowCount).map { row in
      switch (latitude[row], longitude[row]) {
      case (.value(let latitude), .value(let longitude)):
        return Coordinate(latitude: latitude, longitude: longitude)
      case (.value, .empty), (.empty, .value):
        let (given, missing) = latitude[row].isEmpty ? (Column.longitude, "latitude") : (.latitude, "longitude")
        log.add(
          .error, in: table.file, kind: "places with half of their coordinates", at: table.place(of: row, given),
          "there is no \(missing) to this \(given.rawValue); write both or none")
        return nil
      default: return nil
      }
    }
  }
}
