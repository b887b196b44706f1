/// Minutes as text: their lines and tables, in the order in which they are read.
///
/// Every format is read into it, and the recognisers see nothing else.
package struct TextDocument: Hashable, Sendable {
  /// The file's name without its folder, for sources such as `minutes.odt#L57`.
  package var file: String
  /// What the file calls itself beside its text: in HTML's head, in front matter, in a document's properties.
  package var title: String?
  /// How many lines of front matter go ahead of the text.
  package var frontMatterLength = 0
  package var blocks: [Block]
  /// Where the lines of a PDF are on its pages, by their numbers; empty for other formats.
  package var places: [Int: PagePlace] = [:]

  package enum Block: Hashable, Sendable {
    case line(TextLine)
    case table(DocumentTable)
  }

  package init(file: String, title: String? = nil, frontMatterLength: Int = 0, blocks: [Block]) {
    self.file = file
    self.title = title
    self.frontMatterLength = frontMatterLength
    self.blocks = blocks
  }

  /// All lines, those of tables cell by cell; a blank one parts the rows.
  package var lines: [TextLine] {
    blocks.flatMap { block in
      switch block {
      case .line(let line): [line]
      case .table(let table): table.lines
      }
    }
  }
}
