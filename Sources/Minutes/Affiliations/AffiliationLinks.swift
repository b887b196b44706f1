/// Where an organization is named, and whose it is.
struct AffiliationMention: Sendable {
  let tokens: Range<Int>
  let direction: Direction

  /// Whose it is: of the one before it, of those behind it, or of several before it.
  ///
  /// The raw value is the letter of the chain's labels.
  enum Direction: Character {
    case before = "G"
    case behind = "H"
    case several = "K"
  }
}

/// Gives people the organizations that are named beside them, above them or behind their list.
struct AffiliationLinks {
  private let mentions: [AffiliationMention]
  /// Those that those behind them belong to.
  private let heads: [AffiliationMention]
  private let places: [Range<Int>]
  private let text: TokenText
  /// The last person of each line that has one, by the token where the name begins.
  private var lastPeople: [Int: Int] = [:]
  /// How many lines before each open a list.
  private var openings = [0]

  /// An organization behind several people is theirs where it is not farther than so many tokens.
  private static let farthest = 200
  /// An organization in a line of its own stands not farther than so many lines below its person.
  private static let mostLinesBelow = 2

  /// `mentions`, `people`: in the order of the text.
  init(_ mentions: [AffiliationMention], people: [Range<Int>], _ text: TokenText, _ facts: [LineFacts]) {
    self.mentions = mentions
    self.text = text
    heads = mentions.filter { $0.direction == .behind }
    places = people
    for place in people { lastPeople[text.tokens[place.lowerBound].line] = place.lowerBound }
    for line in facts { openings.append(openings[openings.count - 1] + (line.opening == nil ? 0 : 1)) }
  }

  /// The tokens of what is named beside each person; nil where nothing is.
  func linked() -> [Range<Int>?] {
    places.indices.map { index in
      let next = index + 1 < places.count ? places[index + 1].lowerBound : Int.max
      return behind(places[index], before: next) ?? above(places[index])
    }
  }

  private func behind(_ person: Range<Int>, before next: Int) -> Range<Int>? {
    let last = text.tokens[person.upperBound - 1].line
    let first = Self.first(in: mentions, from: person.upperBound)
    for mention in mentions[first...] {
      guard mention.tokens.lowerBound < next else { break }
      let own = text.tokens[mention.tokens.lowerBound].line
      guard own - last <= Self.mostLinesBelow else { break }
      if mention.direction == .before, own == last || lastPeople[own] == nil { return mention.tokens }
    }
    guard first < mentions.count, mentions[first].direction == .several,
      mentions[first].tokens.lowerBound - person.upperBound < Self.farthest,
      openings[last + 1] == openings[text.tokens[mentions[first].tokens.lowerBound].line + 1]
    else { return nil }
    return mentions[first].tokens
  }

  /// In a line of people a name counts for that line; in a line of its own, up to the next list.
  private func above(_ person: Range<Int>) -> Range<Int>? {
    let line = text.tokens[person.lowerBound].line
    let count = Self.first(in: heads, from: person.lowerBound)
    guard count > 0 else { return nil }
    let head = heads[count - 1].tokens
    let own = text.tokens[head.lowerBound].line
    if own == line { return head }
    let isOfPeople = lastPeople[own].map { $0 >= head.upperBound } ?? false
    return !isOfPeople && openings[line + 1] == openings[own + 1] ? head : nil
  }

  /// The number of the first mention from a token on.
  private static func first(in mentions: [AffiliationMention], from token: Int) -> Int {
    var (low, high) = (0, mentions.count)
    while low < high {
      let middle = (low + high) / 2
      if mentions[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
