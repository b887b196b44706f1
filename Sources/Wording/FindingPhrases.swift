/// The plain sentences of the findings.
package protocol FindingPhrases: Sendable {
}

extension French: FindingPhrases {}
extension English: FindingPhrases {}
