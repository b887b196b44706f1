/// What the chart of adherence says.
package protocol AdherenceChartPhrases: Sendable {
  /// Of one series, of several of one subject, or of several subjects, where both are nil.
  func adherenceTitle(subject: String?, category: String?) -> String
  /// What a line ends at.
  func lastCount(_ category: String, _ count: Double) -> String
  /// A count on its way to the next: `−46 (−71.9%)`.
  func countChange(_ change: Double, percent: Double?) -> String
  /// The change since the first count.
  func changeSince(_ date: String, percent: Double) -> String
  /// The change as the counts have it, where a claim has another.
  func computedChange(_ percent: Double) -> String
  /// The change as it is claimed, since a date where that is not the first, and the count that it would have meant.
  func claimedChange(_ percent: Double, since date: String?, meaning count: Double) -> String
  /// A claim that the counts bear out.
  func confirmedChange(_ percent: Double, since date: String?) -> String
  /// A claim about years within the chart.
  func claimedBetween(_ from: String, _ to: String, _ category: String, claimed: Double, computed: Double) -> String
  func categoriesNotDrawn(_ count: Int) -> String
  /// Of the claims that the counts contradict, so many.
  func contradictedClaimsNotDrawn(_ count: Int) -> String
  func subjectsNotDrawn(_ count: Int) -> String
  /// The counts of a series, one after the other, or the first, the last and the extremes of many.
  func countsInWords(_ name: String, _ counts: [DatedCount], changePercent: Double?) -> String
  func countsInWords(
    _ name: String, first: DatedCount, last: DatedCount, least: DatedCount, most: DatedCount, changePercent: Double?
  ) -> String
  /// A claim that the counts contradict.
  func contradictedClaim(
    _ name: String, from: String, to: String, claimed: Double, computed: Double, meaning count: Double
  ) -> String
}

extension French: AdherenceChartPhrases {
  package func adherenceTitle(subject: String?, category: String?) -> String {
    switch (subject, category) {
    case (let subject?, let category?): "\(subject)\u{202F}: \(category)"
    case (let subject?, nil): "\(subject)\u{202F}: les effectifs"
    case (nil, _): "Les effectifs dans le temps"
    }
  }

  package func lastCount(_ category: String, _ count: Double) -> String { "\(category)\u{202F}: \(number(count))" }

  package func countChange(_ change: Double, percent: Double?) -> String {
    "\(change > 0 ? "+" : "")\(number(change))" + (percent.map { " (\(signed($0)))" } ?? "")
  }

  package func changeSince(_ date: String, percent: Double) -> String { "\(signed(percent)) depuis \(date)" }
  package func computedChange(_ percent: Double) -> String { "calculé\u{202F}: \(signed(percent))" }

  package func claimedChange(_ percent: Double, since date: String?, meaning count: Double) -> String {
    "annoncé\u{202F}: \(signed(percent))\(since(date)), soit \(number(count))"
  }

  package func confirmedChange(_ percent: Double, since date: String?) -> String {
    "annoncé\u{202F}: \(signed(percent))\(since(date)), confirmé"
  }

  package func claimedBetween(
    _ from: String, _ to: String, _ category: String, claimed: Double, computed: Double
  ) -> String {
    "\(category)\u{202F}: de \(from) à \(to), annoncé \(signed(claimed)) (tirets), calculé \(signed(computed))."
  }

  package func categoriesNotDrawn(_ count: Int) -> String {
    count > 1
      ? "\(number(count)) catégories plus petites ne sont pas dessinées."
      : "Une catégorie plus petite n’est pas dessinée."
  }

  package func contradictedClaimsNotDrawn(_ count: Int) -> String {
    count > 1
      ? "\(number(count)) autres annonces que les chiffres contredisent ne sont pas dessinées."
      : "Une autre annonce que les chiffres contredisent n’est pas dessinée."
  }

  package func subjectsNotDrawn(_ count: Int) -> String {
    count > 1
      ? "Les effectifs de \(number(count)) autres ne sont pas dessinés."
      : "Les effectifs d’un autre ne sont pas dessinés."
  }

  package func countsInWords(_ name: String, _ counts: [DatedCount], changePercent: Double?) -> String {
    let listed = list(counts.map { "\(number($0.value)) en \($0.date)" })
    return "\(name)\u{202F}: \(listed)\(changePercent.map { ", soit \(signed($0))" } ?? "")."
  }

