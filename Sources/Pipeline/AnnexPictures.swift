internal import Figures
internal import Publication

/// The pictures beside a Markdown text, in a folder that is called after it.
struct AnnexPictures {
  /// `minutes.md` → `minutes-figures`; of other endings, `.MD` too, all, as another text may be called so before it.
  let folder: String
  private let files: CompanionFolder

  /// `text`: the path of the text that shows them.
  init(of text: String) {
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
  /// `text`: what the document holds now, whose author may show some of them elsewhere too.
  func keepOnly(_ pictures: [(name: String, bytes: [UInt8])], shownIn text: [UInt8]) throws {
    let text = String(decoding: text, as: UTF8.self)
    let shown = FigureCatalogue.figures.map { "\($0.name).svg" }.filter { text.contains("-figures/\($0)") }
    try files.keepOnly(Set(pictures.map(\.name) + shown))
  }
}
