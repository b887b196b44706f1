import Wording

/// How far an organization is with a piece of software: a known word, the data's own, or none.
struct AdoptionStatus: Hashable {
  /// The data's word; nil where it has none.
  let word: String?

  init(_ word: String?) {
    let clean = word.map { DisplayText.clean($0) } ?? ""
    self.word = clean.isEmpty ? nil : clean
  }

  /// The words that maillage knows, from what is in place to what has ended.
  private static let known = [
    "in use", "migration", "development", "training", "test", "planned", "study", "tried", "abandoned",
  ]

  /// The order of legends: known words, the data's own by name, and none.
  var rank: (Int, String) {
    guard let word else { return (Self.known.count + 1, "") }
    return (Self.known.firstIndex(of: word) ?? Self.known.count, word)
  }

  var isKnown: Bool { word.map(Self.known.contains) ?? true }

  func text(_ phrases: any Phrases) -> String {
    word.map { phrases.vocabulary($0) ?? $0 } ?? phrases.statusNotTold
  }

  /// A sign for each known word: full where it is in place or under way, empty where it is only thought of.
  func glyph(_ theme: Theme) -> Glyph {
    let (place, way, thought) = (theme.series[0], theme.series[2], theme.ink)
    func full(_ shape: Mark.Shape, _ color: Color) -> Glyph {
      Glyph(.mark(shape), fill: color, stroke: Stroke(color, width: 0.75))
    }
    func empty(_ shape: Mark.Shape, _ color: Color) -> Glyph {
      Glyph(.mark(shape), fill: theme.paper, stroke: Stroke(color, width: 1))
    }
    return switch word {
    case "in use": full(.ellipse, place)
    case "migration": full(.triangle, way)
    case "development": full(.diamond, way)
    case "training": full(.rectangle, way)
    case "test": empty(.triangle, thought)
    case "planned": empty(.ellipse, thought)
    case "study": empty(.diamond, thought)
    case "tried": empty(.rectangle, theme.alarm)
    case "abandoned": Glyph(.cross, stroke: Stroke(theme.alarm, width: 1.3))
    case nil: full(.ellipse, theme.member)
    default: full(.octagon, theme.member)
    }
  }

  /// Signs of the data's own words, as many as there are; further words share the last.
  static func ownGlyphs(_ theme: Theme) -> [Glyph] {
    [.hexagon, .invertedTriangle, .octagon].map {
      Glyph(.mark($0), fill: theme.series[3], stroke: Stroke(theme.series[3], width: 0.75))
    }
  }
}
