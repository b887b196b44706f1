package import Collaboration
import Markup
import FoundationEssentials

/// Minutes that a network was read from, as its `datapackage.json` lists them.
package struct MinutesSource: Hashable, Sendable {
  package let title: String
  package let fingerprint: String
  /// The day of the meeting; nil where the minutes do not say.
  package let date: PartialDate?
  /// Where the file is, from the network's folder; nil where it was none.
  package let path: String?

  package init(title: String, fingerprint: String, date: PartialDate?, path: String?) {
    self.title = title
    self.fingerprint = fingerprint
    self.date = date
    self.path = path
  }
}

/// A row of a table of entities that went when its name became another one's.
struct JoinedRow: Hashable {
  let table: TableName
  /// The name of the row that its names went to.
  let kept: String
  let cells: [Column: String]
  /// The cells of the other row that it filled.
  let filled: [Column]

  /// Its id, its name and its other names.
  var names: Set<NameKey> {
    let others = (cells[.otherNames] ?? "").split(separator: "|").map(String.init)
    return Set((others + [cells[.id] ?? "", cells[.name] ?? ""]).filter { !$0.isEmpty }.map { NameKey($0) })
  }
}

/// The text of a `datapackage.json`, which entries are added to without touching what is there.
package struct PackageText {
  package static let fileName = "datapackage.json"

  package private(set) var text: String
  package private(set) var isChanged = false

  /// The description of a network to come.
  package init(name: String, title: String, language: String) {
    text = """
      {
        "name": \(JSONText.quoted(name)),
        "title": \(JSONText.quoted(title)),
        "lang": \(JSONText.quoted(language)),
        "sources": [],
        "resources": []
      }

      """
    isChanged = true
  }

  /// One that is there.
  package init(_ text: String) {
    self.text = text
  }

  private var properties: JSONNode? { try? JSONReader.read(Array(text.utf8)) }

  /// Whether minutes with this fingerprint have been read.
  package func hasSource(fingerprint: String) -> Bool {
    let sources = properties?["sources"]?.list ?? []
    return sources.contains { $0["hash"]?.string == fingerprint }
  }

  /// The language that the network is published in; nil where it says none.
  package var language: String? { properties?["lang"]?.string }

  /// The minutes that have been read; nil where what is listed does not tell which those are.
  package var minutes: [MinutesSource]? {
    let sources = properties?["sources"]?.list ?? []
    let minutes = sources.compactMap { source -> MinutesSource? in
      guard let title = source["title"]?.string, let hash = source["hash"]?.string else { return nil }
      let date = source["date"]?.string.flatMap { PartialDate($0) }
      return MinutesSource(title: title, fingerprint: hash, date: date, path: source["path"]?.string)
    }
    return minutes.count == sources.count ? minutes : nil
  }

  package mutating func addSource(_ source: MinutesSource) {
    let fields = [
      ("title", source.title), ("hash", source.fingerprint), ("date", source.date?.description), ("path", source.path),
    ]
    let members = fields.compactMap { name, value in value.map { "\"\(name)\": \(JSONText.quoted($0))" } }
    add("{\(members.joined(separator: ", "))}", to: "sources")
  }

  /// The same text without the minutes and tables that were added to it.
  package var withoutAdditions: PackageText {
    var text = PackageText(text)
    text.empty("sources")
    text.empty("resources")
    return text
  }

  private mutating func empty(_ key: String) {
    var bytes = Array(text.utf8)
    guard let list = JSONPlaces(bytes).list(of: key), list.lastElementEnd != nil else { return }
    bytes.removeSubrange(list.open + 1..<list.close)
    replace(with: bytes)
  }

  package mutating func addResource(name: String, path: String) {
    let listed = (properties?["resources"]?.list ?? []).contains {
      $0["name"]?.string == name || $0["path"]?.string == path
    }
    guard !listed else { return }
    add(
      "{\"name\": \(JSONText.quoted(name)), \"path\": \(JSONText.quoted(path)), \"encoding\": \"utf-8\"}",
      to: "resources")
  }

  /// The names of which somebody said that they are two entities', in pairs.
  package var differentNames: [[String]] {
    (properties?["differentNames"]?.list ?? []).map { $0.list.compactMap(\.string) }
  }

  /// Notes that two names are two entities'.
  package mutating func addDifferentNames(_ first: String, _ second: String) {
    add("[\(JSONText.quoted(first)), \(JSONText.quoted(second))]", to: "differentNames")
  }

  /// The rows that went into others because their names were joined, in the order in which they went.
  var joinedRows: [JoinedRow] {
    (properties?["joinedRows"]?.list ?? []).compactMap { element in
      guard let table = element["table"]?.string.flatMap({ TableName(rawValue: $0) }),
        let kept = element["into"]?.string
      else {
        return nil
      }
      let pairs = (element["cells"]?.list ?? []).compactMap { pair -> (Column, String)? in
        let texts = pair.list.compactMap(\.string)
        guard texts.count == 2, let column = Column(rawValue: texts[0]) else { return nil }
        return (column, texts[1])
      }
      let filled = (element["filled"]?.list ?? []).compactMap { $0.string.flatMap { Column(rawValue: $0) } }
      return JoinedRow(
        table: table, kept: kept, cells: Dictionary(pairs) { first, _ in first }, filled: filled)
    }
  }

  mutating func addJoinedRow(_ row: JoinedRow) {
    let cells = row.cells.filter { !$0.value.isEmpty }.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "[\(JSONText.quoted($0.key.rawValue)), \(JSONText.quoted($0.value))]" }
    let filled = row.filled.map(\.rawValue).sorted().map(JSONText.quoted)
    add(
      "{\"table\": \(JSONText.quoted(row.table.rawValue)), \"into\": \(JSONText.quoted(row.kept)), "
        + "\"cells\": [\(cells.joined(separator: ", "))], \"filled\": [\(filled.joined(separator: ", "))]}",
      to: "joinedRows")
  }

  /// Forgets all rows that went into others but these.
  mutating func keepJoinedRows(_ rows: [JoinedRow]) {
    empty("joinedRows")
    for row in rows { addJoinedRow(row) }
  }

  /// Puts an element at the end of a list of the object, which comes to be where it is missing.
  private mutating func add(_ element: String, to key: String) {
    var bytes = Array(text.utf8)
    guard let list = JSONPlaces(bytes).list(of: key) else {
      guard let open = bytes.firstIndex(of: UInt8(ascii: "{")) else { return }
      let isEmpty = properties?.hasMembers != true
      bytes.insert(
        contentsOf: Array("\n  \"\(key)\": [\n    \(element)\n  ]\(isEmpty ? "\n" : ",")".utf8), at: open + 1)
      return replace(with: bytes)
    }
    if let last = list.lastElementEnd {
      bytes.insert(contentsOf: Array(",\n    \(element)".utf8), at: last)
    } else {
      bytes.replaceSubrange(list.open + 1..<list.close, with: Array("\n    \(element)\n  ".utf8))
    }
    replace(with: bytes)
  }

  /// Takes the text if it still is JSON.
  private mutating func replace(with bytes: [UInt8]) {
    guard (try? JSONReader.read(bytes)) != nil else { return }
    text = String(decoding: bytes, as: UTF8.self)
    isChanged = true
  }
}

