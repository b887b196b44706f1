import Container

/// Where the parts of a workbook stand in its container.
///
/// Relations tell it (ECMA-376 part 2, 9.3): programs call the parts as they like, and their case makes no difference. A
/// part that no relation names is looked for where Excel puts it.
struct XLSXParts {
  let workbook: String
  let strings: String
  let styles: String
  /// The parts of sheets, by the ids of their relations.
  private(set) var sheets: [String: String] = [:]

  /// `most`: how many bytes a part may unpack to.
  init(of archive: borrowing ZipArchive, most: Int) throws {
    let names = archive.names
    let exact = Set(names)
    // Some programs part folders with backslashes, which Excel takes for slashes.
    let folded = Dictionary(
      names.map { ($0.lowercased().replacing("\\", with: "/"), $0) }, uniquingKeysWith: { first, _ in first })
    func actual(_ name: String) -> String { exact.contains(name) ? name : folded[name.lowercased()] ?? name }

    let package = try Self.relations(in: archive, actual("_rels/.rels"), most: most)
    let main = package.first { $0.type == "officeDocument" }?.target
    let workbook = actual(main.map { Self.resolved($0, from: "") } ?? "xl/workbook.xml")
    let plain = workbook.replacing("\\", with: "/")
    let folder = plain.lastIndex(of: "/").map { String(plain[...$0]) } ?? ""
    let own = try Self.relations(
      in: archive, actual("\(folder)_rels/\(plain.dropFirst(folder.count)).rels"), most: most)
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
    in archive: borrowing ZipArchive, _ part: String, most: Int
  ) throws -> [(id: String, type: String, target: String)] {
    try archive.stream(part, most: most) { source in
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
