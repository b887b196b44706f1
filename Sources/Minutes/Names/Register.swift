import Collaboration
import Intake

/// The entities of one kind that rows refer to: those of the network, and those that minutes bring.
struct Register: Sendable {
  struct Entry: Sendable {
    var id: String
    var name: String
    var otherNames: [String]
    /// Whether the minutes bring it.
    var isNew: Bool
    /// Whether these or earlier minutes of the series brought it, so that nobody has written its name.
    let isOfMinutes: Bool
  }

  private(set) var entries: [Entry] = []
  /// What the spellings of each entry's names have in common, worked out once, as every name is compared with them.
  private(set) var spellings: [[SpelledName]] = []
  /// By which those are found that a name may match.
  private(set) var index = NameIndex()
  private var byID: [String: Int] = [:]
  private var byKey: [NameKey: [Int]] = [:]
  /// What an entity without letters in its name is called by.
  private let noun: String

  private var isOfPersons: Bool { noun == "person" }

  init(noun: String) {
    self.noun = noun
  }

  /// Takes in an entity of the network.
  mutating func add(id: String, name: String, otherNames: [String]) {
    let place = entries.count
    entries.append(Entry(id: id, name: name, otherNames: otherNames, isNew: false, isOfMinutes: false))
    spellings.append(([name] + otherNames).map { spelled($0, at: place) })
    byID[id] = place
    for text in [name, id] + otherNames { register(NameKey(text), place) }
  }

  /// Takes in an entity that the minutes bring.
  ///
  /// `stem`: what its id is made of, where that is not the name.
  mutating func addNew(_ name: String, stem: String? = nil) -> Int {
    let place = entries.count
    let slug = NameKey(stem ?? name).slug
    let base = slug.isEmpty ? noun : slug
    var id = base
    var number = 2
    while byID[id] != nil || byKey[NameKey(id)].map({ !$0.isEmpty }) ?? false && NameKey(id) != NameKey(name) {
      id = "\(base)-\(number)"
      number += 1
    }
    entries.append(Entry(id: id, name: name, otherNames: [], isNew: true, isOfMinutes: true))
    spellings.append([spelled(name, at: place)])
    byID[id] = place
    for text in [name, id] { register(NameKey(text), place) }
    return place
  }

  /// Gives an entity the id that its name would have had from the start, if no other has it.
  mutating func rename(_ place: Int, stem: String) {
    let id = NameKey(stem).slug
    guard !id.isEmpty, byID[id] == nil else { return }
    byID[entries[place].id] = nil
    entries[place].id = id
    byID[id] = place
    register(NameKey(id), place)
  }

  mutating func addOtherName(_ name: String, to place: Int) {
    let key = NameKey(name)
    guard !(byKey[key]?.contains(place) ?? false) else { return }
    entries[place].otherNames.append(name)
    spellings[place].append(spelled(name, at: place))
    register(key, place)
  }

  /// Makes another name of an entity the one that it is called by; the one before becomes an other name.
  mutating func call(_ place: Int, _ name: String) {
    let old = entries[place].name
    guard old != name else { return }
    entries[place].otherNames.removeAll { NameKey($0) == NameKey(name) }
    entries[place].otherNames.append(old)
    entries[place].name = name
  }

  private mutating func spelled(_ name: String, at place: Int) -> SpelledName {
    let spelled = SpelledName(name, isPerson: isOfPersons)
    index.add(spelled, at: place)
    return spelled
  }

  private mutating func register(_ key: NameKey, _ place: Int) {
    guard !key.isEmpty, !(byKey[key]?.contains(place) ?? false) else { return }
    byKey[key, default: []].append(place)
  }

  /// The entity that a cell refers to by its id, a name or another name; nil for none, and for several.
  func place(of text: String) -> Int? {
    if let place = byID[text] { return place }
    guard let places = byKey[NameKey(text)], places.count == 1 else { return nil }
    return places[0]
  }

  /// All entities with this name, by their ids: in an order that does not tell which came first.
  func places(of key: NameKey) -> [Int] { (byKey[key] ?? []).sorted { entries[$0].id < entries[$1].id } }

  /// Makes what the minutes brought part of the network.
  mutating func settle() {
    for place in entries.indices { entries[place].isNew = false }
  }
}

/// A name as the matchers compare it.
struct SpelledName: Sendable {
  let text: String
  let person: PersonKey?
  let organization: OrganizationKey?
  /// Its folded words as they are written, and those of its key.
  let written: [String]
  let folded: [String]

  init(_ name: String, isPerson: Bool) {
    text = name
    person = isPerson ? PersonKey(name) : nil
    organization = isPerson ? nil : OrganizationKey(name)
    written = isPerson ? [] : FoldedWords(name).words
    folded = isPerson ? [] : FoldedWords(NameKey(name).text).words
  }
}
