/// The room for text on a page, in centimetres.
struct ODTPage: Hashable {
  let name: String
  /// The page style that a paragraph asks for which begins such a page; nil where the one in force goes on.
  let master: String?
  let width: Double
  let height: Double

  /// A4 with the margins of odt-styles.xml.
  static let portrait = ODTPage(name: "Standard", master: "Standard", width: 17, height: 25)
  static let landscape = ODTPage(name: "Landscape", master: "Landscape", width: 25.7, height: 16.3)
}
