import Labelling

/// What a word's label is guessed from, as of an organization or a function: where it stands beside the people, what
/// its segment says, and what the segments say that have the same place in the document's lists.
struct AffiliationFeatures {
  private let text: TokenText
  private let facts: [LineFacts]
  let segments: AffiliationSegments
  private let places: [Range<Int>]
  /// For each token 1 where a person's name begins, 2 where it goes on.
  private var isPerson: [Int: Int] = [:]
  private var slots: [Int: [FeatureHash]] = [:]

  /// The words of an item, and its features.
  struct Item: Sendable {
    let token: Int
    var features: [FeatureHash]
  }

  init(_ text: TokenText, _ facts: [LineFacts], people places: [Range<Int>]) {
    self.text = text
    self.facts = facts
    self.places = places.sorted { $0.lowerBound < $1.lowerBound }
    segments = AffiliationSegments(text, people: self.places)
    for place in places { for token in place { isPerson[token] = token == place.lowerBound ? 1 : 2 } }
    slots = Dictionary(grouping: segments.all.filter { $0.words > 0 }, by: \.slot).mapValues(features(ofSlot:))
  }

  /// The items of each run of lines near people.
  func items() -> [[Item]] {
    var next = 0
    return segments.runs.map { run in
      var items: [Item] = []
      for line in run {
        let ofLine = features(ofLine: line)
        for token in text.lines[line].tokens {
          while next < places.count, places[next].lowerBound <= token { next += 1 }
          if let part = isPerson[token] {
            items.append(Item(token: token, features: [FeatureHash("person", part)]))
          } else {
            items.append(
              Item(token: token, features: ofLine + features(of: token, in: line, behind: next - 1)))
          }
        }
      }
      return items
    }
  }

  // MARK: - Lines and slots

  private func features(ofLine line: Int) -> [FeatureHash] {
    let own = text.lines[line]
    let people = segments.people[line] ?? 0
    let before = min(2, segments.people[line - 1] ?? 0)
    let behind = min(2, segments.people[line + 1] ?? 0)
    let length = own.tokens.count
    let mark = own.mark.map { $0.kind == .bullet ? 1 : 2 } ?? 0
    var features = [
      FeatureHash("people", min(people, 3)), FeatureHash("people around", before * 9 + min(people, 2) * 3 + behind),
      FeatureHash("people and length", min(people, 2), LineFacts.bucket(length, [2, 3, 5, 8, 13, 25])),
      FeatureHash("list mark", mark, min(own.heading, 1)), FeatureHash("cells", min(own.cells, 5)),
    ]
    guard people == 0 else { return features }
    let later = min(1, segments.people[line + 2] ?? 0)
    features.append(
      FeatureHash("bare", LineFacts.bucket(length, [2, 3, 5, 8, 13]), min(behind, 1) * 4 + later * 2 + min(before, 1)))
    let last = own.tokens.last.map { text.tokens[$0] }
    features.append(FeatureHash("bare ends", last?.isWord ?? true ? 0 : last?.shape ?? 0))
    features.append(
      FeatureHash("bare heading", min(own.heading, 3) * 3 + mark, (own.isBehindBlank ? 2 : 0) + min(behind, 1)))
    let cues = Set(text.tokens[own.tokens].filter(\.beginsCue).compactMap { $0.cue?.number })
    features += cues.sorted().map { FeatureHash("bare cue", $0) }
    return features
  }

