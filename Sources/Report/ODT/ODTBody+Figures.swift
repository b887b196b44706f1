extension ODTBody {
  /// A figure with its numbered caption, then the tables that say the same.
  mutating func write(_ figure: Figure, into body: inout Markup) {
    figureCount += 1
    figures.count += 1
    let style = begin(automaticStyles.keptWithNext)
    body.block("text:p", ["text:style-name": style]) { body in
      if !writeFrame(of: figure.picture, into: &body) { body.odfText(figure.picture.description) }
    }
    body.block("text:p", ["text:style-name": begin("Figure")]) { body in
      write(figure.caption, figures, into: &body)
    }
    for table in figure.tables { write(table, into: &body) }
  }

  /// `Figure 1 : …`, with a number that office programs count on with.
  func write(_ caption: String, _ sequence: CaptionSequence, into body: inout Markup) {
    body.odfText(sequence.label + "\u{A0}")
    let attributes: KeyValuePairs<StaticString, String?> = [
      "text:ref-name": "\(prefix)-\(sequence.name)-\(sequence.count)", "text:name": sequence.name,
      "text:formula": "ooow:\(sequence.name)+1",
      "style:num-format": "1",
    ]
    body.element("text:sequence", attributes) { $0.text(String(sequence.count)) }
    body.odfText(labels.captionSeparator)
    body.odfLabel(caption)
  }

  private func frameName(of picture: Picture) -> String {
    AnnexFrames.name(
      prefix, figureCount, svg: picture.svg, bitmap: picture.png, text: picture.title + picture.description)
  }

  /// The picture as SVG, with a bitmap for programs that know none, and its text alternative; false where there is none.
  private mutating func writeFrame(of picture: Picture, into body: inout Markup) -> Bool {
    var images: [(name: String, mediaType: String)] = []
    func name(_ ending: String) -> String { "Pictures/\(prefix)-\(figureCount).\(ending)" }
    let svg = SVGElement(picture.svg)
    if svg != nil {
      pictures.append((name("svg"), Array(picture.svg.utf8), "image/svg+xml"))
      images.append((name("svg"), "image/svg+xml"))
    }
    if let png = picture.png {
      pictures.append((name("png"), png, "image/png"))
      images.append((name("png"), "image/png"))
    }
    guard !images.isEmpty else { return false }

    let size = fitted(svg?.size)
    let attributes: KeyValuePairs<StaticString, String?> = [
      "draw:style-name": automaticStyles.frame, "draw:name": frameName(of: picture),
      "text:anchor-type": "as-char", "svg:width": centimetres(size.width), "svg:height": centimetres(size.height),
    ]
    body.element("draw:frame", attributes) { frame in
      for image in images {
        frame.empty(
          "draw:image",
          [
            "xlink:href": image.name, "xlink:type": "simple", "xlink:show": "embed", "xlink:actuate": "onLoad",
            "draw:mime-type": image.mediaType,
          ])
      }
      frame.element("svg:title") { $0.text(picture.title) }
      frame.element("svg:desc") { $0.text(picture.description) }
    }
    return true
  }

  /// The natural size in centimetres, made smaller where a page has no room for it with a heading
  /// and an introduction above and the caption below, which else would be parted from it.
  private func fitted(_ size: SVGElement.Size?) -> (width: Double, height: Double) {
    let natural = size ?? SVGElement.Size(width: 640, height: 400)
    let (width, height) = (natural.width * 2.54 / 96, natural.height * 2.54 / 96)
    let scale = min(1, page.width / width, (page.height - 6) / height)
    return (width * scale, height * scale)
  }
}

/// A length with three decimals at most, as OpenDocument writes it.
func centimetres(_ length: Double) -> String {
  let thousandths = Int((length * 1000).rounded())
  let fraction = String(thousandths % 1000 + 1000).dropFirst()
  return "\(thousandths / 1000).\(fraction)cm"
}
