/// A drawing with its caption, and the tables that say the same in numbers.
package struct Figure: Hashable, Sendable {
  package var picture: Picture
  package var caption: String
  /// What the picture shows, as numbers: for those who cannot see it, and for those who want to know exactly.
  package var tables: [DataTable]
  /// The same picture as files.
  package var files: [Link]

  package init(_ picture: Picture, caption: String, tables: [DataTable] = [], files: [Link] = []) {
    self.picture = picture
    self.caption = caption
    self.tables = tables
    self.files = files
  }
}

/// A drawing and its text alternative.
package struct Picture: Hashable, Sendable {
  /// What its file is called, without the extension: `leadership-load`.
  package var name: String
  /// A whole SVG file, which carries title, description and ids of its own and nothing that runs.
  package var svg: String
  /// The same drawing for readers that know no SVG.
  package var png: [UInt8]?
  package var title: String
  /// What it says, in words.
  package var description: String

  package init(name: String, svg: String, png: [UInt8]? = nil, title: String, description: String) {
    self.name = name
    self.svg = svg
    self.png = png
    self.title = title
    self.description = description
  }
}
