/// The tables of a network folder, in the order in which they are read: what is referred to comes first.
package enum TableName: String, CaseIterable, Sendable {
  case organizations, persons, groups, memberships, events, attendance, observations, claims, adoptions

  package var fileName: String { rawValue + ".csv" }

  /// What its rows are: each of these types declares its table in `static let table`, the columns in their order.
  package var row: any FactRow.Type {
    switch self {
    case .organizations: Organization.self
    case .persons: Person.self
    case .groups: Group.self
    case .memberships: Membership.self
    case .events: Event.self
    case .attendance: Attendance.self
    case .observations: Observation.self
    case .claims: Claim.self
    case .adoptions: Adoption.self
    }
  }

  /// What a table declares, without the type of its rows.
  package struct Outline: Sendable {
    /// The columns that the table may have, as data packages name them.
    package let columns: [Column]
    /// The columns that are there for people to read: known, and in no network.
    package let notes: [Column]
    /// What a header must have: of each set one column at least.
    package let requiredColumns: [[Column]]
    package let types: [Column: FieldType]
    package let aliases: [Column: [String]]
    /// What one row is called; several have an `s` behind it.
    package let noun: String
    /// What sheets that hold the table are called, in English and in French.
    package let sheetNames: [String]
    /// What distinguishes the rows: of each set the first column that a row has a value in.
    package let key: [[Column]]
    /// Whether its rows are neither entities nor memberships, but facts about these.
    package let isOfFacts: Bool
    /// How many rows a network has.
    package let count: @Sendable (CollaborationNetwork) -> Int

    fileprivate init<Row: FactRow>(of row: Row.Type) {
      let table = Row.table
      columns = table.fields.map(\.column)
      notes = table.notes
      requiredColumns = table.requiredColumns
      types = Dictionary(uniqueKeysWithValues: table.fields.map { ($0.column, $0.type) })
      aliases = Dictionary(uniqueKeysWithValues: table.fields.map { ($0.column, $0.aliases) })
      (noun, sheetNames, key) = (table.noun, table.sheetNames, table.key)
      isOfFacts = table.identity.isEmpty && table.name != .memberships
      count = { $0[keyPath: table.rows].count }
    }
  }

  private static let outlines = Dictionary(uniqueKeysWithValues: allCases.map { ($0, outline(of: $0.row)) })

  private static func outline<Row: FactRow>(of row: Row.Type) -> Outline { Outline(of: row) }

  package var outline: Outline { Self.outlines[self] ?? Self.outline(of: row) }
  package var columns: [Column] { outline.columns }
  package var notes: [Column] { outline.notes }
  package var requiredColumns: [[Column]] { outline.requiredColumns }

  /// What columns of that name refer to, in whichever table has it.
  fileprivate static let entities: [Column: EntityKind] = outlines.values.reduce(into: [:]) { entities, outline in
    for (column, type) in outline.types { if case .reference(let kind) = type { entities[column] = kind } }
  }

  /// All that headers of this table call the column, the data package's name first.
  package func headerNames(of column: Column) -> [String] {
    column.headerNames + (outline.aliases[column] ?? [])
  }
}

/// A column of a network folder's tables.
package enum Column: String, CaseIterable, Sendable {
  case id, name, classification, identifier, latitude, longitude, parent, description, source
  case otherNames = "other_names"
  case foundingDate = "founding_date"
  case dissolutionDate = "dissolution_date"
  case organization, group, role, person
  case startDate = "start_date"
  case endDate = "end_date"
  case firstSeen = "first_seen"
  case lastSeen = "last_seen"
  case location, host
  case event, status
  case onBehalfOf = "on_behalf_of"
  case subject, category, date, value, unit
  case changePercent = "change_percent"
  case software
  case author

  /// What its cells refer to, in any table; nil where they hold values of their own.
  package var entity: EntityKind? { TableName.entities[self] }

  /// What headers call it in any table, in English and in French; case, accents, hyphens and `_` make no difference.
  package var headerNames: [String] {
    switch self {
    case .id: ["id", "identifiant"]
    case .name: ["name", "nom", "intitulé"]
    case .classification: ["classification", "type", "catégorie"]
    case .identifier: ["identifier", "code INSEE", "INSEE", "SIREN", "SIRET"]
    case .latitude: ["latitude", "lat"]
    case .longitude: ["longitude", "lon", "lng"]
    case .parent: ["parent", "rattachement"]
    case .description: ["description"]
    case .source: ["source"]
    case .otherNames: ["other_names", "autres noms", "alias"]
    case .foundingDate: ["founding_date", "date de création", "création"]
    case .dissolutionDate: ["dissolution_date", "date de dissolution", "dissolution"]
    case .organization: ["organization", "organisation", "organisme", "structure", "collectivité"]
    case .group: ["group", "groupe", "groupe de travail"]
    case .role: ["role", "rôle", "fonction"]
    case .person: ["person", "personne"]
    case .startDate: ["start_date", "start", "début", "date de début"]
    case .endDate: ["end_date", "end", "fin", "date de fin"]
    case .firstSeen: ["first_seen", "première mention"]
    case .lastSeen: ["last_seen", "dernière mention"]
    case .location: ["location", "lieu"]
    case .host: ["host", "hôte", "organisateur"]
    case .event: ["event", "événement", "réunion"]
    case .status: ["status", "statut", "état"]
    case .onBehalfOf: ["on_behalf_of", "au nom de", "pour le compte de", "représente"]
    case .subject: ["subject", "sujet"]
    case .category: ["category", "catégorie"]
    case .date: ["date"]
    case .value: ["value", "valeur", "nombre", "effectif"]
    case .unit: ["unit", "unité"]
    case .changePercent: ["change_percent", "change in %", "évolution en %", "évolution", "variation en %"]
    case .software: ["software", "logiciel"]
    case .author: ["author", "auteur", "rédacteur"]
    }
  }
}
