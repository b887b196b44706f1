internal import Findings
internal import Wording

/// What the report says in words and needs no picture for: it can be gathered while others draw.
struct ReportFacts: Sendable {
  let findings: [Finding]
  let organizations: OrganizationFacts

  init(of subject: Subject) {
    findings = Findings(on: subject.measures, in: subject.language.phrases).findings
    organizations = OrganizationFacts(of: subject.measures, most: ReportComposer.mostCards)
  }
}
