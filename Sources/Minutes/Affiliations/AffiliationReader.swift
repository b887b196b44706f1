import Labelling

/// Finds the organizations that people are from by a chain over the words beside their names.
///
/// What a segment is, is decided for the whole of it, and partly by what segments of the same place in their lines are:
/// a column or a parenthesis says the same of everyone.
struct AffiliationReader: Sendable {
  private let model: ChainModel
  /// Which of the chain's labels are of an organization, of one whose people are behind it, of one of several before it,
  /// and of a function.
  private let ofOrganizations: [Int]
  private let ofHeads: [Int]
  private let ofSeveral: [Int]
  private let ofFunctions: [Int]

  /// A segment names an organization where it is likelier than this, by itself and by its place.
  static let leastLikelihood = 0.3
  /// How much the segments of the same place count, where there are so many.
  private static let shareOfPlace = 0.3
  private static let leastOfPlace = 3
  /// The words of a segment that are half as likely as its likeliest are of the name.
  private static let leastShare = 0.5

  /// - Returns: nil where the file lacks the chain.
  init?(_ file: ModelFile) {
    guard let model = file.chains["organizations"] else { return nil }
    self.model = model
    func labels(_ has: (String) -> Bool) -> [Int] { model.labels.indices.filter { has(model.labels[$0]) } }
    ofOrganizations = labels { $0.count == 2 }
    ofHeads = labels { $0.count == 2 && $0.last == AffiliationMention.Direction.behind.rawValue }
    ofSeveral = labels { $0.count == 2 && $0.last == AffiliationMention.Direction.several.rawValue }
    ofFunctions = labels { $0 == "R" }
  }

  /// How likely the words of a segment are of an organization and of a function.
  private struct Likelihoods {
    /// Of the likeliest word.
    var most = 0.0
    var mean = 0.0
    var function = 0.0
    var likeliestFunction = 0.0
    var behind = 0.0
    var several = 0.0
  }

  /// What is said of a person: the tokens of the organization and of the function; nil where none is named.
  struct Affiliation: Sendable {
    var organization: Range<Int>?
    var function: Range<Int>?
  }

  /// What is said of each person.
  ///
  /// `places`: the tokens of their names, in the order of the text.
  func affiliations(of places: [Range<Int>], in text: TokenText, _ facts: [LineFacts]) -> [Affiliation] {
    guard !places.isEmpty else { return [] }
    let found = mentions(AffiliationFeatures(text, facts, people: places), text)
    let organizations = AffiliationLinks(found.organizations, people: places, text, facts).linked()
    let functions = AffiliationLinks(found.functions, people: places, text, facts).linked()
    return zip(organizations, functions).map { Affiliation(organization: $0, function: $1) }
  }

  // MARK: - Mentions

