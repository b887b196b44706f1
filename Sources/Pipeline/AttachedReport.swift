internal import Figures
internal import FoundationEssentials
internal import Intake
internal import Paths
internal import Platform
internal import Publication

/// The report that an annex is attached to, and the file that the result goes to.
struct AttachedReport {
  let path: String
  let format: AttachedFormat
  /// Where the result goes.
  let destination: String
  /// The same, or where it leads if it is a link: what belongs to the file is beside the file.
  let place: String

  /// The largest report, in bytes; minutes with all their pictures are smaller.
  static let largest = 256 << 20

  /// Fails where the result may not go there.
  init(_ path: String, format: AttachedFormat, output: String?, inPlace: Bool) throws {
    self.path = path
    self.format = format
    if inPlace {
      destination = path
      guard Self.isWritable(path) else {
        throw WorkFailed(lines: ["\(path): is read-only, and stays as it is; name another file with -o"])
      }
    } else if let output {
      destination = output
      guard Self.resolved(output) != Self.resolved(path), !SystemPath.isSame(output, path) else {
        throw WorkFailed(lines: ["\(path): is the report itself, which is only replaced with --in-place"])
      }
    } else {
      destination = Self.beside(path)
      guard !SystemPath.isSame(destination, path) else {
        throw WorkFailed(lines: ["\(destination): is the report itself under another name; name another file with -o"])
      }
    }
    place = Self.place(of: destination)
    if let program = Self.program(thatHasOpen: destination) ?? Self.program(thatHasOpen: place) {
      throw WorkFailed(lines: ["\(destination): is open in \(program); close it there first"])
    }
  }

  private static func place(of path: String) -> String {
    let slash = path.lastIndex(of: "/")
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    guard let resolved = SystemPath.resolved(path), let parent = SystemPath.resolved(folder),
      resolved != (parent == "/" ? "/" : parent + "/") + String(name)
    else { return path }
    return resolved
  }

  /// `minutes.odt` → `minutes-annex.odt`.
  private static func beside(_ path: String) -> String {
    guard let dot = path.lastIndex(of: ".") else { return path + "-annex" }
    return "\(path[..<dot])-annex\(path[dot...])"
  }

  /// What is worth a word: the report is open elsewhere, so that it may hold more than its file.
  var warning: String? {
    guard destination != path else { return nil }
    return Self.program(thatHasOpen: path).map { "\(path): is open in \($0); what is not saved there is left out" }
  }

  /// The program that says by a file beside it that it has a document open.
  private static func program(thatHasOpen path: String) -> String? {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let (folder, name) = (path[..<slash], path[slash...])
    func exists(_ name: String) -> Bool { SystemPath.exists(folder + name) }
    if exists(".~lock.\(name)#") { return "LibreOffice" }
    // Word puts two characters before a short name, and in the place of the first two of a long one.
    if exists("~$\(name)") || exists("~$\(name.dropFirst(2))") || exists("~$\(name.dropFirst(1))") { return "Word" }
    return nil
  }

  /// Whether the file's own permissions let somebody write: root may anything, and should not.
  private static func isWritable(_ path: String) -> Bool {
    var status = stat()
    guard stat(SystemPath.bytes(of: path), &status) == 0 else { return true }
    return status.st_mode & 0o222 != 0 && access(SystemPath.bytes(of: path), W_OK) == 0
  }

  private static func resolved(_ path: String) -> String {
    SystemPath.resolved(path) ?? URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}

/// The pictures beside a Markdown text, in a folder that is called after it.
struct AnnexPictures {
  /// `minutes.md` → `minutes-figures`; of other endings, `.MD` too, all, as another text may be called so before it.
  let folder: String
  private let files: CompanionFolder
  /// The path of the text that shows them.
  private let text: String

  /// `text`: the path of the text that shows them.
  init(of text: String) {
    self.text = text
    let slash = text.lastIndex(of: "/").map { text.index(after: $0) } ?? text.startIndex
    let name = text[slash...]
    // `m.markdown.md` keeps its ending, as `m.markdown` may be beside it.
    let stem = name.hasSuffix(".md") ? name.dropLast(3) : name
    let isOthers = [".md", ".markdown"].contains { stem.lowercased().hasSuffix($0) }
    folder = (isOthers ? name : stem) + "-figures"
    let names = Set(FigureCatalogue.figures.map { "\($0.name).svg" })
    files = CompanionFolder(text[..<slash] + folder, isOurs: names.contains)
  }

  /// Writes pictures; fails before the first where something that maillage did not write is in the way.
  func write(_ pictures: [(name: String, bytes: [UInt8])]) throws { try files.write(pictures) }

  /// Removes those that maillage wrote and the text shows no more, and their folder if it is empty then.
  ///
  /// `text`: what the document holds now, whose author may show some of them elsewhere too, as may a copy beside it.
  func keepOnly(_ pictures: [(name: String, bytes: [UInt8])], shownIn text: [UInt8]) throws {
    let own = Self.decoded(text)
    let names = FigureCatalogue.figures.map { "\($0.name).svg" }
    var shown = Set(names.filter { own.contains("-figures/\($0)") })
    for neighbour in neighbours where shown.count < names.count {
      guard let bytes = try? FileContents.read(neighbour, limit: Self.largestNeighbour, waitLimit: 0) else {
        // What cannot be read may show any of them.
        shown = Set(names)
        break
      }
      let text = Self.decoded(bytes)
      shown.formUnion(names.filter { text.contains("\(folder)/\($0)") })
    }
    try files.keepOnly(shown.union(pictures.map(\.name)))
  }

  private static let largestNeighbour = 1 << 23
  private static let mostNeighbours = 1_000

  /// The other texts in the folder, of which one may be a copy of the report.
  private var neighbours: [String] {
    let slash = text.lastIndex(of: "/").map { text.index(after: $0) } ?? text.startIndex
    let names = SystemPath.names(in: slash == text.startIndex ? "." : String(text[..<slash])) ?? []
    let texts = names.filter { name in
      name != text[slash...] && [".md", ".markdown", ".html", ".htm"].contains { name.lowercased().hasSuffix($0) }
    }
    return texts.sorted().prefix(Self.mostNeighbours).map { text[..<slash] + $0 }
  }

  /// The text with its percent-encoded bytes decoded, as links have names.
  private static func decoded(_ bytes: [UInt8]) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let byte = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        decoded.append(byte)
        index += 3
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}