/// Where the lists of a JSON object are in its text.
private struct JSONPlaces {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The brackets of a list in the outermost object, and where its last element ends.
  func list(of key: String) -> (open: Int, close: Int, lastElementEnd: Int?)? {
    let name = Array("\"\(key)\"".utf8)
    var depth = 0
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        let end = stringEnd(from: place)
        if depth == 1, Array(bytes[place..<end]) == name, let open = listStart(after: end) { return list(openAt: open) }
        place = end
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      place += 1
    }
    return nil
  }

  private func list(openAt open: Int) -> (open: Int, close: Int, lastElementEnd: Int?)? {
    var depth = 0
    var place = open
    var lastEnd: Int?
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        place = stringEnd(from: place)
        lastEnd = place
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return (open, place, lastEnd) }
        lastEnd = place + 1
      case 0...0x20, UInt8(ascii: ","): break
      default: lastEnd = place + 1
      }
      place += 1
    }
    return nil
  }

  /// The bracket behind a key and its colon; nil where another value is there.
  private func listStart(after end: Int) -> Int? {
    var place = end
    while place < bytes.count, bytes[place] <= 0x20 || bytes[place] == UInt8(ascii: ":") { place += 1 }
    return place < bytes.count && bytes[place] == UInt8(ascii: "[") ? place : nil
  }

  private func stringEnd(from start: Int) -> Int {
    var place = start + 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(bytes.count, place + 1)
  }
}
