import Collaboration
import Foundation
import Graphviz
import Intake
import Measures
import Wording

@testable import Figures

/// Networks to draw, and names to draw them with.
enum Fixture {
  static func context(
    _ network: CollaborationNetwork, _ language: Language = .french, theme: Theme = .print,
    layoutBudget: Int = 1_500_000
  ) -> FigureContext {
    FigureContext(
      measures: NetworkMeasures(of: network), phrases: language.phrases, theme: theme, layoutBudget: layoutBudget)
  }

  /// Labels as no one would write them by chance.
  static let hostileNames = [
    "<b>&amp;\"quoted\"</b>", "back\\slash\\", "\\\"", "C:\\new\\left\\right\\N\\G", "=cmd|' /C calc'!A0",
    "line\nbreak\r\n and\ttab", "nul\u{0}\u{1}\u{7}", "\u{FFFE}\u{FFFF}", "مجلس المدينة", "עיריית \u{202E}ירושלים",
    "👩‍👩‍👧‍👦🇫🇷 é", "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}", "北京市 東京都", "Ωμέγα Москва",
    String(repeating: "x", count: 10_000), String(repeating: "mot ", count: 2_500), "]]>", "-->", "&#0;", " ", "%s%n",
  ]
}
