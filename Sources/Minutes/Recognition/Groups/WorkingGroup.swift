import Collaboration

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
  var lines: [Int]
  var members: [Member] = []
  /// What it is to do, with its version.
  var action: String?
  /// Whether it is founded at this meeting.
  var isNew = false
  /// How much of the group its list names.
  var coverage = Coverage.part
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
  /// The same group, whose list covers so much where it names enough members beside those with an office.
  func covering(_ coverage: Coverage, from count: Int) -> WorkingGroup {
    var group = self
    if members.count(where: { $0.role == .member }) >= count { group.coverage = coverage }
    return group
  }
}
