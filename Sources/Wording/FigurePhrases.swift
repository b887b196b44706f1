/// What stands in and under figures: titles, axes, legends, descriptions.
///
/// A figure's own words stand in a file of its own, as a protocol that is listed here.
package protocol FigurePhrases: PagePhrases, CollaborationFigurePhrases, OrganizationsFigurePhrases,
  GroupOverlapFigurePhrases
{
}

extension French: FigurePhrases {}
extension English: FigurePhrases {}
