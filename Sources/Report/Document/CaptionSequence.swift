/// What figures or tables are counted by: a name that the office program counts under, and the word before the number.
struct CaptionSequence: Hashable, Sendable {
  /// What the program counts under; the same for all that share their numbers.
  var name: String
  /// What stands before the number: `Figure`.
  var label: String
  /// How many there are so far.
  var count = 0
}
