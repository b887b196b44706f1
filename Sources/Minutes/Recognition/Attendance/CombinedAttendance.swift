import Collaboration

/// Who was at the meeting, out of what the rules for lists and tables read and what the learned reader finds.
///
/// Rules read explicit structure better: crosses below titles, letters, given names in a column of their own. Where they
/// find nearly as many as the learned reader, theirs is the list; elsewhere it is added to.
struct CombinedAttendance {
  var entries: [AttendanceEntry]
  /// The parts of the minutes that list people, in order.
  private(set) var parts: [AttendancePart] = []

  /// The rules' list is whole from this share on of the people that the learned reader finds.
  private static let wholeShare = 0.8
  /// Where the rules find someone, they have lost a list only where the learned reader finds so many more.
  private static let leastMore = 4

  /// So sure the learned reader must be of somebody whom a whole list of the rules lacks.
  private static let leastOfMore = 0.8
  /// The learned reader knows the rules' list where it finds such a share of it.
  private static let knownShare = 0.55

  /// `isLanguageOfRules`: whether the rules know the words for being there and not; elsewhere the learned reader says it.
  init(
    rules: [AttendanceEntry], isLanguageOfRules: Bool = true, learned: [ReadPerson], lines: [[Int]] = [],
    mean: Double = 0
  ) {
    var statuses: [PersonKey: Attendance.Status] = [:]
    var certainties: [PersonKey: Double] = [:]
    for person in learned {
      let key = PersonKey(person.name)
      statuses[key] = person.status
      certainties[key] = person.certainty
    }
    entries = rules.flatMap { Self.parted($0, learned) }.map { entry in
      var entry = entry
      let key = PersonKey(entry.person ?? "")
      // That somebody was missing, the rules know by its word.
      if !isLanguageOfRules, (entry.status ?? .present) == .present, let said = statuses[key] { entry.status = said }
      let agrees = statuses[key] == (entry.status ?? .present)
      entry.certainty = certainties[key].map { Certainty.agreed(agrees, $0) } ?? Certainty.byRulesAlone
      entry.organization = entry.organization.flatMap { OrganizationSense.kept($0, of: entry.person ?? "") }
      return entry
    }
    dropStrangers(of: learned)
    var seen = NamesSeen()
    defer {
      raise(learned, mean)
      parts = lines.map { AttendancePart(lines: $0, entries: entries) }
    }
    // Whom the learned reader is sure of in a line of a list of which the rules have read nobody, and whose name no other has
    // a word of. Of a line that they have read, they leave out who received a proxy and who took the minutes.
    let read = Set(entries.map(\.line))
    let words = Set(entries.flatMap { FoldedWords($0.person ?? "").words })
    let sure = learned.filter { person in
      let own = FoldedWords(person.name).words
      return person.certainty >= Self.leastOfMore && !person.isAside && !read.contains(person.line)
        && !own.contains(where: words.contains)
        && own.contains { NameLists.given.contains($0[...]) }
    }
    let listed = entries.count { $0.person.map { seen.insert($0) } ?? false }
    guard Double(listed) < Self.wholeShare * Double(learned.count),
      listed == 0 || learned.count >= listed + Self.leastMore
    else {
      add(sure, to: &seen)
      return
    }
    add(learned, to: &seen)
  }

  private mutating func add(_ learned: [ReadPerson], to seen: inout NamesSeen) {
    for person in learned where seen.insert(person.name) {
      var entry = AttendanceEntry(person: PersonName(person.name)?.name ?? person.name, line: person.line)
      entry.status = person.status
      entry.certainty = Certainty.learned(person.certainty)
      entries.append(entry)
    }
  }

  /// An entry of the rules whose name has the learned reader's in it, and nothing more of a name: `Ann Lee ACME`,
  /// `M. Lee Mme Orlu`.
  private static func parted(_ entry: AttendanceEntry, _ learned: [ReadPerson]) -> [AttendanceEntry] {
    let own = entry.person ?? ""
    let words = FoldedWords(own).words
    guard words.count > 1 else { return [entry] }
    let near = learned.filter { (entry.line...(entry.line + 1)).contains($0.line) }
    var rest = Set(words)
    let parts = near.filter { person in
      let part = FoldedWords(person.name).words
      guard !part.isEmpty, part.count < words.count, Set(part).isSubset(of: rest) else { return false }
      rest.subtract(part)
      return true
    }
    // `Costa, Anne` may be marked as two; a title or another word tells that it is.
    guard parts.contains(where: { PersonKey($0.name).words.count > 1 }) || (parts.count > 1 && !rest.isEmpty) else {
      return [entry]
    }
    let isOther = rest.allSatisfy { word in
      Lexicon.shared.cues[word] != nil || Lexicon.shared.titles.contains(word) || ["et", "and"].contains(word)
    }
    guard isOther else { return [entry] }
    return parts.map { person in
      var part = entry
      part.person = PersonName(person.name)?.name ?? person.name
      return part
    }
  }

