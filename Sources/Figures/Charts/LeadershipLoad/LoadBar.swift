import Measures
import Wording

/// What one actor carries, as it is drawn.
struct LoadBar {
  enum Role: CaseIterable {
    case lead, initiator

    func word(_ phrases: any Phrases) -> String {
      let word = self == .lead ? "lead" : "initiator"
      return phrases.vocabulary(word) ?? word
    }
  }

  let carried: CarriedLoad
  /// The load that it would have if load followed participation.
  let expected: Double

  init(_ row: LeadershipLoad.Row, name: String, totalLoad: Double) {
    carried = CarriedLoad(
      name: DisplayText.clean(name), load: row.load, leadLoad: row.leadLoad, sharePercent: row.load / totalLoad * 100,
      ratio: row.loadRatio)
    expected = (row.groupShare ?? 0) * totalLoad
  }

  func load(as role: Role) -> Double { role == .lead ? carried.leadLoad : carried.initiatorLoad }

  /// The roles that it carries load in: lead first.
  var roles: [Role] { Role.allCases.filter { load(as: $0) > 1e-9 } }
}
