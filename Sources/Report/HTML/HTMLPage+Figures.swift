import FoundationEssentials

extension HTMLPage {
  /// A figure, and below it the tables that say the same, to be opened.
  mutating func write(_ figure: Figure, into page: inout Markup) {
    figureCount += 1
    let number = figureCount
    let id = anchors.claim(idPrefix + "figure-" + figure.picture.name)
    let captionID = anchors.claim(id + "-caption")
    page.block("figure", ["id": id]) { page in
      write(figure.picture, captionID: captionID, into: &page)
      page.block("figcaption", ["id": captionID]) { page in
        page.element("span", ["class": "number"]) { $0.text(numbered(labels.figure, number)) }
        // The drawing has its title too.
        page.element("span", isAnnex ? [:] : ["class": "title"]) { page in
          page.text(labels.captionSeparator)
          page.label(figure.caption)
        }
      }
    }
    writeFiles(figure.files, into: &page)
    guard !figure.tables.isEmpty else { return }
    guard !isAnnex else {
      for table in figure.tables { write(table, into: &page) }
      return
    }
    page.block("details") { page in
      page.block("summary") { $0.text("\(labels.dataOfFigure)\u{A0}\(number)") }
      for table in figure.tables { write(table, into: &page) }
    }
  }

  /// A picture in its natural size, smaller where it stays legible, scrolled where it does not.
  private func write(_ picture: Picture, captionID: String, into page: inout Markup) {
    let inline = SVGElement(picture.svg)
    let width = inline?.size.map { "--natural:\(Int($0.width.rounded()))px" }
    page.block(
      isPrinted ? "blockquote" : "div",
      ["class": "picture", "role": "region", "aria-labelledby": captionID, "tabindex": "0", "style": width]
    ) { page in
      if let inline, medium != .screen {
        // As an image it keeps its text alternative in the tags of a PDF, and its ids apart from another page's.
        let source = "data:image/svg+xml;base64," + Data(picture.svg.utf8).base64EncodedString()
        let width = isAnnex ? inline.size.map { String(Int($0.width.rounded())) } : nil
        let style = isAnnex ? "max-width:100%;height:auto" : nil
        page.empty("img", ["src": source, "alt": alternative(to: picture), "width": width, "style": style])
      } else if let inline {
        if let narrow = picture.narrowSVG.flatMap(SVGElement.init) {
          page.block("div", ["class": "wide"]) { $0.verbatim(inline.source) }
          page.block("div", ["class": "narrow"]) { $0.verbatim(narrow.source) }
        } else {
          page.verbatim(inline.source)
        }
      } else if let png = picture.png {
        let source = "data:image/png;base64," + Data(png).base64EncodedString()
        page.empty("img", ["src": source, "alt": alternative(to: picture)])
      } else {
        page.element("p") { $0.text(picture.description) }
      }
    }
  }

  private func alternative(to picture: Picture) -> String { picture.alternative }
}

extension Picture {
  /// What it says, for who cannot see it.
  var alternative: String { [title, description].filter { !$0.isBlank }.joined(separator: "\n") }
}

extension Document {
  /// The text alternatives of its pictures, in their order.
  package var pictureAlternatives: [String] { sections.flatMap(\.pictureAlternatives) }
}

extension Section {
  fileprivate var pictureAlternatives: [String] {
    blocks.flatMap(\.pictureAlternatives) + sections.flatMap(\.pictureAlternatives)
  }
}

extension Block {
  fileprivate var pictureAlternatives: [String] {
    switch self {
    case .figure(let figure): [figure.picture.alternative]
    case .cards(let cards): cards.cards.flatMap(\.blocks).flatMap(\.pictureAlternatives)
    case .folded(_, let blocks): blocks.flatMap(\.pictureAlternatives)
    case .paragraph, .list, .table, .note, .facts: []
    }
  }
}
