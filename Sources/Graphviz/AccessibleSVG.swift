import Markup
import Support

/// Makes Graphviz's SVG fit for publication: valid, accessible, and safe next to others in one HTML page.
///
/// RGAA 4.1.2, 1.1: `role="img"` with a name and a description. Titles of nodes, which are ids, give way to tooltips;
/// `stroke="transparent"`, which SVG 1.1 does not know, to `none`; the font to a stack of fonts of Arial's widths.
struct AccessibleSVG {
  let caption: Graphviz.Caption?

  func rewrite(_ svg: [UInt8]) -> [UInt8] {
    guard let document = SVGElement(document: svg) else { return svg }
    var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    root(document).write(to: &xml)
    xml += "\n"
    return Array(xml.utf8)
  }

  private func root(_ document: SVGElement) -> SVGElement {
    var svg = document
    svg.children = document.children.flatMap(rewritten)
    svg["font-family"] = "Arial, 'Liberation Sans', Helvetica, sans-serif"
    guard let caption else { return svg }
    svg["role"] = "img"
    svg["aria-labelledby"] = "\(caption.id)-title"
    svg["aria-describedby"] = "\(caption.id)-desc"
    svg["lang"] = caption.languageTag
    svg["xml:lang"] = caption.languageTag
    svg.children.insert(
      contentsOf: [
        .element(text("title", caption.title, id: "\(caption.id)-title")),
        .element(text("desc", caption.description, id: "\(caption.id)-desc")),
      ], at: 0)
    if !caption.nightInks.isEmpty { svg.children.insert(.element(nightStyle(caption)), at: 2) }
    return svg
  }

  /// Rules for dark screens, which hold for this picture alone, wherever it is.
  ///
  /// CSS prevails over attributes; what has no attribute is drawn in black.
  private func nightStyle(_ caption: Graphviz.Caption) -> SVGElement {
    let picture = "svg[aria-labelledby='\(caption.id)-title']"
    let black = caption.nightInks["#000000"].map { ["\(picture) text { fill: \($0) }"] } ?? []
    let rules = caption.nightInks.sorted { $0.key < $1.key }.flatMap { day, night in
      ["fill", "stroke"].map { "\(picture) [\($0)='\(day)'] { \($0): \(night) }" }
    }
    let css = (["@media screen and (prefers-color-scheme: dark) {"] + black + rules + ["}"]).joined(separator: "\n")
    return SVGElement(name: "style", children: [.text("\n\(css)\n")])
  }

  private func text(_ name: String, _ text: String, id: String) -> SVGElement {
    SVGElement(name: name, attributes: [("id", id)], children: [.text(XMLText.escaped(text, inAttribute: false))])
  }

  /// An element as it is published; nothing, or its children alone, where it only wraps.
  private func rewritten(_ node: SVGElement.Node) -> [SVGElement.Node] {
    guard case .element(var element) = node else { return [node] }
    if element.name == "title" { return [] }

    let tooltip = element.name == "g" ? self.tooltip(of: element) : nil
    element.children = element.children.flatMap(rewritten)
    element["id"] = element["id"].flatMap(publishedID)
    element["class"] = element["class"].flatMap(publishedClass)
    for paint in ["stroke", "fill"] where element[paint] == "transparent" { element[paint] = "none" }

    switch element.name {
    case "a" where element["xlink:href"] == nil:
      return element.children
    case "g":
      element["transform"] = element["transform"]?.replacing("scale(1 1) rotate(0) ", with: "")
      if let tooltip {
        let title = SVGElement(name: "title", children: [.text(tooltip)])
        element.children.insert(.element(title), at: 0)
      }
      return element.attributes.isEmpty && tooltip == nil ? element.children : [.element(element)]
    case "text":
      restyle(&element)
    default:
      break
    }
    return [.element(element)]
  }

  /// What a node's or an edge's link says: `<g class="node"><g id="a_…"><a xlink:title="…">`.
  private func tooltip(of group: SVGElement) -> String? {
    guard group["class"] != nil else { return nil }
    for wrapper in group.elements where wrapper.name == "g" {
      for link in wrapper.elements where link.name == "a" {
        if let title = link["xlink:title"], !title.isEmpty { return title }
      }
    }
    return nil
  }

  /// An id that the drawing gave; those that Graphviz counts out are left out.
  private func publishedID(_ id: String) -> String? {
    let counted = ["graph", "node", "edge", "clust", "a_"].contains { prefix in
      id.hasPrefix(prefix) && (prefix == "a_" || id.dropFirst(prefix.count).allSatisfy(\.isNumber))
    }
    return counted ? nil : caption.map { "\($0.id)-\(id)" } ?? id
  }

  /// The classes that the drawing gave, without Graphviz's kinds.
  private func publishedClass(_ names: String) -> String? {
    let given = names.split(separator: " ").filter { !["graph", "node", "edge", "cluster"].contains($0) }
    return given.isEmpty ? nil : given.joined(separator: " ")
  }

  /// The family is on the document; `Arial Bold` is a weight of it.
  private func restyle(_ text: inout SVGElement) {
    let family = text["font-family"] ?? ""
    text["font-family"] = nil
    if family.contains("Bold") { text["font-weight"] = "bold" }
    if family.contains("Italic") { text["font-style"] = "italic" }
    if text["text-anchor"] == "start" { text["text-anchor"] = nil }
    if text["fill"] == "#000000" { text["fill"] = nil }
    if let size = text["font-size"], size.hasSuffix(".00") { text["font-size"] = String(size.dropLast(3)) }
  }
}
