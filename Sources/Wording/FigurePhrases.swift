/// What stands in and under figures: titles, axes, legends, descriptions.
package protocol FigurePhrases: Sendable {
}

extension French: FigurePhrases {}
extension English: FigurePhrases {}
