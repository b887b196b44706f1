package import Collaboration
package import Labelling
import Support

/// Someone whom the learned reader found among those who attended or were missing.
package struct ReadPerson: Hashable, Sendable {
  package var name: String
  package var status: Attendance.Status
  /// How sure the reader is that this is a person of the attendance, from 0 to 1.
  package var certainty: Double
  /// The number of the line in the document.
  package var line: Int
  /// The tokens of the name in the text.
  package var place: Range<Int>
  /// Whether it stands in a sentence, or behind a word for who took the minutes, rather than in a list.
  package var isAside = false
}

/// Finds the people of the attendance by two chains: the first labels lines, the second the words of lines that may be
/// of it.
package struct PeopleReader: Sendable {
  private let lineModel: ChainModel
  private let wordModel: ChainModel

  /// A line is read for names where it is likelier than this to be of the attendance.
  package static let leastLikelihood = 0.2

  /// Who is named where an election is told of is one of those who were there only where the chains are as sure.
  private static let leastOfElected = 0.9

  /// - Returns: nil where the file lacks one of the chains.
  package init?(_ file: ModelFile) {
    guard let lines = file.chains["lines"], let words = file.chains["words"] else { return nil }
    lineModel = lines
    wordModel = words
  }

  package func people(in document: PreparedText) -> [ReadPerson] { reading(of: document).people }

  /// The people, the numbers of the lines that may list people, part by part, and how sure the chains are on average of all
  /// that they take for names.
  func reading(of document: PreparedText) -> (people: [ReadPerson], parts: [[Int]], mean: Double) {
    let text = document.text
    let outside = lineModel.labels.firstIndex(of: "O") ?? 0
    let likelihoods = lineModel.marginals(of: LineFeatures.all(of: text, document.facts)).map { 1 - $0[outside] }
    let words = WordFeatures(text, document.facts)
    var found: [(place: Range<Int>, certainty: Double)] = []
    var parts: [[Int]] = []
    var line = 0
    while line < text.lines.count {
      guard likelihoods[line] > Self.leastLikelihood else {
        line += 1
        continue
      }
      var end = line
      while end < text.lines.count, likelihoods[end] > Self.leastLikelihood { end += 1 }
      let listing = (line..<end).filter {
        likelihoods[$0] > 0.5 && document.facts[$0].opening == nil && text.lines[$0].heading == 0
          && text.tokens[text.lines[$0].tokens].contains(where: \.isCapital)
      }
      parts.append(listing.map { text.lines[$0].number })
      let features = (line..<end).flatMap { words.features(ofLine: $0) }
      found += spans(features, first: text.lines[line].tokens.lowerBound, text).map { place, certainty in
        (place, certainty * likelihoods[text.tokens[place.lowerBound].line])
      }
      line = end
    }
    let places = NameSpans(text, document.facts).mended(found.map(\.place))
    var certainties: [Int: Double] = [:]
    for (place, certainty) in found { for token in place { certainties[token] = certainty } }
    let starts = Dictionary(places.map { ($0.lowerBound, $0) }, uniquingKeysWith: { $1 })
    let verdicts = StatusRules(text, document.facts).verdicts(places)
    var seen = NamesSeen()
    let people: [ReadPerson] = zip(places, verdicts).compactMap { place, verdict in
      // `Petit, Jean`
      let written = text.name(at: place).replacing(" - ", with: "-").replacing(" – ", with: "-")
      let parts = written.split(separator: ",").map { $0.trimmed }
      var name = parts.count == 2 ? "\(parts[1]) \(parts[0])" : parts.joined(separator: " ")
      if let surname = text.sharedSurname(of: place, among: starts) { name += " \(surname)" }
      let certainty = certainties[place.lowerBound] ?? certainties[place.upperBound - 1] ?? 0
      let isOfElected = document.facts[text.tokens[place.lowerBound].line].isOfElected
      guard certainty >= max(text.leastCertainty(of: place), isOfElected ? Self.leastOfElected : 0), seen.insert(name)
      else { return nil }
      return ReadPerson(
        name: name, status: verdict.status, certainty: certainty,
        line: text.lines[text.tokens[place.lowerBound].line].number, place: place,
        isAside: isAside(place, document))
    }
    let mean = found.reduce(0) { $0 + $1.certainty } / Double(max(1, found.count))
    return (people, parts.filter { !$0.isEmpty }, mean)
  }

  private func isAside(_ place: Range<Int>, _ document: PreparedText) -> Bool {
    let number = document.text.tokens[place.lowerBound].line
    let line = document.text.lines[number].tokens
    return document.facts[number].capitalShare < Self.capitalsOfList
      || document.text.tokens[line.lowerBound..<place.lowerBound].contains { $0.cue == .secretary }
  }
  /// Of the words of a line in a list, as many have a capital or stand within names.
  private static let capitalsOfList = 0.5

  /// The names in a run of tokens, and how likely their words are of one.
  private func spans(_ features: [[FeatureHash]], first: Int, _ text: TokenText) -> [(Range<Int>, Double)] {
    let labels = wordModel.labelling(of: features).map { wordModel.labels[$0] }
    let outside = wordModel.labels.firstIndex(of: "O") ?? 0
    let likelihoods = wordModel.marginals(of: features).map { 1 - $0[outside] }
    var spans: [(Range<Int>, Double)] = []
    var index = 0
    while index < labels.count {
      guard labels[index] == "B" else {
        index += 1
        continue
      }
      var end = index + 1
      while end < labels.count, labels[end] == "I" { end += 1 }
      let certainty = likelihoods[index..<end].min() ?? 0
      spans.append(((first + index)..<(first + end), certainty))
      index = end
    }
    return spans
  }
}

