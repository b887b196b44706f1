import Collaboration
import Intake

/// What the two office formats have in common: XML in a zip archive.
enum OfficeText {
  /// The most that a part may unpack to, in bytes; markup is ten times its text and more.
  static let largestPart = 48 << 20

  /// Reads a document of either office format, whatever the file's name says.
  static func read(_ archive: borrowing OfficeArchive, file: String) throws(Problem) -> TextDocument {
    if archive.contains("content.xml") { return try OpenDocumentText.read(archive, file: file) }
    let part = mainPart(of: archive)
    if archive.contains(part) { return try WordDocument.read(archive, part: part, file: file) }
    throw Problem(.error, file, "is a zip archive, but no text of an office program; save the minutes as .odt or .docx")
  }

  /// The part of a Word file that holds the text, which its relations name (ECMA-376, part 2).
  private static func mainPart(of archive: borrowing OfficeArchive) -> String {
    let usual = "word/document.xml"
    guard !archive.contains(usual), var tokens = try? tokens(of: "_rels/.rels", in: archive) else { return usual }
    while let token = tokens.next() {
      guard case .start("Relationship", let attributes, _) = token, let target = attributes["Target"],
        attributes["Type"]?.hasSuffix("/officeDocument") == true
      else { continue }
      return target.hasPrefix("/") ? String(target.dropFirst()) : target
    }
    return usual
  }

  /// Reads the elements of the part that has the text.
  static func content<Content: OfficeContent>(
    of part: String, in archive: borrowing OfficeArchive, file: String
  ) throws(Problem) -> Content {
    var tokens = try tokens(of: part, in: archive)
    var content = Content()
    while let token = tokens.next() {
      switch token {
      case .text(let text): content.add(text)
      case .start(let name, let attributes, let isEmpty):
        content.start(name, attributes)
        if isEmpty { content.end(name) }
      case .end(let name): content.end(name)
      case .declarations:
        throw Problem(
          .error, file, "its XML declares entities of its own, which no office program writes: an entity bomb?")
      }
      guard !content.builder.isOverfull else { throw FormatError.tooMuchText(file) }
    }
    return content
  }

  /// Goes over a part's markup.
  static func tokens(of part: String, in archive: borrowing OfficeArchive) throws(Problem) -> MarkupTokenizer {
    let bytes = try archive.read(part, limit: largestPart)
    return MarkupTokenizer(DecodedText(bytes).bytes, dialect: .xml)
  }

  /// The text of the first element of this name in a part, such as a title; nil where there is none.
  static func text(of element: String, in part: String, of archive: borrowing OfficeArchive) -> String? {
    guard archive.contains(part), var tokens = try? tokens(of: part, in: archive) else { return nil }
    var isInside = false
    var text = ""
    while let token = tokens.next() {
      switch token {
      case .start(element, _, isEmpty: false): isInside = true
      case .end(element):
        let title = PlacedWord.words(of: text).map(\.text).joined(separator: " ")
        return title.isEmpty ? nil : title
      case .text(let added) where isInside: text += added
      default: break
      }
    }
    return nil
  }
}

/// The text of an office document as its elements come.
protocol OfficeContent {
  init()
  var builder: DocumentBuilder { get }
  mutating func add(_ text: String)
  mutating func start(_ name: String, _ attributes: [String: String])
  mutating func end(_ name: String)
}