  /// Where the learned reader finds most people of the rules' list, it knows the list: single words that it finds not, as
  /// those above columns, are none of it.
  private mutating func dropStrangers(of learned: [ReadPerson]) {
    let known = Set(learned.map { PersonKey($0.name) })
    let isKnown = entries.map { $0.person.map { known.contains(PersonKey($0)) } ?? true }
    guard Double(isKnown.count(where: \.self)) >= Self.knownShare * Double(entries.count) else { return }
    // Those behind a title, and those beside others in a line, were read as people.
    let lines = Dictionary(entries.map { ($0.line, 1) }, uniquingKeysWith: +)
    entries = zip(entries, isKnown).filter { entry, isKnown in
      let parts = NameParts(entry.person ?? "")
      return isKnown || parts.words.count > 1 || parts.honorifics > 0 || lines[entry.line] ?? 0 > 1
    }.map { $0.0 }
  }

  /// Raises the certainty of who was there where the learned reader is sure of all people that it finds: those whom it is
  /// sure of are then beyond doubt, and nobody else is.
  private mutating func raise(_ learned: [ReadPerson], _ mean: Double) {
    let people = Dictionary(zip(learned.map { PersonKey($0.name) }, learned), uniquingKeysWith: { $1 })
    for index in entries.indices {
      let person = people[PersonKey(entries[index].person ?? "")]
      let isPresent = (entries[index].status ?? .present) == .present
      if let person, isPresent, person.status == .present, mean >= Certainty.leastMean,
        person.certainty >= Certainty.leastLikelihood
      {
        entries[index].certainty = Certainty.sure
      } else {
        entries[index].certainty = min(entries[index].certainty, Certainty.doubtful)
      }
    }
  }
}

/// A part of minutes that lists people: which of its lines were used, and how sure the least sure of its people is.
struct AttendancePart: Hashable, Sendable {
  /// The numbers of its lines that may name people, in order.
  let lines: [Int]
  /// Those of them in which nobody was found.
  let unused: [Int]
  /// The least certainty of its people, from 0 to 1; 0 where nobody was found.
  let certainty: Double

  init(lines: [Int], entries: [AttendanceEntry]) {
    let numbers = Set(lines)
    let own = entries.filter { numbers.contains($0.line) }
    let used = Set(own.map(\.line))
    self.lines = lines
    unused = lines.filter { !used.contains($0) }
    certainty = own.map(\.certainty).min() ?? 0
  }
}

/// How often people are read right whom the readers are so sure of, measured on bodies that the model was not trained on
/// (docs/reading.md).
enum Certainty {
  /// From this on, a person is beyond doubt.
  static let beyondDoubt = 0.99

  /// Of people who were there, where the learned reader is surer of them, and on average of all people of the document,
  /// than the likelihoods below.
  static let sure = 0.995
  static let leastLikelihood = 0.9
  static let leastMean = 0.95
  /// Of all others at most.
  static let doubtful = 0.98

  static let byRulesAlone = 0.6

  /// Of people whom rules and the learned reader find; `agrees`: on whether they were there.
  static func agreed(_ agrees: Bool, _ likelihood: Double) -> Double {
    agrees
      ? value(of: likelihood, [(0, 0.82), (0.6, 0.9), (0.8, 0.94), (0.9, 0.96), (0.97, 0.98)]) : 0.6
  }

  /// Of people whom the learned reader alone finds.
  static func learned(_ likelihood: Double) -> Double {
    value(of: likelihood, [(0, 0.5), (0.6, 0.65), (0.8, 0.8), (0.95, 0.87), (0.99, 0.9)])
  }

  private static func value(of likelihood: Double, _ steps: [(from: Double, certainty: Double)]) -> Double {
    steps.last { $0.from <= likelihood }?.certainty ?? 0
  }
}
