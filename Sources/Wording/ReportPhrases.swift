/// The words of the report around figures, tables and findings.
package protocol ReportPhrases: Sendable {
}

extension French: ReportPhrases {}
extension English: ReportPhrases {}
