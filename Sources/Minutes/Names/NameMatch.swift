/// How a name in minutes relates to the entities that are known.
enum NameMatch: Hashable {
  /// It is a name of this one.
  case same(Int)
  /// It is another spelling of this one's name, without doubt.
  case spelling(Int)
  /// It is taken for this one, which is to be asked.
  case doubtful(Int, Reason)
  /// It is taken for a new one, though this one is near, which is to be asked.
  case near(Int, Reason)
  case new

  enum Reason: Hashable, Sendable {
    /// One letter differs.
    case oneLetter
    /// It is the beginning of a longer name, as `Fos` is of `Fos-sur-Mer`.
    case partOfName
    /// A given name is but an initial, or missing.
    case initials
    /// Both given names exist: `Michel`, `Michèle`.
    case givenName
  }
}
