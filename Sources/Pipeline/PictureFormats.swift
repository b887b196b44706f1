/// The forms that each figure is published in.
package struct PictureFormats: Hashable, Sendable, CustomStringConvertible {
  package enum Form: String, CaseIterable, Sendable {
    case svg, pdf, png
  }

  package let forms: Set<Form>

  package static let all = PictureFormats(forms: Set(Form.allCases))

  private init(forms: Set<Form>) {
    self.forms = forms
  }

  /// Reads `svg,pdf`; nil where a form is none of these, or where there is none.
  package init?(_ text: String) {
    let forms = text.lowercased().split(separator: ",").map { Form(rawValue: $0.trimming(" ")) }
    guard !forms.isEmpty, forms.allSatisfy({ $0 != nil }) else { return nil }
    self.forms = Set(forms.compactMap(\.self))
  }

  package var description: String {
    Form.allCases.filter(forms.contains).map(\.rawValue).joined(separator: ",")
  }
}

extension Substring {
  fileprivate func trimming(_ character: Character) -> String {
    String(drop { $0 == character }.reversed().drop { $0 == character }.reversed())
  }
}
