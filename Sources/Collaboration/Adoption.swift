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
    .adoptions, \.adoptions, blank: Adoption(organization: ID(0), software: ""),
    [
      .reference(.organization, .organization, \.organization),
      .text(.software, \.software),
      .text(.status, optional: \.status, type: .word(.adoptionStatus)),
      .date(.startDate, optional: \.startDate, aliases: ["date"]),
      .text(.source, optional: \.source),
    ]
  ).line(\.line)
}
