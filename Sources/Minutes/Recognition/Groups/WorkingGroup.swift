import Collaboration
import Support

/// A working group as minutes list it.
struct WorkingGroup: Hashable, Sendable {
  /// An organization or person in it, and the lines that say so.
  struct Member: Hashable, Sendable {
    var name: String
    var role: Role
    var lines: [Int]
    /// Whether it is known to be a person, whatever its name.
    var isPerson = false
    /// How the minutes write the name there, where they give a part of it alone.
    var spelling: String?
  }

  var name: String
  /// The letters that the minutes call it by: `CA`.
  var shortName: String?
  var lines: [Int]
  var members: [Member] = []
  /// What it is to do, with its version.
  var action: String?
  /// Whether it is founded at this meeting.
  var isNew = false
  /// How much of the group its list names.
  var coverage = Coverage.part
  /// The lines of lists of which the text says that those in them were elected.
  var electedLines: Set<Int> = []
  var isElected: Bool { !electedLines.isEmpty }
  /// Whether the minutes say that groups have suppliers beside their members.
  var mentionsSuppliers = false

  enum Coverage: Hashable, Sendable {
    /// All members: who is not in it is no longer one.
    case whole
    /// All members where it has most of those who were.
    case perhapsWhole
    /// Some of them, as a sentence on an election has.
    case part
  }

  /// Whether a line is among those that the group was read from.
  func spans(_ line: Int) -> Bool {
    guard let first = lines.min(), let last = lines.max() else { return false }
    return (first...last).contains(line)
  }
}

extension WorkingGroup {
  /// The same group, its members named as those who attend: `Anne (Chair)` leads it, `Acme (Anne Lee)` is Anne Lee of Acme.
  func resolved(_ attendees: [Attendee], organizations: Set<NameKey>) -> WorkingGroup {
    var group = self
    let names = attendees.compactMap(\.person)
    for index in group.members.indices {
      var member = group.members[index]
      guard !organizations.contains(NameKey(member.name)) else { continue }
      var bare = member.name
      if let open = member.name.firstIndex(of: "("), member.name.hasSuffix(")"), open > member.name.startIndex {
        bare = String(member.name[..<open]).trimmed
        let inside = String(member.name[member.name.index(after: open)...].dropLast())
        let words = FoldedWords(inside).words
        if organizations.contains(NameKey(bare)), names.contains(where: { PersonKey($0) == PersonKey(inside) }) {
          member.name = "\(inside) (\(bare))"
          group.members[index] = member
          continue
        }
        let isOffice = words.contains { word in
          MeetingVocabulary.chairs.contains(word) || LanguageVocabulary.isOfGroup(word, .office) || word == "sect"
        }
        guard isOffice || inside.contains("/") else { continue }
        if words.contains(where: MeetingVocabulary.chairs.contains),
          !words.contains(where: MeetingVocabulary.notChairs.contains)
        {
          member.role = .lead
        }
      }
      let key = PersonKey(bare)
      let words = FoldedWords(bare).words
      let isListed = names.contains { PersonKey($0) == key }
      let same = words.count == 1 ? names.filter { FoldedWords($0).words.contains(words[0]) } : []
      guard isListed || same.count == 1 || bare != member.name && words.count <= 3 else { continue }
      if same.count == 1, !isListed { member.spelling = bare }
      member.name = isListed || same.isEmpty ? bare : same[0]
      member.isPerson = isListed || same.count == 1 || bare != member.name
      group.members[index] = member
    }
    return group
  }

  /// The same group, whose list covers so much where it names enough members beside those with an office.
  func covering(_ coverage: Coverage, from count: Int) -> WorkingGroup {
    var group = self
    if members.count(where: { $0.role == .member }) >= count { group.coverage = coverage }
    return group
  }
}
