/// A page and the room on it, in twentieths of a point, as Word measures.
struct DOCXPage: Hashable {
  let width: Int
  let height: Int
  /// What is left of them between the margins.
  let textWidth: Int
  let textHeight: Int

  /// A4, with margins of 2 cm.
  static let portrait = DOCXPage(width: 11_906, height: 16_838, margin: margin)
  static let landscape = DOCXPage(width: 16_838, height: 11_906, margin: margin)

  private static let margin = 1_134

  init(width: Int, height: Int, textWidth: Int, textHeight: Int) {
    self.width = width
    self.height = height
    self.textWidth = textWidth
    self.textHeight = textHeight
  }

  private init(width: Int, height: Int, margin: Int) {
    self.init(width: width, height: height, textWidth: width - 2 * margin, textHeight: height - 2 * margin)
  }

  /// The end of a section of such pages.
  func write(footer: String, into body: inout Markup) {
    let margin = String(Self.margin)
    body.element("w:sectPr") { section in
      section.empty("w:footerReference", ["w:type": "default", "r:id": footer])
      section.empty(
        "w:pgSz",
        ["w:w": String(width), "w:h": String(height), "w:orient": width > height ? "landscape" : "portrait"])
      section.empty(
        "w:pgMar",
        [
          "w:top": margin, "w:right": margin, "w:bottom": margin, "w:left": margin, "w:header": "567",
          "w:footer": "567", "w:gutter": "0",
        ])
    }
  }
}
