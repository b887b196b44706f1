extension DOCXBody {
  /// The table of contents as a field, two levels deep, with page numbers that are fields of their own.
  func writeContents(into body: inout Markup) {
    let entries = document.sections.flatMap { section in
      [(section: section, level: 1)] + section.sections.map { (section: $0, level: 2) }
    }
    guard !entries.isEmpty else { return }
    paragraph("TOCHeading", into: &body) { $0.run(labels.contents) }
    for (index, entry) in entries.enumerated() {
      paragraph("TOC\(entry.level)", into: &body) { body in
        if index == 0 {
          // Worked out anew when the document is opened, as only its program knows where pages end.
          body.element("w:r") { $0.empty("w:fldChar", ["w:fldCharType": "begin", "w:dirty": "true"]) }
          body.element("w:r") { body in
            body.element("w:instrText", ["xml:space": "preserve"]) { $0.text(" TOC \\o \"1-2\" \\h \\z ") }
          }
          body.element("w:r") { $0.empty("w:fldChar", ["w:fldCharType": "separate"]) }
        }
        let anchor = bookmark(entry.section.id)
        body.element("w:hyperlink", ["w:anchor": anchor, "w:history": "1"]) { body in
          body.labelRun(entry.section.heading)
          body.run("\t")
          body.field("PAGEREF \(anchor) \\h", "1")
        }
        if index == entries.count - 1 {
          body.element("w:r") { $0.empty("w:fldChar", ["w:fldCharType": "end"]) }
        }
      }
    }
  }
}
