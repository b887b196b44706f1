import Container

/// Where the parts of a workbook are in its container.
///
/// Relations tell it (ECMA-376 part 2, 9.3): programs call the parts as they like, and their case makes no difference. A
/// part that no relation names is looked for where Excel puts it.
struct XLSXParts {
  let workbook: String
  let strings: String
  let styles: String
  /// The parts of sheets, by the ids of their relations.
  private(set) var sheets: [String: String] = [:]

  /// `limit`: how many bytes a part may unpack to.
  init(of archive: borrowing ZipArchive, limit: Int) throws {
    let names = archive.names
    let exact = Set(names)
    let folded = Dictionary(names.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    func actual(_ name: String) -> String { exact.contains(name) ? name : folded[name.lowercased()] ?? name }

    let package = try Self.relations(in: archive, actual("_rels/.rels"), limit: limit)
    let main = package.first { $0.type == "officeDocument" }?.target
    let workbook = actual(main.map { Self.resolved($0, from: "") } ?? "xl/workbook.xml")
    let folder = workbook.lastIndex(of: "/").map { String(workbook[...$0]) } ?? ""
    let own = try Self.relations(
      in: archive, actual("\(folder)_rels/\(workbook.dropFirst(folder.count)).rels"), limit: limit)
    func part(_ type: String, _ usual: String) -> String {
      let target = own.first { $0.type == type }?.target ?? usual
      return actual(Self.resolved(target, from: folder))
    }
    self.workbook = workbook
    strings = part("sharedStrings", "sharedStrings.xml")
    styles = part("styles", "styles.xml")
    for relation in own { sheets[relation.id] = actual(Self.resolved(relation.target, from: folder)) }
  }

  /// A target as a name in the container: relative to the folder of the part that names it, or from the root.
  private static func resolved(_ target: String, from folder: String) -> String {
    var segments: [Substring] = []
    for segment in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") {
      if segment == ".." { _ = segments.popLast() } else if segment != "." { segments.append(segment) }
    }
    return segments.joined(separator: "/")
  }

  private static func relations(
    in archive: borrowing ZipArchive, _ part: String, limit: Int
  ) throws -> [(id: String, type: String, target: String)] {
    try archive.stream(part, limit: limit) { source in
      var relations: [(id: String, type: String, target: String)] = []
      let parser = XMLPullParser(checksNesting: false, source: source)
      while true {
        switch try parser.next() {
        case .start:
          guard parser.isNamed("Relationship"), let id = parser.attribute("Id"), let target = parser.attribute("Target")
          else { continue }
          // The last word of its address, which the strict form of the standard has in another namespace.
          let type = parser.attribute("Type")?.split(separator: "/").last.map(String.init) ?? ""
          relations.append((id, type, target))
        case .end, .text, .instruction: continue
        case .finished: return relations
        }
      }
    } ?? []
  }
}

/// The texts that a workbook's cells share, one behind the other.
struct XLSXStrings {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init() {}

  /// Reads `xl/sharedStrings.xml`.
  init(_ parser: XMLPullParser) throws {
    var isText = false
    var isPhonetic = false
    var start = 0
    while true {
      switch try parser.next() {
      case .start:
        if parser.isNamed("t") {
          isText = !isPhonetic
          start = bytes.count
        } else if parser.isNamed("rPh") {
          isPhonetic = true
        }
      case .text: if isText { parser.appendText(to: &bytes) }
      case .end:
        if parser.isNamed("t") {
          if isText { unescape(from: start) }
          isText = false
        } else if parser.isNamed("rPh") {
          isPhonetic = false
        } else if parser.isNamed("si") {
          ends.append(bytes.count)
        }
      case .instruction: continue
      case .finished: return
      }
    }
  }

  private mutating func unescape(from start: Int) {
    guard bytes[start...].contains(UInt8(ascii: "_")) else { return }
    let text = Self.unescaped(Array(bytes[start...]))
    bytes.replaceSubrange(start..., with: text)
  }

  /// A text by its number; nil where there is none.
  subscript(number: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(number) else { return nil }
    return bytes[(number > 0 ? ends[number - 1] : 0)..<ends[number]]
  }

  /// Text in which `_x000D_` stands for a character by its number (ECMA-376 22.9.2.19).
  static func unescaped(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(UInt8(ascii: "_")) else { return text }
    var unescaped: [UInt8] = []
    var place = 0
    while place < text.count {
      if place + 7 <= text.count, text[place] == UInt8(ascii: "_"), text[place + 1] == UInt8(ascii: "x"),
        text[place + 6] == UInt8(ascii: "_"),
        text[place + 2] != UInt8(ascii: "+"),
        let number = UInt32(String(decoding: text[place + 2..<place + 6], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(number)
      {
        unescaped.append(contentsOf: String(Character(scalar)).utf8)
        place += 7
      } else {
        unescaped.append(text[place])
        place += 1
      }
    }
    return unescaped
  }
}
