import Markup

/// XML that is well formed by construction: elements close themselves, and text enters only escaped.
///
///     markup.block("p", ["class": "note"]) { $0.text("a < b") }
struct MarkupWriter {
  fileprivate(set) var source = ""

  /// Text as it is read.
  mutating func text(_ text: String) {
    source += XMLText.escaped(text)
  }

  /// Markup from elsewhere that is known to be well formed and harmless.
  mutating func verbatim(_ markup: String) {
    source += markup
  }

  /// An element within a line; attributes that are nil are left out.
  mutating func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: (inout MarkupWriter) -> Void
  ) {
    open(name, attributes)
    source += ">"
    content(&self)
    source += "</\(name)>"
  }

  /// An element that begins a line and ends one, so that pages can be compared line by line.
  mutating func block(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ content: (inout MarkupWriter) -> Void
  ) {
    if !source.isEmpty, source.utf8.last != UInt8(ascii: "\n") { source += "\n" }
    element(name, attributes, content)
    source += "\n"
  }

  /// An element without content.
  mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
    open(name, attributes)
    source += "/>"
  }

  private mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) {
    source += "<\(name)"
    for (attribute, value) in attributes {
      guard let value else { continue }
      source += " \(attribute)=\"" + XMLText.escaped(value) + "\""
    }
  }
}

extension MarkupWriter {
  /// Contents that are on a line of their own each.
  mutating func lines(_ contents: (inout MarkupWriter) -> Void...) {
    for content in contents {
      content(&self)
      source += "\n"
    }
  }
}
