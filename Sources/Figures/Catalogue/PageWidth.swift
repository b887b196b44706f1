/// How wide a figure is drawn: its text stays the same size, so that what has less room says it in fewer marks.
package enum PageWidth: String, Hashable, CaseIterable, Sendable {
  /// 16 cm, the text width of an A4 page.
  case paper
  /// 320 pixels of a browser, which the smallest phones have.
  case phone

  /// In points.
  package var points: Double { self == .paper ? Drawing.width : 240 }

  var isNarrow: Bool { self == .phone }
}
