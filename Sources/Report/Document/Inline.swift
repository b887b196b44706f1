/// A run of text within a block.
package indirect enum Inline: Hashable, Sendable {
  case text(String)
  /// A name from the data, set apart so that its writing direction leaves the sentence around it alone.
  case name(String)
  case strong([Inline])
  case emphasis([Inline])
  case code(String)
  /// `#id` for a place in the document, else a URL or a path beside the document.
  case link([Inline], to: String)
}

extension Inline: ExpressibleByStringInterpolation {
  package init(stringLiteral text: String) { self = .text(text) }
}

extension Inline {
  /// The text without its marks.
  package var plain: String {
    switch self {
    case .text(let text), .name(let text), .code(let text): text
    case .strong(let content), .emphasis(let content), .link(let content, _): content.map(\.plain).joined()
    }
  }
}

/// Where more is to be had: a file beside the document, a page.
package struct Link: Hashable, Sendable {
  package var text: String
  /// `#id` for a place in the document, else a URL or a path beside the document.
  package var target: String

  package init(_ text: String, to target: String) {
    self.text = text
    self.target = target
  }
}
