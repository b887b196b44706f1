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
  /// Whether the minutes say that groups have suppliers beside their members.
  var mentionsSuppliers = false

  /// Whether a line is among those that the group was read from.
  func spans(_ line: Int) -> Bool {
    guard let first = lines.min(), let last = lines.max() else { return false }
    return (first...last).contains(line)
  }
}
