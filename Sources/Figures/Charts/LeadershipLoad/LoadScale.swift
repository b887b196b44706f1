import Wording

/// Where bars of load, and the text in and behind them, stand: as long as the page allows.
struct LoadScale {
  let names: RowNames
  /// Where bars begin.
  let left: Double
  /// For each bar, what stands behind it: its load, then its share.
  let values: [(load: String, share: String)]
  private let directLabels: [[LoadBar.Role: DirectLabel]]
  private let pointsPerLoad: Double

  init(_ bars: [LoadBar], page: Page) {
    let phrases = page.phrases
    let names = RowNames(bars.map(\.carried.name), limit: 150, rowHeight: bars.count > 12 ? 18 : 21, room: 500)
    let left = page.left + names.width + 8
    let values = bars.enumerated().map { number, bar in
      let percent = bar.carried.sharePercent
      let share = number == 0 ? phrases.loadShare(percent) : phrases.percent(percent)
      return (load: phrases.number(bar.carried.load, decimals: 2), share: share)
    }
    let pointsPerLoad =
      zip(bars, values).map { bar, value in
        let text = Font.strong.width(of: value.load) + Font.small.width(of: value.share)
        return (page.right - left - text - 12) / max(bar.carried.load, bar.expected)
      }
      .min() ?? 1
    self.names = names
    self.left = left
    self.values = values
    self.pointsPerLoad = pointsPerLoad
    var named: Set<LoadBar.Role> = []
    directLabels = bars.map { bar in
      let mark = left + bar.expected * pointsPerLoad
      var start = left
      var labels: [LoadBar.Role: DirectLabel] = [:]
      for role in bar.roles {
        let end = start + bar.load(as: role) * pointsPerLoad
        defer { start = end }
        guard bar.roles.count > 1 || !named.contains(role) else { continue }
        let load = bar.roles.count > 1 ? " " + phrases.number(bar.load(as: role), decimals: 2) : ""
        labels[role] = DirectLabel(role.word(phrases) + load, in: start...end, beside: mark)
        if labels[role] != nil { named.insert(role) }
      }
      return labels
    }
  }

  func x(_ load: Double) -> Double { left + load * pointsPerLoad }

  /// What stands in a part of a bar, and where it begins: its role, which the first bar of that role has to tell, and
  /// its load, where there is another part beside it.
  func directLabel(of role: LoadBar.Role, in bar: Int) -> DirectLabel? { directLabels[bar][role] }

  /// Whether no part is wide enough to name a role.
  func isUnnamed(_ role: LoadBar.Role) -> Bool { directLabels.allSatisfy { $0[role] == nil } }
}

/// Text within a bar.
struct DirectLabel {
  let text: String
  let left: Double

  /// - Returns: nil where neither side of the mark has room for the text.
  init?(_ text: String, in part: ClosedRange<Double>, beside mark: Double) {
    let room = Font.small.width(of: text) + 10
    let mark = max(part.lowerBound, min(mark, part.upperBound))
    let sides = [(left: part.lowerBound, right: mark), (left: mark, right: part.upperBound)]
    guard let side = sides.first(where: { $0.right - $0.left >= room }) else { return nil }
    self.text = text
    left = side.left + 5
  }
}
