import Labelling

/// What a word's label is guessed from: its shape and its neighbours', the lists of names, what parts it from them.
struct WordFeatures {
  private let text: TokenText
  private let facts: [LineFacts]
  private let document: [FeatureHash]
  /// What is seen of each token: by itself, by one to two places away, by more.
  private var own: [[FeatureHash]] = []
  private var near: [[FeatureHash]] = []
  private var far: [[FeatureHash]] = []

  init(_ text: TokenText, _ facts: [LineFacts]) {
    self.text = text
    self.facts = facts
    document = LineFeatures.ofDocument(text)
    for token in text.tokens {
      var far = [FeatureHash("shape", token.shape)]
      if let cue = token.cue { far.append(FeatureHash("cue", cue.number)) }
      if token.isTitle { far.append(FeatureHash("title")) }
      if token.hasGap { far.append(FeatureHash("gap")) }
      var near = far
      if token.isGivenName { near.append(FeatureHash("given")) }
      if token.isFamilyName { near.append(FeatureHash("family")) }
      if token.isSmallElsewhere { near.append(FeatureHash("small elsewhere")) }
      if token.isGlued { near.append(FeatureHash("glued")) }
      if token.isParticle { near.append(FeatureHash("particle")) }
      if let rule = token.rule { near.append(FeatureHash("rule", rule.rawValue)) }
      self.far.append(far)
      self.near.append(near)
      var own = near
      if token.isCapital { own.append(FeatureHash("capital")) }
      if token.pairRecurs { own.append(FeatureHash("pair recurs")) }
      // Small words alone: a model holds no name.
      if token.isInSmallLetters { own.append(FeatureHash("word", FeatureHash.number(of: token.folded.first ?? ""))) }
      self.own.append(own)
    }
  }

  /// The features of each token of a line.
  func features(ofLine index: Int) -> [[FeatureHash]] {
    let line = text.lines[index]
    let tokens = text.tokens
    let capitals = tokens[line.tokens].count { $0.text.count > 2 && $0.text.isInCapitals }
    let base = document + facts[index].forWords + [FeatureHash("words in capitals", min(capitals, 3))]
    var depth = 0
    var sinceSeparator = 9
    let segments = facts[index].segments
    var segment = 0
    let opening = facts[index].isBehindHeading ? 99 : facts[index].lastOpening?.number ?? 0
    return line.tokens.map { place in
      let token = tokens[place]
      var features = base
      features.reserveCapacity(base.count + 80)
      features += own[place]
      for offset in -4...4 where offset != 0 {
        let other = place + offset
        guard tokens.indices.contains(other) else {
          features.append(FeatureHash("edge").at(offset))
          continue
        }
        let seen = abs(offset) == 1 ? own[other] : abs(offset) == 2 ? near[other] : far[other]
        features += seen.map { $0.at(offset) }
        if tokens[other].line != index { features.append(FeatureHash("other line").at(offset)) }
      }
      let inLine = place - line.tokens.lowerBound
      let left = line.tokens.upperBound - place
      features.append(FeatureHash("frequency", token.frequency))
      while segment < segments.count, segments[segment].tokens.upperBound <= place { segment += 1 }
      if segment < segments.count, segments[segment].tokens.contains(place) {
        let own = segments[segment]
        let position = place - own.tokens.lowerBound
        let before = segment > 0 ? segments[segment - 1] : nil
        let behind = segment + 1 < segments.count ? segments[segment + 1] : nil
        let looks = (own.isNameLike ? 1 : 0) + (own.hasListedName ? 2 : 0) + (own.isSurnameLike ? 4 : 0)
        features.append(FeatureHash("pattern", own.pattern, position))
        features.append(FeatureHash("segment", looks, min(position, 5)))
        features.append(FeatureHash("segment length", min(own.tokens.count, 8), min(position, 7)))
        features.append(FeatureHash("segment of line", looks * 10 + facts[index].nameShare, min(position, 3)))
        features.append(FeatureHash("segment number", looks, min(segment, 3)))
        let near = (before.map { $0.isNameLike ? 1 : 2 } ?? 0) * 10 + (behind.map { $0.isNameLike ? 1 : 2 } ?? 0)
        features.append(FeatureHash("segments around", looks, near))
        features.append(FeatureHash("segment below", looks, opening))
        let separator = own.tokens.lowerBound > line.tokens.lowerBound ? tokens[own.tokens.lowerBound - 1].shape : 1
        let end = own.tokens.upperBound < line.tokens.upperBound ? tokens[own.tokens.upperBound].shape : 1
        features.append(FeatureHash("between", looks, separator &* 7919 &+ end))
        features.append(FeatureHash("kind and separator", Segment.kind(of: token) * 10 + min(position, 5), separator))
        let left = place > own.tokens.lowerBound ? Segment.kind(of: tokens[place - 1]) : 0
        let right = place + 1 < own.tokens.upperBound ? Segment.kind(of: tokens[place + 1]) : 0
        let kind = Segment.kind(of: token)
        features.append(FeatureHash("kinds", left * 10_000 + kind * 100 + right))
        features.append(FeatureHash("kinds and place", left * 10_000 + kind * 100 + right, min(position, 3)))
        let left2 = place > own.tokens.lowerBound + 1 ? Segment.kind(of: tokens[place - 2]) : 0
        features.append(FeatureHash("kinds before", left2 * 10_000 + left * 100 + kind))
        let right2 = place + 2 < own.tokens.upperBound ? Segment.kind(of: tokens[place + 2]) : 0
        features.append(FeatureHash("kinds behind", kind * 10_000 + right * 100 + right2))
      } else {
        features.append(FeatureHash("no segment"))
      }
      features.append(FeatureHash("place", LineFacts.bucket(inLine, [1, 2, 3, 5, 9, 20])))
      features.append(FeatureHash("left", LineFacts.bucket(left, [2, 3, 4, 6, 12, 30])))
      features.append(FeatureHash("cell", min(token.cell, 4), min(line.cells, 6)))
      if depth > 0 { features.append(FeatureHash("in parentheses")) }
      if token.text == "(" || token.text == "[" { depth += 1 }
      if token.text == ")" || token.text == "]" { depth = max(0, depth - 1) }
      if inLine == 0 || token.hasGap { sinceSeparator = 1 }
      features.append(FeatureHash("since separator", sinceSeparator))
      sinceSeparator = Self.separators.contains(token.text) ? 1 : min(9, sinceSeparator + 1)
      if place > 0 {
        features.append(FeatureHash("shapes before", tokens[place - 1].shape, token.shape))
        if place + 1 < tokens.count {
          features.append(
            FeatureHash("shapes around", tokens[place - 1].shape &* 31 &+ token.shape, tokens[place + 1].shape))
        }
      }
      if place + 1 < tokens.count {
        features.append(FeatureHash("shapes behind", token.shape, tokens[place + 1].shape))
      }
      return features
    }
  }

  private static let separators: Set<String> = [",", ";", ":", "|", "•", "-", "–", "—", "(", "/"]
}
