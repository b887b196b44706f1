import Labelling

/// What a line's label is guessed from: what is seen of it, of the two lines before and behind, and what is open above.
enum LineFeatures {
  static func all(of text: TokenText, _ facts: [LineFacts]) -> [[FeatureHash]] {
    let document = ofDocument(text)
    let count = text.lines.count
    return text.lines.indices.map { index in
      let own = facts[index]
      var features = own.own + document
      for offset in [-2, -1, 1, 2] {
        guard facts.indices.contains(index + offset) else {
          features.append(FeatureHash("edge").at(offset))
          continue
        }
        let other = facts[index + offset]
        features += (abs(offset) == 1 ? other.own : other.far).map { $0.at(offset) }
      }
      let opening = own.isBehindHeading ? 99 : own.lastOpening?.number ?? 0
      features.append(FeatureHash("below", opening))
      features.append(FeatureHash("below", opening, 1 + LineFacts.bucket(own.linesSinceOpening, [1, 2, 4, 8, 16, 32])))
      let since = LineFacts.bucket(own.linesSinceOpening, [1, 2, 4, 8, 16, 32])
      let place = LineFacts.bucket(text.lines[index].tokens.lowerBound, [20, 60, 150, 400, 1000, 3000])
      features.append(FeatureHash("names below", own.names * 100 + own.nameShare, opening))
      features.append(FeatureHash("names since", own.names * 100 + own.nameShare, opening * 100 + since))
      features.append(FeatureHash("names at", own.names * 100 + own.nameShare, place))
      features.append(FeatureHash("names above", own.namesAbove))
      features.append(FeatureHash("names after names", own.names, own.namesAbove))
      features.append(FeatureHash("since and above", opening * 100 + since, own.namesAbove))
      if index > 0 {
        features.append(
          FeatureHash(
            "names in a row", own.names * 100 + own.nameShare, facts[index - 1].names * 100 + facts[index - 1].nameShare
          ))
      }
      if index + 1 < count {
        features.append(
          FeatureHash(
            "names in a row behind", own.names * 100 + own.nameShare,
            facts[index + 1].names * 100 + facts[index + 1].nameShare))
      }
      features.append(
        FeatureHash("token", LineFacts.bucket(text.lines[index].tokens.lowerBound, [20, 60, 150, 400, 1000, 3000])))
      features.append(FeatureHash("quarter", 4 * index / count))
      return features
    }
  }

  /// What is true of the whole document.
  static func ofDocument(_ text: TokenText) -> [FeatureHash] {
    var features = [FeatureHash("lines", LineFacts.bucket(text.lines.count, [3, 10, 40, 150]))]
    for cue in [Lexicon.Cue.present, .excused, .absent, .proxy] {
      if text.tokens.contains(where: { $0.beginsCue && $0.cue == cue }) {
        features.append(FeatureHash("document has", cue.number))
      }
    }
    if text.tokens.contains(where: { $0.rule != nil }) { features.append(FeatureHash("document has rules")) }
    return features
  }
}
