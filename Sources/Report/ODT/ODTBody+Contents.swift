extension ODTBody {
  /// The table of contents, two levels deep, with page numbers that are fields of their own: right as soon as it opens.
  func writeContents(into body: inout Markup) {
    guard !document.sections.isEmpty else { return }
    body.block("text:table-of-content", ["text:name": labels.contents, "text:protected": "true"]) { body in
      body.block("text:table-of-content-source", ["text:outline-level": "2"]) { body in
        body.block("text:index-title-template", ["text:style-name": "Contents_20_Heading"]) {
          $0.odfText(labels.contents)
        }
        for level in ["1", "2"] {
          let attributes: KeyValuePairs<StaticString, String?> = [
            "text:outline-level": level, "text:style-name": "Contents_20_" + level,
          ]
          body.block("text:table-of-content-entry-template", attributes) { body in
            body.empty("text:index-entry-link-start")
            body.empty("text:index-entry-text")
            body.empty("text:index-entry-tab-stop", ["style:type": "right", "style:leader-char": "."])
            body.empty("text:index-entry-page-number")
            body.empty("text:index-entry-link-end")
          }
        }
      }
      body.block("text:index-body") { body in
        body.block("text:index-title", ["text:name": labels.contents + " 1"]) { body in
          body.element("text:p", ["text:style-name": "Contents_20_Heading"]) { $0.odfText(labels.contents) }
        }
        for section in document.sections {
          writeEntry(section, level: 1, into: &body)
          for section in section.sections { writeEntry(section, level: 2, into: &body) }
        }
      }
    }
  }

  private func writeEntry(_ section: Section, level: Int, into body: inout Markup) {
    let link: KeyValuePairs<StaticString, String?> = [
      "xlink:type": "simple", "xlink:href": "#" + section.id, "text:style-name": "Index_20_Link",
      "text:visited-style-name": "Index_20_Link",
    ]
    body.block("text:p", ["text:style-name": "Contents_20_\(level)"]) { body in
      body.element("text:a", link) { body in
        body.odfLabel(section.heading)
        body.empty("text:tab")
        body.element("text:bookmark-ref", ["text:reference-format": "page", "text:ref-name": section.id]) { _ in }
      }
    }
  }
}