  private func mentions(_ features: AffiliationFeatures, _ text: TokenText) -> (
    organizations: [AffiliationMention], functions: [AffiliationMention]
  ) {
    var marginals: [Int: [Double]] = [:]
    for run in features.items() {
      for (item, row) in zip(run, model.marginals(of: run.map(\.features))) { marginals[item.token] = row }
    }
    let segments = features.segments
    let likelihoods: [Likelihoods] = segments.all.map { measured($0, marginals, text) }
    let slots = Dictionary(grouping: segments.all.indices.filter { segments.all[$0].words > 0 }) {
      segments.all[$0].slot
    }
    // Organizations in lines of their own are either all above or all below their people.
    let bare = segments.all.indices.filter {
      segments.people[segments.all[$0].line] == nil && likelihoods[$0].most >= Self.leastLikelihood
    }
    let above = bare.reduce(0.0) { $0 + likelihoods[$1].behind }
    let areAbove = above * 2 > bare.reduce(0.0) { $0 + likelihoods[$1].mean }
    var mentions: [AffiliationMention] = []
    var functions: [AffiliationMention] = []
    for (_, members) in slots {
      let mean = members.reduce(0.0) { $0 + likelihoods[$1].most } / Double(members.count)
      let behind = members.reduce(0.0) { $0 + likelihoods[$1].behind }
      let isHead = behind * 2 > members.reduce(0.0) { $0 + likelihoods[$1].mean }
      let texts = Set(members.map { segments.all[$0].text })
      // Call signs and plates: everyone has another.
      let areCodes =
        members.count > Self.leastOfPlace && texts.count == members.count
        && members.allSatisfy { segments.all[$0].mixesDigits && segments.all[$0].words <= 1 }
      // Handles, in small letters: everyone has another.
      let areHandles =
        members.count > Self.leastOfPlace && texts.count == members.count
        && members.allSatisfy { segments.all[$0].words <= 1 }
        && members.count(where: { !segments.all[$0].beginsWithCapital }) * 2 > members.count
      guard !areCodes, !areHandles else { continue }
      let share = members.count >= Self.leastOfPlace ? Self.shareOfPlace : 0
      for member in members {
        let segment = segments.all[member]
        let own = likelihoods[member]
        if own.likeliestFunction > 0.5,
          let tokens = tokens(of: segment, marginals, ofFunctions, own.likeliestFunction, text)
        {
          let isHead = segment.sincePerson < 0 || (segment.isBeforePerson && Self.endsWithColon(segment, text))
          functions.append(AffiliationMention(tokens: tokens, direction: isHead ? .behind : .before))
        }
        guard !segment.isInitials, (1 - share) * own.most + share * mean >= Self.leastLikelihood,
          own.function <= own.most || own.function <= 0.5,
          let tokens = tokens(of: segment, marginals, ofOrganizations, own.most, text)
        else { continue }
        let direction: AffiliationMention.Direction =
          if own.several * 2 > own.mean {
            .several
          } else if segments.people[segment.line] == nil {
            areAbove ? .behind : .before
          } else if segment.sincePerson < 0 || (segment.isBeforePerson && (isHead || Self.endsWithColon(segment, text)))
          {
            .behind
          } else {
            .before
          }
        mentions.append(AffiliationMention(tokens: tokens, direction: direction))
      }
    }
    return (
      mentions.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound },
      functions.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    )
  }

  private static func endsWithColon(_ segment: AffiliationSegment, _ text: TokenText) -> Bool {
    text.tokens.indices.contains(segment.tokens.upperBound) && text.tokens[segment.tokens.upperBound].text == ":"
  }

  private func measured(
    _ segment: AffiliationSegment, _ marginals: [Int: [Double]], _ text: TokenText
  ) -> Likelihoods {
    var sum = Likelihoods()
    var count = 0.0
    for index in segment.tokens where Self.isSaid(text.tokens[index]) {
      guard let row = marginals[index] else { continue }
      count += 1
      let organization = likelihood(in: row, ofOrganizations)
      sum.most = max(sum.most, organization)
      sum.mean += organization
      let function = likelihood(in: row, ofFunctions)
      sum.function += function
      sum.likeliestFunction = max(sum.likeliestFunction, function)
      sum.behind += likelihood(in: row, ofHeads)
      sum.several += likelihood(in: row, ofSeveral)
    }
    guard count > 0 else { return sum }
    sum.mean /= count
    sum.function /= count
    sum.behind /= count
    sum.several /= count
    return sum
  }

  private func likelihood(in row: [Double]?, _ labels: [Int]) -> Double {
    guard let row else { return 0 }
    return labels.reduce(0) { $0 + row[$1] }
  }

  /// Whether it is more than a sign.
  private static func isSaid(_ token: Token) -> Bool {
    token.text.first.map { $0.isLetter || $0.isNumber } ?? false
  }

  /// The words of a segment that make up what the labels say: all from the first to the last that are half as likely as
  /// the likeliest.
  private func tokens(
    of segment: AffiliationSegment, _ marginals: [Int: [Double]], _ labels: [Int], _ most: Double, _ text: TokenText
  ) -> Range<Int>? {
    let likely = segment.tokens.filter { index in
      Self.isSaid(text.tokens[index])
        && likelihood(in: marginals[index], labels) >= Self.leastShare * most
    }
    guard var first = likely.first, var last = likely.last else { return nil }
    while first < last, text.tokens[first].isInSmallLetters, text.tokens[first].isParticle { first += 1 }
    // `(Fach-)Hochschule`, `« Les Amis »`
    if last + 1 < segment.tokens.upperBound, "»”\".".contains(text.tokens[last + 1].text) { last += 1 }
    return first..<(last + 1)
  }
}
