internal import Figures
internal import Intake
internal import Paths
internal import Publication

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
    // `m.markdown.md` keeps its ending, as `m.markdown` may stand beside it.
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
    let own = String(decoding: text, as: UTF8.self)
    let names = FigureCatalogue.figures.map { "\($0.name).svg" }
    var shown = Set(names.filter { own.contains("-figures/\($0)") })
    for neighbour in neighbours where shown.count < names.count {
      guard let bytes = try? FileContents.read(neighbour, most: Self.largestNeighbour, patience: 0) else {
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