/// All that is read by chains out of one file of a model.
package struct LearnedReader: Sendable {
  package let people: PeopleReader
  let affiliations: AffiliationReader?

  /// - Returns: nil where the file lacks the chains of people.
  package init?(_ file: ModelFile) {
    guard let people = PeopleReader(file) else { return nil }
    self.people = people
    affiliations = AffiliationReader(file)
  }

  /// The one that the binary carries; read on first use.
  static let shared = ModelFile(MinutesData.bytes("reading.model")).flatMap(LearnedReader.init)
}

/// Minutes as the chains see them.
package struct PreparedText: Sendable {
  let text: TokenText
  let facts: [LineFacts]

  package init(_ document: TextDocument) {
    self.init(document, rules: AttendanceReader.listed(in: document))
  }

  init(_ document: TextDocument, rules: [AttendanceEntry]) {
    var text = TokenText(document)
    text.mark(rules)
    self.text = text
    facts = LineFacts.all(of: text)
  }

  /// What the rules for lists and tables read, as names and statuses.
  package static func rules(_ document: TextDocument) -> [[String]] {
    Attendee.merged(AttendanceReader.listed(in: document)).map { [$0.person ?? "", $0.status.rawValue] }
  }

  /// What the rules and a model find: names, statuses, certainties and organizations.
  package static func combined(_ document: TextDocument, _ reader: LearnedReader) -> [[String]] {
    Attendee.merged(AttendanceReader.combined(document, reader: reader).entries).map {
      [$0.person ?? "", $0.status.rawValue, String($0.certainty), $0.organization ?? ""]
    }
  }

  /// The features of each line.
  package var lineFeatures: [[FeatureHash]] { LineFeatures.all(of: text, facts) }

  /// The features of each token.
  package var wordFeatures: [[FeatureHash]] {
    let words = WordFeatures(text, facts)
    return text.lines.indices.flatMap { words.features(ofLine: $0) }
  }

  /// The features of the words near people, for the chain of organizations: run by run, each token with its features.
  package func affiliationFeatures(of places: [Range<Int>]) -> [[(token: Int, features: [FeatureHash])]] {
    AffiliationFeatures(text, facts, people: places).items().map { $0.map { ($0.token, $0.features) } }
  }

  /// Each token: its text, its line and its phrase, for aligning names with it.
  package var tokens: [(text: String, line: Int, cue: String)] {
    text.tokens.map { ($0.text, $0.line, $0.beginsCue ? $0.cue?.rawValue ?? "" : "") }
  }
}

extension TokenText {
  /// The text of tokens, with spaces where the document has them.
  func name(at range: Range<Int>) -> String {
    var name = ""
    for index in range {
      if index > range.lowerBound, !tokens[index].isGlued { name += " " }
      name += tokens[index].text
    }
    return name
  }
}

extension TokenText {
  /// How sure the reader must be of a name: surer where no word of it is in the lists of names and no title is before it.
  func leastCertainty(of place: Range<Int>) -> Double {
    let name = tokens[place]
    guard name.count(where: { $0.isWord && $0.text.count > 1 && !$0.isParticle }) > 1,
      !name.contains(where: \.isGivenName),
      !tokens[max(0, place.lowerBound - 2)..<place.lowerBound].contains(where: \.isTitle)
    else { return 0 }
    return name.contains(where: \.isFamilyName) ? Self.leastOfSurname : Self.leastOfStranger
  }

  /// On bodies that the chains had not seen, below these one in four is a person.
  private static let leastOfSurname = 0.6
  private static let leastOfStranger = 0.8

  /// The surname that a given name has with the next one: `Anna and John Orlu`.
  func sharedSurname(of place: Range<Int>, among starts: [Int: Range<Int>]) -> String? {
    let next = place.upperBound + 1
    guard place.count == 1, tokens[place.lowerBound].isGivenName, let other = starts[next], other.count == 2,
      tokens[place.lowerBound].line == tokens[next].line,
      ["and", "&", "et", "und", "y"].contains(tokens[next - 1].text),
      tokens[next].isGivenName, !tokens[next + 1].isGivenName, tokens[next + 1].text.count > 2,
      // In `Ann, John and Vera Orlu` the first ones have no surname at all.
      place.lowerBound == 0 || tokens[place.lowerBound - 1].text != ","
    else { return nil }
    return tokens[next + 1].text
  }
}

/// The names that a list has so far, to know someone who is named again, be it by the surname alone.
struct NamesSeen {
  private var keys: Set<PersonKey> = []
  private var words: Set<String> = []

  /// - Returns: false where it is nobody's name, or of someone who is in the list.
  mutating func insert(_ name: String) -> Bool {
    let key = PersonKey(name)
    guard let first = key.words.first, !(key.words.count == 1 && words.contains(first)), keys.insert(key).inserted
    else { return false }
    words.formUnion(key.words)
    return true
  }
}
