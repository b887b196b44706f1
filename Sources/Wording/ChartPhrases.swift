/// What the charts of load, adherence, attendance and adoptions say.
package protocol ChartPhrases: LoadChartPhrases, AdherenceChartPhrases, AttendanceChartPhrases,
  AdoptionChartPhrases, ConcentrationChartPhrases, TimelineChartPhrases,
  IntersectionChartPhrases, MapPhrases, CardPhrases, YearlyChartPhrases, ChangeChartPhrases
{
  /// A name and what is told of it: `Arles: present`.
  func told(_ name: String, _ what: String) -> String
}

extension French: ChartPhrases {
  package func told(_ name: String, _ what: String) -> String { "\(name)\u{202F}: \(what)" }
}

extension English: ChartPhrases {
  package func told(_ name: String, _ what: String) -> String { "\(name): \(what)" }
}
