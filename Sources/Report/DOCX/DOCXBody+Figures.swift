extension DOCXBody {
  /// A figure with its numbered caption, then the tables that say the same.
  mutating func write(_ figure: Figure, into body: inout Markup) {
    figureCount += 1
    figures.count += 1
    let drawing = drawing(of: figure.picture)
    paragraph("BodyText", isKeptWithNext: true, into: &body) { body in
      if let drawing { body.verbatim(drawing.source) } else { body.run(figure.picture.description) }
    }
    caption(figure.caption, figures, into: &body)
    for table in figure.tables { write(table, into: &body) }
  }

  /// `Figure 1 : …`, with a number that Word counts on with.
  func caption(
    _ caption: String, _ sequence: CaptionSequence, isKeptWithNext: Bool = false, into body: inout Markup
  ) {
    let format = sheet.paragraph("Caption")
    paragraph("Caption", isKeptWithNext: isKeptWithNext, into: &body) { body in
      body.run(sequence.label + "\u{A0}", format.run)
      body.field("SEQ \(sequence.name) \\* ARABIC", String(sequence.count), format.run)
      body.run(labels.captionSeparator, format.run)
      body.labelRun(caption, format.run)
    }
  }

  /// The picture as SVG, with a bitmap for versions of Word that know none, and its text alternative.
  private mutating func drawing(of picture: Picture) -> Markup? {
    let svg = SVGElement(picture.svg)
    guard svg != nil || picture.png != nil else { return nil }
    let bitmap = "media/\(prefix)-\(figureCount).png"
    pictures.append((folder + bitmap, picture.png ?? Self.transparentPixel))
    let bitmapID = relationships.add("image", bitmap)
    var vectorID: String?
    if svg != nil {
      let vector = "media/\(prefix)-\(figureCount).svg"
      pictures.append((folder + vector, Array(picture.svg.utf8)))
      vectorID = relationships.add("image", vector)
    }
    let size = fitted(svg?.size)
    var drawing = Markup()
    drawing.element("w:r") { run in
      run.element("w:drawing") { drawing in
        drawing.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) { inline in
          inline.empty("wp:extent", ["cx": size.width, "cy": size.height])
          inline.empty("wp:docPr", named(picture))
          inline.element("a:graphic", ["xmlns:a": DOCXNamespaces.drawing]) { graphic in
            graphic.element("a:graphicData", ["uri": DOCXNamespaces.picture]) { data in
              data.element("pic:pic", ["xmlns:pic": DOCXNamespaces.picture]) { pic in
                pic.element("pic:nvPicPr") { properties in
                  properties.empty("pic:cNvPr", named(picture))
                  properties.empty("pic:cNvPicPr")
                }
                writeFill(bitmap: bitmapID, vector: vectorID, into: &pic)
                writeShape(width: size.width, height: size.height, into: &pic)
              }
            }
          }
        }
      }
    }
    return drawing
  }

  private func named(_ picture: Picture) -> KeyValuePairs<StaticString, String?> {
    let text = [picture.title, picture.description].filter { !$0.isBlank }.joined(separator: ". ")
    let name = AnnexFrames.name(
      prefix, figureCount, svg: picture.svg, bitmap: picture.png ?? Self.transparentPixel, text: text)
    return ["id": String(firstNumber + figureCount), "name": name, "descr": text]
  }

  private func writeFill(bitmap: String, vector: String?, into pic: inout Markup) {
    pic.element("pic:blipFill") { fill in
      fill.element("a:blip", ["r:embed": bitmap]) { blip in
        guard let vector else { return }
        blip.element("a:extLst") { extensions in
          // Where Word 2016 and later, and LibreOffice, look for the SVG ([MS-ODRAWXML] 2.3.2.8).
          extensions.element("a:ext", ["uri": "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"]) {
            $0.empty("asvg:svgBlip", ["xmlns:asvg": DOCXNamespaces.vector, "r:embed": vector])
          }
        }
      }
      fill.element("a:stretch") { $0.empty("a:fillRect") }
    }
  }

  private func writeShape(width: String, height: String, into pic: inout Markup) {
    pic.element("pic:spPr") { shape in
      shape.element("a:xfrm") { transform in
        transform.empty("a:off", ["x": "0", "y": "0"])
        transform.empty("a:ext", ["cx": width, "cy": height])
      }
      shape.element("a:prstGeom", ["prst": "rect"]) { $0.empty("a:avLst") }
    }
  }

  /// The natural size in English metric units, smaller where the page, with a caption below, has no room for it.
  private func fitted(_ size: SVGElement.Size?) -> (width: String, height: String) {
    let natural = size ?? SVGElement.Size(width: 640, height: 400)
    // 15 twentieths of a point to the pixel, 635 units to the twentieth.
    let scale = min(
      1, Double(page.textWidth) / (natural.width * 15), Double(page.textHeight - 3_400) / (natural.height * 15))
    func units(_ length: Double) -> String { String(Int((length * 15 * scale).rounded()) * 635) }
    return (units(natural.width), units(natural.height))
  }

  /// What is written in for the bitmap where there is none: a PNG of one transparent pixel.
  private static let transparentPixel: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00,
    0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1F, 0x15, 0xC4, 0x89, 0x00, 0x00, 0x00,
    0x0B, 0x49, 0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0x60, 0x00, 0x02, 0x00, 0x00, 0x05, 0x00, 0x01, 0xE9, 0xFA,
    0xDC, 0xD8, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]
}
