import Collaboration
import Intake

@testable import Minutes

extension FuzzTarget {
  /// Minutes as plain text, Markdown, HTML or what `pdftotext` prints, by the first byte; read into an empty network.
  static let minutes = FuzzTarget(name: "minutes") { bytes in
    let text = Array(bytes.dropFirst())
    let document: TextDocument?
    switch (bytes.first ?? 0) % 4 {
    case 0: document = PlainText.read(String(decoding: DecodedText(text).bytes, as: UTF8.self), file: "minutes.txt")
    case 1: document = Markdown.read(String(decoding: DecodedText(text).bytes, as: UTF8.self), file: "minutes.md")
    case 2: document = try? HTML.read(DecodedText(text).bytes, file: "minutes.html")
    default:
      let lines = PDFLines.lines(of: PDFPage.pages(in: text))
      document = TextDocument(file: "minutes.pdf", blocks: lines.map { .line($0) })
    }
    if let document { read(document) }
  }

  /// Takes a document's facts into an empty network, twice: the second time adds no row.
  static func read(_ document: TextDocument) {
    guard let network = try? EditableNetwork(folder: "/nowhere/at/all") else { return }
    let reading = Reading(of: document)
    var extended = NetworkExtension(network, name: "Network", questions: nil, reading: reading)
    extended.add(reading)
    _ = extended.files()
  }
}