  package func countsInWords(
    _ name: String, first: DatedCount, last: DatedCount, least: DatedCount, most: DatedCount, changePercent: Double?
  ) -> String {
    let change = changePercent.map { " (\(signed($0)))" } ?? ""
    return
      "\(name)\u{202F}: de \(number(first.value)) en \(first.date) à \(number(last.value)) en \(last.date)\(change)"
      + "\u{202F}; au plus \(number(most.value)) en \(most.date), au moins \(number(least.value)) en \(least.date)."
  }

  package func contradictedClaim(
    _ name: String, from: String, to: String, claimed: Double, computed: Double, meaning count: Double
  ) -> String {
    "\(name), de \(from) à \(to)\u{202F}: annoncé \(signed(claimed)), ce qui aurait donné \(number(count))\u{202F}; "
      + "calculé \(signed(computed))."
  }

  private func signed(_ percent: Double) -> String { self.percent(percent, decimals: 1, signed: true) }
  private func since(_ date: String?) -> String { date.map { " depuis \($0)" } ?? "" }
}

extension English: AdherenceChartPhrases {
  package func adherenceTitle(subject: String?, category: String?) -> String {
    switch (subject, category) {
    case (let subject?, let category?): "\(subject): \(category)"
    case (let subject?, nil): "\(subject): counts"
    case (nil, _): "Counts over time"
    }
  }

  package func lastCount(_ category: String, _ count: Double) -> String { "\(category): \(number(count))" }

  package func countChange(_ change: Double, percent: Double?) -> String {
    "\(change > 0 ? "+" : "")\(number(change))" + (percent.map { " (\(signed($0)))" } ?? "")
  }

  package func changeSince(_ date: String, percent: Double) -> String { "\(signed(percent)) since \(date)" }
  package func computedChange(_ percent: Double) -> String { "computed: \(signed(percent))" }

  package func claimedChange(_ percent: Double, since date: String?, meaning count: Double) -> String {
    "claimed: \(signed(percent))\(since(date)), that is \(number(count))"
  }

  package func confirmedChange(_ percent: Double, since date: String?) -> String {
    "claimed: \(signed(percent))\(since(date)), confirmed"
  }

  package func claimedBetween(
    _ from: String, _ to: String, _ category: String, claimed: Double, computed: Double
  ) -> String {
    "\(category), \(from) to \(to): claimed \(signed(claimed)) (dashes), computed \(signed(computed))."
  }

  package func categoriesNotDrawn(_ count: Int) -> String {
    count == 1 ? "One smaller category is not drawn." : "\(number(count)) smaller categories are not drawn."
  }

  package func contradictedClaimsNotDrawn(_ count: Int) -> String {
    count == 1
      ? "One more claim that the counts contradict is not drawn."
      : "\(number(count)) more claims that the counts contradict are not drawn."
  }

  package func subjectsNotDrawn(_ count: Int) -> String {
    count == 1 ? "The counts of another one are not drawn." : "The counts of \(number(count)) others are not drawn."
  }

  package func countsInWords(_ name: String, _ counts: [DatedCount], changePercent: Double?) -> String {
    let listed = list(counts.map { "\(number($0.value)) in \($0.date)" })
    return "\(name): \(listed)\(changePercent.map { ", a change of \(signed($0))" } ?? "")."
  }

  package func countsInWords(
    _ name: String, first: DatedCount, last: DatedCount, least: DatedCount, most: DatedCount, changePercent: Double?
  ) -> String {
    let change = changePercent.map { " (\(signed($0)))" } ?? ""
    return "\(name): from \(number(first.value)) in \(first.date) to \(number(last.value)) in \(last.date)\(change); "
      + "at most \(number(most.value)) in \(most.date), at least \(number(least.value)) in \(least.date)."
  }

  package func contradictedClaim(
    _ name: String, from: String, to: String, claimed: Double, computed: Double, meaning count: Double
  ) -> String {
    "\(name), \(from) to \(to): claimed \(signed(claimed)), which would have meant \(number(count)); "
      + "computed \(signed(computed))."
  }

  private func signed(_ percent: Double) -> String { self.percent(percent, decimals: 1, signed: true) }
  private func since(_ date: String?) -> String { date.map { " since \($0)" } ?? "" }
}
