/// The facts as people ask for them, with names in place of keys.
enum Views {
  /// Makes the views, but for those whose name a published table has: it holds the same facts and more.
  static func create(in database: Database, besides names: Set<String>) throws {
    for (name, query) in all where !names.contains(name) {
      try database.execute("CREATE VIEW \(name) AS\n\(query)")
    }
  }

  private static let all = [
    ("organizations", organizations), ("persons", persons), ("groups", groups), ("memberships", memberships),
    ("events", events), ("attendance_records", attendanceRecords), ("observations", observations), ("claims", claims),
    ("adoptions", adoptions), ("participations", participations), ("who_leads_what", whoLeadsWhat),
  ]

  // MARK: The columns of the CSV files, and the line that each row stands on

  private static let organizations = """
    SELECT organization.id, organization.name, organization.classification, \(otherNames(of: "organization")),
      organization.identifier, organization.latitude, organization.longitude, parent.name AS parent
    FROM organization LEFT JOIN organization AS parent ON parent.key = organization.parent_key
    """

  private static let persons = """
    SELECT id, name, \(otherNames(of: "person"))
    FROM person
    """

  private static let groups = """
    SELECT id, name, classification, \(otherNames(of: "group")), founding_date, dissolution_date, description, source, line
    FROM "group"
    """

  private static let memberships = """
    SELECT organization.name AS organization, "group".name AS "group", role.word AS role, person.name AS person,
      membership.start_date, membership.end_date, source.text AS source, membership.line
    FROM membership
      JOIN "group" ON "group".key = membership.group_key
      JOIN role ON role.key = membership.role_key
      LEFT JOIN organization ON organization.key = membership.organization_key
      LEFT JOIN person ON person.key = membership.person_key
      LEFT JOIN source ON source.key = membership.source_key
    """

  private static let events = """
    SELECT event.id, event.name, event.start_date, event.location, organization.name AS host, event.source, event.line
    FROM event LEFT JOIN organization ON organization.key = event.host_key
    """

  private static let attendanceRecords = """
    SELECT event.name AS event, person.name AS person, organization.name AS organization, attendance_record.status,
      represented.name AS on_behalf_of, attendance_record.source, attendance_record.line
    FROM attendance_record
      JOIN event ON event.key = attendance_record.event_key
      LEFT JOIN person ON person.key = attendance_record.person_key
      LEFT JOIN organization ON organization.key = attendance_record.organization_key
      LEFT JOIN organization AS represented ON represented.key = attendance_record.on_behalf_of_key
    """

  private static let observations = """
    SELECT subject, category, date, value, unit, source, line
    FROM observation
    """

  private static let claims = """
    SELECT subject, category, start_date, end_date, change_percent, source, line
    FROM claim
    """

  private static let adoptions = """
    SELECT organization.name AS organization, adoption.software, adoption.status, adoption.start_date, adoption.source,
      adoption.line
    FROM adoption JOIN organization ON organization.key = adoption.organization_key
    """

  // MARK: Answers

  /// What the measures count: each organization once in each working group, whatever it does there.
  private static let participations = """
    SELECT DISTINCT organization.name AS organization, "group".name AS "group", organization_key, group_key
    FROM membership
      JOIN role ON role.key = membership.role_key AND role.participates
      JOIN "group" ON "group".key = membership.group_key AND "group".classification = 'working group'
      JOIN organization ON organization.key = membership.organization_key
    """

  private static let whoLeadsWhat = """
    SELECT "group".name AS "group", role.word AS role, organization.name AS organization, person.name AS person,
      membership.start_date, membership.end_date
    FROM membership
      JOIN role ON role.key = membership.role_key AND role.is_seat
      JOIN "group" ON "group".key = membership.group_key
      LEFT JOIN organization ON organization.key = membership.organization_key
      LEFT JOIN person ON person.key = membership.person_key
    ORDER BY "group".key, role.key, membership.key
    """

  /// The other names of a row, joined as in the CSV files.
  private static func otherNames(of table: String) -> String {
    """
    (SELECT group_concat(name, '|') FROM
        (SELECT name FROM \(table)_other_name WHERE \(table)_key = "\(table)".key ORDER BY key)) AS other_names
    """
  }
}
