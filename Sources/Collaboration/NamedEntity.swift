/// What has an id, a name and other names that people call it by.
package protocol NamedEntity {
  var id: String { get }
  var name: String { get }
  var otherNames: [String] { get }
}

extension Organization: NamedEntity {}
extension Person: NamedEntity {}
extension Group: NamedEntity {}

/// Whom a text means.
package enum NamedMatch<Entity: NamedEntity>: Hashable, Sendable {
  case one(ID<Entity>)
  /// Several are called so.
  case several([ID<Entity>])
  /// None is; those that are called nearly so, the nearest first.
  case none(near: [ID<Entity>])
}

extension NamedMatch {
  /// Finds what a text calls by its id, its name or another name, as references in tables are matched: an id as it is
  /// written beats every name; then case, accents, hyphens, apostrophes and spaces are folded.
  package init(of text: String, in entities: [Entity], nearest limit: Int = 5) {
    if let place = entities.firstIndex(where: { $0.id == text }) {
      self = .one(ID(place))
      return
    }
    let key = NameKey(text)
    let found = key.isEmpty ? [] : entities.indices.filter { entities[$0].isCalled(key) }
    switch found.count {
    case 1: self = .one(ID(found[0]))
    case 2...: self = .several(found.map { ID($0) })
    default: self = .none(near: Self.near(key, in: entities, limit: limit))
    }
  }

  private static func near(_ key: NameKey, in entities: [Entity], limit: Int) -> [ID<Entity>] {
    guard !key.isEmpty else { return [] }
    // One letter in three may be another: more than that is another name.
    let limit = max(1, key.text.count / 3)
    let near = entities.indices.compactMap { place -> (distance: Int, place: Int)? in
      let distances = entities[place].keys.compactMap { SpellingDistance.between(key.text, $0.text, atMost: limit) }
      return distances.min().map { ($0, place) }
    }
    return near.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }.prefix(limit).map { ID($0.place) }
  }
}

extension NamedEntity {
  fileprivate var keys: [NameKey] { [NameKey(id), NameKey(name)] + otherNames.map { NameKey($0) } }

  fileprivate func isCalled(_ key: NameKey) -> Bool { keys.contains(key) }
}

/// How far two spellings are from each other.
enum SpellingDistance {
  /// How much of a name is looked at: longer ones differ before that, or are alike.
  private static let longest = 64

  /// The number of letters to add, drop or change (Levenshtein 1966), 1 where one begins with the other; nil where it is
  /// more than asked for.
  static func between(_ a: String, _ b: String, atMost limit: Int) -> Int? {
    let (a, b) = (Array(a.prefix(longest)), Array(b.prefix(longest)))
    guard !a.isEmpty, !b.isEmpty else { return nil }
    if a.count > 2, b.starts(with: a) { return 1 }
    guard abs(a.count - b.count) <= limit else { return nil }
    var above = Array(0...b.count)
    for (row, letter) in a.enumerated() {
      var line = [row + 1]
      line.reserveCapacity(b.count + 1)
      for (column, other) in b.enumerated() {
        line.append(min(above[column] + (letter == other ? 0 : 1), above[column + 1] + 1, line[column] + 1))
      }
      above = line
    }
    return above[b.count] <= limit ? above[b.count] : nil
  }
}
