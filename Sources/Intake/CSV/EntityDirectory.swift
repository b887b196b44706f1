import Collaboration

/// The entities of one kind, and all that rows may call them by.
struct EntityDirectory: Sendable {
  struct Entry: Sendable {
    let id: String
    let name: String
    /// Where its own table has it; nil for one that a reference brought in.
    let place: Place?
  }

  enum Match {
    case one(Int32)
    case several([Entry])
    case none
    /// The text has nothing that a name could be known by.
    case noName
  }

  let kind: EntityKind
  /// Where its own table is, as people call it, so that a name that is not there deserves a word; nil without one.
  var table: String?
  private(set) var entries: [Entry] = []
  /// The entities of the own table by their ids as written, which beat every name.
  private var declared: [String: Int32] = [:]
  private var takenIDs = SpellingTable()
  /// The keys of all names, each with the entity that it belongs to, or the complement of a place in ``homonyms``.
  private var keys = SpellingTable()
  private var owners: [Int32] = [0]
  private var homonyms: [[Int32]] = []

  init(_ kind: EntityKind) {
    self.kind = kind
  }

  /// Keeps ids from being given to others, as the own table has them further down.
  mutating func reserve(ids: some Sequence<String>) {
    for id in ids { takenIDs.insert(id) }
  }

  /// Takes in an entity of the own table; without an id it gets one from its name.
  mutating func declare(id: String?, name: String, otherNames: [String], place: Place) -> Entry {
    let key = NameKey(name)
    let position = Int32(truncatingIfNeeded: entries.count)
    let entry = Entry(id: id ?? freeID(for: key), name: name, place: place)
    entries.append(entry)
    declared[entry.id] = position
    var keys = [NameKey(entry.id), key]
    keys += otherNames.map { NameKey($0) }
    for key in keys where !key.isEmpty { register(key, position) }
    return entry
  }

  /// Takes in an entity that is known from a reference alone.
  mutating func add(_ name: Name) -> Int32 {
    let position = Int32(truncatingIfNeeded: entries.count)
    entries.append(Entry(id: freeID(for: name.key), name: name.text, place: nil))
    if keys.insert(name.key.text) {
      owners.append(position)
    } else {
      register(name.key, position)
    }
    return position
  }

  /// The entity that the text calls by an id, a name or another name.
  func match(_ name: Name) -> Match {
    if !declared.isEmpty, let position = declared[name.text] { return .one(position) }
    if name.key.isEmpty { return .noName }
    guard let code = keys.find(name.key.text) else { return .none }
    let found = owners[code]
    guard found < 0 else { return .one(found) }
    let alike = homonyms[Int(~found)]
    // Written exactly as one of them is, it is that one.
    let exact = alike.filter { entries[Int($0)].name == name.text }
    return exact.count == 1 ? .one(exact[0]) : .several(alike.map { entries[Int($0)] })
  }

  private mutating func register(_ key: NameKey, _ position: Int32) {
    guard let code = keys.find(key.text) else {
      keys.insert(key.text)
      return owners.append(position)
    }
    let other = owners[code]
    if other < 0 {
      if homonyms[Int(~other)].last != position { homonyms[Int(~other)].append(position) }
    } else if other != position {
      owners[code] = ~Int32(truncatingIfNeeded: homonyms.count)
      homonyms.append([other, position])
    }
  }

  private mutating func freeID(for key: NameKey) -> String {
    let slug = Slug.of(key)
    let stem = slug.isEmpty ? kind.rawValue : slug
    if takenIDs.insert(stem) { return stem }
    // A thousand names of one slug start where the last one ended.
    var number = nextNumber[stem, default: 2]
    while !takenIDs.insert("\(stem)-\(number)") { number += 1 }
    nextNumber[stem] = number + 1
    return "\(stem)-\(number)"
  }

  private var nextNumber: [String: Int] = [:]
}