  private func features(ofSlot segments: [AffiliationSegment]) -> [FeatureHash] {
    let count = Double(segments.count)
    func share(_ has: (AffiliationSegment) -> Bool) -> Int {
      LineFacts.bucket(Double(segments.count(where: has)) / count, [0.01, 0.2, 0.5, 0.8])
    }
    let functions = share(\.hasFunction)
    let organizations = share(\.hasOrganization)
    let capitalized = share(\.isCapitalized)
    let codes = share(\.hasCode)
    let different = Double(Set(segments.map(\.text)).count) / count
    let covered = count / Double(max(1, places.count))
    return [
      FeatureHash("slot functions", functions), FeatureHash("slot organizations", organizations),
      FeatureHash("slot codes", codes), FeatureHash("slot capitals", share(\.beginsWithCapital)),
      FeatureHash("slot capitalized", capitalized), FeatureHash("slot digits", share(\.hasDigits)),
      FeatureHash("slot mixed", share(\.mixesDigits)), FeatureHash("slot initials", share(\.isInitials)),
      FeatureHash("slot heads", share(\.isBeforePerson) * 25 + functions * 5 + share(\.hasStatus)),
      FeatureHash("slot status", share(\.hasStatus)),
      FeatureHash("slot different", LineFacts.bucket(different, [0.3, 0.6, 0.9, 1])),
      FeatureHash("slot count", LineFacts.bucket(segments.count, [2, 4, 8, 16])),
      FeatureHash("slot covers", LineFacts.bucket(covered, [0.1, 0.3, 0.6, 0.9])),
      FeatureHash("slot is", functions * 25 + organizations * 5 + capitalized),
      FeatureHash("slot has", functions * 25 + codes * 5 + capitalized),
    ]
  }

  // MARK: - Words

  private func features(of index: Int, in line: Int, behind person: Int) -> [FeatureHash] {
    let token = text.tokens[index]
    let kind = Segment.kind(of: token)
    var features = own(index)
    features.append(FeatureHash("shape", token.shape))
    features.append(FeatureHash("frequency", token.frequency))
    features.append(FeatureHash("frequency of kind", token.frequency, kind))
    let flags = (token.hasGap ? 1 : 0) + (token.isGlued ? 2 : 0) + (token.isSmallElsewhere ? 4 : 0)
    features.append(FeatureHash("flags", flags))
    let kinds = (-2...2).map { offset in
      text.tokens.indices.contains(index + offset) ? Segment.kind(of: text.tokens[index + offset]) : 0
    }
    features.append(FeatureHash("kinds around", kinds[1] * 10_000 + kinds[2] * 100 + kinds[3]))
    features.append(FeatureHash("kinds before", kinds[0] * 10_000 + kinds[1] * 100 + kinds[2]))
    features.append(FeatureHash("kinds behind", kinds[2] * 10_000 + kinds[3] * 100 + kinds[4]))
    for offset in [-3, -2, -1, 1, 2, 3] where text.tokens.indices.contains(index + offset) {
      let other = index + offset
      if abs(offset) < 3 {
        features += own(other).map { $0.at(offset) }
        if isPerson[other] != nil { features.append(FeatureHash("person").at(offset)) }
      } else {
        features.append(FeatureHash("kind", Segment.kind(of: text.tokens[other])).at(offset))
      }
      if text.tokens[other].line != line { features.append(FeatureHash("other line").at(offset)) }
    }
    features += distances(of: index, kind: kind, cue: token.cue?.number ?? 0, in: line, behind: person)
    guard let number = segments.at[index] else {
      features.append(FeatureHash("no segment", token.shape))
      return features
    }
    return features + self.features(of: index, kind: kind, in: segments.all[number])
  }

  /// What is seen of a token by itself and by its neighbours.
  private func own(_ index: Int) -> [FeatureHash] {
    let token = text.tokens[index]
    var features = [FeatureHash("kind", Segment.kind(of: token))]
    if let cue = token.cue { features.append(FeatureHash("cue", cue.number)) }
    // Small words alone: a model holds no name.
    if token.isInSmallLetters { features.append(FeatureHash("word", FeatureHash.number(of: token.folded.first ?? ""))) }
    if !token.isWord { features.append(FeatureHash("sign", token.shape)) }
    if token.isRuleOrganization { features.append(FeatureHash("rule")) }
    return features
  }

