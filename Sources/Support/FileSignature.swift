/// What the first bytes of a file say that it is, whatever its name says.
package enum FileSignature: Sendable {
  case zip, gzip, pdf, sqlite, richText, png, jpeg, gif, tiff
  /// Microsoft's compound file ([MS-CFB]): what Office wrote before 2007, and the cover of newer files with a password.
  case compoundFile

  /// Nil for a text, and for what nobody knows.
  package init?(of bytes: some Collection<UInt8>) {
    let signatures: [(FileSignature, [UInt8])] = [
      (.zip, [0x50, 0x4B, 0x03, 0x04]), (.zip, [0x50, 0x4B, 0x05, 0x06]), (.zip, [0x50, 0x4B, 0x07, 0x08]),
      (.compoundFile, [0xD0, 0xCF, 0x11, 0xE0]), (.gzip, [0x1F, 0x8B]), (.pdf, Self.pdfHeader),
      (.sqlite, Array("SQLite format 3\0".utf8)), (.richText, Array("{\\rtf".utf8)), (.jpeg, [0xFF, 0xD8, 0xFF]),
      (.png, [0x89, 0x50, 0x4E, 0x47]), (.gif, Array("GIF8".utf8)), (.tiff, [0x49, 0x49, 0x2A, 0]),
      (.tiff, [0x4D, 0x4D, 0, 0x2A]),
    ]
    guard let match = signatures.first(where: { bytes.starts(with: $0.1) }) else { return nil }
    self = match.0
  }

  /// Whether the header of a PDF is among the first 1,024 bytes, where viewers look for it (ISO 32000-1, annex H.3.4.1).
  package static func holdsPDF(_ bytes: some Sequence<UInt8>) -> Bool {
    Array(bytes.prefix(1_024)).firstRange(of: pdfHeader) != nil
  }

  private static let pdfHeader = Array("%PDF-".utf8)
}
