/// A published count: ADULLACT, company members, 2006, 64.
package struct Observation: Hashable, Sendable {
  /// What is counted: the name of a group or an organization of the network, or a name of its own.
  package var subject: String
  package var category: String
  package var date: PartialDate
  package var value: Double
  package var unit: String?
  package var source: String?
  package var line: Int32

  package init(
    subject: String, category: String, date: PartialDate, value: Double, unit: String? = nil, source: String? = nil,
    line: Int32 = 0
  ) {
    self.subject = subject
    self.category = category
    self.date = date
    self.value = value
    self.unit = unit
    self.source = source
    self.line = line
  }
}

extension Observation: FactRow {
  package static let table = FactTable<Observation>(
    .observations, \.observations, noun: "observation",
    sheets: ["observations", "counts", "effectifs"], key: [[.subject], [.category], [.date]],
    blank: Observation(subject: "", category: "", date: .first, value: 0),
    [
      .text(.subject, \.subject, type: .subject),
      .text(.category, \.category),
      .date(.date, \.date),
      .number(.value, \.value),
      .text(.unit, optional: \.unit),
      .text(.source, optional: \.source),
    ]
  ).line(\.line)
}

/// A published statement about such counts: “75 % have left”.
package struct Claim: Hashable, Sendable {
  package var subject: String
  package var category: String
  package var startDate: PartialDate
  package var endDate: PartialDate
  /// The claimed change in percent: −75 for “75 % have left”.
  package var changePercent: Double
  package var source: String?
  package var line: Int32

  package init(
    subject: String, category: String, startDate: PartialDate, endDate: PartialDate, changePercent: Double,
    source: String? = nil, line: Int32 = 0
  ) {
    self.subject = subject
    self.category = category
    self.startDate = startDate
    self.endDate = endDate
    self.changePercent = changePercent
    self.source = source
    self.line = line
  }
}

extension Claim: FactRow {
  package static let table = FactTable<Claim>(
    .claims, \.claims, noun: "claim",
    sheets: ["claims", "affirmations"], key: [[.subject], [.category], [.startDate], [.endDate]],
    blank: Claim(subject: "", category: "", startDate: .first, endDate: .first, changePercent: 0),
    [
      .text(.subject, \.subject, type: .subject),
      .text(.category, \.category),
      .date(.startDate, \.startDate),
      .date(.endDate, \.endDate),
      .number(.changePercent, \.changePercent, isPercent: true),
      .text(.source, optional: \.source),
    ], spans: [(.startDate, .endDate)]
  ).line(\.line)
}

/// An organization's use of a piece of software.
package struct Adoption: Hashable, Sendable {
  package var organization: OrganizationID
  package var software: String
  /// How far it is: `in use`, `migration`, `test`, `study`, or the data's own word.
  package var status: String?
  package var startDate: PartialDate?
  package var source: String?
  package var line: Int32

  package init(
    organization: OrganizationID, software: String, status: String? = nil, startDate: PartialDate? = nil,
    source: String? = nil, line: Int32 = 0
  ) {
    self.organization = organization
    self.software = software
    self.status = status
    self.startDate = startDate
    self.source = source
    self.line = line
  }
}

extension Adoption: FactRow {
  package static let table = FactTable<Adoption>(
    .adoptions, \.adoptions, noun: "adoption",
    sheets: ["adoptions", "software", "logiciels"], key: [[.organization], [.software]],
    blank: Adoption(organization: ID(0), software: ""),
    [
      .reference(.organization, .organization, \.organization),
      .text(.software, \.software),
      .text(.status, optional: \.status, type: .word(.adoptionStatus)),
      .date(.startDate, optional: \.startDate, aliases: ["date"]),
      .text(.source, optional: \.source),
    ]
  ).line(\.line)
}
