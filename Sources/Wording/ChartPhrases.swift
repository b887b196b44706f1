/// What the charts of load, adherence, attendance and adoptions say.
package protocol ChartPhrases: LoadChartPhrases, AdherenceChartPhrases {
}

extension French: ChartPhrases {}
extension English: ChartPhrases {}