  /// How far the last person and the next of its line are.
  private func distances(of index: Int, kind: Int, cue: Int, in line: Int, behind person: Int) -> [FeatureHash] {
    var since = 99
    if person >= 0, case let last = places[person], text.tokens[last.upperBound - 1].line == line {
      since = max(0, index - last.upperBound)
    }
    var until = 99
    if person + 1 < places.count, case let next = places[person + 1], text.tokens[next.lowerBound].line == line {
      until = next.lowerBound - index
    }
    let far = LineFacts.bucket(since, [0, 1, 2, 3, 5, 8, 13, 99])
    let farther = LineFacts.bucket(until, [1, 2, 3, 4, 6, 9, 14, 99])
    let near = LineFacts.bucket(since, [0, 1, 2, 3, 5, 99])
    let nearer = LineFacts.bucket(until, [1, 2, 3, 4, 6, 99])
    return [
      FeatureHash("since person", far), FeatureHash("until person", farther),
      FeatureHash("since person, kind", near, kind), FeatureHash("until person, kind", nearer, kind),
      FeatureHash("since person, cue", near, cue), FeatureHash("until person, cue", nearer, cue),
    ]
  }

  private func features(of index: Int, kind: Int, in segment: AffiliationSegment) -> [FeatureHash] {
    let place = index - segment.tokens.lowerBound
    let (first, second) = (min(place, 1), min(place, 2))
    let since = segment.sincePerson
    let content = segment.content
    let heads = (segment.isBeforePerson ? 2 : 0) + min(segment.peopleBefore, 1)
    let repetition = min(4, segments.repetitions[segment.text] ?? 0)
    var features = [
      FeatureHash("behind", segment.before, min(since, 3)),
      FeatureHash("behind, place", segment.before, min(since, 3) * 4 + second),
      FeatureHash("between", segment.before &* 7919 &+ segment.behind, min(since, 2) * 2 + first),
      FeatureHash("content", content), FeatureHash("content, place", content, second),
      FeatureHash("content, behind", content * 4 + min(since, 2), segment.before),
      FeatureHash("segment words", min(segment.words, 7), second),
      FeatureHash("small words", min(segment.smallWords, 4), first), FeatureHash("repeated", repetition, first),
      FeatureHash("repeated content", repetition, content),
      FeatureHash("signs", (segment.isInitials ? 2 : 0) + (segment.mixesDigits ? 1 : 0)),
      FeatureHash("heads", heads * 2 + first, segment.behind),
      FeatureHash("heads, content", heads * 64 + content, segment.behind),
      FeatureHash(
        "heads, behind", (segment.isBeforePerson ? 4 : 0) + min(since, 1), segment.behind &* 31 &+ segment.before),
      FeatureHash("first cue", text.tokens[segment.tokens.lowerBound].cue?.number ?? 0, second),
      FeatureHash("last cue", text.tokens[segment.tokens.upperBound - 1].cue?.number ?? 0, second),
    ]
    // The nearest words of the segment say whether it is behind a function or before an organization's word.
    let near = max(segment.tokens.lowerBound, index - Self.window)..<min(segment.tokens.upperBound, index + Self.window)
    var said = 0
    for other in near {
      let bit = other < index ? 1 : 2
      switch text.tokens[other].cue {
      case .function, .chair, .secretary: said |= bit
      case .group, .organization: said |= bit * 4
      default: break
      }
      if other < index, text.tokens[other].isCapital { said |= 16 }
    }
    features.append(FeatureHash("said", said & 15))
    features.append(FeatureHash("said, kind", said, kind))
    if let slot = slots[segment.slot] {
      features += slot
      features.append(FeatureHash("slot, content", content >> 4, Int(slot[0].value &+ slot[1].value)))
      for number in [0, 1, 4] { features.append(FeatureHash("slot, kind", kind, Int(slot[number].value))) }
    }
    return features
  }

  /// So many words before and behind one are looked at within its segment.
  private static let window = 20
}
