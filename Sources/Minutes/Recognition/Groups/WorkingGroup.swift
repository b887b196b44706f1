import Collaboration

/// A working group as minutes list it.
struct WorkingGroup: Hashable, Sendable {
  /// An organization or person in it, and the lines that say so.
  struct Member: Hashable, Sendable {
    var name: String
    var role: Role
    var lines: [Int]
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
}
